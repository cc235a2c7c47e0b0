// SPDX-License-Identifier: MIT
// How the cost of a clustered index grows from a thousand photos to a million, with the fitted exponents.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../run/runner.js';

const CHILD = fileURLToPath(new URL('child.js', import.meta.url));

/** Photos and queries of each size: recall is what the largest is for. */
const SIZES = /** @type {const} */ ([
  [1000, 200],
  [10_000, 200],
  [100_000, 200],
  [1_000_000, 5000],
]);

/** What is fitted, of the details of million.js. */
const GROWING = [
  'grouping_seconds',
  'writing_seconds',
  'search_ms',
  'exact_ms',
  'later_query_bytes',
  'stored_index_bytes',
  'peak_bytes',
];

/**
 * @param {{ size: number, cost: number }[]} points at least two sizes, all above 0
 * @returns {number} the exponent e of cost ≈ c · size^e that least squares give on logarithms
 */
export function fittedExponent(points) {
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ cost }) => Math.log(cost));
  const mean = (/** @type {number[]} */ values) => values.reduce((a, b) => a + b) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const across = x.reduce((sum, xi, i) => sum + (xi - mx) * (y[i] - my), 0);
  return across / x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0);
}

/**
 * @param {string} dir
 * @param {number} count
 * @param {number} queries
 * @returns {Promise<any>}
 */
function measureOne(dir, count, queries) {
  return new Promise((resolve, reject) => {
    const args = [CHILD, dir, String(count), String(queries)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Failure(`the benchmark of ${count} photos ended with code ${code}`));
    });
  });
}

/**
 * @param {string} dir for an index at a time; about 300 MB
 * @returns {Promise<{ figures: Record<string, number>, details: { exponents: Record<string, number>,
 *   sizes: Record<string, number>[] } }>} figures of the largest size
 */
export async function measureScale(dir) {
  /** @type {any[]} */
  const sizes = [];
  for (const [count, queries] of SIZES) sizes.push(await measureOne(dir, count, queries));
  const exponents = Object.fromEntries(
    GROWING.map((name) => [
      name,
      fittedExponent(sizes.map(({ details }) => ({ size: details.photos, cost: details[name] }))),
    ]),
  );
  const details = {
    exponents,
    sizes: sizes.map(({ figures, details: of }) => ({ ...figures, ...of })),
  };
  return { figures: sizes[sizes.length - 1].figures, details };
}
