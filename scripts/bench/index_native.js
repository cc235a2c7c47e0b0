// SPDX-License-Identifier: MIT
// `imago index` against Node with libvips and ONNX Runtime's native build, both on all cores: photo files to
// embeddings and the pictures that a site publishes. Ours also asks the image rule, which runs the tower once more.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readImageRule, readModel, readWasm } from '../imago/node_engine.js';
import { MODEL_DIR, POLICY_DIR } from '../imago/paths.js';
import { Pool } from '../imago/pool.js';
import { withGrain } from './photos.js';
import { interleaved } from './statistics.js';

/** Photos of a folder that is timed: width, height, how many. 0.2 megapixels is the size of the task's own. */
export const FOLDERS = { 0.2: [500, 375, 8], 2: [1732, 1155, 4], 12: [4243, 2828, 4] };

/** Cosine that both must agree to: ours computes in int8, and they resize by different programs. */
const PARITY = 0.97;

/**
 * @param {string} gallery folder of pictures
 * @param {string} out
 * @returns {Promise<Record<string, string[]>>} megapixels -> files
 */
export async function makeFolders(gallery, out) {
  const sources = readdirSync(gallery).sort();
  /** @type {Record<string, string[]>} */
  const folders = {};
  for (const [megapixels, [width, height, count]] of Object.entries(FOLDERS)) {
    const dir = join(out, `folder_${megapixels}mp`);
    mkdirSync(dir, { recursive: true });
    folders[megapixels] = [];
    for (let i = 0; i < count; i += 1) {
      const source = join(gallery, sources[Math.floor((i * sources.length) / count)]);
      const file = join(dir, `${i}.jpg`);
      await withGrain(source, width, height, file);
      folders[megapixels].push(file);
    }
  }
  return folders;
}

/**
 * @param {Pool} pool
 * @param {string} verb
 * @param {string[]} files
 * @returns {Promise<any[]>}
 */
async function overAll(pool, verb, files) {
  /** @type {any[]} */
  const results = [];
  const queue = files.entries();
  const lane = async () => {
    for (const [i, path] of queue) {
      results[i] = await pool.run(verb, { path, worded: false, threshold: Infinity, force: true });
    }
  };
  await Promise.all(Array.from({ length: pool.size * 2 }, lane));
  return results;
}

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b unit vectors */
const cosine = (a, b) => Array.from(a).reduce((sum, x, i) => sum + x * b[i], 0);

/**
 * @param {Record<string, string[]>} folders
 * @param {{ onnx: string, size: number, runs: number }} options onnx: the tower in floats; size: of its input
 * @returns {Promise<Record<string, { photos: number, cosine: number, times: Record<string, import('./statistics.js').Timing> }>>}
 *   times: of a whole folder
 */
export async function raceIndexing(folders, { onnx, size, runs }) {
  const model = await readModel(MODEL_DIR);
  const rule = await readImageRule(POLICY_DIR, model.sha256);
  const wasmModule = await readWasm();
  const setup = { wasmModule, files: model.files, vision: true, imageRule: rule.bytes };
  const ours = new Pool({ workerData: setup });
  const script = new URL('./native_worker.js', import.meta.url);
  const native = new Pool({ workerData: { model: onnx, size }, script });
  /** @type {Awaited<ReturnType<typeof raceIndexing>>} */
  const found = {};
  try {
    for (const [megapixels, files] of Object.entries(folders)) {
      const [mine, theirs] = [
        await overAll(ours, 'photo', files),
        await overAll(native, 'photo', files),
      ];
      const least = Math.min(
        ...mine.map(({ embedding }, i) => cosine(embedding, theirs[i].embedding)),
      );
      if (least < PARITY) {
        throw new Error(`${megapixels} MP: the native peer's embeddings agree to ${least} only`);
      }
      const times = await interleaved(
        {
          ours: () => overAll(ours, 'photo', files),
          native: () => overAll(native, 'photo', files),
          native_embedding_only: () => overAll(native, 'embedding', files),
        },
        { runs },
      );
      found[megapixels] = { photos: files.length, cosine: least, times };
    }
  } finally {
    await Promise.all([ours.close(), native.close()]);
  }
  return found;
}
