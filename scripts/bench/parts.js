// SPDX-License-Identifier: MIT
// The parts of the benchmark: each measures, says what it found and returns details by their names.
import { relative } from 'node:path';
import { inRoot, ROOT } from '../run/paths.js';
import { ceilingLines } from './ceilings/report.js';
import { ceilingsIn } from './ceilings.js';
import { coldStart } from './cold_start.js';
import { fitAll, measureSizes } from './growth/measure.js';
import { makeFolders, raceIndexing } from './index_native.js';
import { raceLibraries } from './libraries/race.js';
import { PageCrashed } from './page_runner.js';
import { visionSize } from './prepare.js';
import { growthTable, raceLine, timesTable } from './report.js';
import { GROWING, SEARCHED, upTo } from './sizes.js';

/** Tokens of a text model of fixed length. */
const CONTEXT = 32;

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

/**
 * @typedef {object} Setting
 * @property {import('./page_runner.js').PageRunner} pages
 * @property {Record<string, string>} photos megapixels -> JPEG
 * @property {import('./options.js').Options} options
 * @property {(text: string) => void} say
 */

/** @typedef {(setting: Setting) => Promise<import('./figures.js').Details>} Measure */

/** @type {Measure} */
async function text({ pages, options: { runs }, say }) {
  const found = await pages.call('text', { queries: QUERIES, context: CONTEXT, runs });
  say(timesTable(`text query, ${found.tokens.toFixed(1)} tokens on average`, found.times));
  return { text: found };
}

/** @type {Measure} */
async function image({ pages, photos, options: { runs }, say }) {
  /** @type {import('./figures.js').Details} */
  const details = {};
  const jpegOf = (/** @type {string} */ file) => `/${relative(ROOT, file)}`;
  for (const [megapixels, file] of Object.entries(photos)) {
    const found = await pages.call('image', { jpeg: jpegOf(file), runs });
    details[`photo_${megapixels}mp`] = found;
    say(timesTable(`${megapixels} megapixels, JPEG to embedding`, found.times));
  }
  details.stages = await pages.call('stages', { jpeg: jpegOf(photos['2']), runs });
  say(timesTable('stages of a 2-megapixel photo', details.stages.times));
  return details;
}

/** @type {Measure} */
async function search({ pages, options: { runs, rows }, say }) {
  /** @type {import('./figures.js').Details} */
  const details = {};
  for (const n of upTo(SEARCHED, rows)) {
    const found = await pages.call('search', { n, runs });
    details[`search_${n}`] = found;
    say(timesTable(`top 10 of ${n.toLocaleString('en')}, recall ${found.recall}`, found.times));
  }
  return details;
}

/** @type {Measure} */
async function libraries({ pages, options: { runs, rows, buildLimit }, say }) {
  const found = await raceLibraries(
    (name, task) =>
      pages.call('library', { name, ...task }).catch((error) => {
        if (error instanceof PageCrashed) return { skipped: error.message };
        throw error;
      }),
    {
      ...{ sizes: upTo(SEARCHED, rows), runs, limit: buildLimit },
      onRace: (contestant, n, race) => say(raceLine(contestant, n, race)),
    },
  );
  return { libraries: found };
}

/** @type {Measure} */
async function ceilings({ pages, options: { runs }, say }) {
  const found = await ceilingsIn(pages.browser, { runs });
  say(ceilingLines(found));
  return { ceilings: found };
}

/** @type {Measure} */
async function cold({ pages, options: { runs }, say }) {
  const folders = { site: inRoot('build/site'), peer: inRoot('build/bench/peer') };
  const found = await coldStart(pages.browser, { ...folders, runs });
  const bytes = `${found.ours.bytes} bytes; the ORT page: ${found.ort.bytes}`;
  say(
    timesTable(`first visit (${bytes})`, {
      ours: found.ours.first,
      ort: found.ort.first,
      ours_again: found.ours.second,
      ort_again: found.ort.second,
    }),
  );
  return { cold: found };
}

/** `imago index` on all cores, in Node. @type {Measure} */
async function index({ options: { runs }, say }) {
  const folders = await makeFolders(inRoot('build/gallery/images'), inRoot('build/bench'));
  const onnx = inRoot('build/onnx/vision_model.onnx');
  const found = await raceIndexing(folders, { onnx, size: visionSize(), runs });
  for (const [megapixels, { photos, times }] of Object.entries(found)) {
    const title = `${photos} photos of ${megapixels} megapixels to embeddings and pictures`;
    say(timesTable(title, times));
  }
  return { index: found };
}

/** @param {number[]} sizes @returns {Measure} */
const growing =
  (sizes) =>
  async ({ options: { rows }, say }) => {
    const dir = inRoot('build/bench/growth');
    const found = await measureSizes({ dir, sizes: upTo(sizes, rows), say });
    const growth = { sizes: found, fits: found.length < 3 ? null : fitAll(found) };
    say(growthTable(growth));
    return { growth };
  };

/** @type {Record<import('./options.js').Part, Measure>} */
export const MEASURES = {
  ...{ text, image, search, libraries, ceilings, cold, index },
  growth: growing(GROWING),
  million: growing([]),
};
