// SPDX-License-Identifier: MIT
// What the worker does, without the worker: the verbs of the protocol, testable in Node.
import { createSearchEngine } from './create_search_engine.js';
import { ImagoError } from './errors.js';
import { judgeHits } from './fitting.js';
import { GroupTable, isGroupTable } from './group_table.js';
import { GroupedIndex } from './grouped_index.js';
import { KeptFiles } from './kept_files.js';
import { KeptModel } from './kept_model.js';
import {
  Progress,
  SCORERS_FILE,
  fetchBytes,
  fetchModelFile,
  parseManifest,
  unpack,
} from './model_files.js';
import { Transferred } from './protocol.js';

/** @typedef {import('./protocol.js').CallContext} CallContext */
/** @typedef {import('./model_files.js').ModelManifest} ModelManifest */

/**
 * Absolute URLs: a worker that was started from a blob has no base of its own.
 * @typedef {object} OpenArgs
 * @property {string} wasm imago_search.wasm
 * @property {string} model the folder of model.json, ending in '/'
 * @property {string} index index.safetensors or its .gz: a whole index, or the table of a grouped one
 * @property {import('./search_engine.js').Precision} [precision]
 */

/** How much of a grouped index was searched; null where all of it was. @typedef {import('./grouped_index.js').Groups | null} Searched */
/** Answer to a search. @typedef {import('./search_engine.js').Hits & { blocked: Uint8Array, groups: Searched }} FlaggedHits */
/**
 * What the scorers say of it; null on a site without scorers.
 * @typedef {object} Fitting
 * @property {Float32Array | null} probabilities 0..1; NaN where blocked
 * @property {boolean | null} fits whether any photo does; null where none may be shown
 */

/** One open gallery. */
export class SearchService {
  /** @type {import('./search_engine.js').SearchEngine | null} */
  #engine = null;
  /** @type {ModelManifest | null} */
  #manifest = null;
  #hasScorers = false;
  /** @type {GroupedIndex | null} null: the index is one file */
  #grouped = null;
  /** The gallery's whole index. @type {Uint8Array | null} */
  #whole = null;
  /** An index of the visitor's own photos. @type {Uint8Array | null} */
  #own = null;
  /** The index that the engine holds. @type {Uint8Array | null} */
  #held = null;
  #fetch;

  /** @param {{ fetch?: typeof globalThis.fetch }} [options] */
  constructor({ fetch = (...args) => globalThis.fetch(...args) } = {}) {
    this.#fetch = fetch;
  }

  /**
   * Downloads everything a search needs. A failed call leaves the gallery that was open before.
   * @param {OpenArgs} args
   * @param {CallContext} context
   */
  async open({ wasm, model, index, precision }, { signal, notify }) {
    const progress = new Progress(notify);
    const kept = new KeptModel(model);
    const get = (/** @type {string} */ url, /** @type {string} */ name) =>
      fetchBytes(url, { signal, fetch: this.#fetch, onBytes: progress.file(name) });
    const manifestBytes = fetchBytes(new URL('model.json', model).href, {
      signal,
      fetch: this.#fetch,
    });
    const others = Promise.all([get(wasm, 'wasm'), get(index, 'index')]);
    others.catch(() => {}); // reported below, where it is awaited
    const manifest = parseManifest(await manifestBytes);
    void kept.dropOthers(manifest);
    const getModel = (/** @type {string} */ name) =>
      fetchModelFile(model, manifest, name, {
        signal,
        fetch: this.#fetch,
        kept,
        onBytes: progress.file(name, manifest.files[name]?.packed),
      });
    const names = ['config.json', 'tokenizer.json', 'text_model.safetensors', 'words.json'];
    if (manifest.files[SCORERS_FILE]) names.push(SCORERS_FILE);
    const modelFiles = Promise.all(names.map(getModel));
    progress.seal();
    const [[config, tokenizer, weights, words, scorers], [wasmBytes, indexBytes]] =
      await Promise.all([modelFiles, others]);
    const wasmBinary = await unpack(wasmBytes, { name: 'imago_search.wasm' });
    const engine = await createSearchEngine({ wasmBinary, precision });
    try {
      engine.loadText({ config, tokenizer, weights });
      engine.loadPolicy(words);
      if (scorers) engine.loadRelevance(scorers);
      const unpacked = await unpack(indexBytes, { name: 'index.safetensors' });
      const grouped = isGroupTable(unpacked) ? this.#openGroups(unpacked, index) : null;
      const opened = grouped ? describe(grouped) : engine.loadIndex(unpacked);
      if (opened.modelSha256 !== manifest.sha256) {
        throw new ImagoError(
          'mismatch',
          'the index was made by another model than the one beside it',
        );
      }
      if (signal.aborted) throw new ImagoError('aborted', 'the call was aborted');
      this.#engine?.close();
      this.#engine = engine;
      this.#manifest = manifest;
      this.#hasScorers = scorers !== undefined;
      this.#grouped = grouped;
      this.#whole = grouped ? null : unpacked;
      this.#held = this.#whole;
      this.#own = null;
      return { ...opened, modelName: manifest.name };
    } catch (error) {
      if (this.#engine !== engine) engine.close();
      throw error;
    }
  }

  #opened() {
    if (!this.#engine || !this.#manifest) throw new ImagoError('not_loaded', 'no gallery is open');
    return { engine: this.#engine, manifest: this.#manifest };
  }

  /** @param {Uint8Array} bytes the table @param {string} index its URL */
  #openGroups(bytes, index) {
    const table = new GroupTable(bytes);
    const files = new KeptFiles(new URL(`${table.folder}/`, index).href, { fetch: this.#fetch });
    return new GroupedIndex(table, (...args) => files.read(...args));
  }

  /**
   * The rows that a question is to be answered from.
   * @param {Float32Array} vector
   * @param {{ k: number, own: boolean, signal?: AbortSignal }} options
   * @returns {Promise<{ index: Uint8Array | null, idsOf: (rows: Uint32Array) => Uint32Array, groups: Searched }>}
   */
  async #gather(vector, { k, own, signal }) {
    if (!own && this.#grouped !== null) return this.#grouped.gather(vector, k, signal);
    return { index: own ? this.#own : this.#whole, idsOf: (rows) => rows, groups: null };
  }

  /**
   * Puts an index into the engine. Nothing may be awaited between this and the answer: another question would put
   * another one there.
   * @param {import('./search_engine.js').SearchEngine} engine
   * @param {Uint8Array | null} index
   */
  #hold(engine, index) {
    if (index === null) throw new ImagoError('not_loaded', 'no photos of your own are open');
    if (index === this.#held) return;
    engine.loadIndex(index);
    this.#held = index;
  }

  /**
   * Opens photos of the visitor's own, beside the gallery: searches say which of the two they mean.
   * @param {{ index: Uint8Array }} args an index like the gallery's
   */
  openOwn({ index }) {
    const { engine, manifest } = this.#opened();
    const { modelSha256 } = engine.loadIndex(index);
    this.#held = index;
    if (modelSha256 !== manifest.sha256) {
      throw new ImagoError('mismatch', 'the photos were added with another model');
    }
    this.#own = index;
  }

  /**
   * @param {{ text: string, k: number, scorer?: import('./search_engine.js').ScorerName, own?: boolean }} args own: the
   *   visitor's photos, not the gallery's
   * @param {Partial<CallContext>} [context]
   */
  async search({ text, k, scorer, own = false }, { signal } = {}) {
    const { engine } = this.#opened();
    const vector = engine.encodeQuery(text);
    const { index, idsOf, groups } = await this.#gather(vector, { k, own, signal });
    this.#hold(engine, index);
    const blockedQuery = engine.queryBlocked(text);
    const hits = engine.search(vector, k);
    /** @type {Fitting} */
    const fitting = { probabilities: null, fits: null };
    const blocked = engine.blockedRows(hits.ids);
    if (this.#hasScorers) {
      const hidden = blockedQuery ? new Uint8Array(blocked.length).fill(1) : blocked;
      Object.assign(fitting, judgeHits(engine, { text, vector, ids: hits.ids, hidden, scorer }));
    }
    const { scores } = hits;
    return flagged({ ids: idsOf(hits.ids), scores, blocked, blockedQuery, ...fitting, groups });
  }

  /**
   * More like a photo of the index, itself left out.
   * @param {{ id: number, k: number, own?: boolean }} args
   * @param {Partial<CallContext>} [context]
   */
  async similar({ id, k, own = false }, { signal } = {}) {
    const { engine } = this.#opened();
    const vector = await this.#rowOf(id, own, signal);
    const { index, idsOf, groups } = await this.#gather(vector, { k: k + 1, own, signal });
    this.#hold(engine, index);
    const { ids: rows, scores } = engine.search(vector, k + 1);
    const blocked = engine.blockedRows(rows);
    const ids = idsOf(rows);
    const keep = [...ids.keys()].filter((i) => ids[i] !== id).slice(0, k);
    return flagged({
      ids: Uint32Array.from(keep, (i) => ids[i]),
      scores: Float32Array.from(keep, (i) => scores[i]),
      blocked: Uint8Array.from(keep, (i) => blocked[i]),
      groups,
    });
  }

  /**
   * @param {number} id
   * @param {boolean} own
   * @param {AbortSignal} [signal]
   */
  async #rowOf(id, own, signal) {
    const { engine } = this.#opened();
    // A blocked row is a shared prototype, and answering for it would tell which one.
    const refusal = new ImagoError('out_of_range', 'there is no such photo to compare with');
    if (!own && this.#grouped !== null) {
      if (!(id >= 0 && id < this.#grouped.table.shown)) throw refusal;
      return this.#grouped.row(id, signal);
    }
    this.#hold(engine, own ? this.#own : this.#whole);
    const [blocked] = engine.blockedRows(Uint32Array.of(id));
    if (blocked) throw refusal;
    return engine.indexRow(id);
  }

  /** @param {{ text: string }} args */
  encodeText({ text }) {
    const vector = this.#opened().engine.encodeText(text);
    return new Transferred(vector, [vector.buffer]);
  }

  close() {
    this.#engine?.close();
    this.#engine = null;
    this.#manifest = null;
    this.#grouped = null;
    this.#whole = null;
    this.#own = null;
    this.#held = null;
  }

  /** @returns {Record<string, import('./protocol.js').Handler>} */
  handlers() {
    return {
      open: (args, context) => this.open(args, context),
      search: (args, context) => this.search(args, context),
      similar: (args, context) => this.similar(args, context),
      openOwn: (args) => this.openOwn(args),
      encodeText: (args) => this.encodeText(args),
      close: () => this.close(),
    };
  }
}

/** @param {GroupedIndex} grouped what Engine.loadIndex says of a whole index */
const describe = ({ table: { size, dim, modelSha256 } }) => ({ size, dim, modelSha256 });

/**
 * @template {FlaggedHits} T
 * @param {T} hits
 */
function flagged(hits) {
  return new Transferred(hits, [hits.ids.buffer, hits.scores.buffer, hits.blocked.buffer]);
}
