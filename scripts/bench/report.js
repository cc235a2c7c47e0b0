// SPDX-License-Identifier: MIT
// What a run says of each measurement as soon as it is there.
import { COSTS } from './growth/costs.js';
import { RATIOS } from './figures.js';

/** @typedef {import('./statistics.js').Timing} Timing */

/** @param {number} value @param {number} [digits] */
const short = (value, digits = 2) => String(Number(value.toPrecision(digits)));

/** @param {number} ms @returns {string} with its unit */
export function time(ms) {
  if (ms >= 60_000) return `${short(ms / 60_000)} min`;
  if (ms >= 1000) return `${short(ms / 1000)} s`;
  return ms >= 0.1 ? `${short(ms)} ms` : `${short(ms * 1000)} µs`;
}

/** @param {number} count @returns {string} with its unit */
export function bytes(count) {
  const [unit, name] = /** @type {const} */ ([
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
    [1, 'B'],
  ]).find(([least]) => count >= least) ?? [1, 'B'];
  return `${short(count / unit, 3)} ${name}`;
}

/** @param {number} ms */
const digits = (ms) => (ms >= 1000 ? ms.toFixed(0) : ms.toPrecision(3));

/** @param {Timing} timing @returns {string} median and quartiles */
export const timing = ({ median, low, high }) =>
  `${digits(median)} ms (${digits(low)}–${digits(high)})`;

/**
 * @param {string} title
 * @param {Record<string, Timing>} times
 */
export function timesTable(title, times) {
  const width = Math.max(...Object.keys(times).map((name) => name.length));
  const rows = Object.entries(times).map(([name, t]) => `  ${name.padEnd(width)}  ${timing(t)}`);
  return [title, ...rows].join('\n');
}

/**
 * @param {import('./libraries/race.js').Contestant} contestant
 * @param {number} n rows
 * @param {import('./libraries/race.js').Race} race
 */
export function raceLine({ name, where, how }, n, race) {
  const head = `${name} (${how}; ${where}), ${n.toLocaleString('en')} rows`;
  if ('skipped' in race) return `${head}: not run: ${race.skipped}`;
  const { times, peer, ours } = race;
  const recall = (/** @type {number} */ share) => `recall ${share.toFixed(3)}`;
  const build = (/** @type {number} */ seconds) => `built in ${time(1000 * seconds)}`;
  return `${head}
  theirs  ${timing(times.peer)}, ${recall(peer.recall)}, ${build(peer.build_seconds)}, ${bytes(peer.memory_bytes)}
  ours    ${timing(times.ours)}, ${recall(ours.recall)}, ${build(ours.build_seconds)}, ${bytes(ours.memory_bytes)}`;
}

/**
 * @param {{ fits: Record<string, import('./growth/fit.js').Fit> | null, sizes: Record<string, any>[] }} growth
 * @returns {string} a row for each cost: its value at each size, and the exponent
 */
export function growthTable({ fits, sizes }) {
  const rows = Object.entries(COSTS).map(([name, { title, of, unit, kind }]) => {
    const shown = (/** @type {any} */ size) =>
      kind === 'time' ? time(of(size) * unit) : bytes(of(size) * unit);
    const values = sizes.map((size) => shown(size).padStart(9)).join(' ');
    const fit = fits?.[name];
    const law = fit ? `  ~ n^${fit.exponent.toFixed(2)} ± ${fit.error.toFixed(2)}` : '';
    return `  ${`${title}, ${kind}`.padEnd(28)} ${values}${law}`;
  });
  const head = sizes.map(({ photos }) => String(photos).padStart(9)).join(' ');
  return [`  ${'photos'.padEnd(28)} ${head}`, ...rows].join('\n');
}

/** @param {Record<string, any>} figures @returns {string} those that are there */
export function summaryLines(figures) {
  const lines = Object.entries(RATIOS)
    .filter(([name]) => name in figures)
    .map(([name, { title }]) => `${figures[name].toFixed(2).padStart(8)} ×  ${title}`);
  if ('million_recall10' in figures) {
    const share = (100 * figures.million_bytes_share).toFixed(2);
    lines.push(
      `${share.padStart(8)} %  of the largest index fetched by a first query`,
      `${figures.million_recall10.toFixed(4).padStart(8)}    recall@10 of that, against exact search`,
    );
  }
  return lines.join('\n');
}
