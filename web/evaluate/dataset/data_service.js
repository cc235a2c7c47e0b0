// SPDX-License-Identifier: MIT
// What a worker of the evaluation page does with a visitor's data set: reads and checks its tables, embeds photos and
// sentences, makes the pack, and says which pairs may be looked at.
import { describeAnyImage, encodeAnyImage } from '../../engine/any_image.js';
import { createEngine } from '../../engine/engine.js';
import { ImagoError } from '../../engine/errors.js';
import { thresholdFor } from '../../engine/photo_policy.js';
import { Transferred } from '../../engine/protocol.js';
import { readJudgedData } from '../data/judged_data.js';
import { allowedSets, assemblePack, captionRows, checkJudgedPhotos } from '../data/pack.js';
import { photoOfCaption } from '../data/records.js';
import { sourceOf } from './folder.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../data/judged_data.js').JudgedData} JudgedData */
/** @typedef {import('../data/pack.js').Allowed} Allowed */
/** @typedef {import('../../engine/photo_policy.js').Thresholds} Thresholds */

/**
 * @typedef {object} Setup
 * @property {Uint8Array} wasmBinary imago.wasm
 * @property {Record<string, Uint8Array>} files of the model, and words.json
 * @property {string} modelSha256
 * @property {{ bytes: Uint8Array, thresholds: Thresholds } | null} rule the image rule; null: none fits this model
 */

/** A pair that may be looked at. @typedef {{ file: Blob, image: string, caption: string, text: string, own: string }} ShownPair */

/** An engine with both towers and the policy. @param {Setup} setup */
async function makeEngine({ wasmBinary, files, rule }) {
  const engine = await createEngine({ wasmBinary });
  engine.loadText({
    config: files['config.json'],
    tokenizer: files['tokenizer.json'],
    weights: files['text_model.safetensors'],
  });
  engine.loadVision({
    config: files['config.json'],
    preprocessor: files['preprocessor_config.json'],
    weights: files['vision_model.safetensors'],
  });
  engine.loadPolicy(files['words.json']);
  if (rule) engine.loadImageRule(rule.bytes);
  return engine;
}

export class DataService {
  /** @type {Setup | null} */
  #setup = null;
  /** @type {Engine | null} */
  #engine = null;
  /** @type {JudgedData | null} */
  #data = null;
  /** @type {Map<string, Blob>} */
  #photos = new Map();
  /** @type {{ experts: JudgedData['experts'], allowed: Allowed } | null} */
  #packed = null;
  /** @type {Map<string, boolean>} photo → whether it may be seen */
  #seen = new Map();

  /** @param {Setup} setup */
  async open(setup) {
    this.#setup = setup;
    this.#engine = await makeEngine(setup);
  }

  /** A trap ends an engine; the next picture gets a new one. */
  async #live() {
    if (!this.#setup) throw new ImagoError('not_loaded', 'the engine is not open');
    if (!this.#engine?.alive) this.#engine = await makeEngine(this.#setup);
    return this.#engine;
  }

  #read() {
    if (!this.#data) throw new ImagoError('not_loaded', 'no data set has been read');
    return this.#data;
  }

  /**
   * @param {import('./folder.js').ChosenData} chosen
   * @returns {Promise<{ photos: string[], captions: number, pairs: number }>} photos: names of those to embed; pairs: of
   *   the experts
   */
  async read({ root, tables, photos }) {
    const source = sourceOf({ root, tables });
    const data = await readJudgedData(source);
    this.#data = { ...data, images: source.show(data.images) };
    this.#photos = new Map(photos.map(({ name, file }) => [name, file]));
    this.#packed = null;
    this.#seen.clear();
    // What is missing is known now; what cannot be read only when it has been tried.
    checkJudgedPhotos(this.#data, this.#photos, () => undefined);
    const present = data.photos.filter((name) => this.#photos.has(name));
    const captions = captionRows(data, this.#photos).length;
    return { photos: present, captions, pairs: data.experts.length };
  }

  /** @param {{ file: Blob }} args @returns {Promise<Transferred>} a unit vector (dim) */
  async photo({ file }) {
    const engine = await this.#live();
    const vector = await encodeAnyImage(engine, new Uint8Array(await file.arrayBuffer()));
    return new Transferred(vector, [vector.buffer]);
  }

  /** @param {{ texts: string[] }} args @returns {Promise<Float32Array[]>} unit vectors (dim) */
  async texts({ texts }) {
    const engine = await this.#live();
    return texts.map((text) => engine.encodeQuery(text));
  }

  /**
   * The sentences to embed, in the pack's order; throws if a judged photo could not be read.
   * @param {{ found: Set<string>, reasons: Map<string, string> }} args photos that were embedded, and why others weren't
   */
  captions({ found, reasons }) {
    const data = this.#read();
    checkJudgedPhotos(data, found, (name) => reasons.get(name));
    return captionRows(data, found).map((id) => /** @type {string} */ (data.captions.get(id)));
  }

  /** @param {{ found: Map<string, Float32Array>, texts: Float32Array[] }} args texts: of captions() */
  async pack({ found, texts }) {
    const data = this.#read();
    const engine = await this.#live();
    const { bytes, photos, captions, experts, allowed, excluded } = assemblePack({
      ...{ data, found, texts, captions: captionRows(data, found) },
      allowed: allowedSets(data, (text) => engine.captionBlocked(text)),
      quantize: (rows, dim) => engine.quantize(rows, dim),
      modelSha256: /** @type {Setup} */ (this.#setup).modelSha256,
    });
    this.#packed = { experts, allowed };
    const summary = {
      photos: photos.length,
      captions: captions.length,
      hidden: photos.filter((name) => !allowed.images.has(name) || data.flagged.has(name)),
      fromLists: data.allowed !== null,
      excluded,
      hasImageRule: this.#setup?.rule !== null,
    };
    return new Transferred({ bytes, summary }, [bytes.buffer]);
  }

  /**
   * Which of the expert pairs may be looked at: the policy decides as it does when a gallery is indexed and searched.
   * @param {{ pairs: number[] }} args rows of the pack's expert pairs
   * @returns {Promise<(ShownPair | null)[]>} null: the notice stands in its place
   */
  async shown({ pairs }) {
    const result = [];
    for (const i of pairs) result.push(await this.#pair(i));
    return result;
  }

  /** @param {number} i @returns {Promise<ShownPair | null>} */
  async #pair(i) {
    const { captions, flagged } = this.#read();
    if (!this.#packed) throw new ImagoError('not_loaded', 'the pack has not been made');
    const { experts, allowed } = this.#packed;
    const { image, caption } = experts[i];
    if (flagged.has(image) || flagged.has(photoOfCaption(caption))) return null;
    const text = captions.get(caption) ?? '';
    const engine = await this.#live();
    const asksForBlocked = engine.captionBlocked(text) || engine.queryBlocked(text);
    if (asksForBlocked || !allowed.captions.has(caption)) return null;
    if (!allowed.images.has(image) || !(await this.#maySee(image))) return null;
    const file = /** @type {Blob} */ (this.#photos.get(image));
    const own = [...captions].find(([id]) => photoOfCaption(id) === image)?.[1] ?? '';
    return { file, image, caption, text, own };
  }

  /** @param {string} image @returns {Promise<boolean>} */
  async #maySee(image) {
    const known = this.#seen.get(image);
    if (known !== undefined) return known;
    const verdict = await this.#judge(image);
    this.#seen.set(image, verdict);
    return verdict;
  }

  /** @param {string} image @returns {Promise<boolean>} */
  async #judge(image) {
    const rule = this.#setup?.rule;
    const engine = await this.#live();
    const own = [...this.#read().captions].filter(([id]) => photoOfCaption(id) === image);
    // When in doubt, block: without an image rule nobody has looked at the picture.
    if (!rule || own.some(([, text]) => engine.captionBlocked(text))) return false;
    const file = /** @type {Blob} */ (this.#photos.get(image));
    const { traits } = await describeAnyImage(engine, new Uint8Array(await file.arrayBuffer()));
    return engine.underAgeProbability(traits) < thresholdFor(rule.thresholds, own.length);
  }

  /** @returns {Record<string, import('../../engine/protocol.js').Handler>} */
  handlers() {
    return {
      open: (args) => this.open(args),
      read: (args) => this.read(args),
      photo: (args) => this.photo(args),
      texts: (args) => this.texts(args),
      captions: (args) => this.captions(args),
      pack: (args) => this.pack(args),
      shown: (args) => this.shown(args),
    };
  }
}
