// SPDX-License-Identifier: MIT
// Everything that the page fetches, all of it from its own site.
import { fetchEngine } from '../engine/fetch_engine.js';
import { IMAGE_RULE_FILES, MODEL_FILES, fetchBytes, unpack } from '../engine/model_files.js';
import { readImageRule } from '../engine/photo_policy.js';
import packUrl from '../../models/evaluation/judgements.safetensors?gz';
import engineUrl from '../../build/wasm/imago.wasm?gz';
import trainerUrl from '../../build/wasm/imago_relevance.wasm?gz';

/** @typedef {import('./dataset/data_service.js').Setup} Setup */

/** @param {string} url as Vite writes it */
const absolute = (url) => new URL(url, document.baseURI).href;

/** @param {AbortSignal} signal */
export const fetchTrainer = (signal) => fetchBytes(absolute(trainerUrl), { signal });

/** @param {AbortSignal} signal @returns {Promise<Uint8Array>} the pack that ships, unpacked */
export async function fetchPack(signal) {
  const packed = await fetchBytes(absolute(packUrl), { signal });
  return unpack(packed, { name: 'the evaluation pack' });
}

/**
 * The engine, the site's model and the image rule, for workers that embed a data set.
 * @param {object} options
 * @param {AbortSignal} options.signal
 * @param {(progress: { loaded: number, total: number | null }) => void} options.onProgress bytes
 * @returns {Promise<Setup>}
 */
export async function fetchSetup({ signal, onProgress }) {
  const { manifest, wasmBinary, files } = await fetchEngine({
    wasm: absolute(engineUrl),
    model: absolute('./model/'),
    names: [...MODEL_FILES, 'words.json'],
    // A site whose policy has no image rule for its model has none here; then no photo is shown.
    optional: IMAGE_RULE_FILES,
    ...{ signal, onProgress },
  });
  return { wasmBinary, files, modelSha256: manifest.sha256, rule: readImageRule(files) };
}
