#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run bench [-- --json] [-- --only text,image,search,cold,index,million] [-- --runs N]: speed and size against the
// peers, in Chromium, every figure a ratio within one run. What is compared is checked for parity before it is timed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { relative } from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { measure } from '../check/size.js';
import { buildSite } from '../run/build.js';
import { inRoot, ROOT } from '../run/paths.js';
import { Failure, Runner } from '../run/runner.js';
import { findChromium } from '../setup/tools.js';
import { coldStart, layOutPeer } from './cold_start.js';
import { makeFolders, raceIndexing } from './index_native.js';
import { measureScale } from './million/scale.js';
import { makePhotos } from './photos.js';
import { counts, growthTable, ratio, ratiosTable, timesTable } from './report.js';
import { inFolder, serve } from './server.js';
import { measureRanges } from './vision_ranges.js';

const PYTHON = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';
const PARTS = ['text', 'image', 'search', 'cold', 'index', 'million'];
const CONTEXT = 32;
const DIM = 256;
/** The photos that `index_vs_native` is about; the details hold the others. */
const HEADLINE_MEGAPIXELS = '2';

/** Our own sentences, of the length that people type. */
const QUERIES = [
  'two dogs running on the grass',
  'a boat on a quiet sea at sunset',
  'snowy mountains behind a lake',
  'a woman riding a bicycle in the rain',
  'рыжая собака бежит по траве',
  'people eating at a long table outdoors',
  'a red car parked under a tree',
  'surfer on a big wave',
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: PARTS.join(',') },
    runs: { type: 'string', default: '15' },
  },
});
const parts = values.only.split(',');
const runs = Number(values.runs);
if (!parts.every((part) => PARTS.includes(part)) || !(runs >= 3)) {
  process.stderr.write(`bench: --only takes ${PARTS.join(', ')}; --runs takes 3 or more\n`);
  process.exit(2);
}

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** What the image tower sees, in pixels. @returns {number} */
function visionSize() {
  const config = readFileSync(inRoot('models/clip-lite/config.json'), 'utf8');
  return JSON.parse(config).vision_config.image_size;
}

/** @param {Runner} runner */
async function prepare(runner) {
  await buildSite(runner);
  const onnx = inRoot('build/onnx');
  mkdirSync(inRoot('build/bench'), { recursive: true });
  await runner.stage('bench', 'onnx peers', async () => {
    await runner.run('onnx-export', PYTHON, ['scripts/export/onnx_model.py']);
    await runner.run('onnx-probe', PYTHON, ['scripts/bench/onnx_int8.py', '--probe']);
    const options = { size: visionSize(), pictures: 48 };
    const ranges = `${onnx}/ranges.json`;
    await measureRanges(`${onnx}/probe.onnx`, inRoot('build/gallery/images'), ranges, options);
    await runner.run('onnx-int8', PYTHON, ['scripts/bench/onnx_int8.py', '--ranges', ranges]);
  });
  await runner.stage('bench', 'memory pass', async () => {
    const flags = '-O3 -msimd128 -sSTANDALONE_WASM --no-entry -sEXPORTED_FUNCTIONS=_sum';
    await runner.run('bench-sum', 'em++', [
      'scripts/bench/sum.cpp',
      ...flags.split(' '),
      '-sINITIAL_MEMORY=320MB',
      ...['-o', 'build/bench/sum.wasm'],
    ]);
  });
  if (parts.includes('cold')) layOutPeer(inRoot('build/site'), inRoot('build/bench/peer'));
  return makePhotos(inRoot('build/gallery/images'), inRoot('build/bench'));
}

/**
 * @param {string} what
 * @param {Record<string, number>} cosines
 * @param {Record<string, number>} least
 */
function checkParity(what, cosines, least) {
  for (const [name, limit] of Object.entries(least)) {
    if (cosines[name] < limit) {
      throw new Failure(`${what}: ${name} agrees with the reference to ${cosines[name]} only`);
    }
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Record<string, string>} photos
 */
async function measurePage(page, photos) {
  /** @param {string} name @param {object} options @returns {Promise<any>} */
  const call = (name, options) =>
    page.evaluate(
      ([fn, argument]) => /** @type {any} */ (window).bench[/** @type {string} */ (fn)](argument),
      /** @type {const} */ ([name, options]),
    );
  /** @type {Record<string, any>} */
  const figures = {};
  /** @type {Record<string, any>} */
  const details = {};
  if (parts.includes('text')) {
    const found = await call('text', { queries: QUERIES, context: CONTEXT, runs });
    checkParity('text', found.cosines, { ours: 0.99 });
    details.text = found;
    figures.text_vs_ort_fixed = ratio(found.times, 'ours', 'ort_fixed');
    figures.text_vs_ort_same = ratio(found.times, 'ours', 'ort_same');
    figures.text_int8_peer_counts = counts(found.times, 'ort_int8_same', 'ort_same');
    say(timesTable(`text query, ${found.tokens.toFixed(1)} tokens on average`, found.times));
  }
  if (parts.includes('image')) {
    for (const [megapixels, file] of Object.entries(photos)) {
      const jpeg = `/${relative(ROOT, file)}`;
      const found = await call('image', { jpeg, runs });
      details[`photo_${megapixels}mp`] = found;
      say(timesTable(`${megapixels} megapixels, JPEG to embedding`, found.times));
      if (megapixels === '12') figures.photo12_vs_ort = ratio(found.times, 'ours', 'ort');
    }
    const jpeg = `/${relative(ROOT, photos['2'])}`;
    const found = await call('stages', { jpeg, runs });
    details.stages = found;
    figures.image_vs_ort_f32 = ratio(found.times, 'tower', 'ort_tower');
    figures.image_vs_ort_int8 = ratio(found.times, 'tower', 'ort_int8_tower');
    figures.image_int8_peer_counts = counts(found.times, 'ort_int8_tower', 'ort_tower');
    say(timesTable('stages of a 2-megapixel photo', found.times));
  }
  if (parts.includes('search')) {
    for (const n of [1000, 25_000, 100_000, 1_000_000]) {
      const found = await call('search', { n, dim: DIM, runs });
      details[`search_${n}`] = found;
      say(timesTable(`top 10 of ${n.toLocaleString('en')}, recall ${found.recall}`, found.times));
      if (n === 25_000) figures.search25k_vs_js = ratio(found.times, 'ours', 'js');
      if (n === 100_000) figures.search100k_vs_bandwidth = ratio(found.times, 'bandwidth', 'ours');
    }
  }
  return { figures, details };
}

/** `imago index` on all cores, in Node. */
async function measureIndexing() {
  const folders = await makeFolders(inRoot('build/gallery/images'), inRoot('build/bench'));
  const onnx = inRoot('build/onnx/vision_model.onnx');
  const found = await raceIndexing(folders, { onnx, size: visionSize(), runs });
  for (const [megapixels, { photos, times }] of Object.entries(found)) {
    say(
      timesTable(`${photos} photos of ${megapixels} megapixels to embeddings and pictures`, times),
    );
  }
  return found;
}

const runner = new Runner({ out: values.json ? process.stderr : process.stdout });
await runner.main(async () => {
  const photos = await prepare(runner);
  const executablePath = findChromium() ?? undefined;
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args: flags });
  const server = await serve(inFolder(ROOT));
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => say(String(error)));
    await page.goto(`${server.url}scripts/bench/page/index.html`);
    await page.locator('html[data-ready]').waitFor({ timeout: 30_000 });
    const { figures, details } = await measurePage(page, photos);
    await page.close();
    if (parts.includes('cold')) {
      const site = inRoot('build/site');
      const found = await coldStart(browser, { site, peer: inRoot('build/bench/peer'), runs });
      details.cold = found;
      figures.cold_vs_ort = found.ort.first.median / found.ours.first.median;
      say(
        timesTable(`first visit (${found.ours.bytes} bytes; the ORT page: ${found.ort.bytes})`, {
          ours: found.ours.first,
          ort: found.ort.first,
          ours_again: found.ours.second,
          ort_again: found.ort.second,
        }),
      );
    }
    if (parts.includes('index')) {
      const found = await measureIndexing();
      details.index = found;
      figures.index_vs_native = ratio(found[HEADLINE_MEGAPIXELS].times, 'ours', 'native');
    }
    if (parts.includes('million')) {
      const found = await measureScale(inRoot('build/bench/million'));
      Object.assign(figures, found.figures);
      details.million = found.details;
      say(growthTable(found.details));
    }
    const sizes = Object.fromEntries(
      measure(inRoot('build/site'), inRoot('models')).map(({ name, gzip }) => [name, gzip]),
    );
    figures.wasm_gzip_bytes = sizes['engine (imago.wasm)'];
    figures.first_search_gzip_bytes = sizes['first search, all of it'];
    figures.index_bytes_per_photo = DIM + 4 + 1;
    const machine = {
      cpu: cpus()[0].model.trim(),
      cores: cpus().length,
      memory_gb: Math.round(totalmem() / 1e9),
      chromium: browser.version(),
      emscripten: execFileSync('emcc', ['--version'], { encoding: 'utf8' }).split('\n')[0],
      runs,
    };
    const result = { ...figures, machine, details };
    writeFileSync(inRoot('build/bench/results.json'), `${JSON.stringify(result, null, 1)}\n`);
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else process.stdout.write(`\n${ratiosTable(figures)}\n`);
  } finally {
    await browser.close();
    server.close();
  }
});
