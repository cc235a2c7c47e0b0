// SPDX-License-Identifier: MIT
// Types of the module that Emscripten makes from bindings.cpp; CMake copies them beside it.

/** Every method answers with one of these; a failed one says why. */
export type Reply =
  | { ok: true; value: any }
  | {
      ok: false;
      code:
        | 'truncated'
        | 'malformed'
        | 'unsupported'
        | 'too_large'
        | 'mismatch'
        | 'not_loaded'
        | 'out_of_range'
        | 'out_of_memory'
        | 'internal';
      message: string;
    };

/** The methods of wasm/bindings/bindings.cpp, in its order; wasm/README.md tells what each takes and returns. */
export interface RawEngine {
  loadText(config: string, tokenizer: string, weights: Uint8Array, f32: boolean): Reply;
  dim(): Reply;
  tokenize(text: string): Reply;
  encodeText(text: string): Reply;
  loadIndex(bytes: Uint8Array): Reply;
  search(vector: Float32Array, k: number): Reply;
  blockedRows(ids: Uint32Array): Reply;
  indexRow(id: number): Reply;
  loadRelevance(bytes: Uint8Array): Reply;
  queryShape(text: string): Reply;
  probabilities(text: string, vector: Float32Array, ids: Uint32Array, scorer: string): Reply;
  loadPolicy(words: string): Reply;
  captionBlocked(text: string): Reply;
  queryBlocked(text: string): Reply;
  delete(): void;
}

export interface EngineModule {
  abiVersion(): number;
  /** A place in the module's table; 0: none. */
  useRelaxed(scan: number, multiply: number): void;
}

export interface ModuleOptions {
  locateFile?(name: string): string;
  instantiateWasm?(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export interface SearchModule extends EngineModule {
  Engine: new () => RawEngine;
}

export default function createModule(options: ModuleOptions): Promise<SearchModule>;
