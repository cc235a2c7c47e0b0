// SPDX-License-Identifier: MIT
// One go at a queue of files: each is read by whichever worker is free, and handed over as soon as it is done. What
// cannot be read is written down, and holds up nothing.
import { ImagoError, asImagoError } from '../../engine/errors.js';
import { typeByName } from '../../engine/image_type.js';

/** @typedef {import('../chosen_files.js').Entry} Entry */
/** @typedef {import('./photo_service.js').Outcome} Outcome */
/** @typedef {import('../../engine/errors.js').ErrorCode} ErrorCode */
/** @typedef {{ path: string, code: ErrorCode, reason: string }} Skipped reason: a sentence in English */
/** @typedef {{ done: number, total: number, perSecond: number | null, secondsLeft: number | null }} Speed */

/** What systems leave in folders: nobody means them. */
const HIDDEN = /(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini|__macosx)(\/|$)/i;

const CLOSED = new ImagoError('truncated', 'it cannot be opened');
const FOREIGN = new ImagoError('malformed', 'it is no picture that can be read here');

/** Seconds of work before its speed says anything. */
const SETTLED = 1;

/** @param {string} path from the folder that was named on */
const inFolder = (path) => path.slice(path.indexOf('/') + 1);

export class Queue {
  /** @type {Entry[]} */
  #entries = [];
  #next = 0;
  #done = 0;
  /** @type {number | null} */
  #started = null;
  /** @type {Skipped[]} */
  skipped = [];
  #now;

  /** @param {() => number} [now] milliseconds */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** @param {import('../chosen_files.js').Found} found */
  push({ entries, unread }) {
    for (const path of unread) this.#skip(path, CLOSED);
    for (const { path, file } of entries) {
      if (HIDDEN.test(inFolder(path))) continue;
      if (typeByName(path) === null && !file.type.startsWith('image/')) {
        this.#skip(path, FOREIGN);
      } else {
        this.#entries.push({ path, file });
      }
    }
  }

  /** @param {string} path @param {ImagoError} error */
  #skip(path, { code, message }) {
    this.skipped.push({ path, code, reason: message });
  }

  /** @returns {Speed} */
  get speed() {
    const total = this.#entries.length;
    const done = this.#done;
    const seconds = this.#started === null ? 0 : (this.#now() - this.#started) / 1000;
    if (done === 0 || seconds < SETTLED) return { done, total, perSecond: null, secondsLeft: null };
    const perSecond = done / seconds;
    return { done, total, perSecond, secondsLeft: (total - done) / perSecond };
  }

  /**
   * @param {object} options
   * @param {Pick<import('./photo_pool.js').PhotoPool, 'size' | 'ready' | 'photo'>} options.pool
   * @param {AbortSignal} options.signal
   * @param {(outcome: Outcome) => Promise<void>} options.take keeps it; what it throws ends everything
   * @param {() => void} options.onStep
   */
  async run({ pool, signal, take, onStep }) {
    this.#started = this.#now();
    /** What ended it, be it one lane's. @type {unknown} */
    let fatal = null;
    /** Why a lane has no worker: the others go on. @type {unknown} */
    let idle = null;
    const isLeft = () => this.#next < this.#entries.length;
    /** @param {number} number */
    const lane = async (number) => {
      while (fatal === null && isLeft()) {
        try {
          await pool.ready(number, signal);
        } catch (error) {
          idle = error;
          return;
        }
        if (signal.aborted || fatal !== null || !isLeft()) return;
        const { path, file } = this.#entries[this.#next++];
        const outcome = await this.#read(pool, number, { path: inFolder(path), file }, signal);
        if (signal.aborted || fatal !== null) return;
        try {
          if (outcome instanceof ImagoError) this.#skip(path, outcome);
          else await take(outcome);
        } catch (error) {
          fatal ??= error;
        }
        this.#done++;
        onStep();
      }
    };
    await Promise.all(Array.from({ length: pool.size }, (_, number) => lane(number)));
    const failure = fatal ?? (isLeft() ? idle : null);
    if (failure !== null) throw failure;
  }

  /**
   * @param {Pick<import('./photo_pool.js').PhotoPool, 'photo'>} pool
   * @param {number} lane
   * @param {Entry} entry
   * @param {AbortSignal} signal
   * @returns {Promise<Outcome | ImagoError>} the error: why it is skipped
   */
  async #read(pool, lane, entry, signal) {
    try {
      return await pool.photo(lane, entry, signal);
    } catch (error) {
      return asImagoError(error);
    }
  }
}
