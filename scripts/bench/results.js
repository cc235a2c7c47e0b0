// SPDX-License-Identifier: MIT
// Results that are kept in the repository, from which the README's table is written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../run/paths.js';
import { Failure } from '../run/runner.js';
import { writeCharts } from './charts.js';
import { fitAll } from './growth/measure.js';

/** Results that are kept. */
export const BENCH_DIR = inRoot('docs/bench');

/**
 * @typedef {object} Results
 * @property {Record<string, any>} machine
 * @property {Record<string, { date: string, runs: number }>} parts when each was measured
 * @property {import('./figures.js').Details} details
 */

/** A benchmark of fewer runs is for trying. */
const LEAST_RUNS = 15;

/**
 * The part `million` measures one size of `growth`: the others stay.
 * @param {import('./figures.js').Details} kept
 * @param {import('./figures.js').Details} fresh
 * @returns {import('./figures.js').Details}
 */
function growthOf({ growth: kept }, { growth: fresh }) {
  if (!fresh) return {};
  const photos = new Set(fresh.sizes.map((/** @type {any} */ size) => size.photos));
  const left = (kept?.sizes ?? []).filter((/** @type {any} */ size) => !photos.has(size.photos));
  if (left.length === 0 || fresh.fits) return { growth: fresh };
  const sizes = [...left, ...fresh.sizes].sort((a, b) => a.photos - b.photos);
  return { growth: { sizes, fits: sizes.length < 3 ? null : fitAll(sizes) } };
}

/**
 * A part that was measured anew takes its place among those of earlier runs, if they are of the same machine.
 * @param {Results | null} kept
 * @param {Results} results
 * @returns {Results}
 */
export function merged(kept, results) {
  const few = Object.entries(results.parts).find(([, { runs }]) => runs < LEAST_RUNS);
  if (few) {
    const [part, { runs }] = few;
    throw new Failure(`${part} has ${runs} runs; ${LEAST_RUNS} are kept: --runs ${LEAST_RUNS}`);
  }
  if (!kept) return results;
  const [old, now] = [kept, results].map(({ machine }) => JSON.stringify(machine));
  const left = Object.keys(kept.parts).filter((part) => !(part in results.parts));
  if (old !== now && left.length > 0) {
    throw new Failure(`${left.join(', ')} were measured on ${old}, this is ${now}: run all parts`);
  }
  return {
    machine: results.machine,
    parts: { ...kept.parts, ...results.parts },
    details:
      left.length > 0
        ? { ...kept.details, ...results.details, ...growthOf(kept.details, results.details) }
        : results.details,
  };
}

/** Where a run that is to be kept is kept. @param {string} dir @returns {Results & { sizes: Record<string, number> } | null} */
export function readResults(dir) {
  const path = join(dir, 'results.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/**
 * @param {string} dir
 * @param {Results} results
 * @param {Record<string, number>} sizes
 * @returns {string} what was done
 */
export function saveResults(dir, results, sizes) {
  const all = { ...merged(readResults(dir), results), sizes };
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'results.json'), `${JSON.stringify(all, null, 2)}\n`);
  const charts = writeCharts(dir, all.details);
  return `kept in ${dir}: results.json, ${charts.join(', ')}; npm run numbers writes the README's tables`;
}
