// SPDX-License-Identifier: MIT
// Worker threads that take calls in turn. A worker that dies or hangs costs the call it was on, and is replaced.
import { availableParallelism } from 'node:os';
import { MessageChannel, Worker } from 'node:worker_threads';
import { ImagoError } from '../../web/engine/errors.js';
import { Connection } from '../../web/engine/protocol.js';

const CALL_TIMEOUT_MS = 180_000;
const PHOTO_WORKER = new URL('./photo_worker.js', import.meta.url);

/** @typedef {{ worker: Worker, connection: Connection, port: import('node:worker_threads').MessagePort }} Member */
/** @typedef {{ verb: string, args: any, resolve: (value: any) => void, reject: (error: Error) => void }} Task */

export class Pool {
  /** @type {Task[]} */
  #queue = [];
  /** @type {Set<Member>} */
  #members = new Set();
  /** @type {Member[]} members without a call */
  #free = [];
  #idle;
  #closed = false;

  /**
   * @param {object} options
   * @param {any} options.workerData handed to every worker as workerData.setup
   * @param {number} [options.size] default: one a core
   * @param {URL} [options.script] what the workers run
   * @param {number} [options.timeout] ms that a call may take
   */
  constructor({
    workerData,
    size = availableParallelism(),
    script = PHOTO_WORKER,
    timeout = CALL_TIMEOUT_MS,
  }) {
    this.workerData = workerData;
    this.script = script;
    this.timeout = timeout;
    this.size = Math.max(1, size);
    this.#idle = this.size;
  }

  /**
   * @param {string} verb
   * @param {any} args
   * @returns {Promise<any>}
   */
  run(verb, args) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ verb, args, resolve, reject });
      this.#dispatch();
    });
  }

  #dispatch() {
    while (this.#idle > 0 && this.#queue.length > 0 && !this.#closed) {
      this.#idle--;
      const task = /** @type {Task} */ (this.#queue.shift());
      void this.#serveTask(task);
    }
  }

  #spawn() {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(this.script, {
      workerData: { setup: this.workerData, port: port2 },
      transferList: [port2],
    });
    const member = { worker, connection: new Connection(port1), port: port1 };
    worker.on('error', (error) => this.#drop(member, `the worker stopped (${error.message})`));
    worker.on('exit', () => this.#drop(member, 'the worker stopped'));
    this.#members.add(member);
    return member;
  }

  /**
   * @param {Member} member
   * @param {string} reason
   */
  #drop(member, reason) {
    if (!this.#members.delete(member)) return;
    this.#free = this.#free.filter((other) => other !== member);
    member.connection.close(new ImagoError('internal', reason));
    member.port.close();
    void member.worker.terminate();
  }

  /** @param {Task} task */
  async #serveTask({ verb, args, resolve, reject }) {
    const member = this.#free.pop() ?? this.#spawn();
    const timer = setTimeout(() => this.#drop(member, 'it takes too long'), this.timeout);
    try {
      resolve(await member.connection.call(verb, args));
    } catch (error) {
      reject(/** @type {Error} */ (error));
    } finally {
      clearTimeout(timer);
      if (this.#members.has(member)) this.#free.push(member);
      this.#idle++;
      this.#dispatch();
    }
  }

  async close() {
    this.#closed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new ImagoError('aborted', 'stopped'));
    const members = [...this.#members];
    for (const member of members) this.#drop(member, 'stopped');
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  }
}
