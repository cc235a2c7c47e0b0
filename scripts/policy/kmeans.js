// SPDX-License-Identifier: MIT
// Spherical k-means (Dhillon and Modha 2001): unit vectors, cosine as the measure, centres brought back to unit length.

import { dot, meanDirection } from '../../web/engine/encoder.js';
import { random } from './random.js';

/** @param {Float32Array[]} centres @param {Float32Array} vector */
function nearest(centres, vector) {
  let best = 0;
  for (let c = 1; c < centres.length; c++) {
    if (dot(centres[c], vector) > dot(centres[best], vector)) best = c;
  }
  return best;
}

/**
 * @param {Float32Array[]} vectors unit vectors (n, dim)
 * @param {object} options
 * @param {number} options.count centres wanted, 1..n
 * @param {number} options.minimum members that a centre must have, so that none is close to one single vector;
 *   smaller clusters are dissolved into their neighbours
 * @param {number} [options.seed]
 * @param {number} [options.rounds]
 * @returns {Float32Array[]} unit centres, the largest cluster first; fewer than `count` where clusters were dissolved
 */
export function sphericalKMeans(vectors, { count, minimum, seed = 1, rounds = 40 }) {
  if (vectors.length < Math.max(count, minimum)) {
    throw new RangeError(`${vectors.length} vectors are too few for ${count} clusters`);
  }
  const uniform = random(seed);
  const pool = [...vectors];
  let centres = Array.from(
    { length: count },
    () => pool.splice(Math.floor(uniform() * pool.length), 1)[0],
  );
  for (let round = 0; ; round++) {
    /** @type {Float32Array[][]} */
    const all = centres.map(() => []);
    for (const vector of vectors) all[nearest(centres, vector)].push(vector);
    const clusters = all.filter((members) => members.length > 0); // equal vectors leave a centre empty
    clusters.sort((a, b) => b.length - a.length);
    // One at a time: its members may be what another small cluster lacks.
    const settled = clusters[clusters.length - 1].length >= minimum;
    if (!settled) clusters.pop();
    centres = clusters.map(meanDirection);
    if (settled && round >= rounds) return centres;
  }
}
