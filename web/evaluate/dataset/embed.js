// SPDX-License-Identifier: MIT
// From the files of a data set to its pack, over several workers, so that the page stays free.
import { Estimate } from './estimate.js';

/** @typedef {import('../../engine/protocol.js').Connection} Connection */
/** @typedef {import('./folder.js').ChosenData} ChosenData */

/**
 * @typedef {object} DataSummary what the page tells of a data set
 * @property {number} photos
 * @property {number} captions
 * @property {string[]} hidden photos that do not train, by name
 * @property {boolean} fromLists whether lists of the data say so, and not the caption rule
 * @property {string[]} excluded what was left out, counted
 * @property {boolean} hasImageRule
 * @property {{ name: string, reason: string }[]} skipped photos that cannot be read, none of them judged
 */

/** @typedef {'photos' | 'captions' | 'cells'} Phase */
/** @typedef {{ phase: Phase, done: number, total: number, secondsLeft: number | null }} Progress */

/** Costs in proportion: a photo, a sentence, and an expert pair in one cell of the protocol. */
const COST = { photo: 1, caption: 0.12, pair: 0.004 };
const TEXTS_PER_CALL = 20;

/**
 * Hands items to whichever worker is free.
 * @template T
 * @param {Connection[]} workers
 * @param {T[]} items
 * @param {(worker: Connection, item: T, i: number) => Promise<void>} work
 */
async function share(workers, items, work) {
  let next = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < items.length) {
        const i = next++;
        await work(worker, items[i], i);
      }
    }),
  );
}

/**
 * @param {ChosenData} chosen
 * @param {object} options
 * @param {Connection[]} options.workers open ones (data_service.js); the first reads the tables and makes the pack
 * @param {number} options.cells steps of the study that will follow
 * @param {AbortSignal} options.signal
 * @param {(progress: Progress) => void} options.onProgress
 * @param {() => number} [options.now] milliseconds
 * @returns {Promise<{ pack: Uint8Array, summary: DataSummary, estimate: Estimate }>}
 */
export async function embedData(chosen, { workers, cells, signal, onProgress, now = Date.now }) {
  const [lead] = workers;
  const { photos, captions, pairs } = await lead.call('read', chosen, { signal });
  const estimate = new Estimate(
    {
      photos: { total: photos.length, cost: COST.photo / workers.length },
      captions: { total: captions, cost: COST.caption / workers.length },
      cells: { total: cells, cost: COST.pair * pairs },
    },
    now(),
  );
  /** @param {Phase} phase @param {number} done @param {number} total */
  const report = (phase, done, total) => {
    estimate.set(phase, done);
    onProgress({ phase, done, total, secondsLeft: estimate.secondsLeft(now()) });
  };

  const files = new Map(chosen.photos.map(({ name, file }) => [name, file]));
  /** @type {Map<string, Float32Array>} */
  const found = new Map();
  /** @type {Map<string, string>} */
  const reasons = new Map();
  await share(workers, photos, async (worker, name) => {
    try {
      found.set(name, await worker.call('photo', { file: files.get(name) }, { signal }));
    } catch (error) {
      const { code, message } = /** @type {import('../../engine/errors.js').ImagoError} */ (error);
      if (code === 'aborted') throw error;
      reasons.set(name, message);
    }
    report('photos', found.size + reasons.size, photos.length);
  });

  const known = { found: new Set(found.keys()), reasons };
  /** @type {string[]} */
  const texts = await lead.call('captions', known, { signal });
  /** @type {Float32Array[]} */
  const vectors = new Array(texts.length);
  const starts = Array.from({ length: Math.ceil(texts.length / TEXTS_PER_CALL) }, (_, i) => i);
  let done = 0;
  await share(workers, starts, async (worker, batch) => {
    const at = batch * TEXTS_PER_CALL;
    const part = texts.slice(at, at + TEXTS_PER_CALL);
    const rows = await worker.call('texts', { texts: part }, { signal });
    rows.forEach((/** @type {Float32Array} */ row, /** @type {number} */ i) => {
      vectors[at + i] = row;
    });
    report('captions', (done += part.length), texts.length);
  });

  const { bytes, summary } = await lead.call('pack', { found, texts: vectors }, { signal });
  const skipped = [...reasons].map(([name, reason]) => ({ name, reason }));
  return { pack: bytes, summary: { ...summary, skipped }, estimate };
}
