// SPDX-License-Identifier: MIT
/**
 * A large gallery to lay over the sample site: mixes of its pictures' embeddings in groups, every row showing one of
 * the sample's pictures.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildGroups } from '../../scripts/imago/groups/build.js';
import { groupsFor } from '../../scripts/imago/groups/grouping.js';
import { writeGroupedIndex } from '../../scripts/imago/groups/write_index.js';
import { writeRowBlocks } from '../../scripts/imago/groups/write_rows.js';
import { createNodeEngine } from '../../scripts/imago/node_engine.js';
import { mixedRows } from '../../scripts/bench/vectors.js';
import { readSafetensors } from '../../web/engine/safetensors.js';

/** Photos of the large gallery that may be seen, and that may not. */
export const SHOWN = 20_000;
export const BLOCKED = 300;

/**
 * @param {string} site the sample's
 * @param {string} out folder to make
 */
export async function makeLargeSite(site, out) {
  const gallery = JSON.parse(readFileSync(join(site, 'gallery/gallery.json'), 'utf8'));
  const packed = readFileSync(join(site, 'gallery/index.safetensors.gz'));
  const { tensors, metadata } = readSafetensors(gunzipSync(packed));
  const [, dim] = tensors.embeddings.shape;
  const { data } = tensors.embeddings;
  const { photos: listed, ...about } = gallery;
  const samples = listed.filter((/** @type {any} */ photo) => !photo.blocked);
  const rowAt = (/** @type {number} */ id) =>
    Float32Array.from(data.subarray(id * dim, (id + 1) * dim), (v) => v * tensors.scales.data[id]);
  const engine = await createNodeEngine({});
  const quantize = (/** @type {Float32Array} */ rows) => engine.quantize(rows, dim);
  const vectors = samples.map((/** @type {any} */ photo) => rowAt(photo.id));
  const mixed = mixedRows({ photos: vectors, count: SHOWN, dim, quantize });
  const lastRow = rowAt(listed.length - 1);
  const blocked = new Float32Array(BLOCKED * dim);
  for (let i = 0; i < BLOCKED; i++) blocked.set(lastRow, i * dim);
  const hidden = quantize(blocked);
  const rows = {
    embeddings: Int8Array.from([...mixed.embeddings, ...hidden.embeddings]),
    scales: Float32Array.from([...mixed.scales, ...hidden.scales]),
  };
  const groups = groupsFor(SHOWN);
  const { parts } = await buildGroups(rows, { shown: SHOWN, dim, groups, quantize });
  engine.close();
  const dir = join(out, 'gallery');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const index = await writeGroupedIndex(dir, { ...parts, modelSha256: metadata.model_sha256 });
  const rowOf = (/** @type {number} */ id) => ({
    ...samples[id % samples.length],
    id,
    title: `Picture ${id}`,
  });
  await writeRowBlocks(dir, {
    about: { ...about, index },
    total: SHOWN + BLOCKED,
    shown: SHOWN,
    rowOf,
  });
  return { groups: parts.sizes.length };
}
