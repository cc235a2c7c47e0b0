// SPDX-License-Identifier: MIT
// The worker protocol, in one file for both sides:
//   → { id, verb, args }      → { id, abort: true }
//   ← { id, event }*          ← { id, result } | { id, error: { code, message } }
import { ImagoError, errorToWire } from './errors.js';

/**
 * What both a Worker, a worker's own global scope and a MessagePort can do.
 * @typedef {object} Port
 * @property {(message: any, transfer?: any) => void} postMessage
 * @property {(type: any, listener: (event: any) => void) => void} addEventListener
 * @property {() => void} [start]
 */

/**
 * @typedef {object} CallContext
 * @property {AbortSignal} signal aborted when the caller no longer wants the result
 * @property {(event: any) => void} notify sends progress to the caller
 */

/** @typedef {(args: any, context: CallContext) => any} Handler */

/** A result whose buffers move to the other side instead of being copied. */
export class Transferred {
  /**
   * @param {any} value
   * @param {ArrayBufferLike[]} buffers
   */
  constructor(value, buffers) {
    this.value = value;
    this.buffers = buffers;
  }
}

/**
 * Answers calls that arrive on a port.
 * @param {Port} port
 * @param {Record<string, Handler>} handlers
 */
export function serve(port, handlers) {
  /** @type {Map<number, AbortController>} */
  const running = new Map();

  port.addEventListener('message', async ({ data }) => {
    const { id, verb, args, abort } = data;
    if (abort) {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    try {
      if (!Object.hasOwn(handlers, verb)) {
        throw new ImagoError('unsupported', `the worker has no verb ${JSON.stringify(verb)}`);
      }
      const result = await handlers[verb](args, {
        signal: controller.signal,
        notify: (event) => port.postMessage({ id, event }),
      });
      if (result instanceof Transferred) {
        port.postMessage({ id, result: result.value }, result.buffers);
      } else {
        port.postMessage({ id, result });
      }
    } catch (error) {
      port.postMessage({ id, error: errorToWire(error) });
    } finally {
      running.delete(id);
    }
  });
  port.start?.();
}

/**
 * @typedef {object} CallOptions
 * @property {AbortSignal} [signal]
 * @property {(event: any) => void} [onEvent]
 * @property {ArrayBufferLike[]} [transfer] buffers of `args` that may move to the worker
 */

/** The calling side of the protocol. */
export class Connection {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void, onEvent?: (event: any) => void }>} */
  #pending = new Map();
  #nextId = 1;
  /** @type {Port} */
  #port;
  /** @type {ImagoError | null} */
  #closed = null;

  /** @param {Port} port */
  constructor(port) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => this.#receive(data));
    port.addEventListener('error', (event) =>
      this.close(
        new ImagoError('internal', `the worker stopped: ${event.message ?? 'unknown reason'}`),
      ),
    );
    port.start?.();
  }

  /** @param {any} data */
  #receive({ id, result, error, event }) {
    const call = this.#pending.get(id);
    if (!call) return; // aborted meanwhile
    if (event !== undefined) {
      call.onEvent?.(event);
      return;
    }
    this.#pending.delete(id);
    if (error) call.reject(new ImagoError(error.code, error.message));
    else call.resolve(result);
  }

  /**
   * @param {string} verb
   * @param {any} [args]
   * @param {CallOptions} [options]
   * @returns {Promise<any>} rejects with an ImagoError; with code `aborted` as soon as the signal says so
   */
  call(verb, args, { signal, onEvent, transfer = [] } = {}) {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(this.#closed);
      if (signal?.aborted) return reject(new ImagoError('aborted', 'the call was aborted'));
      const id = this.#nextId++;
      const onAbort = () => {
        this.#pending.delete(id);
        this.#port.postMessage({ id, abort: true });
        reject(new ImagoError('aborted', 'the call was aborted'));
      };
      const settle = () => signal?.removeEventListener('abort', onAbort);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#pending.set(id, {
        resolve: (value) => (settle(), resolve(value)),
        reject: (error) => (settle(), reject(error)),
        onEvent,
      });
      try {
        this.#port.postMessage({ id, verb, args }, transfer);
      } catch (error) {
        this.#pending.delete(id);
        settle();
        reject(
          new ImagoError('internal', `the arguments of ${verb} cannot be sent`, { cause: error }),
        );
      }
    });
  }

  /** Rejects what is pending and every later call. @param {ImagoError} [reason] */
  close(reason = new ImagoError('aborted', 'the connection is closed')) {
    this.#closed ??= reason;
    for (const call of this.#pending.values()) call.reject(this.#closed);
    this.#pending.clear();
  }
}
