// SPDX-License-Identifier: MIT
// Workers that read photos, so that the page and the search stay free. One that dies takes its photo along, no more.
import { ImagoError, asImagoError } from '../../engine/errors.js';
import { Connection } from '../../engine/protocol.js';

/** @typedef {import('./photo_service.js').Setup} Setup */
/** @typedef {import('./photo_service.js').Outcome} Outcome */
/** @typedef {import('../../engine/protocol.js').Port & { terminate(): void }} PhotoWorker */

/** More threads than this cost memory, and the photos come from one disk. */
const MOST = 4;

/**
 * @param {number | undefined} cores
 * @returns {number} workers; the search keeps a core for itself
 */
export const poolSize = (cores) => Math.max(1, Math.min(MOST, (cores ?? 1) - 1));

export class PhotoPool {
  /** @type {({ worker: PhotoWorker, connection: Connection } | null)[]} */
  #lanes;
  #ended = false;
  #start;
  #setup;

  /**
   * @param {object} options
   * @param {number} options.size
   * @param {Setup} options.setup
   * @param {() => Promise<PhotoWorker>} options.start
   */
  constructor({ size, setup, start }) {
    this.#lanes = new Array(size).fill(null);
    this.#setup = setup;
    this.#start = start;
  }

  get size() {
    return this.#lanes.length;
  }

  /**
   * @param {number} lane 0..size-1, each for one photo at a time, and ready()
   * @param {import('../chosen_files.js').Entry} entry
   * @param {AbortSignal} signal
   * @returns {Promise<Outcome>}
   */
  async photo(lane, entry, signal) {
    const connection = this.#lanes[lane]?.connection;
    if (!connection) throw new ImagoError('not_loaded', 'no worker has been started');
    try {
      return await connection.call('photo', entry, { signal });
    } catch (error) {
      if (asImagoError(error).code === 'internal') this.#stop(lane);
      throw error;
    }
  }

  /**
   * Starts the lane's worker where there is none.
   * @param {number} lane
   * @param {AbortSignal} signal
   */
  async ready(lane, signal) {
    if (this.#lanes[lane]) return;
    const worker = await this.#start();
    const connection = new Connection(worker);
    this.#lanes[lane] = { worker, connection };
    if (this.#ended) this.#stop(lane);
    try {
      await connection.call('open', this.#setup, { signal });
    } catch (error) {
      this.#stop(lane);
      throw error;
    }
  }

  /** @param {number} lane */
  #stop(lane) {
    this.#lanes[lane]?.connection.close();
    this.#lanes[lane]?.worker.terminate();
    this.#lanes[lane] = null;
  }

  end() {
    this.#ended = true;
    for (const lane of this.#lanes.keys()) this.#stop(lane);
  }
}
