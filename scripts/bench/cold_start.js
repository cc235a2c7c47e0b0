// SPDX-License-Identifier: MIT
// First visits over a slow line: our built site against the least page that does the same on ONNX Runtime Web.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../run/paths.js';
import { inFolder, serve } from './server.js';
import { summary } from './statistics.js';

/** 10 Mbit/s and 40 ms. */
const LINE = { downloadThroughput: 1_250_000, uploadThroughput: 1_250_000, latency: 40 };
const QUERY = '?q=two+dogs+running+on+the+grass';

/**
 * Lays the peer's page out beside a copy of the site's gallery, stored as ours is.
 * @param {string} site
 * @param {string} out
 */
export function layOutPeer(site, out) {
  mkdirSync(join(out, 'ort'), { recursive: true });
  for (const file of ['index.html', 'peer.js']) {
    copyFileSync(inRoot('scripts/bench/peer', file), join(out, file));
  }
  const dist = inRoot('node_modules/onnxruntime-web/dist');
  for (const file of [
    'ort.wasm.min.mjs',
    'ort-wasm-simd-threaded.mjs',
    'ort-wasm-simd-threaded.wasm',
  ]) {
    copyFileSync(join(dist, file), join(out, 'ort', file));
  }
  const tokenizers = inRoot('node_modules/@huggingface/tokenizers/dist/tokenizers.min.mjs');
  copyFileSync(tokenizers, join(out, 'tokenizers.mjs'));
  // The int8 graph: the smallest that the peer could ship.
  for (const [from, to] of [
    [inRoot('build/onnx/text_model_int8.onnx'), 'text_model.onnx.gz'],
    [inRoot('models/clip-lite/tokenizer.json'), 'tokenizer.json.gz'],
  ]) {
    writeFileSync(join(out, to), gzipSync(readFileSync(from), { level: 9 }));
  }
  if (!existsSync(join(out, 'gallery'))) {
    cpSync(join(site, 'gallery'), join(out, 'gallery'), { recursive: true });
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} answered
 * @returns {Promise<{ first: number, second: number, bytes: number }>} milliseconds to the first result of a first and
 *   of a second visit; bytes sent until then
 */
async function visits(browser, folder, answered) {
  const server = await serve(inFolder(folder));
  const context = await browser.newContext();
  const times = [];
  let bytes = 0;
  for (let visit = 0; visit < 2; visit += 1) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
    const start = performance.now();
    await page.goto(server.url + QUERY, { waitUntil: 'commit' });
    await answered(page);
    times.push(performance.now() - start);
    if (visit === 0) bytes = [...server.sent.values()].reduce((sum, n) => sum + n, 0);
    await page.close();
  }
  await context.close();
  server.close();
  return { first: times[0], second: times[1], bytes };
}

/** @param {import('playwright-core').Page} page */
async function oursAnswered(page) {
  const picture = page.locator('imago-search a.tile .score').first();
  await picture.waitFor({ timeout: 120_000 });
  await shown(page, 'imago-search a.tile img');
}

/** @param {import('playwright-core').Page} page */
async function peerAnswered(page) {
  await page.locator('html[data-answered]').waitFor({ timeout: 120_000 });
  await shown(page, 'main img');
}

/**
 * The first picture of the answer is there.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
async function shown(page, selector) {
  await page
    .locator(selector)
    .first()
    .evaluate((/** @type {HTMLImageElement} */ image) => image.decode());
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ site: string, peer: string, runs: number }} options
 */
export async function coldStart(browser, { site, peer, runs }) {
  /** @type {Record<'ours' | 'ort', { first: number[], second: number[], bytes: number }>} */
  const results = {
    ours: { first: [], second: [], bytes: 0 },
    ort: { first: [], second: [], bytes: 0 },
  };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, folder, answered] of /** @type {const} */ ([
      ['ours', site, oursAnswered],
      ['ort', peer, peerAnswered],
    ])) {
      const { first, second, bytes } = await visits(browser, folder, answered);
      results[name].first.push(first);
      results[name].second.push(second);
      results[name].bytes = bytes;
    }
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, { first, second, bytes }]) => [
      name,
      { first: summary(first), second: summary(second), bytes },
    ]),
  );
}
