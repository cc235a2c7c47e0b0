// SPDX-License-Identifier: MIT
// From timings to the ratios that the benchmark promises, and a table of them.

/** @typedef {import('./statistics.js').Timing} Timing */
/** @typedef {Record<string, Timing>} Times */

/** An int8 peer counts where it is this much faster than the same runtime's own f32. */
export const WORTHWHILE = 1.3;

/**
 * @param {Times} times
 * @param {string} ours
 * @param {string} peer
 * @returns {number} times faster than the peer
 */
export const ratio = (times, ours, peer) => times[peer].median / times[ours].median;

/**
 * @param {Times} times
 * @param {string} int8
 * @param {string} f32
 */
export const counts = (times, int8, f32) => ratio(times, int8, f32) >= WORTHWHILE;

/** @param {Timing} timing */
const cell = ({ median, low, high }) =>
  `${median.toPrecision(3)} ms (${low.toPrecision(3)}–${high.toPrecision(3)})`;

/**
 * @param {string} title
 * @param {Times} times
 */
export function timesTable(title, times) {
  const width = Math.max(...Object.keys(times).map((name) => name.length));
  const rows = Object.entries(times).map(([name, t]) => `  ${name.padEnd(width)}  ${cell(t)}`);
  return [title, ...rows].join('\n');
}

/** What the table of ratios calls each figure. */
export const TITLES = {
  text_vs_ort_fixed: 'text query, against ORT Web f32 at the fixed context',
  text_vs_ort_same: 'text query, against ORT Web f32 at the same tokens',
  image_vs_ort_f32: 'image tower, against ORT Web f32',
  image_vs_ort_int8: 'image tower, against ORT Web int8',
  photo12_vs_ort: '12-megapixel JPEG to embedding, against the ORT page',
  search25k_vs_js: 'exact top 10 of 25,000 rows, against a plain JS loop',
  search100k_vs_bandwidth: 'exact top 10 of 100,000 rows, over the time of reading them',
  cold_vs_ort: 'first result of a first visit, against the ORT page',
  index_vs_native: 'imago index of 2-megapixel photos, against sharp and native ORT',
};

/**
 * @param {{ exponents: Record<string, number>, sizes: Record<string, number>[] }} growth
 * @returns {string} a row for each cost: its value at each size, and the exponent
 */
export function growthTable({ exponents, sizes }) {
  const rows = Object.entries(exponents).map(([name, exponent]) => {
    const values = sizes.map((size) => size[name].toPrecision(3).padStart(9)).join(' ');
    return `  ${name.padEnd(20)} ${values}  ~ n^${exponent.toFixed(2)}`;
  });
  const head = sizes.map(({ photos }) => String(photos).padStart(9)).join(' ');
  return ['clustered index', `  ${'photos'.padEnd(20)} ${head}`, ...rows].join('\n');
}

/** What the table of shares calls each figure. */
export const SHARES = {
  million_bytes_share: 'a million photos: a first query’s bytes, of the index’s',
  million_recall10: 'a million photos: recall@10 against exact',
};

/** @param {Record<string, any>} figures */
export function ratiosTable(figures) {
  const lines = ['| figure | value |', '| --- | ---: |'];
  for (const [name, title] of Object.entries(TITLES)) {
    const value = figures[name];
    const shown = typeof value === 'number' ? `${value.toFixed(2)}×` : '–';
    lines.push(`| ${title} | ${shown} |`);
  }
  for (const [name, title] of Object.entries(SHARES)) {
    const value = figures[name];
    const shown = typeof value === 'number' ? `${(100 * value).toFixed(2)} %` : '–';
    lines.push(`| ${title} | ${shown} |`);
  }
  return lines.join('\n');
}
