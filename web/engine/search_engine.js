// SPDX-License-Identifier: MIT
// What a search needs of the engine: typed calls, checked arguments, ImagoError on failure.
import { bytesOf, countOf, floatsOf, idsOf, jsonOf, textOf } from './arguments.js';
import { meanDirection } from './encoder.js';
import { framesOf } from './query_frames.js';

/** @typedef {'int8' | 'f32'} Precision */
/** @typedef {'linear' | 'mlp' | 'cosine'} ScorerName */
/** @typedef {{ ids: Uint32Array, scores: Float32Array }} Hits best first, ties by id */
/** A JSON file: its text, its bytes, or what it parses to. @typedef {string | Uint8Array | object} Json */

/** Text tower, index, scorers and policy that are loaded one by one; a failed load leaves what was there before. */
export class SearchEngine {
  /**
   * @param {import('./wasm.js').WasmEngine} wasm
   * @param {Precision} precision
   */
  constructor(wasm, precision) {
    /** @protected */
    this.wasm = wasm;
    this.precision = precision;
  }

  /** Whether kernels in relaxed SIMD are in use. */
  get relaxed() {
    return this.wasm.relaxed;
  }

  /**
   * @param {{ config: Json, tokenizer: Json, weights: Uint8Array }} files config.json, tokenizer.json and
   *   text_model.safetensors
   */
  loadText({ config, tokenizer, weights }) {
    this.wasm.call(
      'loadText',
      jsonOf(config, 'config'),
      jsonOf(tokenizer, 'tokenizer'),
      bytesOf(weights, 'weights'),
      this.precision === 'f32',
    );
  }

  /** Length of a vector; 0 while no tower is loaded. @returns {number} */
  get dim() {
    return this.wasm.call('dim');
  }

  /** False after a trap: create a new engine. */
  get alive() {
    return this.wasm.alive;
  }

  /**
   * @param {string} text
   * @returns {Int32Array} token ids, the beginning's and the end's included
   */
  tokenize(text) {
    return this.wasm.call('tokenize', textOf(text, 'text'));
  }

  /**
   * @param {string} text
   * @returns {Float32Array} a unit vector (dim)
   */
  encodeText(text) {
    return this.wasm.call('encodeText', textOf(text, 'text'));
  }

  /**
   * What a search for these words looks for: their vector, or for a single word the mean over a few sentences with it.
   * @param {string} query
   * @returns {Float32Array} a unit vector (dim)
   */
  encodeQuery(query) {
    return meanDirection(framesOf(textOf(query, 'query')).map((text) => this.encodeText(text)));
  }

  /**
   * @param {Uint8Array} bytes index.safetensors
   * @returns {{ size: number, dim: number, modelSha256: string }}
   */
  loadIndex(bytes) {
    return this.wasm.call('loadIndex', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {Float32Array} vector a unit vector (dim)
   * @param {number} k
   * @returns {Hits}
   */
  search(vector, k) {
    return this.wasm.call('search', floatsOf(vector, 'vector'), countOf(k, 'k'));
  }

  /**
   * @param {Uint32Array} ids
   * @returns {Uint8Array} 1 where the index blocks the row
   */
  blockedRows(ids) {
    return this.wasm.call('blockedRows', idsOf(ids));
  }

  /**
   * @param {number} id
   * @returns {Float32Array} the row of the index as it was quantised (dim)
   */
  indexRow(id) {
    return this.wasm.call('indexRow', countOf(id, 'id'));
  }

  /**
   * @param {Uint8Array} bytes trained scorers (models/relevance/model.safetensors)
   * @returns {{ dim: number, modelSha256: string }} the towers that they were trained on
   */
  loadRelevance(bytes) {
    return this.wasm.call('loadRelevance', bytesOf(bytes, 'bytes'));
  }

  /**
   * @param {string} text
   * @returns {{ words: number, extraPieces: number }} pieces that the tokenizer needs for a Latin word, beyond one
   */
  queryShape(text) {
    return this.wasm.call('queryShape', textOf(text, 'text'));
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
    return this.wasm.call(
      'probabilities',
      textOf(text, 'text'),
      floatsOf(vector, 'vector'),
      idsOf(ids),
      scorer,
    );
  }

  /** @param {Json} words the policy's word list */
  loadPolicy(words) {
    this.wasm.call('loadPolicy', jsonOf(words, 'words'));
  }

  /**
   * @param {string} text
   * @returns {boolean}
   */
  captionBlocked(text) {
    return this.wasm.call('captionBlocked', textOf(text, 'text'));
  }

  /**
   * @param {string} text
   * @returns {boolean}
   */
  queryBlocked(text) {
    return this.wasm.call('queryBlocked', textOf(text, 'text'));
  }

  /** Frees the engine's memory; every later call fails with `not_loaded`. */
  close() {
    this.wasm.close();
  }
}
