// SPDX-License-Identifier: MIT
// Runs the real command line in a folder of its own, with the tiny model.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODEL_FILES } from '../../../web/engine/model_files.js';
import { writeSafetensors } from '../../../web/engine/safetensors.js';
import { TINY_DIM, random, writeTinyModel } from './tiny_model.js';

export const SCRIPT = fileURLToPath(new URL('../../../scripts/imago.js', import.meta.url));
const WORDS = fileURLToPath(new URL('../../../models/policy/words.json', import.meta.url));
export const PROTOTYPES = 3;

/** @typedef {{ code: number | null, stdout: string, stderr: string }} Outcome */

/**
 * @param {string} script
 * @param {string[]} args
 * @param {{ input?: string, env?: Record<string, string>, onStderr?: (child: import('node:child_process').ChildProcess, text: string) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function runScript(script, args, { input = '', env = {}, onStderr } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => {
      stderr += data;
      onStderr?.(child, stderr);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

/**
 * @param {string[]} args
 * @param {Parameters<typeof runScript>[2]} [options]
 */
export const imago = (args, options) => runScript(SCRIPT, args, options);

/** @param {string} dir */
function modelSha256(dir) {
  const hash = createHash('sha256');
  for (const name of MODEL_FILES) hash.update(readFileSync(join(dir, name)));
  return hash.digest('hex');
}

/**
 * Random shared vectors for blocked photos.
 * @param {string} policyDir
 * @param {string} modelDir
 */
export function writePrototypes(policyDir, modelDir) {
  const next = random(99);
  const data = Float32Array.from({ length: PROTOTYPES * TINY_DIM }, () => next() - 0.5);
  for (let i = 0; i < PROTOTYPES; i++) {
    const row = data.subarray(i * TINY_DIM, (i + 1) * TINY_DIM);
    const norm = Math.hypot(...row);
    row.forEach((x, j) => (row[j] = x / norm));
  }
  mkdirSync(policyDir, { recursive: true });
  copyFileSync(WORDS, join(policyDir, 'words.json'));
  const bytes = writeSafetensors(
    { prototypes: { dtype: 'F32', shape: [PROTOTYPES, TINY_DIM], data } },
    { model_sha256: modelSha256(modelDir) },
  );
  writeFileSync(join(policyDir, 'prototypes.safetensors'), bytes);
  return data;
}

/**
 * As wasm/core/image/image_tower.cpp counts them.
 * @param {string} modelDir
 * @returns {import('../../../web/engine/engine.js').TraitShape}
 */
function traitShape(modelDir) {
  const config = JSON.parse(readFileSync(join(modelDir, 'config.json'), 'utf8'));
  const { blocks: groups, head_channels: head, image_size: size } = config.vision_config;
  /** @type {{ channels: number, stride: number }[]} */
  const blocks = groups.flatMap((/** @type {number[]} */ [, channels, repeats, stride]) =>
    Array.from({ length: repeats }, (_, i) => ({ channels, stride: i === 0 ? stride : 1 })),
  );
  const side = blocks.reduce(
    (before, { stride }) => Math.ceil(before / stride),
    Math.ceil(size / 2),
  );
  const strided = blocks.findLastIndex(({ stride }) => stride === 2);
  const finer = strided > 0 ? blocks[strided - 1].channels : 0;
  const channels = blocks.map((block) => block.channels);
  return {
    regions: side * side,
    regionChannels: channels[channels.length - 1] + 2 * finer,
    statistics: 2 * head + 3 * channels.reduce((sum, count) => sum + count, 0),
  };
}

/** @typedef {import('../../../web/engine/photo_policy.js').Thresholds} Thresholds */

/** Nothing is as probable as this: the image rule blocks no photo. */
export const BLOCKS_NONE = { no_caption: 1, one_caption: 1, more_captions: 1, many_captions: 1 };

/**
 * An image rule with random weights, which tells different pictures apart without knowing what they show.
 * @param {string} policyDir
 * @param {string} modelDir
 * @param {Thresholds} thresholds
 */
export function writeImageRule(policyDir, modelDir, thresholds) {
  const { regions, regionChannels, statistics } = traitShape(modelDir);
  const next = random(5);
  const f32 = (/** @type {number[]} */ values) => ({
    dtype: /** @type {const} */ ('F32'),
    shape: [values.length],
    data: Float32Array.from(values),
  });
  const codes = (/** @type {number} */ outputs, /** @type {number} */ inputs) => ({
    dtype: /** @type {const} */ ('I8'),
    shape: [outputs, inputs],
    data: Int8Array.from({ length: outputs * inputs }, () => Math.floor(next() * 255) - 127),
  });
  const hidden = 8;
  const heads = 2;
  const fill = (/** @type {number} */ n, /** @type {() => number} */ of) =>
    Array.from({ length: n }, of);
  const model = modelSha256(modelDir);
  const bytes = writeSafetensors(
    {
      'input.mean': f32(fill(statistics, () => 0)),
      'input.scale': f32(fill(statistics, () => 1)),
      'hidden.weight': codes(hidden, statistics),
      'hidden.scale': f32(fill(hidden, () => 1 / 127)),
      'hidden.bias': f32(fill(hidden, () => next() - 0.5)),
      'output.weight': f32(fill(hidden, () => next() - 0.5)),
      'output.bias': f32([-5]),
      'region.count': { dtype: 'I32', shape: [1], data: Int32Array.of(regions) },
      'region.mean': f32(fill(regionChannels, () => 0)),
      'region.scale': f32(fill(regionChannels, () => 1)),
      'region.weight': codes(hidden, regionChannels),
      'region.weight_scale': f32(fill(hidden, () => 1 / 127)),
      'region.bias': f32(fill(hidden, () => next() - 0.5)),
      'region.attention': f32(fill(heads * hidden, () => next() - 0.5)),
      'region.output': f32(fill(heads * hidden, () => next() - 0.5)),
      'region.output_bias': f32([-5]),
    },
    { model_sha256: model },
  );
  writeFileSync(join(policyDir, 'image_rule.safetensors'), bytes);
  const json = { format: 1, model_sha256: model, thresholds };
  writeFileSync(join(policyDir, 'image_rule.json'), JSON.stringify(json));
}

/** A folder with a model, a policy, a page and room for photos, removed after the test. */
export class Workshop {
  /** @param {import('node:test').TestContext} t */
  constructor(t) {
    this.dir = mkdtempSync(join(tmpdir(), 'imago-test-'));
    t.after(() => rmSync(this.dir, { recursive: true, force: true }));
    this.photos = this.path('photos');
    this.site = this.path('site');
    this.model = this.path('tiny');
    this.policy = this.path('policy');
    this.app = this.path('app');
    mkdirSync(this.photos);
    mkdirSync(this.app);
    writeFileSync(join(this.app, 'index.html'), '<!doctype html><title>page</title>');
    writeTinyModel(this.model);
    this.prototypes = writePrototypes(this.policy, this.model);
    this.setThresholds(BLOCKS_NONE);
  }

  /** Of the image rule. @param {Thresholds} thresholds */
  setThresholds(thresholds) {
    writeImageRule(this.policy, this.model, thresholds);
  }

  /** @param {string[]} more */
  review(more) {
    return imago(['review', this.site, ...more]);
  }

  /** @param {...string} parts */
  path(...parts) {
    return join(this.dir, ...parts);
  }

  /**
   * @param {string} name below the photos' folder
   * @param {string | Uint8Array} contents
   */
  add(name, contents) {
    const path = join(this.photos, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, contents);
    return path;
  }

  /**
   * @param {string[]} [more]
   * @param {Parameters<typeof runScript>[2]} [options]
   */
  index(more = [], options) {
    const { model, policy, app } = this;
    const own = [
      '--out',
      this.site,
      '--model',
      model,
      '--policy',
      policy,
      '--app',
      app,
      '--jobs',
      '1',
    ];
    return imago(['index', this.photos, ...own, ...more], options);
  }

  /**
   * @param {string} words
   * @param {string[]} [more]
   */
  async search(words, more = []) {
    const outcome = await imago(['search', words, '--gallery', this.site, '--json', ...more]);
    if (outcome.code !== 0) throw new Error(outcome.stderr);
    return JSON.parse(outcome.stdout);
  }

  gallery() {
    return JSON.parse(readFileSync(join(this.site, 'gallery', 'gallery.json'), 'utf8'));
  }

  state() {
    return JSON.parse(readFileSync(join(`${this.site}.imago`, 'state.json'), 'utf8'));
  }

  /** Every file of the site with its contents. */
  published() {
    const entries = readdirSync(this.site, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => ({ path: path.slice(this.site.length + 1), bytes: readFileSync(path) }));
  }
}
