// SPDX-License-Identifier: MIT
// Vectors of many photos and texts, over all cores, kept under build/ so that a second run is quick.
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { BUILD_DIR, WASM_FILE } from '../imago/paths.js';
import { sha256 } from '../imago/photo.js';
import { Pool } from '../imago/pool.js';
import { ProgressBar } from '../imago/progress.js';
import { writeAtomically } from '../imago/state.js';

/** @typedef {import('../imago/scan.js').Skipped} Skipped */

const CACHE_DIR = join(BUILD_DIR, 'evaluate');
const TEXTS_PER_CALL = 50;

export class Embedder {
  /** @type {Skipped[]} */
  skipped = [];

  /**
   * @param {object} options
   * @param {import('../imago/node_engine.js').Model} options.model
   * @param {WebAssembly.Module} options.wasmModule
   * @param {import('../../web/engine/engine.js').Precision} options.precision
   * @param {number} options.dim
   * @param {number} [options.jobs]
   */
  constructor({ model, wasmModule, precision, dim, jobs }) {
    this.dim = dim;
    this.identity = `${model.sha256} ${precision}`;
    const setup = { files: model.files, wasmModule, precision, text: true, vision: true };
    this.pool = new Pool({ workerData: setup, size: jobs });
  }

  close() {
    return this.pool.close();
  }

  /**
   * @param {string} label for the progress line
   * @param {string[]} keys that together with the model and the engine determine the result
   * @param {() => Promise<(Float32Array | null)[]>} compute
   * @returns {Promise<(Float32Array | null)[]>}
   */
  async #cached(label, keys, compute) {
    const hash = createHash('sha256')
      .update(this.identity)
      .update(sha256(await readFile(WASM_FILE)));
    for (const key of keys) hash.update(`\0${key}`);
    const path = join(CACHE_DIR, `${label}-${hash.digest('hex').slice(0, 24)}.safetensors`);
    const stored = await readFile(path).catch(() => null);
    if (stored) return splitRows(readSafetensors(stored).tensors.vectors);
    const rows = await compute();
    if (rows.includes(null)) return rows; // what could not be read is named again the next time
    const dim = rows[0]?.length ?? 0;
    const data = new Float32Array(rows.length * dim);
    rows.forEach((row, i) => data.set(/** @type {Float32Array} */ (row), i * dim));
    await mkdir(CACHE_DIR, { recursive: true });
    const tensor = { dtype: /** @type {const} */ ('F32'), shape: [rows.length, dim], data };
    await writeAtomically(path, writeSafetensors({ vectors: tensor }));
    return rows;
  }

  /**
   * @param {string} dir
   * @param {string[]} names
   * @returns {Promise<Map<string, Float32Array>>} without those that cannot be read, which are named in `skipped`
   */
  async photos(dir, names) {
    const keys = await Promise.all(
      names.map(async (name) => {
        const info = await stat(join(dir, name)).catch(() => null);
        return `${name} ${info?.size} ${info?.mtimeMs}`;
      }),
    );
    const rows = await this.#cached('photos', [dir, ...keys], () =>
      this.#perPhoto('embed', dir, names, (row) => row),
    );
    return new Map(names.flatMap((name, i) => (rows[i] ? [[name, rows[i]]] : [])));
  }

  /**
   * What the image rule reads of each photo: too much to be kept of all.
   * @template T
   * @param {string} dir
   * @param {string[]} names
   * @param {(traits: Float32Array, i: number) => T} take what is wanted of a photo's traits; i: its place among the names
   * @returns {Promise<Map<string, T>>} without those that cannot be read, which are named in `skipped`
   */
  async traits(dir, names, take) {
    const taken = await this.#perPhoto('traits', dir, names, (row, i) => ({ value: take(row, i) }));
    return new Map(names.flatMap((name, i) => (taken[i] ? [[name, taken[i].value]] : [])));
  }

  /** @returns {Promise<import('../../web/engine/engine.js').TraitShape>} */
  traitShape() {
    return this.pool.run('traitShape', {});
  }

  /**
   * @template T
   * @param {'embed' | 'traits'} verb of the photo worker
   * @param {string} dir
   * @param {string[]} names
   * @param {(row: Float32Array, i: number) => T} take
   * @returns {Promise<(T | null)[]>}
   */
  async #perPhoto(verb, dir, names, take) {
    const bar = new ProgressBar(names.length, 'photos');
    const read = async (/** @type {string} */ file) => {
      try {
        return await this.pool.run(verb, { path: file });
      } catch (error) {
        this.skipped.push({ file, reason: /** @type {Error} */ (error).message });
        return null;
      }
    };
    const taken = await Promise.all(
      names.map(async (name, i) => {
        const row = await read(join(dir, name));
        bar.tick();
        return row && take(row, i);
      }),
    ).finally(() => bar.stop());
    return taken;
  }

  /**
   * @param {string[]} texts
   * @returns {Promise<Float32Array[]>} in the same order
   */
  async queries(texts) {
    const rows = await this.#cached('queries', texts, async () => {
      const bar = new ProgressBar(texts.length, 'captions');
      const calls = [];
      for (let at = 0; at < texts.length; at += TEXTS_PER_CALL) {
        const batch = texts.slice(at, at + TEXTS_PER_CALL);
        calls.push(
          this.pool.run('queries', { texts: batch }).then((vectors) => {
            batch.forEach(() => bar.tick());
            return vectors;
          }),
        );
      }
      const vectors = (await Promise.all(calls)).flat();
      bar.stop();
      return vectors;
    });
    return /** @type {Float32Array[]} */ (rows);
  }
}

/** @param {import('../../web/engine/safetensors.js').Tensor} tensor (rows, dim) */
function splitRows({ data, shape }) {
  const values = /** @type {Float32Array} */ (data);
  const dim = shape[1];
  return Array.from({ length: shape[0] }, (_, i) => values.slice(i * dim, (i + 1) * dim));
}
