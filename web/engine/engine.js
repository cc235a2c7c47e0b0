// SPDX-License-Identifier: MIT
// The engine as the rest of the JavaScript sees it: typed calls, checked arguments, ImagoError on failure. The same
// module runs in a page's worker and in Node.
import { ImagoError } from './errors.js';
import { toWellFormed } from './text.js';
import { compileWasm, loadWasm } from './wasm.js';

/** @typedef {'int8' | 'f32'} Precision */
/** @typedef {'linear' | 'mlp' | 'cosine'} ScorerName */
/** @typedef {import('./encoder.js').Pixels} Pixels */
/** @typedef {{ ids: Uint32Array, scores: Float32Array }} Hits best first, ties by id */
/** @typedef {{ data: Uint8Array, width: number, height: number }} Rgb (height, width, 3) */
/** A photo's unit vector (dim), and what the image tower's layers saw: (VIEWS of photo_policy.js, inputs of the image rule). @typedef {{ embedding: Float32Array, traits: Float32Array }} Description */
/** A JSON file: its text, its bytes, or what it parses to. @typedef {string | Uint8Array | object} Json */

/**
 * @param {unknown} value
 * @param {string} what
 */
function bytesOf(value, what) {
  if (value instanceof Uint8Array) return value;
  if (value instanceof Uint8ClampedArray) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new ImagoError('out_of_range', `${what} must be a Uint8Array`);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
function textOf(value, what) {
  if (typeof value !== 'string') throw new ImagoError('out_of_range', `${what} must be a string`);
  return toWellFormed(value);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
function jsonOf(value, what) {
  if (typeof value === 'string') return toWellFormed(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  throw new ImagoError('out_of_range', `${what} must be JSON text or an object`);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
function floatsOf(value, what) {
  if (value instanceof Float32Array) return value;
  throw new ImagoError('out_of_range', `${what} must be a Float32Array`);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
function countOf(value, what) {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffffffff) {
    return Number(value);
  }
  throw new ImagoError('out_of_range', `${what} must be a whole number of at least 0`);
}

/** @param {Pixels} pixels */
function pixelsOf({ data, width, height }) {
  const bytes = bytesOf(data, 'pixels.data');
  const size = countOf(width, 'pixels.width') * countOf(height, 'pixels.height');
  const channels = bytes.length / size;
  if (size === 0 || (channels !== 3 && channels !== 4)) {
    throw new ImagoError(
      'mismatch',
      'pixels.data must hold width × height × 3 (RGB) or × 4 (RGBA) bytes',
    );
  }
  return { bytes, width, height };
}

/**
 * @param {string} exif "YYYY:MM:DD HH:MM:SS"
 * @returns {string | null} "YYYY-MM-DDTHH:MM:SS"; null for the blanks and zeros of cameras without a clock
 */
function isoDate(exif) {
  const [, date, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)/.exec(exif) ?? [];
  const iso = `${date?.replaceAll(':', '-')}T${time}`;
  return date && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

/** Towers, index and policy that are loaded one by one; a failed load leaves what was there before. */
export class Engine {
  #wasm;

  /**
   * @param {import('./wasm.js').WasmEngine} wasm
   * @param {Precision} precision
   */
  constructor(wasm, precision) {
    this.#wasm = wasm;
    this.precision = precision;
  }

  /**
   * @param {{ config: Json, tokenizer: Json, weights: Uint8Array }} files config.json, tokenizer.json and
   *   text_model.safetensors
   */
  loadText({ config, tokenizer, weights }) {
    this.#wasm.call(
      'loadText',
      jsonOf(config, 'config'),
      jsonOf(tokenizer, 'tokenizer'),
      bytesOf(weights, 'weights'),
      this.precision === 'f32',
    );
  }

  /**
   * @param {{ config: Json, preprocessor: Json, weights: Uint8Array }} files config.json,
   *   preprocessor_config.json and vision_model.safetensors
   */
  loadVision({ config, preprocessor, weights }) {
    this.#wasm.call(
      'loadVision',
      jsonOf(config, 'config'),
      jsonOf(preprocessor, 'preprocessor'),
      bytesOf(weights, 'weights'),
      this.precision === 'f32',
    );
  }

  /** Length of a vector; 0 while no tower is loaded. @returns {number} */
  get dim() {
    return this.#wasm.call('dim');
  }

  /** Shorter side of what the image tower sees, in pixels. @returns {number} */
  get imageSize() {
    const { width, height } = this.preprocessPixels({
      data: new Uint8Array(3),
      width: 1,
      height: 1,
    });
    return Math.min(width, height);
  }

  /** False after a trap: create a new engine. */
  get alive() {
    return this.#wasm.alive;
  }

  /**
   * @param {string} text
   * @returns {Int32Array} token ids, the beginning's and the end's included
   */
  tokenize(text) {
    return this.#wasm.call('tokenize', textOf(text, 'text'));
  }

  /**
   * @param {string} text
   * @returns {Float32Array} a unit vector (dim)
   */
  encodeText(text) {
    return this.#wasm.call('encodeText', textOf(text, 'text'));
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {{ width: number, height: number, captured: string | null }} upright size and EXIF's date
   */
  imageInfo(bytes) {
    const { captured, ...size } = this.#wasm.call('imageInfo', bytesOf(bytes, 'bytes'));
    return { ...size, captured: isoDate(captured) };
  }

  /**
   * @param {Uint8Array} tiff an EXIF block from another decoder, with or without its "Exif" prefix
   * @returns {string | null} ISO 8601 without a time zone
   */
  exifDate(tiff) {
    const bytes = bytesOf(tiff, 'tiff');
    const hasPrefix = String.fromCharCode(...bytes.subarray(0, 6)) === 'Exif\0\0';
    return isoDate(this.#wasm.call('exifDate', hasPrefix ? bytes.subarray(6) : bytes));
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Rgb} upright, sRGB
   */
  decode(bytes) {
    return this.#wasm.call('decode', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Float32Array} a unit vector (dim)
   */
  encodeImage(bytes) {
    return this.#wasm.call('encodeImage', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Pixels} pixels
   * @returns {Float32Array} a unit vector (dim)
   */
  encodePixels(pixels) {
    const { bytes, width, height } = pixelsOf(pixels);
    return this.#wasm.call('encodePixels', bytes, width, height);
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Description}
   */
  describeImage(bytes) {
    return this.#wasm.call('describeImage', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Pixels} pixels
   * @returns {Description}
   */
  describePixels(pixels) {
    const { bytes, width, height } = pixelsOf(pixels);
    return this.#wasm.call('describePixels', bytes, width, height);
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Rgb} what the image tower sees
   */
  preprocess(bytes) {
    return this.#wasm.call('preprocess', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Pixels} pixels
   * @returns {Rgb} what the image tower sees
   */
  preprocessPixels(pixels) {
    const { bytes, width, height } = pixelsOf(pixels);
    return this.#wasm.call('preprocessPixels', bytes, width, height);
  }

  /**
   * @param {Float32Array} rows unit vectors (n, dim)
   * @param {number} [dim]
   * @returns {{ embeddings: Int8Array, scales: Float32Array }} (n, dim) and (n)
   */
  quantize(rows, dim = this.dim) {
    return this.#wasm.call('quantize', floatsOf(rows, 'rows'), countOf(dim, 'dim'));
  }

  /**
   * @param {Uint8Array} bytes index.safetensors
   * @returns {{ size: number, dim: number, modelSha256: string }}
   */
  loadIndex(bytes) {
    return this.#wasm.call('loadIndex', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Float32Array} vector a unit vector (dim)
   * @param {number} k
   * @returns {Hits}
   */
  search(vector, k) {
    return this.#wasm.call('search', floatsOf(vector, 'vector'), countOf(k, 'k'));
  }

  /**
   * @param {Uint32Array} ids
   * @returns {Uint8Array} 1 where the index blocks the row
   */
  blockedRows(ids) {
    if (!(ids instanceof Uint32Array)) {
      throw new ImagoError('out_of_range', 'ids must be a Uint32Array');
    }
    return this.#wasm.call('blockedRows', ids);
  }

  /**
   * @param {number} id
   * @returns {Float32Array} the row of the index as it was quantised (dim)
   */
  indexRow(id) {
    return this.#wasm.call('indexRow', countOf(id, 'id'));
  }

  /**
   * @param {Uint8Array} bytes trained scorers (models/relevance/model.safetensors)
   * @returns {{ dim: number, modelSha256: string }} the towers that they were trained on
   */
  loadRelevance(bytes) {
    return this.#wasm.call('loadRelevance', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {string} text
   * @returns {{ words: number, extraPieces: number }} pieces that the tokenizer needs for a Latin word, beyond one
   */
  queryShape(text) {
    return this.#wasm.call('queryShape', textOf(text, 'text'));
  }

  /**
   * How probably photos of the index show what the words say.
   * @param {string} text
   * @param {Float32Array} vector of the text (dim)
   * @param {Uint32Array} ids
   * @param {ScorerName} [scorer]
   * @returns {{ probabilities: Float32Array, threshold: number }} (ids), 0..1; where the best of them is below the
   *   threshold, nothing fits
   */
  probabilities(text, vector, ids, scorer = 'mlp') {
    if (!(ids instanceof Uint32Array)) {
      throw new ImagoError('out_of_range', 'ids must be a Uint32Array');
    }
    return this.#wasm.call(
      'probabilities',
      textOf(text, 'text'),
      floatsOf(vector, 'vector'),
      ids,
      scorer,
    );
  }

  /** @param {Json} words the policy's word list */
  loadPolicy(words) {
    this.#wasm.call('loadPolicy', jsonOf(words, 'words'));
  }

  /**
   * @param {string} text
   * @returns {boolean}
   */
  captionBlocked(text) {
    return this.#wasm.call('captionBlocked', textOf(text, 'text'));
  }

  /**
   * @param {string} text
   * @returns {boolean}
   */
  queryBlocked(text) {
    return this.#wasm.call('queryBlocked', textOf(text, 'text'));
  }

  /**
   * @param {Uint8Array} bytes image_rule.safetensors
   * @returns {{ inputs: number, modelSha256: string }}
   */
  loadImageRule(bytes) {
    return this.#wasm.call('loadImageRule', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Float32Array} traits of a photo
   * @returns {number} that it shows a person under the policy's age, 0..1
   */
  underAgeProbability(traits) {
    return this.#wasm.call('underAgeProbability', floatsOf(traits, 'traits'));
  }

  /** Frees the engine's memory; every later call fails with `not_loaded`. */
  close() {
    this.#wasm.close();
  }
}

/**
 * @param {import('./wasm.js').WasmSource & { precision?: Precision }} options
 * @returns {Promise<Engine>}
 */
export async function createEngine({ precision = 'int8', ...source }) {
  if (precision !== 'int8' && precision !== 'f32') {
    throw new ImagoError('out_of_range', "precision is 'int8' or 'f32'");
  }
  return new Engine(await loadWasm(source), precision);
}

export { compileWasm };
