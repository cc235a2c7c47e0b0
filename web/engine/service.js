// SPDX-License-Identifier: MIT
// What the worker does, without the worker: the verbs of the protocol, testable in Node.
import { encodeAnyImage } from './any_image.js';
import { compileWasm, createEngine } from './engine.js';
import { ImagoError } from './errors.js';
import { judgeHits } from './fitting.js';
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
 * @property {string} wasm imago.wasm
 * @property {string} model the folder of model.json, ending in '/'
 * @property {string} index index.safetensors or its .gz
 * @property {import('./engine.js').Precision} [precision]
 */

/** Answer to a search. @typedef {import('./engine.js').Hits & { blocked: Uint8Array }} FlaggedHits */
/**
 * What the scorers say of it; null on a site without scorers.
 * @typedef {object} Fitting
 * @property {Float32Array | null} probabilities 0..1; NaN where blocked
 * @property {boolean | null} fits whether any photo does; null where none may be shown
 */

/** One open gallery. */
export class SearchService {
  /** @type {import('./engine.js').Engine | null} */
  #engine = null;
  /** @type {{ base: string, manifest: ModelManifest } | null} */
  #model = null;
  #visionLoaded = false;
  #hasScorers = false;
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
    const get = (/** @type {string} */ url, /** @type {string} */ name) =>
      fetchBytes(url, { signal, fetch: this.#fetch, onBytes: progress.file(name) });
    const manifestBytes = fetchBytes(new URL('model.json', model).href, {
      signal,
      fetch: this.#fetch,
    });
    const others = Promise.all([get(wasm, 'wasm'), get(index, 'index')]);
    others.catch(() => {}); // reported below, where it is awaited
    const manifest = parseManifest(await manifestBytes);
    const getModel = (/** @type {string} */ name) =>
      fetchModelFile(model, manifest, name, {
        signal,
        fetch: this.#fetch,
        onBytes: progress.file(name, manifest.files[name]?.packed),
      });
    const names = ['config.json', 'tokenizer.json', 'text_model.safetensors', 'words.json'];
    if (manifest.files[SCORERS_FILE]) names.push(SCORERS_FILE);
    const modelFiles = Promise.all(names.map(getModel));
    progress.seal();
    const [[config, tokenizer, weights, words, scorers], [wasmBytes, indexBytes]] =
      await Promise.all([modelFiles, others]);
    const wasmBinary = await unpack(wasmBytes, { name: 'imago.wasm' });
    const engine = await createEngine({ wasmModule: await compileWasm({ wasmBinary }), precision });
    try {
      engine.loadText({ config, tokenizer, weights });
      engine.loadPolicy(words);
      if (scorers) engine.loadRelevance(scorers);
      const opened = engine.loadIndex(await unpack(indexBytes, { name: 'index.safetensors' }));
      if (opened.modelSha256 !== manifest.sha256) {
        throw new ImagoError(
          'mismatch',
          'the index was made by another model than the one beside it',
        );
      }
      if (signal.aborted) throw new ImagoError('aborted', 'the call was aborted');
      this.#engine?.close();
      this.#engine = engine;
      this.#model = { base: model, manifest };
      this.#visionLoaded = false;
      this.#hasScorers = scorers !== undefined;
      return { ...opened, modelName: manifest.name };
    } catch (error) {
      if (this.#engine !== engine) engine.close();
      throw error;
    }
  }

  #opened() {
    if (!this.#engine || !this.#model) throw new ImagoError('not_loaded', 'no gallery is open');
    return { engine: this.#engine, ...this.#model };
  }

  /**
   * @param {{ text: string, k: number, scorer?: import('./engine.js').ScorerName }} args
   */
  search({ text, k, scorer }) {
    const { engine } = this.#opened();
    const blockedQuery = engine.queryBlocked(text);
    const vector = engine.encodeText(text);
    const hits = engine.search(vector, k);
    /** @type {Fitting} */
    const fitting = { probabilities: null, fits: null };
    if (this.#hasScorers) {
      const hidden = blockedQuery ? hits.ids.map(() => 1) : engine.blockedRows(hits.ids);
      const question = { text, vector, ids: hits.ids, hidden: Uint8Array.from(hidden), scorer };
      Object.assign(fitting, judgeHits(engine, question));
    }
    return this.#flagged(hits, { blockedQuery, ...fitting });
  }

  /**
   * More like a photo of the index, itself left out.
   * @param {{ id: number, k: number }} args
   */
  similar({ id, k }) {
    const { engine } = this.#opened();
    // A blocked row is a shared prototype, and answering for it would tell which one.
    const [blocked] = engine.blockedRows(Uint32Array.of(id));
    if (blocked) throw new ImagoError('out_of_range', 'there is no such photo to compare with');
    const { ids, scores } = engine.search(engine.indexRow(id), k + 1);
    const keep = [...ids.keys()].filter((i) => ids[i] !== id).slice(0, k);
    return this.#flagged({
      ids: Uint32Array.from(keep, (i) => ids[i]),
      scores: Float32Array.from(keep, (i) => scores[i]),
    });
  }

  /**
   * @param {import('./engine.js').Hits} hits
   * @param {object} [more]
   */
  #flagged(hits, more) {
    const { engine } = this.#opened();
    const blocked = engine.blockedRows(hits.ids);
    const buffers = [hits.ids.buffer, hits.scores.buffer, blocked.buffer];
    return new Transferred({ ...hits, blocked, ...more }, buffers);
  }

  /**
   * Loads the image tower: only pages that add photos pay for it.
   * @param {unknown} _args
   * @param {CallContext} context
   */
  async openVision(_args, { signal, notify }) {
    const { engine, base, manifest } = this.#opened();
    if (this.#visionLoaded) return;
    const progress = new Progress(notify);
    const names = ['config.json', 'preprocessor_config.json', 'vision_model.safetensors'];
    const downloads = names.map((name) =>
      fetchModelFile(base, manifest, name, {
        signal,
        fetch: this.#fetch,
        onBytes: progress.file(name, manifest.files[name]?.packed),
      }),
    );
    progress.seal();
    const [config, preprocessor, weights] = await Promise.all(downloads);
    engine.loadVision({ config, preprocessor, weights });
    this.#visionLoaded = this.#engine === engine;
  }

  /** @param {{ text: string }} args */
  encodeText({ text }) {
    const vector = this.#opened().engine.encodeText(text);
    return new Transferred(vector, [vector.buffer]);
  }

  /** @param {{ bytes: Uint8Array }} args */
  async encodeImage({ bytes }) {
    const { engine } = this.#opened();
    const vector = await encodeAnyImage(engine, bytes);
    return new Transferred(vector, [vector.buffer]);
  }

  close() {
    this.#engine?.close();
    this.#engine = null;
    this.#model = null;
    this.#visionLoaded = false;
  }

  /** @returns {Record<string, import('./protocol.js').Handler>} */
  handlers() {
    return {
      open: (args, context) => this.open(args, context),
      search: (args) => this.search(args),
      similar: (args) => this.similar(args),
      openVision: (args, context) => this.openVision(args, context),
      encodeText: (args) => this.encodeText(args),
      encodeImage: (args) => this.encodeImage(args),
      close: () => this.close(),
    };
  }
}
