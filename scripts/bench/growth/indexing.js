// SPDX-License-Identifier: MIT
// Vectors to an index on disk, by the code that `imago index` runs: in one piece, and in groups.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildGroups } from '../../imago/groups/build.js';
import { groupsFor } from '../../imago/groups/grouping.js';
import { writeGroupedIndex } from '../../imago/groups/write_index.js';
import { writeRowBlocks } from '../../imago/groups/write_rows.js';
import { createNodeEngine } from '../../imago/node_engine.js';
import { ProgressBar } from '../../imago/progress.js';
import { mixedRows } from '../vectors.js';
import { wholeIndex } from '../whole_index.js';
import { madeUpRow } from './made_up_row.js';
import { readVectors } from './read_vectors.js';

const pack = promisify(gzip);

/** @typedef {{ dir: string, count: number }} Size dir: where this size's files are */

/**
 * @param {number} count
 * @returns {Promise<{ rows: import('../plain_loop.js').Rows, dim: number, modelSha256: string, quantize: any,
 *   seconds: number }>} seconds: for quantising alone
 */
async function mixed(count) {
  const { photos, dim, modelSha256 } = readVectors();
  const engine = await createNodeEngine({});
  let seconds = 0;
  const quantize = (/** @type {Float32Array} */ rows) => {
    const start = performance.now();
    const quantised = engine.quantize(rows, dim);
    seconds += (performance.now() - start) / 1000;
    return quantised;
  };
  const rows = mixedRows({ photos, count, dim, quantize });
  return { rows, dim, modelSha256, quantize, seconds };
}

/** @param {number} start */
const since = (start) => (performance.now() - start) / 1000;

/** @param {Size} size */
export async function indexWhole({ dir, count }) {
  const { rows, dim, modelSha256, seconds } = await mixed(count);
  const start = performance.now();
  const path = join(dir, 'whole.safetensors.gz');
  writeFileSync(path, await pack(wholeIndex(rows, dim, modelSha256), { level: 9 }));
  return { whole_index_seconds: seconds + since(start), whole_stored_bytes: statSync(path).size };
}

/** @param {Size} size */
export async function indexGroups({ dir, count }) {
  const { rows, dim, modelSha256, quantize, seconds } = await mixed(count);
  const gallery = join(dir, 'gallery');
  rmSync(gallery, { recursive: true, force: true });
  mkdirSync(gallery, { recursive: true });
  let start = performance.now();
  /** @type {ProgressBar | null} */
  let bar = null;
  const { order, parts } = await buildGroups(rows, {
    ...{ shown: count, dim, quantize, groups: groupsFor(count) },
    onStart: (total) => (bar = new ProgressBar(total, 'steps of grouping')),
    onStep: () => bar?.tick(),
  });
  /** @type {ProgressBar | null} */ (bar)?.stop();
  const grouping = since(start);
  start = performance.now();
  await writeGroupedIndex(gallery, { ...parts, modelSha256 });
  const writing = since(start);
  const peak = process.resourceUsage().maxRSS * 1024;
  writeFileSync(join(dir, 'order.bin'), order);
  await writeRowBlocks(gallery, { about: {}, total: count, shown: count, rowOf: madeUpRow });
  return {
    groups: parts.sizes.length,
    grouped_index_seconds: seconds + grouping + writing,
    grouping_seconds: grouping,
    writing_seconds: writing,
    peak,
  };
}
