// SPDX-License-Identifier: MIT
// One run over the photos: each is read by the pool and kept in the owner's state as soon as it is done.
import { writeFailure } from './exit.js';
import { ProgressBar } from './progress.js';

/** @typedef {import('./scan.js').FoundFile} FoundFile */

export class Indexing {
  /** @type {import('./scan.js').Skipped[]} */
  skipped = [];
  /** @type {Map<string, FoundFile[]>} files by the hash of their contents */
  filesByHash = new Map();
  /** Photos that were really read; the others were known. */
  read = 0;
  /** Set from outside: finish what is at hand and start nothing new. */
  stopped = false;
  /** @type {Error | null} */
  #fatal = null;

  /**
   * @param {object} options
   * @param {import('./state.js').OwnerState} options.state
   * @param {string} options.modelSha256
   * @param {string} options.rule hash of the image rule
   * @param {(file: FoundFile) => { worded: boolean, threshold: number }} options.judge by its words, and what they
   *   mean for the image rule
   * @param {string} options.consequence of a failed write, for its message
   */
  constructor({ state, modelSha256, rule, judge, consequence }) {
    this.state = state;
    this.modelSha256 = modelSha256;
    this.rule = rule;
    this.judge = judge;
    this.consequence = consequence;
  }

  /**
   * @param {FoundFile[]} files
   * @param {import('./pool.js').Pool} pool
   * @param {{ force: boolean }} options force: read even what is known
   */
  async readAll(files, pool, { force }) {
    const bar = new ProgressBar(files.length, 'photos');
    const queue = files.values();
    const lane = async () => {
      for (const file of queue) {
        if (this.stopped || this.#fatal) return;
        await this.#readOne(file, pool, force);
        bar.tick();
      }
    };
    // Twice as many lanes as threads, so that no thread waits while this one writes.
    await Promise.all(Array.from({ length: pool.size * 2 }, lane));
    bar.stop();
    if (this.#fatal) throw this.#fatal;
  }

  /**
   * @param {FoundFile} file
   * @param {import('./pool.js').Pool} pool
   * @param {boolean} force
   */
  async #readOne(file, pool, force) {
    let result;
    try {
      result = await pool.run('photo', { path: file.path, ...this.judge(file), force });
    } catch (error) {
      this.skipped.push({ file: file.path, reason: /** @type {Error} */ (error).message });
      return;
    }
    try {
      if (!result.known) {
        await this.state.add(result, this.modelSha256, this.rule);
        this.read++;
      }
    } catch (error) {
      this.#fatal ??= writeFailure(error, this.state.dir, this.consequence);
      return;
    }
    const same = this.filesByHash.get(result.sha256);
    if (!same) this.filesByHash.set(result.sha256, [file]);
    else if (!same.includes(file)) same.push(file);
  }
}
