// SPDX-License-Identifier: MIT
// How the engine's Embind modules are loaded and called (wasm/README.md describes the boundary).
import { ImagoError } from './errors.js';
import { placeRelaxed } from './relaxed.js';

/** @typedef {import('../../build/wasm/imago_search.mjs').RawEngine} RawEngine */
/** @typedef {import('../../build/wasm/imago.mjs').RawPhotoEngine} RawPhotoEngine */
/** @typedef {import('../../build/wasm/imago_search.mjs').Reply} Reply */
/** @typedef {import('../../build/wasm/imago_search.mjs').EngineModule} EngineModule */
/** @typedef {import('../../build/wasm/imago_search.mjs').ModuleOptions} ModuleOptions */

/** Raised together with kAbiVersion in wasm/bindings/bindings.cpp whenever the boundary changes. */
const ABI_VERSION = 6;

/**
 * @param {Reply} reply of a module
 * @returns {any} its value; an ImagoError is thrown where it is an error
 */
export function valueOf(reply) {
  if (!reply.ok) throw new ImagoError(reply.code, reply.message);
  return reply.value;
}

/**
 * One of the first three; a compiled module costs nothing to hand to several workers.
 * @typedef {object} WasmSource
 * @property {Uint8Array | ArrayBuffer} [wasmBinary]
 * @property {WebAssembly.Module} [wasmModule]
 * @property {string | URL} [url]
 * @property {boolean} [relaxed] false: leave relaxed SIMD alone even where it runs; results are the same
 */

/**
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileWasm({ wasmBinary, wasmModule, url }) {
  if (wasmModule) return wasmModule;
  try {
    if (wasmBinary) return await WebAssembly.compile(/** @type {BufferSource} */ (wasmBinary));
    if (!url) throw new ImagoError('out_of_range', 'name a wasmBinary, a wasmModule or a url');
    const response = await fetch(url);
    if (!response.ok) throw new ImagoError('network', `imago.wasm: HTTP ${response.status}`);
    // Not compileStreaming: that fails on servers that do not know the type application/wasm.
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof ImagoError) throw error;
    if (error instanceof WebAssembly.CompileError) {
      throw new ImagoError('malformed', 'imago.wasm is damaged or needs a newer browser', {
        cause: error,
      });
    }
    throw new ImagoError('network', 'imago.wasm: the server cannot be reached', { cause: error });
  }
}

/** A handle on one C++ engine whose calls throw ImagoError. */
export class WasmEngine {
  /** @type {RawEngine | null} */
  #raw;
  /** @type {ImagoError | null} */
  #dead = null;

  /**
   * @param {RawEngine} raw
   * @param {boolean} relaxed whether relaxed SIMD is in use
   */
  constructor(raw, relaxed) {
    this.#raw = raw;
    this.relaxed = relaxed;
  }

  /**
   * @param {keyof RawPhotoEngine} method
   * @param {...unknown} args
   * @returns {any} what the method returned as `value`
   */
  call(method, ...args) {
    if (this.#dead) throw this.#dead;
    if (!this.#raw) throw new ImagoError('not_loaded', 'the engine has been closed');
    /** @type {Reply} */
    let reply;
    try {
      reply = /** @type {any} */ (this.#raw)[method](...args);
    } catch (error) {
      // A trap (in practice: no memory left) leaves the instance undefined. Everything after it must say so.
      this.#dead = new ImagoError(
        'internal',
        `the engine stopped in ${String(method)} (${error}): create a new one`,
        {
          cause: error,
        },
      );
      throw this.#dead;
    }
    return valueOf(reply);
  }

  /** False after a trap: only a new engine helps. */
  get alive() {
    return this.#raw !== null && this.#dead === null;
  }

  /** Frees the C++ engine and all it has loaded. */
  close() {
    if (this.alive) this.#raw?.delete();
    this.#raw = null;
  }
}

/**
 * @template T
 * @param {(options: ModuleOptions) => Promise<T>} create Emscripten's glue
 * @param {WebAssembly.Module} module
 * @param {(exports: WebAssembly.Exports) => void} [onExports] gets the instance's own exports
 * @returns {Promise<T>}
 */
export function instantiate(create, module, onExports) {
  return new Promise((resolve, reject) => {
    create({
      // Both are given so that the glue resolves no URL of its own, which fails in a blob: worker and in Node.
      locateFile: (name) => name,
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => {
          onExports?.(instance.exports);
          done(instance, module);
        }, reject);
        return {};
      },
    }).then(resolve, reject);
  }).catch((error) => {
    throw new ImagoError(
      'mismatch',
      `the WebAssembly module does not fit its loader: ${error.message}`,
      { cause: error },
    );
  });
}

/**
 * @template {EngineModule} T
 * @param {(options: ModuleOptions) => Promise<T>} create the module's glue
 * @param {(wasm: T) => RawEngine} start makes the handle
 * @param {WasmSource} source
 * @returns {Promise<WasmEngine>}
 */
export async function loadWasm(create, start, source) {
  const module = await compileWasm(source);
  /** @type {WebAssembly.Exports} */
  let exports = {};
  const wasm = await instantiate(create, module, (own) => (exports = own));
  if (wasm.abiVersion() !== ABI_VERSION) {
    throw new ImagoError(
      'mismatch',
      'imago.wasm is of another version than the code that loads it',
    );
  }
  const places = source.relaxed === false ? null : await placeRelaxed(module, exports);
  wasm.useRelaxed(places?.scan ?? 0, places?.multiply ?? 0);
  return new WasmEngine(start(wasm), places !== null);
}

/** @param {unknown} precision */
export function checkPrecision(precision) {
  if (precision === 'int8' || precision === 'f32') return;
  throw new ImagoError('out_of_range', "precision is 'int8' or 'f32'");
}
