// SPDX-License-Identifier: MIT
// One evaluation from beginning to end, of the pack that ships or of a visitor's data set. All work is in workers.
import { ImagoError } from '../engine/errors.js';
import { fetchPack, fetchSetup, fetchTrainer } from './assets.js';
import { embedData } from './dataset/embed.js';
import { expertTargets } from './judgements.js';
import { Workers } from './workers.js';

/** @typedef {import('./dataset/folder.js').ChosenData} ChosenData */
/** @typedef {import('./dataset/data_service.js').ShownPair} ShownPair */
/** @typedef {import('./dataset/embed.js').DataSummary} DataSummary */
/** @typedef {import('../engine/trainer.js').LearningCurve} LearningCurve */
/** @typedef {import('../engine/trainer.js').RecallTable} RecallTable */

/**
 * @typedef {object} Study
 * @property {any} table wasm/core/relevance/study_table.h
 * @property {Record<string, Float32Array>} predictions by scorer: of the expert pairs, out of fold
 * @property {Float32Array} target of the same pairs, 0..1
 * @property {Uint8Array} allowed of the same pairs
 * @property {LearningCurve[]} curves
 * @property {number} seconds of training and judging
 * @property {RecallTable | null} recall null until it has been counted
 * @property {DataSummary | null} summary of a data set
 * @property {((pairs: number[]) => Promise<(ShownPair | null)[]>) | null} shown pairs of a data set, through the policy
 */

/** @typedef {import('./dataset/embed.js').Progress} EmbedProgress */
/** @typedef {{ phase: 'loading', loaded: number, total: number | null } | EmbedProgress} Progress */

/** Steps of the protocol: Study::kSteps. */
const CELLS = 25;

export class StudyRun {
  #workers = new Workers();
  #abort = new AbortController();
  /** @type {import('../engine/protocol.js').Connection | null} */
  #judge = null;
  #onProgress;

  /** @param {(progress: Progress) => void} onProgress */
  constructor(onProgress) {
    this.#onProgress = onProgress;
  }

  get cancelled() {
    return this.#abort.signal.aborted;
  }

  /** Ends all work and frees what it held; what is under way rejects with code `aborted`. */
  end() {
    this.#abort.abort();
    this.#workers.end();
  }

  /** @returns {Promise<Study>} of the pack that ships with the page */
  async ofPack() {
    const { signal } = this.#abort;
    this.#onProgress({ phase: 'loading', loaded: 0, total: null });
    const [pack, trainer] = await Promise.all([fetchPack(signal), fetchTrainer(signal)]);
    const study = await this.#study(pack, trainer, () => null);
    return { ...study, summary: null, shown: null };
  }

  /** @param {ChosenData} chosen @returns {Promise<Study>} */
  async ofData(chosen) {
    const { signal } = this.#abort;
    const onProgress = (/** @type {{ loaded: number, total: number | null }} */ bytes) =>
      this.#onProgress({ phase: 'loading', ...bytes });
    onProgress({ loaded: 0, total: null });
    const [setup, trainer, workers] = await Promise.all([
      fetchSetup({ signal, onProgress }),
      fetchTrainer(signal),
      this.#workers.data(),
    ]);
    await Promise.all(workers.map((worker) => worker.call('open', setup, { signal })));
    const embedding = { workers, cells: CELLS, signal, onProgress: this.#onProgress };
    const { pack, summary, estimate } = await embedData(chosen, embedding);
    const [lead, ...others] = workers;
    this.#workers.release(others);
    const study = await this.#study(pack, trainer, (done) => {
      estimate.set('cells', done);
      return estimate.secondsLeft(Date.now());
    });
    return { ...study, summary, shown: (pairs) => lead.call('shown', { pairs }, { signal }) };
  }

  /**
   * @param {Uint8Array} pack
   * @param {Uint8Array} wasm of the trainer
   * @param {(done: number) => number | null} secondsLeft
   */
  async #study(pack, wasm, secondsLeft) {
    const { signal } = this.#abort;
    this.#judge = await this.#workers.study();
    const onEvent = (/** @type {{ done: number, total: number }} */ { done, total }) =>
      this.#onProgress({ phase: 'cells', done, total, secondsLeft: secondsLeft(done) });
    onEvent({ done: 0, total: CELLS });
    const found = await this.#judge.call('run', { wasm, pack }, { signal, onEvent });
    return { ...found, ...expertTargets(pack), recall: null };
  }

  /** @returns {Promise<RecallTable>} of the study that was run */
  async recall() {
    if (!this.#judge) throw new ImagoError('not_loaded', 'no study has been run');
    const table = await this.#judge.call('recall', null, { signal: this.#abort.signal });
    this.#workers.release([this.#judge]);
    return table;
  }
}
