// SPDX-License-Identifier: MIT
// The page's side of the worker. The page makes the Worker itself, so that it can see to it that its
// Content-Security-Policy holds there too.
import { Connection } from './protocol.js';

/** @typedef {import('./service.js').FlaggedHits} FlaggedHits */

/**
 * @typedef {object} ClientCallOptions
 * @property {AbortSignal} [signal]
 * @property {ArrayBufferLike[]} [transfer] buffers of the arguments that may move to the worker
 * @property {(progress: { loaded: number, total: number | null }) => void} [onProgress] bytes over all files
 *   together; total is null until every size is known
 */

export class Client {
  #worker;
  #connection;

  /** @param {import('./protocol.js').Port & { terminate?: () => void }} worker */
  constructor(worker) {
    this.#worker = worker;
    this.#connection = new Connection(worker);
  }

  /**
   * @param {string} verb
   * @param {any} [args]
   * @param {ClientCallOptions} [options]
   * @returns {Promise<any>} rejects with an ImagoError
   */
  call(verb, args, { signal, transfer, onProgress } = {}) {
    return this.#connection.call(verb, args, { signal, transfer, onEvent: onProgress });
  }

  /**
   * Opens a gallery; may be called again after a failure, or for another gallery.
   * @param {import('./service.js').OpenArgs} args
   * @param {ClientCallOptions} [options]
   * @returns {Promise<{ size: number, dim: number, modelSha256: string, modelName: string }>}
   */
  open(args, options) {
    return this.call('open', args, options);
  }

  /**
   * @param {{ text: string, k: number, scorer?: import('./search_engine.js').ScorerName, own?: boolean }} args own: among the
   *   visitor's photos
   * @param {ClientCallOptions} [options]
   * @returns {Promise<FlaggedHits & import('./service.js').Fitting & { blockedQuery: boolean }>}
   */
  search(args, options) {
    return this.call('search', args, options);
  }

  /**
   * @param {{ id: number, k: number, own?: boolean }} args
   * @param {ClientCallOptions} [options]
   * @returns {Promise<FlaggedHits>}
   */
  similar(args, options) {
    return this.call('similar', args, options);
  }

  /**
   * Opens photos of the visitor's own, beside the gallery.
   * @param {{ index: Uint8Array }} args index.safetensors
   * @param {ClientCallOptions} [options]
   * @returns {Promise<void>}
   */
  openOwn(args, options) {
    return this.call('openOwn', args, options);
  }

  /** Ends the worker; what is pending rejects with code `aborted`. */
  close() {
    this.#connection.close();
    this.#worker.terminate?.();
  }
}

/** @param {import('./protocol.js').Port & { terminate?: () => void }} worker */
export function createClient(worker) {
  return new Client(worker);
}
