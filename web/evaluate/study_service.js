// SPDX-License-Identifier: MIT
// Trains and judges the relevance scorers on a pack, cell by cell, so that a page can show progress and stop it.
import { ImagoError } from '../engine/errors.js';
import { unpack } from '../engine/model_files.js';
import { createTrainer } from '../engine/trainer.js';

/** @typedef {import('../engine/protocol.js').CallContext} CallContext */

/** The scorers whose single predictions the page draws. */
export const DRAWN = ['ridge', 'mlp', 'cosine'];

/** A turn of the event loop: messages, an abort among them, arrive only between turns. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

export class StudyService {
  /** @type {Uint8Array | null} */
  #wasm = null;

  /**
   * @param {{ wasm: Uint8Array, pack: Uint8Array }} args both may be gzipped
   * @param {CallContext} context notified as { done, total }
   * @returns {Promise<{ table: any, predictions: Record<string, Float32Array>, seconds: number }>} predictions: of the
   *   expert pairs, out of fold
   */
  async run({ wasm, pack }, { signal, notify }) {
    this.#wasm ??= await unpack(wasm, { name: 'imago_relevance.wasm' });
    const trainer = await createTrainer({ wasmBinary: this.#wasm });
    try {
      trainer.load(await unpack(pack, { name: 'the evaluation pack' }));
      const start = performance.now();
      for (let done = 0, total = 1; done < total;) {
        await turn();
        if (signal.aborted) throw new ImagoError('aborted', 'the evaluation was cancelled');
        ({ done, total } = trainer.step());
        notify({ done, total });
      }
      const seconds = (performance.now() - start) / 1000;
      const predictions = Object.fromEntries(
        DRAWN.map((name) => [name, trainer.predictions(name).experts]),
      );
      return { table: trainer.table(), predictions, seconds };
    } finally {
      trainer.close();
    }
  }

  /** @returns {Record<string, import('../engine/protocol.js').Handler>} */
  handlers() {
    return { run: (args, context) => this.run(args, context) };
  }
}
