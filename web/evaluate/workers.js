// SPDX-License-Identifier: MIT
// The page's workers: each is one thread with a connection, and all end together.
import { Connection } from '../engine/protocol.js';
import { startWorker } from '../search/worker_host.js';
import dataUrl from './dataset/data_worker.js?worker&url';
import studyUrl from './study_worker.js?worker&url';

/** More threads than this cost memory, and the pictures come from one disk. */
const MOST = 4;

/** Workers that end when they are no longer needed, whatever happened to them. */
export class Workers {
  /** @type {Map<Connection, Worker>} */
  #started = new Map();
  #ended = false;

  /** @param {string} url @returns {Promise<Connection>} */
  async #start(url) {
    const worker = await startWorker(url);
    const connection = new Connection(worker);
    if (this.#ended) worker.terminate();
    else this.#started.set(connection, worker);
    return connection;
  }

  /** One that trains and judges (study_service.js). */
  study() {
    return this.#start(studyUrl);
  }

  /** Some that read and embed a data set (data_service.js), as many as this device can use. */
  data() {
    const count = Math.max(1, Math.min(MOST, navigator.hardwareConcurrency || 1));
    return Promise.all(Array.from({ length: count }, () => this.#start(dataUrl)));
  }

  /** Those that have done their work. @param {Connection[]} connections */
  release(connections) {
    for (const connection of connections) {
      this.#started.get(connection)?.terminate();
      this.#started.delete(connection);
    }
  }

  end() {
    this.#ended = true;
    this.release([...this.#started.keys()]);
  }
}
