#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run size: what a visitor downloads, against its budgets. Gzip at level 9, as a file server would send it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inRoot } from '../run/paths.js';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} raw bytes
 * @property {number} gzip bytes
 * @property {number} [budget] of the gzip size, in bytes; none: for information
 */

/** Files that only those download who ask for what is in them. */
const LATER =
  /(^|\/)(ort|onnx|evaluate|study_worker|data_worker|how|own_photos|photo_worker|safetensors|offline)[-_.]/;

/** What makes the site work without a network, once the first search is done. */
const OFFLINE = /(^|\/)(service_worker\.js|offline\.html|offline-[^/]*\.js)$/;

const kB = 1000;

/** The name of the row of what every visitor's browser compiles. */
export const ENGINE = 'engine (imago_search.wasm)';

/** What has been reached and a little; of the engine the design promises 100 kB. */
export const BUDGETS = {
  engine: 100 * kB,
  photoEngine: 195 * kB,
  page: 60 * kB,
  offline: 10 * kB,
  textModel: 4000 * kB,
  visionModel: 3500 * kB,
  firstSearch: 5000 * kB,
};

/** @param {string} path */
function sizeOf(path) {
  const bytes = readFileSync(path);
  // What is stored packed crosses the network as it is.
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return packed
    ? { raw: gunzipSync(bytes).length, gzip: bytes.length }
    : { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/**
 * @param {string} name
 * @param {string[]} paths
 * @param {number} [budget]
 * @returns {Row}
 */
export function row(name, paths, budget) {
  let raw = 0;
  let gzip = 0;
  for (const path of paths) {
    const size = sizeOf(path);
    raw += size.raw;
    gzip += size.gzip;
  }
  return { name, raw, gzip, budget };
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
function filesIn(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

/**
 * @param {string} site a built site
 * @param {string} models
 * @returns {Row[]}
 */
export function measure(site, models) {
  const assets = filesIn(site, /\.(js|mjs|css)$/).filter(
    (path) => !LATER.test(path) && !OFFLINE.test(path),
  );
  const page = [join(site, 'index.html'), ...assets];
  const wasm = filesIn(site, /(^|\/)imago_search\.wasm([^/]*\.gz)?$/);
  const photoWasm = filesIn(site, /(^|\/)imago\.wasm([^/]*\.gz)?$/);
  const manifest = JSON.parse(readFileSync(join(site, 'model/model.json'), 'utf8'));
  const model = Object.entries(manifest.files).map(([name, { path }]) => ({
    name,
    path: join(site, 'model', path),
  }));
  const text = model
    .filter(({ name }) => !/vision|preprocessor|image_rule|prototypes/.test(name))
    .map(({ path }) => path);
  const gallery = filesIn(join(site, 'gallery'), /^(gallery\.json|index\.safetensors(\.gz)?)$/);
  const first = [...page, ...wasm, join(site, 'model/model.json'), ...text, ...gallery];
  return [
    row(ENGINE, wasm, BUDGETS.engine),
    row('engine that adds photos (imago.wasm)', photoWasm, BUDGETS.photoEngine),
    row('page (HTML, CSS, JavaScript)', page, BUDGETS.page),
    row('working offline, after the first search', filesIn(site, OFFLINE), BUDGETS.offline),
    ...filesIn(models, /\.safetensors$|^tokenizer\.json$/)
      .sort()
      .map((path) => row(`model: ${path.slice(models.length + 1)}`, [path], modelBudget(path))),
    row('sample gallery without pictures', gallery),
    row('first search, all of it', first, BUDGETS.firstSearch),
  ];
}

/** @param {string} path */
function modelBudget(path) {
  if (path.endsWith('text_model.safetensors')) return BUDGETS.textModel;
  if (path.endsWith('vision_model.safetensors')) return BUDGETS.visionModel;
  return undefined;
}

/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / kB).toFixed(1)} kB`;

/** @param {Row} row */
export const withinBudget = ({ raw, gzip, budget }) =>
  raw > 0 && (budget === undefined || gzip <= budget);

/**
 * @param {Row[]} rows
 * @returns {string} a Markdown table
 */
export function table(rows) {
  const lines = ['| what | raw | gzip | budget |', '| --- | ---: | ---: | ---: |'];
  for (const { name, raw, gzip, budget } of rows) {
    lines.push(`| ${name} | ${inKb(raw)} | ${inKb(gzip)} | ${budget ? inKb(budget) : '–'} |`);
  }
  return lines.join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = inRoot('build/site');
  if (!existsSync(join(site, 'model/model.json'))) {
    process.stderr.write('build/site is missing: npm run build\n');
    process.exit(1);
  }
  const rows = measure(site, inRoot('models/clip-lite'));
  const over = rows.filter((line) => !withinBudget(line));
  process.stdout.write(`${table(rows)}\n`);
  for (const { name, raw } of over) {
    process.stdout.write(raw > 0 ? `over its budget: ${name}\n` : `missing: ${name}\n`);
  }
  process.stdout.write(`\n${rows.length - over.length} passed, ${over.length} failed\n`);
  if (over.length > 0) process.exitCode = 1;
}
