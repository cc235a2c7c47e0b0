// SPDX-License-Identifier: MIT
// What a worker does with a visitor's own photo: reads it, asks the same rules as `imago index`, and only then draws
// what is kept of it. Of a photo that they block, nothing leaves here but the shared vector in its place.
import { decodeAnyImage } from '../../engine/any_image.js';
import { createEngine } from '../../engine/engine.js';
import { ImagoError, asImagoError } from '../../engine/errors.js';
import { ENGINE_TYPES, sniffImageType } from '../../engine/image_type.js';
import { exifBlock } from '../../engine/exif_block.js';
import { sha256Hex } from '../../engine/model_files.js';
import { checkFileSize, checkedType } from '../../engine/photo_file.js';
import { blocks, readImageRule, thresholdFor } from '../../engine/photo_policy.js';
import { baseName, titleFromName, wordsOfPhoto } from '../../engine/photo_words.js';
import { nearestRow, parsePrototypes, rowOf } from '../../engine/prototypes.js';
import { drawPicture } from './picture.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../engine/photo_policy.js').Thresholds} Thresholds */

/** A vector as it is kept: int8 (dim), and its scale. @typedef {{ row: Int8Array, scale: number }} QuantizedRow */

/**
 * @typedef {object} Setup
 * @property {Uint8Array} wasmBinary imago.wasm
 * @property {string} modelSha256
 * @property {Record<string, Uint8Array>} files the image tower and the rules (own_photos.js)
 * @property {string[]} known keys of photos that are kept already
 */

/**
 * What is kept of a photo that may be seen.
 * @typedef {object} SeenPhoto
 * @property {string} key of its contents
 * @property {string} name of the file
 * @property {string} title
 * @property {number} bytes of the file
 * @property {number} width upright
 * @property {number} height
 * @property {string | null} date ISO 8601 without a time zone
 * @property {QuantizedRow} vector
 */

/**
 * @typedef {{ kind: 'seen', photo: SeenPhoto, picture: Blob }
 *   | { kind: 'known', key: string }
 *   | { kind: 'blocked', key: string, prototype: number, vector: QuantizedRow }} Outcome `key` of a blocked photo: for
 *   the running page only, never to be kept
 */

/** @param {Setup} setup @returns {Promise<Engine>} */
async function makeEngine({ wasmBinary, files }) {
  const engine = await createEngine({ wasmBinary });
  engine.loadVision({
    config: files['config.json'],
    preprocessor: files['preprocessor_config.json'],
    weights: files['vision_model.safetensors'],
  });
  engine.loadPolicy(files['words.json']);
  engine.loadImageRule(files['image_rule.safetensors']);
  return engine;
}

/**
 * What tells a file's contents from others'.
 * @param {File} file
 * @param {Uint8Array} bytes
 */
async function keyOf({ name, size, lastModified }, bytes) {
  // On plain HTTP the browser has no hashes to offer.
  return (await sha256Hex(bytes)) ?? `${size} ${lastModified} ${name}`;
}

/** @param {File} file */
async function readFile(file) {
  checkFileSize(file.size);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new ImagoError('truncated', 'the file cannot be opened', { cause });
  }
}

export class PhotoService {
  /** @type {Setup | null} */
  #setup = null;
  /** @type {Engine | null} */
  #engine = null;
  /** @type {Thresholds | null} */
  #thresholds = null;
  /** @type {import('../../engine/prototypes.js').Rows | null} */
  #prototypes = null;
  /** @type {Set<string>} */
  #known = new Set();
  #draw;

  /** @param {{ draw?: typeof drawPicture }} [options] */
  constructor({ draw = drawPicture } = {}) {
    this.#draw = draw;
  }

  /** @param {Setup} setup */
  async open(setup) {
    const { files, known, modelSha256 } = setup;
    const rule = readImageRule(files);
    if (!rule) throw new ImagoError('mismatch', 'this site has no rules for photos of your own');
    this.#prototypes = parsePrototypes(files['prototypes.safetensors'], modelSha256);
    this.#thresholds = rule.thresholds;
    this.#known = new Set(known);
    this.#engine = await makeEngine(setup);
    this.#setup = setup;
  }

  /** A trap ends an engine; the next photo gets a new one. */
  async #live() {
    if (!this.#setup) throw new ImagoError('not_loaded', 'the engine is not open');
    if (!this.#engine?.alive) this.#engine = await makeEngine(this.#setup);
    return this.#engine;
  }

  /**
   * @param {{ file: File, path: string }} args path: from the chosen folder on
   * @returns {Promise<Outcome>}
   */
  async photo({ file, path }) {
    const bytes = await readFile(file);
    const key = await keyOf(file, bytes);
    const engine = await this.#live();
    const worded = wordsOfPhoto([], [path]).some((text) => engine.captionBlocked(text));
    // A copy under a name that the rules block is judged all the same: it takes the one that is kept with it.
    if (this.#known.has(key) && !worded) return { kind: 'known', key };
    const type = checkedType(path, bytes);
    const { pixels, width, height } = await this.#decode(engine, bytes);
    const { embedding, traits } = engine.describePixels(pixels);
    const underAge = engine.underAgeProbability(traits);
    const threshold = thresholdFor(/** @type {Thresholds} */ (this.#thresholds), 0);
    if (blocks({ worded, underAge, threshold })) return this.#blocked(engine, key, embedding);
    const photo = {
      ...{ key, name: baseName(path), title: titleFromName(path), bytes: file.size, width, height },
      date: capturedDate(engine, type, bytes),
      vector: quantized(engine, embedding),
    };
    return { kind: 'seen', photo, picture: await this.#draw(pixels) };
  }

  /** @param {Engine} engine @param {Uint8Array} bytes */
  async #decode(engine, bytes) {
    try {
      return await decodeAnyImage(engine, bytes);
    } catch (error) {
      const { code } = asImagoError(error);
      const type = sniffImageType(bytes);
      if (code !== 'malformed' || (type !== 'heic' && type !== 'tiff')) throw error;
      const message = `this browser reads no ${type.toUpperCase()}: save the photo as JPEG`;
      throw new ImagoError('unsupported', message, { cause: error });
    }
  }

  /**
   * @param {Engine} engine
   * @param {string} key
   * @param {Float32Array} embedding
   * @returns {Outcome}
   */
  #blocked(engine, key, embedding) {
    const prototypes = /** @type {import('../../engine/prototypes.js').Rows} */ (this.#prototypes);
    const prototype = nearestRow(prototypes, embedding);
    const vector = quantized(engine, rowOf(prototypes, prototype));
    return { kind: 'blocked', key, prototype, vector };
  }

  /** @returns {Record<string, import('../../engine/protocol.js').Handler>} */
  handlers() {
    return { open: (args) => this.open(args), photo: (args) => this.photo(args) };
  }
}

/**
 * @param {Engine} engine
 * @param {import('../../engine/image_type.js').ImageType} type
 * @param {Uint8Array} bytes
 * @returns {string | null} ISO 8601 without a time zone
 */
function capturedDate(engine, type, bytes) {
  if (ENGINE_TYPES.has(type)) return engine.imageInfo(bytes).captured;
  const block = exifBlock(bytes);
  return block && engine.exifDate(block);
}

/** @param {Engine} engine @param {Float32Array} vector @returns {QuantizedRow} */
function quantized(engine, vector) {
  const { embeddings, scales } = engine.quantize(Float32Array.from(vector), vector.length);
  return { row: embeddings, scale: scales[0] };
}
