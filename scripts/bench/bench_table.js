// SPDX-License-Identifier: MIT
// The README's tables of speed, from results that were kept.
import { KERNELS } from './ceilings/report.js';
import { chartsOf } from './charts.js';
import { figuresOf, shownRatios } from './figures.js';
import { COSTS } from './growth/costs.js';
import { bytes, time, timing } from './report.js';
import { searches } from './series.js';

/** @typedef {import('./results.js').Results & { sizes: Record<string, number> }} Kept */
/** @typedef {import('./figures.js').Details} Details */

/** @param {number} n */
const count = (n) => n.toLocaleString('en');

/** @param {string[][]} rows the first one is the head; all columns but the first are figures */
function table(rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...body].map(line);
}

/** @param {Details} details @returns {string[]} */
function ratioTable(details) {
  const figures = figuresOf(details);
  const rows = shownRatios(details).map(([name, { title, ours, peer, over }]) => {
    const value = Number(figures[name]).toFixed(over ? 2 : 1);
    const times = [ours, peer].map((of) => timing(/** @type {any} */ (of(details))));
    return [title, ...times, over ? `${value} × its time` : `${value} ×`];
  });
  return rows.length === 0 ? [] : table([['', 'Imago', 'the other', 'faster'], ...rows]);
}

/** @param {Details} details @returns {string[]} */
function searchTable(details) {
  const all = searches(details);
  const sizes = [...new Set(all.flatMap(({ entries }) => [...entries.keys()]))].sort(
    (a, b) => a - b,
  );
  if (sizes.length === 0) return [];
  /** @type {string[]} */
  const reasons = [];
  const noted = (/** @type {string} */ reason) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return `– (${reasons.indexOf(reason) + 1})`;
  };
  const rows = all.map(({ name, entries }) => [
    name,
    ...sizes.map((n) => {
      const entry = entries.get(n);
      if (!entry) return '';
      const { time: of, recall = 1, seconds, skipped } = entry;
      if (skipped || !of) return noted(skipped ?? '');
      const build = seconds === undefined || seconds < 0.001 ? '' : `; ${time(1000 * seconds)}`;
      return `${time(of.median)}, ${recall.toFixed(3)}${build}`;
    }),
  ]);
  const head = ['best ten of so many rows: time, recall@10; time to build', ...sizes.map(count)];
  const notes = reasons.map((reason, i) => `(${i + 1}) ${reason.replace(/\.?$/, '.')}`);
  return [...table([head, ...rows]), ...(notes.length > 0 ? ['', ...notes] : [])];
}

/** @param {Details} details @returns {string[]} */
function growthTable({ growth }) {
  if (!growth) return [];
  const shown = growth.sizes.filter((/** @type {any} */ { photos }) =>
    Number.isInteger(Math.log10(photos)),
  );
  const rows = Object.entries(COSTS).map(([name, { title, of, unit, kind }]) => {
    const fit = growth.fits?.[name];
    const law = fit ? `n^${fit.exponent.toFixed(2)} ± ${fit.error.toFixed(2)}` : '–';
    const cell = (/** @type {any} */ size) => (kind === 'time' ? time : bytes)(of(size) * unit);
    return [`${title}, ${kind}`, ...shown.map(cell), law];
  });
  const head = [
    'photos',
    ...shown.map((/** @type {any} */ { photos }) => count(photos)),
    'grows as',
  ];
  const largest = growth.sizes[growth.sizes.length - 1];
  const share = (/** @type {number} */ part) => `${(100 * part).toFixed(2)} %`;
  return [
    ...table([head, ...rows]),
    '',
    `Of ${count(largest.photos)} photos a first query fetches ${bytes(largest.first_query_bytes)} in ${Math.round(largest.requests)} files,`,
    `${share(largest.bytes_share)} of the index, a later one ${share(largest.later_bytes_share)}, metadata included; recall@10 against exact`,
    `search is ${largest.recall10.toFixed(3)} over ${count(largest.queries)} real captions.`,
  ];
}

/** @param {Details} details @returns {string[]} */
function ceilingTable({ ceilings }) {
  if (!ceilings) return [];
  const rows = Object.entries(KERNELS).flatMap(([name, { title, ceiling }]) => {
    const kernel = ceilings[name];
    if (!kernel) return [];
    const shares = [kernel.share, kernel.read_share].map((share) =>
      share === undefined ? '–' : `${Math.round(100 * share)} %`,
    );
    return [[title, kernel.gmacs.toFixed(1), ceilings[ceiling].toFixed(1), ...shares]];
  });
  const head = ['kernel', 'GMAC/s', 'at most', 'of that', 'of the speed of reading'];
  return [
    ...table([head, ...rows]),
    '',
    'Billions of multiply-accumulates a second, best of all runs. _At most_ is what a loop of nothing but dot products in',
    `registers reaches in this browser; the memory is read at ${ceilings.read_gbs.toFixed(1)} GB/s at most.`,
  ];
}

/** What a chart shows, as it says itself. @param {string} svg */
const titleOf = (svg) => /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';

/** @param {Kept} kept @returns {string} Markdown */
export function benchTables({ machine, parts, details }) {
  const dates = Object.values(parts).map(({ date }) => date.slice(0, 10));
  const runs = Math.min(...Object.values(parts).map((part) => part.runs));
  const [first, last] = [dates.sort()[0], dates[dates.length - 1]];
  const sections = [
    ratioTable(details),
    searchTable(details),
    growthTable(details),
    ceilingTable(details),
  ];
  const charts = chartsOf(details).map(({ name, svg }) => `![${titleOf(svg)}](docs/bench/${name})`);
  return [
    ...charts.flatMap((chart) => [chart, '']),
    ...sections.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']),
    `Medians of ${runs} runs or more in turns, quartiles in brackets, by \`npm run bench\` on ${first === last ? first : `${first} to ${last}`}:`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memory_gb} GB; Chromium ${machine.chromium}, one thread. What is native,`,
    `the growth and \`imago index\`, which uses all cores, ran in Node ${machine.node}.`,
  ].join('\n');
}
