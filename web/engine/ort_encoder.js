// SPDX-License-Identifier: MIT
// The second encoder: ONNX Runtime Web on an ONNX export of the same (or another) model. Nothing imports this module
// or its 14 MB of WASM unless it is asked for.
import { ImagoError } from './errors.js';

/** @typedef {import('./encoder.js').Encoder} Encoder */
/** @typedef {import('./encoder.js').Pixels} Pixels */

/**
 * @param {Float32Array} vector changed in place
 * @returns {Float32Array} the same vector with length 1
 */
function normalise(vector) {
  let sum = 0;
  for (const x of vector) sum += x * x;
  const inverse = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < vector.length; i++) vector[i] *= inverse;
  return vector;
}

/**
 * Text graph: input_ids int64 (1, tokens) → (1, dim). Vision graph: pixel_values f32 (1, 3, size, size), pixel / 255
 * → (1, dim). Tokens and pixels come from the engine, so that only the towers differ.
 * @implements {Encoder}
 */
export class OrtEncoder {
  /** @type {any} */
  #ort;
  /** @type {any} */
  #text = null;
  /** @type {any} */
  #vision = null;

  /**
   * @param {any} ort
   * @param {import('./engine.js').Engine} engine
   */
  constructor(ort, engine) {
    this.#ort = ort;
    this.engine = engine;
    this.name = 'onnxruntime-web';
    this.dim = engine.dim;
  }

  /**
   * @param {object} options
   * @param {import('./engine.js').Engine} options.engine with the tokenizer (and the preprocessor) loaded
   * @param {Uint8Array} [options.textModel] the text tower's .onnx
   * @param {Uint8Array} [options.visionModel] the image tower's .onnx
   * @param {string} [options.wasmPaths] where a page keeps ONNX Runtime's own files
   */
  static async create({ engine, textModel, visionModel, wasmPaths }) {
    const ort = await import('onnxruntime-web');
    ort.env.wasm.numThreads = 1;
    if (wasmPaths) ort.env.wasm.wasmPaths = wasmPaths;
    const encoder = new OrtEncoder(ort, engine);
    const options = { executionProviders: ['wasm'] };
    try {
      if (textModel) encoder.#text = await ort.InferenceSession.create(textModel, options);
      if (visionModel) encoder.#vision = await ort.InferenceSession.create(visionModel, options);
    } catch (error) {
      throw new ImagoError('malformed', `ONNX Runtime cannot load the model: ${error}`, {
        cause: error,
      });
    }
    return encoder;
  }

  /** @param {string} text */
  async encodeText(text) {
    if (!this.#text) throw new ImagoError('not_loaded', 'no ONNX text tower is loaded');
    const tokens = this.engine.tokenize(text);
    const ids = new this.#ort.Tensor('int64', BigInt64Array.from(tokens, BigInt), [
      1,
      tokens.length,
    ]);
    return this.#run(this.#text, ids);
  }

  /** @param {Uint8Array} bytes */
  async encodeImage(bytes) {
    return this.#encodePrepared(this.engine.preprocess(bytes));
  }

  /** @param {Pixels} pixels */
  async encodePixels(pixels) {
    return this.#encodePrepared(this.engine.preprocessPixels(pixels));
  }

  /** @param {{ data: Uint8Array, width: number, height: number }} rgb (height, width, 3) */
  async #encodePrepared({ data, width, height }) {
    if (!this.#vision) throw new ImagoError('not_loaded', 'no ONNX image tower is loaded');
    const plane = width * height;
    const planes = new Float32Array(3 * plane); // (3, height, width)
    for (let i = 0; i < plane; i++) {
      for (let c = 0; c < 3; c++) planes[c * plane + i] = data[3 * i + c] / 255;
    }
    return this.#run(this.#vision, new this.#ort.Tensor('float32', planes, [1, 3, height, width]));
  }

  /**
   * @param {any} session
   * @param {any} input
   */
  async #run(session, input) {
    const outputs = await session.run({ [session.inputNames[0]]: input });
    return normalise(Float32Array.from(outputs[session.outputNames[0]].data));
  }

  async release() {
    await this.#text?.release();
    await this.#vision?.release();
  }
}
