// SPDX-License-Identifier: MIT
// The engine as the rest of the JavaScript sees it: typed calls, checked arguments, ImagoError on failure. The same
// module runs in a page's worker and in Node.
import createModule from '../../build/wasm/imago.mjs';
import { bytesOf, countOf, floatsOf, jsonOf, pixelsOf } from './arguments.js';
import { SearchEngine } from './search_engine.js';
import { checkPrecision, compileWasm, loadWasm } from './wasm.js';

/** @typedef {import('./encoder.js').Pixels} Pixels */
/** @typedef {import('./search_engine.js').Precision} Precision */
/** @typedef {import('./search_engine.js').ScorerName} ScorerName */
/** @typedef {import('./search_engine.js').Hits} Hits */
/** @typedef {import('./search_engine.js').Json} Json */
/** @typedef {{ data: Uint8Array, width: number, height: number }} Rgb (height, width, 3) */
/** What a view's traits consist of: (regions, regionChannels), then statistics. @typedef {{ regions: number, regionChannels: number, statistics: number }} TraitShape */
/** A photo's unit vector (dim), and what the image tower's layers saw: (VIEWS of photo_policy.js, inputs of the image rule). @typedef {{ embedding: Float32Array, traits: Float32Array }} Description */

/**
 * @param {string} exif "YYYY:MM:DD HH:MM:SS"
 * @returns {string | null} "YYYY-MM-DDTHH:MM:SS"; null for the blanks and zeros of cameras without a clock
 */
function isoDate(exif) {
  const [, date, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)/.exec(exif) ?? [];
  const iso = `${date?.replaceAll(':', '-')}T${time}`;
  return date && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

/** A search engine that sees photos too: it decodes, encodes and judges them. */
export class Engine extends SearchEngine {
  /**
   * @param {{ config: Json, preprocessor: Json, weights: Uint8Array }} files config.json,
   *   preprocessor_config.json and vision_model.safetensors
   */
  loadVision({ config, preprocessor, weights }) {
    this.wasm.call(
      'loadVision',
      jsonOf(config, 'config'),
      jsonOf(preprocessor, 'preprocessor'),
      bytesOf(weights, 'weights'),
      this.precision === 'f32',
    );
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

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {{ width: number, height: number, captured: string | null }} upright size and EXIF's date
   */
  imageInfo(bytes) {
    const { captured, ...size } = this.wasm.call('imageInfo', bytesOf(bytes, 'bytes'));
    return { ...size, captured: isoDate(captured) };
  }

  /**
   * @param {Uint8Array} tiff an EXIF block from another decoder, with or without its "Exif" prefix
   * @returns {string | null} ISO 8601 without a time zone
   */
  exifDate(tiff) {
    const bytes = bytesOf(tiff, 'tiff');
    const hasPrefix = String.fromCharCode(...bytes.subarray(0, 6)) === 'Exif\0\0';
    return isoDate(this.wasm.call('exifDate', hasPrefix ? bytes.subarray(6) : bytes));
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Rgb} upright, sRGB
   */
  decode(bytes) {
    return this.wasm.call('decode', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Float32Array} a unit vector (dim)
   */
  encodeImage(bytes) {
    return this.wasm.call('encodeImage', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Pixels} pixels
   * @returns {Float32Array} a unit vector (dim)
   */
  encodePixels(pixels) {
    const { bytes, width, height } = pixelsOf(pixels);
    return this.wasm.call('encodePixels', bytes, width, height);
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Description}
   */
  describeImage(bytes) {
    return this.wasm.call('describeImage', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Pixels} pixels
   * @returns {Description}
   */
  describePixels(pixels) {
    const { bytes, width, height } = pixelsOf(pixels);
    return this.wasm.call('describePixels', bytes, width, height);
  }

  /**
   * @param {Uint8Array} bytes a JPEG, PNG, GIF or BMP file
   * @returns {Rgb} what the image tower sees
   */
  preprocess(bytes) {
    return this.wasm.call('preprocess', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Pixels} pixels
   * @returns {Rgb} what the image tower sees
   */
  preprocessPixels(pixels) {
    const { bytes, width, height } = pixelsOf(pixels);
    return this.wasm.call('preprocessPixels', bytes, width, height);
  }

  /**
   * @param {Float32Array} rows unit vectors (n, dim)
   * @param {number} [dim]
   * @returns {{ embeddings: Int8Array, scales: Float32Array }} (n, dim) and (n)
   */
  quantize(rows, dim = this.dim) {
    return this.wasm.call('quantize', floatsOf(rows, 'rows'), countOf(dim, 'dim'));
  }

  /**
   * @param {Uint8Array} bytes image_rule.safetensors
   * @returns {{ inputs: number, modelSha256: string }}
   */
  loadImageRule(bytes) {
    return this.wasm.call('loadImageRule', bytesOf(bytes, 'bytes'));
  }

  /** @returns {TraitShape} of the traits that the loaded image tower tells */
  traitShape() {
    return this.wasm.call('traitShape');
  }

  /**
   * @param {Float32Array} traits of a photo
   * @returns {number} that it shows a person under the policy's age, 0..1
   */
  underAgeProbability(traits) {
    return this.wasm.call('underAgeProbability', floatsOf(traits, 'traits'));
  }
}

/**
 * @param {import('./wasm.js').WasmSource & { precision?: Precision }} options
 * @returns {Promise<Engine>}
 */
export async function createEngine({ precision = 'int8', ...source }) {
  checkPrecision(precision);
  const start = (/** @type {import('../../build/wasm/imago.mjs').PhotoModule} */ wasm) =>
    new wasm.PhotoEngine();
  return new Engine(await loadWasm(createModule, start, source), precision);
}

export { compileWasm };
