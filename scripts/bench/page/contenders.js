// SPDX-License-Identifier: MIT
// Our engine and ONNX Runtime Web on the same weights, as a page would load them.
import { createEngine } from '../../../web/engine/engine.js';
import { OrtEncoder } from '../../../web/engine/ort_encoder.js';

const WASM_PATHS = '/node_modules/onnxruntime-web/dist/';

/** @param {string} path */
export async function bytesOf(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string} path */
const textOf = async (path) => new TextDecoder().decode(await bytesOf(path));

/** @param {'int8' | 'f32'} precision */
export async function ourEngine(precision) {
  const model = '/models/clip-lite/';
  const engine = await createEngine({ url: '/build/wasm/imago.wasm', precision });
  const config = await textOf(`${model}config.json`);
  engine.loadText({
    config,
    tokenizer: await textOf(`${model}tokenizer.json`),
    weights: await bytesOf(`${model}text_model.safetensors`),
  });
  engine.loadVision({
    config,
    preprocessor: await textOf(`${model}preprocessor_config.json`),
    weights: await bytesOf(`${model}vision_model.safetensors`),
  });
  return engine;
}

/**
 * @param {import('../../../web/engine/engine.js').Engine} engine tokens and pixels come from it
 * @param {'' | '_int8'} kind
 */
export async function ortEncoder(engine, kind) {
  return OrtEncoder.create({
    engine,
    textModel: await bytesOf(`/build/onnx/text_model${kind}.onnx`),
    visionModel: await bytesOf(`/build/onnx/vision_model${kind}.onnx`),
    wasmPaths: WASM_PATHS,
  });
}

/**
 * @param {Float32Array} a unit
 * @param {Float32Array} b unit
 */
export function cosine(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}
