// SPDX-License-Identifier: MIT
// The engine and files of a site's model, for workers that the page hands them to.
import { ImagoError } from './errors.js';
import { Progress, fetchBytes, fetchModelFile, parseManifest, unpack } from './model_files.js';

/**
 * @typedef {object} EngineFiles
 * @property {import('./model_files.js').ModelManifest} manifest
 * @property {Uint8Array} wasmBinary imago.wasm
 * @property {Record<string, Uint8Array>} files those that were wanted, by name
 */

/**
 * @param {string} model URL of the folder of model.json, ending in '/'
 * @param {import('./model_files.js').FetchOptions} options
 */
export async function fetchManifest(model, { signal, fetch }) {
  return parseManifest(await fetchBytes(new URL('model.json', model).href, { signal, fetch }));
}

/**
 * @param {object} options
 * @param {string} options.wasm URL of imago.wasm
 * @param {string} options.model URL of the folder of model.json, ending in '/'
 * @param {string[]} options.names of the model's files
 * @param {string[]} [options.optional] more of them, all of which are left out unless the site has all
 * @param {AbortSignal} [options.signal]
 * @param {(progress: { loaded: number, total: number | null }) => void} [options.onProgress] bytes
 * @param {typeof globalThis.fetch} [options.fetch]
 * @returns {Promise<EngineFiles>}
 */
export async function fetchEngine({ wasm, model, names, optional = [], ...options }) {
  const { signal, onProgress, fetch } = options;
  const manifest = await fetchManifest(model, { signal, fetch });
  const progress = new Progress(onProgress);
  const wasmBytes = fetchBytes(wasm, { signal, fetch, onBytes: progress.file('wasm') });
  const all = [...names, ...(optional.every((name) => manifest.files[name]) ? optional : [])];
  const downloads = all.map((name) => {
    const onBytes = progress.file(name, manifest.files[name]?.packed);
    return fetchModelFile(model, manifest, name, { signal, fetch, onBytes });
  });
  progress.seal();
  const [packed, contents] = await Promise.all([wasmBytes, Promise.all(downloads)]);
  if (signal?.aborted) throw new ImagoError('aborted', 'the download was aborted');
  return {
    manifest,
    wasmBinary: await unpack(packed, { name: 'imago.wasm' }),
    files: Object.fromEntries(all.map((name, i) => [name, contents[i]])),
  };
}
