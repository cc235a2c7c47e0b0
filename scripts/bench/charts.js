// SPDX-License-Identifier: MIT
// The results as pictures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bars } from '../svg/bars.js';
import { logLines } from '../svg/lines.js';
import { COSTS } from './growth/costs.js';
import { figuresOf, shownRatios } from './figures.js';
import { bytes } from './report.js';
import { searches } from './series.js';

/** @typedef {import('./figures.js').Details} Details */
/** @typedef {import('../svg/lines.js').Series} Series */

/** @param {number} n */
const count = (n) => n.toLocaleString('en');

/** A power of ten. @param {number} ms */
const decade = (ms) =>
  ms >= 1000 ? `${count(ms / 1000)} s` : ms >= 1 ? `${ms} ms` : `${Math.round(ms * 1000)} µs`;

/** @param {Details} details */
function ratios(details) {
  const figures = figuresOf(details);
  const shown = shownRatios(details).filter(([, { over }]) => !over);
  if (shown.length === 0) return null;
  return bars({
    title: 'Times faster than the peers: medians of one run',
    unity: 'as fast as the peer',
    bars: shown.map(([name, { title }]) => {
      const value = Number(figures[name]);
      return { name: title.replaceAll('`', ''), value, text: `${value.toFixed(1)}×` };
    }),
  });
}

/** @param {Details} details */
function search(details) {
  /** @type {Series[]} */
  const series = [];
  searches(details).forEach(({ name, entries }, colour) => {
    /** @type {[number, number][]} */
    const points = [];
    for (const [n, { time: timing }] of entries) if (timing) points.push([n, timing.median]);
    if (points.length === 0) return;
    const recall = entries.get(points[points.length - 1][0])?.recall ?? 1;
    const label = recall < 1 ? `${name}; recall ${recall.toFixed(2)}` : name;
    series.push({ name: label, points, colour, dashed: colour > 0 });
  });
  if (series.length === 0) return null;
  return logLines({
    title: 'Time of a search for the ten best rows of 256, over the number of rows',
    x: { label: 'rows', format: count },
    y: { label: 'a search', format: decade },
    series,
  });
}

/**
 * @param {string} title
 * @param {string[]} names of COSTS
 * @param {string} label
 * @param {(value: number) => string} format
 * @returns {(details: Details) => string | null}
 */
const growth =
  (title, names, label, format) =>
  ({ growth: found }) => {
    if (!found?.fits) return null;
    const series = names.map((name) => {
      const { title: cost, of, unit } = COSTS[name];
      const { exponent } = found.fits[name];
      const points = found.sizes.map((/** @type {any} */ size) => [size.photos, of(size) * unit]);
      return { name: `${cost}: n^${exponent.toFixed(2)}`, points };
    });
    return logLines({ title, x: { label: 'photos', format: count }, y: { label, format }, series });
  };

/** Each is null where its part was not measured. @type {Record<string, (details: Details) => string | null>} */
const CHARTS = {
  'ratios.svg': ratios,
  'search.svg': search,
  'growth_time.svg': growth(
    'Time of indexing and of a search, over the number of photos, with fitted exponents',
    ['whole_index_time', 'grouped_index_time', 'whole_search_time', 'grouped_search_time'],
    'time',
    decade,
  ),
  'growth_memory.svg': growth(
    'Memory, disk and bytes fetched, over the number of photos, with fitted exponents',
    [
      ...['whole_index_memory', 'grouped_index_memory'],
      ...['whole_search_memory', 'grouped_search_memory'],
      ...['grouped_stored', 'later_query'],
    ],
    'bytes',
    bytes,
  ),
};

/**
 * @param {Details} details
 * @returns {{ name: string, svg: string }[]} of what was measured
 */
export const chartsOf = (details) =>
  Object.entries(CHARTS).flatMap(([name, draw]) => {
    const svg = draw(details);
    return svg === null ? [] : [{ name, svg }];
  });

/**
 * @param {string} dir
 * @param {Details} details
 * @returns {string[]} the files written
 */
export function writeCharts(dir, details) {
  return chartsOf(details).map(({ name, svg }) => {
    writeFileSync(join(dir, name), svg);
    return name;
  });
}
