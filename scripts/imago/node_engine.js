// SPDX-License-Identifier: MIT
// The engine and its model from this machine's disk.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compileWasm, createEngine } from '../../web/engine/engine.js';
import { ImagoError } from '../../web/engine/errors.js';
import { MODEL_FILES } from '../../web/engine/model_files.js';
import { checkThresholds } from '../../web/engine/photo_policy.js';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { CliError } from './exit.js';
import { MODEL_DIR, POLICY_DIR, RELEVANCE_DIR, WASM_FILE } from './paths.js';

/** @typedef {{ name: string, sha256: string, files: Record<string, Uint8Array> }} Model */

/**
 * @param {string} path
 * @param {string} advice what to do when the file is missing
 */
async function readOrAdvise(path, advice) {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new CliError(`${path} is missing: ${advice}.`);
    }
    throw new CliError(`${path} cannot be read (${code}): ${advice}.`);
  }
}

/** @returns {Promise<WebAssembly.Module>} can be handed to worker threads */
export async function readWasm() {
  const wasmBinary = await readOrAdvise(WASM_FILE, 'build the engine with `npm run build:wasm`');
  return compileWasm({ wasmBinary });
}

/**
 * @param {Record<string, Uint8Array>} files
 * @returns {string} the identity that every artefact of a model records: sha256 over its files in a fixed order
 */
export function modelHash(files) {
  const hash = createHash('sha256');
  for (const name of MODEL_FILES) hash.update(files[name]);
  return hash.digest('hex');
}

/**
 * @param {string} [dir] a model folder in Hugging Face's layout
 * @returns {Promise<Model>}
 */
export async function readModel(dir = MODEL_DIR) {
  const advice = 'name a model folder with --model';
  const contents = await Promise.all(
    MODEL_FILES.map((name) => readOrAdvise(join(dir, name), advice)),
  );
  const files = Object.fromEntries(MODEL_FILES.map((name, i) => [name, contents[i]]));
  return { name: basename(resolve(dir)), sha256: modelHash(files), files };
}

/** @param {string} [dir] */
export function readPolicyWords(dir = POLICY_DIR) {
  return readOrAdvise(join(dir, 'words.json'), 'name the policy folder with --policy');
}

/**
 * @param {string} modelSha256 of the towers
 * @returns {Promise<Uint8Array | null>} the scorers that were trained on these towers, if there are any
 */
export async function readRelevance(modelSha256) {
  const bytes = await readFile(join(RELEVANCE_DIR, 'model.safetensors')).catch(() => null);
  if (!bytes) return null;
  return readSafetensors(bytes).metadata.model_sha256 === modelSha256 ? bytes : null;
}

/**
 * The image rule with its thresholds.
 * @typedef {object} ImageRule
 * @property {Uint8Array} bytes image_rule.safetensors
 * @property {Uint8Array} json image_rule.json
 * @property {string} sha256 of both files: a known photo is judged anew when it changes
 * @property {import('../../web/engine/photo_policy.js').Thresholds} thresholds
 */

/**
 * @param {string} dir the policy's folder
 * @param {string} modelSha256 the model that judges the photos
 * @returns {Promise<ImageRule>}
 */
export async function readImageRule(dir, modelSha256) {
  const advice = 'it finds people under the age where no caption does: `npm run rebuild-models`';
  const bytes = await readOrAdvise(join(dir, 'image_rule.safetensors'), advice);
  const json = await readOrAdvise(join(dir, 'image_rule.json'), advice);
  const { model_sha256: madeFor, thresholds } = JSON.parse(json.toString());
  if (madeFor !== modelSha256) {
    throw new CliError(`${dir}/image_rule.json was made for another model: ${advice}.`);
  }
  const sha256 = createHash('sha256').update(bytes).update(json).digest('hex');
  return { bytes, json, sha256, thresholds: checkThresholds(thresholds) };
}

/**
 * @param {string} what
 * @param {() => void} load
 */
function loading(what, load) {
  try {
    load();
  } catch (error) {
    if (error instanceof ImagoError) {
      throw new CliError(`${what} cannot be used: ${error.message}.`);
    }
    throw error;
  }
}

/**
 * @param {object} options
 * @param {WebAssembly.Module} [options.wasmModule]
 * @param {import('../../web/engine/engine.js').Precision} [options.precision]
 * @param {Record<string, Uint8Array>} [options.files] of a model
 * @param {boolean} [options.text] load the text tower
 * @param {boolean} [options.vision] load the image tower
 * @param {Uint8Array} [options.words] of the policy
 * @param {Uint8Array} [options.imageRule] of the policy
 * @param {Uint8Array} [options.scorers]
 */
export async function createNodeEngine(options) {
  const { wasmModule, precision, files, text, vision, words, imageRule, scorers } = options;
  const engine = await createEngine({ wasmModule: wasmModule ?? (await readWasm()), precision });
  if (files && text) {
    loading('The text model', () =>
      engine.loadText({
        config: files['config.json'],
        tokenizer: files['tokenizer.json'],
        weights: files['text_model.safetensors'],
      }),
    );
  }
  if (files && vision) {
    loading('The image model', () =>
      engine.loadVision({
        config: files['config.json'],
        preprocessor: files['preprocessor_config.json'],
        weights: files['vision_model.safetensors'],
      }),
    );
  }
  if (words) loading('The policy', () => engine.loadPolicy(words));
  if (scorers) loading('The scorers', () => engine.loadRelevance(scorers));
  if (imageRule) loading('The image rule', () => engine.loadImageRule(imageRule));
  return engine;
}
