// SPDX-License-Identifier: MIT
// Types of the module that Emscripten makes from bindings.cpp and photo_bindings.cpp; CMake copies them beside it.
import type { EngineModule, ModuleOptions, RawEngine, Reply } from './imago_search.mjs';

/** The methods of photo_bindings.cpp, in its order; wasm/README.md tells what each takes and returns. */
export interface RawPhotoEngine extends RawEngine {
  loadVision(config: string, preprocessor: string, weights: Uint8Array, f32: boolean): Reply;
  imageInfo(bytes: Uint8Array): Reply;
  exifDate(tiff: Uint8Array): Reply;
  decode(bytes: Uint8Array): Reply;
  encodeImage(bytes: Uint8Array): Reply;
  encodePixels(bytes: Uint8Array, width: number, height: number): Reply;
  describeImage(bytes: Uint8Array): Reply;
  describePixels(bytes: Uint8Array, width: number, height: number): Reply;
  traitShape(): Reply;
  preprocess(bytes: Uint8Array): Reply;
  preprocessPixels(bytes: Uint8Array, width: number, height: number): Reply;
  quantize(rows: Float32Array, dim: number): Reply;
  loadImageRule(bytes: Uint8Array): Reply;
  underAgeProbability(traits: Float32Array): Reply;
}

export interface PhotoModule extends EngineModule {
  PhotoEngine: new () => RawPhotoEngine;
}

export default function createModule(options: ModuleOptions): Promise<PhotoModule>;
