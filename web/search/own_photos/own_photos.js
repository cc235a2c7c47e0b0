// SPDX-License-Identifier: MIT
/**
 * A visitor's own photos: what is kept of them, and what is being added. Sends `contents` when the photos have changed,
 * and `change` when anything has.
 */
import { fetchEngine, fetchManifest } from '../../engine/fetch_engine.js';
import { IMAGE_RULE_FILES } from '../../engine/model_files.js';
import { Queue } from './adding.js';
import { MemoryStore, isRefusal } from './memory_store.js';
import { PhotoPool } from './photo_pool.js';
import { Shelf } from './shelf.js';

/** @typedef {import('./store.js').PhotoStore} PhotoStore */
/** @typedef {import('./photo_service.js').Outcome} Outcome */
/** @typedef {import('../chosen_files.js').Found} Found */

/**
 * What is going on while photos are added.
 * @typedef {object} Adding
 * @property {{ loaded: number, total: number | null } | null} bytes of the image model; null when it is there
 * @property {import('./adding.js').Speed} speed
 */

/**
 * What came of it.
 * @typedef {object} Report
 * @property {number} added
 * @property {number} known kept already, or twice among the files
 * @property {number} blocked by the under-16 rules
 * @property {import('./adding.js').Skipped[]} skipped
 * @property {boolean} cancelled
 * @property {unknown} error what ended it early
 */

/**
 * `stale`: kept under another model or other rules, so that they can neither be searched nor shown;
 * `unsupported`: the site has nothing to judge photos by.
 * @typedef {'opening' | 'ready' | 'stale' | 'unsupported' | 'error'} Status
 */

/** What judging and describing a photo needs, beside the engine. */
const PHOTO_FILES = [
  ...['config.json', 'preprocessor_config.json', 'vision_model.safetensors', 'words.json'],
  ...IMAGE_RULE_FILES,
];

/** Milliseconds between two looks of the search at what has been added. */
const GLANCE = 1500;
/** Milliseconds between two reports of progress. */
const PAUSE = 200;

export class OwnPhotos extends EventTarget {
  /** @type {Status} */
  status = 'opening';
  /** @type {unknown} */
  error = null;
  /** @type {Adding | null} */
  adding = null;
  /** @type {Report | null} */
  report = null;
  /** Grows with every change of the contents. */
  version = 0;
  shelf;

  /** @type {PhotoStore | MemoryStore} */
  #store;
  /** The store has answered, so that what it says later is no refusal. */
  #answered = false;
  /** @type {import('./store.js').Stamp} */
  #stamp = { model: '', rules: '' };
  /** Contents that were blocked while this page is open: a copy under another name is blocked too. @type {Set<string>} */
  #blockedKeys = new Set();
  /** @type {Queue | null} */
  #queue = null;
  #controller = new AbortController();
  /** Settles when it is known what is kept. @type {Promise<void>} */
  #opening = Promise.resolve();
  /** Settles when nothing is being added any more. @type {Promise<void>} */
  #running = Promise.resolve();
  #glanced = 0;
  #reported = 0;

  /**
   * @param {object} options
   * @param {PhotoStore} options.store
   * @param {{ wasm: string, model: string }} options.files URLs, as for the engine
   * @param {() => Promise<import('./photo_pool.js').PhotoWorker>} options.startWorker
   * @param {number} options.workers
   * @param {typeof globalThis.fetch} [options.fetch]
   * @param {BroadcastChannel} [options.channel] to the site's other tabs
   * @param {() => Promise<unknown>} [options.persist] asks the browser to keep what is stored
   */
  constructor(options) {
    super();
    this.options = options;
    this.#store = options.store;
    this.shelf = new Shelf((id) => this.#store.picture(id));
    options.channel?.addEventListener('message', () => this.#reload());
  }

  /** The browser lets the page keep nothing: photos are here until the page is closed. */
  get forgets() {
    return this.#store instanceof MemoryStore;
  }

  /** Another tab has added photos, or removed them. */
  async #reload() {
    await this.#running;
    await this.open();
  }

  /** Looks at what is kept. Again after an error. @returns {Promise<void>} */
  open() {
    this.#opening = this.#open();
    return this.#opening;
  }

  async #open() {
    const { files, fetch } = this.options;
    this.status = 'opening';
    this.#changed();
    try {
      const manifest = await fetchManifest(files.model, { fetch });
      const { model, rules } = (this.#stamp = stampOf(manifest));
      if (rules === '') {
        this.status = 'unsupported';
      } else {
        const kept = await this.#kept();
        const fits = kept === null || (kept.model === model && kept.rules === rules);
        if (fits) this.shelf.fill(await this.#store.contents());
        this.status = fits ? 'ready' : 'stale';
      }
    } catch (error) {
      this.status = 'error';
      this.error = error;
    }
    this.#contentsChanged();
  }

  /** @returns {Promise<import('./store.js').Stamp | null>} of what is kept; where nothing can be, from now on in memory */
  async #kept() {
    try {
      const kept = await this.#store.stamp();
      this.#answered = true;
      return kept;
    } catch (error) {
      if (this.#answered || !isRefusal(error)) throw error;
      this.#store = new MemoryStore();
      return null;
    }
  }

  /** @returns {Uint8Array | null} for the engine; null: there are none */
  index() {
    return this.shelf.index(this.#stamp.model);
  }

  /**
   * Adds files, or puts them at the end of those that are being added.
   * @param {Found} found
   */
  async add(found) {
    if (this.status === 'opening') await this.#opening;
    if (this.status !== 'ready') return;
    if (this.#queue === null) {
      this.#queue = new Queue();
      this.#queue.push(found);
      this.#running = this.#work(this.#queue);
    } else {
      this.#queue.push(found);
      this.#changed();
    }
    await this.#running;
  }

  /** @param {Queue} queue */
  async #work(queue) {
    const { signal } = (this.#controller = new AbortController());
    /** @type {Report} */
    const report = { added: 0, known: 0, blocked: 0, skipped: [], cancelled: false, error: null };
    this.report = null;
    this.adding = { bytes: null, speed: queue.speed };
    this.#changed();
    try {
      if (queue.speed.total > 0) await this.#read(queue, signal, report);
    } catch (error) {
      if (!signal.aborted) report.error = error;
    }
    this.#queue = null;
    this.adding = null;
    this.report = { ...report, skipped: queue.skipped, cancelled: signal.aborted };
    this.#contentsChanged();
    if (report.added + report.blocked > 0) this.options.channel?.postMessage('changed');
    if (report.added > 0) await this.#askToPersist();
  }

  /**
   * @param {Queue} queue
   * @param {AbortSignal} signal
   * @param {Report} report counted up
   */
  async #read(queue, signal, report) {
    const setup = await this.#setup(queue, signal);
    const pool = new PhotoPool({
      size: Math.min(this.options.workers, queue.speed.total),
      start: this.options.startWorker,
      setup,
    });
    try {
      await queue.run({
        ...{ pool, signal },
        take: (outcome) => this.#take(outcome, report),
        onStep: () => this.#stepped(queue),
      });
    } finally {
      pool.end();
    }
  }

  /**
   * @param {Queue} queue
   * @param {AbortSignal} signal
   * @returns {Promise<import('./photo_service.js').Setup>}
   */
  async #setup(queue, signal) {
    const { files, fetch } = this.options;
    const { manifest, ...rest } = await fetchEngine({
      ...{ ...files, fetch, signal },
      names: PHOTO_FILES,
      onProgress: (bytes) => {
        this.adding = { bytes, speed: queue.speed };
        this.#progressed();
      },
    });
    return { ...rest, modelSha256: manifest.sha256, known: this.shelf.keys() };
  }

  /** @param {Outcome} outcome @param {Report} report */
  async #take(outcome, report) {
    if (outcome.kind === 'blocked') {
      const seenBefore = this.#blockedKeys.has(outcome.key);
      this.#blockedKeys.add(outcome.key);
      const { prototype, vector } = outcome;
      this.shelf.block({ prototype, vector }, await this.#store.block(this.#stamp, outcome));
      if (seenBefore) report.known++;
      else report.blocked++;
      return;
    }
    const id = outcome.kind === 'known' ? null : await this.#keep(outcome);
    if (id === null) report.known++;
    else report.added++;
  }

  /** @param {Extract<Outcome, { kind: 'seen' }>} outcome @returns {Promise<number | null>} null: not, its copy rules */
  async #keep({ photo, picture }) {
    if (this.#blockedKeys.has(photo.key)) return null;
    const id = await this.#store.add(this.#stamp, photo, picture);
    if (id !== null) this.shelf.add({ ...photo, id });
    return id;
  }

  /** Some browsers ask the visitor: once is enough, whatever the answer is. */
  async #askToPersist() {
    const store = this.#store;
    if (store instanceof MemoryStore) return;
    try {
      if (await store.first('persist')) await this.options.persist?.();
    } catch {
      // What is kept is kept all the same, as long as the browser has room.
    }
  }

  /** @param {Queue} queue */
  #stepped(queue) {
    this.adding = { bytes: null, speed: queue.speed };
    if (performance.now() - this.#glanced > GLANCE) this.#contentsChanged();
    else this.#progressed();
  }

  /** What has been added stays. */
  cancel() {
    this.#controller.abort();
  }

  /** The visitor has read the report. */
  dismiss() {
    this.report = null;
    this.#changed();
  }

  /** Removes all of them, and everything that is kept of them. */
  async remove() {
    this.cancel();
    await this.#running;
    try {
      await this.#store.remove();
    } catch (error) {
      this.status = 'error';
      this.error = error;
      this.#changed();
      return;
    }
    this.#blockedKeys.clear();
    this.shelf.clear();
    this.report = null;
    this.status = 'ready';
    this.options.channel?.postMessage('changed');
    this.#contentsChanged();
  }

  close() {
    this.options.channel?.close();
    this.cancel();
    this.shelf.clear();
    this.#store.close();
  }

  #contentsChanged() {
    this.#glanced = performance.now();
    this.version++;
    this.dispatchEvent(new Event('contents'));
    this.#changed();
  }

  #progressed() {
    if (performance.now() - this.#reported < PAUSE) return;
    this.#changed();
  }

  #changed() {
    this.#reported = performance.now();
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * @param {import('../../engine/model_files.js').ModelManifest} manifest
 * @returns {import('./store.js').Stamp} without rules where the site has none for photos
 */
export function stampOf({ sha256, files }) {
  const names = ['words.json', ...IMAGE_RULE_FILES];
  const hashes = names.map((name) => files[name]?.sha256);
  return {
    model: sha256,
    rules: hashes.some((hash) => hash === undefined) ? '' : hashes.join(' '),
  };
}
