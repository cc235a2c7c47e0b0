// SPDX-License-Identifier: MIT
// What the benchmark computes from its measurements, and how it says it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { benchTables } from '../../scripts/bench/bench_table.js';
import { chartsOf } from '../../scripts/bench/charts.js';
import { figuresOf, shownRatios } from '../../scripts/bench/figures.js';
import { fitGrowth } from '../../scripts/bench/growth/fit.js';
import { fill } from '../../scripts/bench/libraries/building.js';
import { PARTS, readOptions } from '../../scripts/bench/options.js';
import { plainLoop, recallOf } from '../../scripts/bench/plain_loop.js';
import { bytes, growthTable, raceLine, time } from '../../scripts/bench/report.js';
import { merged } from '../../scripts/bench/results.js';
import { upTo } from '../../scripts/bench/sizes.js';
import { evenly } from '../../scripts/bench/vectors.js';
import { ROOT } from '../../scripts/run/paths.js';
import { details, timing } from './bench_details.js';

const SIZES = [1000, 10_000, 100_000, 1_000_000];

test('a growth is the slope on logarithms, and its error tells how straight the line is', () => {
  const law = SIZES.map((size) => ({ size, cost: 3e-4 * size ** 1.25 }));
  const exact = fitGrowth(law);
  assert.ok(Math.abs(exact.exponent - 1.25) < 1e-12);
  assert.ok(exact.error < 1e-12 && exact.worst < 1 + 1e-12);
  // Twice and half the cost by turns: residuals of ln 2 about a line that they tilt a little.
  const bent = fitGrowth(
    law.map(({ size, cost }, i) => ({ size, cost: i % 2 ? cost * 2 : cost / 2 })),
  );
  assert.ok(bent.error > 0.1 && bent.worst > 1.5 && bent.worst < 2.5, JSON.stringify(bent));
});

test('the standard error of an exponent is that of the textbook', () => {
  // y = 0, 1, 1, 2 over x = 0, 1, 2, 3: slope 0.6, residual sum of squares 0.2, so √(0.1 / 5).
  const points = [0, 1, 1, 2].map((y, x) => ({ size: Math.exp(x), cost: Math.exp(y) }));
  const { exponent, error } = fitGrowth(points);
  assert.ok(Math.abs(exponent - 0.6) < 1e-12);
  assert.ok(Math.abs(error - Math.sqrt(0.02)) < 1e-12);
});

test('what has no logarithm, or too few points, is refused', () => {
  assert.throws(
    () =>
      fitGrowth([
        { size: 1, cost: 1 },
        { size: 2, cost: 2 },
      ]),
    RangeError,
  );
  assert.throws(() => fitGrowth([1, 2, 3].map((size) => ({ size, cost: size - 1 }))), RangeError);
});

test('every cost of a size is fitted', () => {
  const { fits } = details().growth;
  assert.ok(Math.abs(fits.grouped_index_time.exponent - 1) < 1e-9);
  assert.ok(Math.abs(fits.grouped_search_memory.exponent) < 1e-9);
});

test('the plain loop finds the best rows, equal ones by their number; recall counts them', () => {
  const rows = {
    embeddings: Int8Array.from(Array.from({ length: 30 }, (_, i) => [i % 15, 1]).flat()),
    scales: new Float32Array(30).fill(0.5),
  };
  const best = plainLoop(rows, Float32Array.of(1, 0));
  assert.deepEqual(best, [14, 29, 13, 28, 12, 27, 11, 26, 10, 25]);
  assert.equal(recallOf([best, [14, 29, 0]], [best, best]), 0.6);
});

test('an index that would take too long is given up once its pace is known', async () => {
  const rows = { embeddings: new Int8Array(100_000), scales: new Float32Array(50_000).fill(1) };
  let seconds = 0;
  let added = 0;
  const add = (/** @type {Float32Array[]} */ chunk, /** @type {number} */ first) => {
    assert.equal(first, added);
    added += chunk.length;
    seconds += chunk.length / 100;
  };
  const now = () => 1000 * seconds;
  const slow = await fill(add, rows, 2, { limit: 300, now });
  assert.match(slow.reason ?? '', /over 500 s \(1000 rows took 10 s; the limit is 300 s\)/);
  assert.equal(added, 1000);
  [seconds, added] = [0, 0];
  assert.deepEqual(await fill(add, rows, 2, { limit: 501, now }), { seconds: 500 });
  assert.equal(added, 50_000);
});

test('a figure is the ratio of two medians of one run; what was not measured has none', () => {
  const figures = figuresOf(details());
  assert.equal(figures.text_vs_ort_fixed, 10);
  assert.equal(figures.text_vs_ort_same, 4);
  assert.equal(figures.search100k_vs_bandwidth, 1.3);
  assert.equal(figures.text_int8_peer_counts, false);
  assert.equal(figures.million_recall10, 0.9839);
  assert.ok(!('cold_vs_ort' in figures) && !('search25k_vs_js' in figures));
  assert.deepEqual(figuresOf({}), {});
});

test('an int8 peer that is slower than its own f32 is not shown as one', () => {
  const timing = (/** @type {number} */ median) => ({ median, q1: median, q3: median, runs: 15 });
  const stages = (/** @type {number} */ int8) => ({
    stages: { times: { tower: timing(10), ort_tower: timing(30), ort_int8_tower: timing(int8) } },
  });
  const names = (/** @type {number} */ int8) => shownRatios(stages(int8)).map(([name]) => name);
  assert.deepEqual(names(60), ['image_vs_ort_f32']);
  assert.deepEqual(names(20), ['image_vs_ort_f32', 'image_vs_ort_int8']);
});

test('times and bytes have a unit that fits', () => {
  assert.deepEqual([0.0312, 0.4, 12.34, 2500, 90_000].map(time), [
    ...['31 µs', '0.4 ms', '12 ms', '2.5 s', '1.5 min'],
  ]);
  assert.deepEqual([0, 999, 45_678, 2.3e6, 1e9].map(bytes), [
    ...['0 B', '999 B', '45.7 kB', '2.3 MB', '1 GB'],
  ]);
});

const kept = () => ({
  machine: { cpu: 'CPU', cores: 2, memory_gb: 25, chromium: '156.0', node: '20.20.2' },
  parts: { text: { date: '2026-11-26T12:00:00Z', runs: 15 } },
  details: details(),
});

test('the table names machine, browser, date and spread, and why something did not run', () => {
  const text = benchTables({ ...kept(), sizes: {} });
  assert.match(
    text,
    /CPU, 2 cores, 25 GB; Chromium 156\.0, one thread\. What .*\n.* ran in Node 20\.20\.2\.$/,
  );
  assert.match(
    text,
    /15 runs or more in turns, quartiles in brackets, by `npm run bench` on 2026-11-26:/,
  );
  assert.match(
    text,
    /fixed context \| 1\.00 ms \(0\.900–1\.20\) \| 10\.0 ms \(9\.00–12\.0\) \| 10\.0 × \|/,
  );
  assert.match(text, /over the time of only summing them .*\| 1\.30 × its time \|/);
  assert.match(text, /\| graph 1\.2\.3: HNSW, float \| 0\.2 ms, 0\.987; 1\.3 min \| – \(1\) \|/);
  assert.match(text, /^\(1\) building would take over 900 s\.$/m);
  assert.match(text, /\| indexing, groups, time \| 100 ms \| 1\.7 min \| n\^1\.00 ± 0\.00 \|/);
  assert.match(text, /fetches 2\.3 MB in 61 files,\n1\.41 % of the index, a later one 1\.13 %/);
  assert.match(text, /\| text products \| 30\.0 \| 40\.0 \| 75 % \| – \|/);
  assert.match(text, /\| search of whole rows \| 20\.0 \| 40\.0 \| 50 % \| 40 % \|/);
  assert.doesNotMatch(text, /, relaxed \|/, 'no row for what did not run');
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  assert.ok(lines.every((line) => line.endsWith('|')));
});

test('charts are drawn of what was measured, as well-formed pictures without the reader’s colours', () => {
  const charts = chartsOf(details());
  assert.deepEqual(
    charts.map(({ name }) => name),
    ['ratios.svg', 'search.svg', 'growth_time.svg', 'growth_memory.svg'],
  );
  for (const { name, svg } of charts) {
    assert.match(
      svg,
      /^<svg [^>]*role="img" aria-labelledby="t">\n<title id="t">[^<]+<\/title>/,
      name,
    );
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/, name);
    const open = svg.match(/<[a-z]+/g)?.length;
    const closed = (svg.match(/<\/[a-z]+>/g)?.length ?? 0) + (svg.match(/\/>/g)?.length ?? 0);
    assert.equal(open, closed, name);
    assert.doesNotMatch(svg, /(white|black|#000|#fff)\b/, name);
  }
  // Of the library only the size that ran has a point.
  assert.equal(charts[1].svg.match(/r="3"/g)?.length, 2 + 2 + 1);
  assert.match(charts[2].svg, /indexing, groups: n\^1\.00/);
  assert.deepEqual(chartsOf({}), []);
});

test('results are kept only of enough runs, and of one machine', () => {
  const old = kept();
  const part = {
    machine: old.machine,
    parts: { cold: { date: '2026-11-27', runs: 15 } },
    details: { cold: 1 },
  };
  const both = merged(old, part);
  assert.deepEqual(Object.keys(both.parts), ['text', 'cold']);
  assert.equal(both.details.cold, 1);
  assert.deepEqual(both.details.text, old.details.text);
  assert.throws(
    () => merged(null, { ...part, parts: { cold: { date: '', runs: 5 } } }),
    /--runs 15/,
  );
  const elsewhere = { ...part, machine: { ...old.machine, cpu: 'another' } };
  assert.throws(() => merged(old, elsewhere), /^Error: text were measured on .*run all parts/);
  const all = { ...elsewhere, parts: { text: { date: '2026-11-27', runs: 15 } } };
  assert.deepEqual(merged(old, all), all);
});

test('[regression] the largest size measured alone takes its place in the growth', () => {
  const { growth } = details();
  const machine = { cpu: 'one' };
  const date = { date: '2026-11-27', runs: 15 };
  const largest = { ...growth.sizes[growth.sizes.length - 1], recall10: 0.5 };
  const alone = {
    machine,
    parts: { million: date },
    details: { growth: { sizes: [largest], fits: null } },
  };
  const kept = { machine, parts: { growth: date }, details: { growth } };
  const { growth: both } = merged(kept, alone).details;
  assert.deepEqual(both.sizes.slice(0, -1), growth.sizes.slice(0, -1));
  assert.equal(both.sizes[both.sizes.length - 1].recall10, 0.5);
  assert.deepEqual(Object.keys(both.fits), Object.keys(growth.fits));
  assert.deepEqual(
    merged(kept, { ...kept, parts: { growth: date, text: date } }).details.growth,
    growth,
  );
});

test('lines on the terminal: a race, one that did not run, a growth', () => {
  const [library] = details().libraries;
  assert.match(
    raceLine(library, 1000, library.races[1000]),
    /theirs {2}0\.200 ms .*recall 0\.987, built in 1\.3 min, 40 MB/,
  );
  assert.match(
    raceLine(library, 100_000, library.races[100000]),
    /100,000 rows: not run: building/,
  );
  assert.match(
    growthTable(details().growth),
    /indexing, groups, time +100 ms +3 s +1\.7 min {2}~ n\^1\.00 ± 0\.00/,
  );
});

test('a try is not kept', () => {
  const args = ['scripts/bench/main.js', '--save', '--rows', '20000'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^error: --rows is for trying, not with --save/);
});

test('options: all parts but those left out, in their order; a bad one is refused', () => {
  assert.deepEqual(readOptions([]).parts, Object.keys(PARTS));
  const { parts, runs, rows } = readOptions([
    '--only',
    'search,text',
    '--runs',
    '3',
    '--rows',
    '20000',
  ]);
  assert.deepEqual([parts, runs, rows], [['text', 'search'], 3, 20_000]);
  assert.deepEqual(upTo([1000, 25_000], 10_000), [1000, 10_000]);
  assert.deepEqual(evenly([0, 1, 2, 3, 4, 5, 6], 3), [0, 2, 4]);
  assert.equal(timing(2).low, 1.8);
});
