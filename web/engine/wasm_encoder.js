// SPDX-License-Identifier: MIT

/** @typedef {import('./encoder.js').Encoder} Encoder */
/** @typedef {import('./encoder.js').Pixels} Pixels */

/**
 * The engine of this project as an encoder.
 * @implements {Encoder}
 */
export class WasmEncoder {
  /** @param {import('./engine.js').Engine} engine with its text tower, its image tower or both loaded */
  constructor(engine) {
    this.engine = engine;
    this.name = `imago ${engine.precision}`;
    this.dim = engine.dim;
  }

  /** @param {string} text */
  async encodeText(text) {
    return this.engine.encodeText(text);
  }

  /** @param {Uint8Array} bytes */
  async encodeImage(bytes) {
    return this.engine.encodeImage(bytes);
  }

  /** @param {Pixels} pixels */
  async encodePixels(pixels) {
    return this.engine.encodePixels(pixels);
  }
}
