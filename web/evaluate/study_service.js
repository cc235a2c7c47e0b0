// SPDX-License-Identifier: MIT
// Trains and judges the relevance scorers on a pack, cell by cell, so that a page can show progress and stop it.
import { ImagoError } from '../engine/errors.js';
import { unpack } from '../engine/model_files.js';
import { createTrainer } from '../engine/trainer.js';

/** @typedef {import('../engine/protocol.js').CallContext} CallContext */
/** @typedef {import('../engine/trainer.js').Trainer} Trainer */

/** The scorers whose single predictions the page draws. */
export const DRAWN = ['ridge', 'mlp', 'cosine'];

/** A turn of the event loop: messages, an abort among them, arrive only between turns. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * @param {() => { done: number, total: number }} step
 * @param {CallContext} context notified as { done, total }
 */
async function stepThrough(step, { signal, notify }) {
  for (let done = 0, total = 1; done < total;) {
    await turn();
    if (signal.aborted) throw new ImagoError('aborted', 'the evaluation was cancelled');
    ({ done, total } = step());
    notify({ done, total });
  }
}

export class StudyService {
  /** @type {Trainer | null} */
  #trainer = null;

  /**
   * @param {{ wasm: Uint8Array, pack: Uint8Array }} args both may be gzipped
   * @param {CallContext} context notified as { done, total }
   * @returns {Promise<{ table: any, predictions: Record<string, Float32Array>, seconds: number,
   *   curves: import('../engine/trainer.js').LearningCurve[] }>} predictions: of the expert pairs, out of fold
   */
  async run({ wasm, pack }, context) {
    this.close();
    const wasmBinary = await unpack(wasm, { name: 'imago_relevance.wasm' });
    const trainer = await createTrainer({ wasmBinary });
    this.#trainer = trainer;
    try {
      trainer.load(await unpack(pack, { name: 'the evaluation pack' }));
      const start = performance.now();
      await stepThrough(() => trainer.step(), context);
      const seconds = (performance.now() - start) / 1000;
      const predictions = Object.fromEntries(
        DRAWN.map((name) => [name, trainer.predictions(name).experts]),
      );
      return { table: trainer.table(), predictions, seconds, curves: trainer.curves() };
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * How early the scorers of the last run find the photo of a caption; ends that run.
   * @param {unknown} _args
   * @param {CallContext} context
   */
  async recall(_args, context) {
    const trainer = this.#trainer;
    if (!trainer) throw new ImagoError('not_loaded', 'no study has been run');
    try {
      await stepThrough(() => trainer.recallStep(), context);
      return trainer.recall();
    } finally {
      this.close();
    }
  }

  close() {
    this.#trainer?.close();
    this.#trainer = null;
  }

  /** @returns {Record<string, import('../engine/protocol.js').Handler>} */
  handlers() {
    return {
      run: (args, context) => this.run(args, context),
      recall: (args, context) => this.recall(args, context),
    };
  }
}
