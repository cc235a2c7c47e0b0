// SPDX-License-Identifier: MIT
// Everything that the page fetches, all of it from its own site.
import { ImagoError } from '../engine/errors.js';
import {
  MODEL_FILES,
  Progress,
  fetchBytes,
  fetchModelFile,
  parseManifest,
  unpack,
} from '../engine/model_files.js';
import { checkThresholds } from '../engine/photo_policy.js';
import rule from '../../models/policy/image_rule.json';
import packUrl from '../../models/evaluation/judgements.safetensors?gz';
import ruleUrl from '../../models/policy/image_rule.safetensors?gz';
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
  const base = absolute('./model/');
  const manifest = parseManifest(await fetchBytes(new URL('model.json', base).href, { signal }));
  const progress = new Progress(onProgress);
  const wasm = fetchBytes(absolute(engineUrl), { signal, onBytes: progress.file('wasm') });
  const names = [...MODEL_FILES, 'words.json'];
  const files = Promise.all(
    names.map((name) =>
      fetchModelFile(base, manifest, name, {
        signal,
        onBytes: progress.file(name, manifest.files[name]?.packed),
      }),
    ),
  );
  // A site with another model than ours has no image rule here; then no photo is shown.
  const fits = rule.model_sha256 === manifest.sha256;
  const ruleBytes = fits
    ? fetchBytes(absolute(ruleUrl), { signal, onBytes: progress.file('rule') })
    : null;
  progress.seal();
  const [wasmBytes, contents, packedRule] = await Promise.all([wasm, files, ruleBytes]);
  if (signal.aborted) throw new ImagoError('aborted', 'the download was aborted');
  return {
    wasmBinary: await unpack(wasmBytes, { name: 'imago.wasm' }),
    files: Object.fromEntries(names.map((name, i) => [name, contents[i]])),
    modelSha256: manifest.sha256,
    rule: packedRule && {
      bytes: await unpack(packedRule, { name: 'image_rule.safetensors' }),
      thresholds: checkThresholds(rule.thresholds),
    },
  };
}
