#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run bench: speed and size against the peers, every figure a ratio within one run; `-- --help` lists the parts.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { ENGINE, measure } from '../check/size.js';
import { inRoot } from '../run/paths.js';
import { formatTime, Runner } from '../run/runner.js';
import { writeCharts } from './charts.js';
import { figuresOf } from './figures.js';
import { readOptions } from './options.js';
import { startPages } from './page_runner.js';
import { MEASURES } from './parts.js';
import { prepare } from './prepare.js';
import { summaryLines } from './report.js';
import { BENCH_DIR, merged, readResults, saveResults } from './results.js';

const DIM = 256;

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** What needs no run: sizes of what is built. */
function sizeFigures() {
  const sizes = Object.fromEntries(
    measure(inRoot('build/site'), inRoot('models')).map(({ name, gzip }) => [name, gzip]),
  );
  return {
    wasm_gzip_bytes: sizes[ENGINE],
    first_search_gzip_bytes: sizes['first search, all of it'],
    index_bytes_per_photo: DIM + 4 + 1,
  };
}

/** @param {string} chromium */
const machineOf = (chromium) => ({
  cpu: cpus()[0].model.trim(),
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 1e9),
  chromium,
  node: process.versions.node,
  emscripten: execFileSync('emcc', ['--version'], { encoding: 'utf8' }).split('\n')[0],
});

const options = readOptions(process.argv.slice(2));
// The largest size of growth is what million measures.
const parts = options.parts.filter(
  (part) => part !== 'million' || !options.parts.includes('growth'),
);
const runner = new Runner({ out: options.json ? process.stderr : process.stdout });
await runner.main(async () => {
  const photos = await prepare(runner, parts);
  const pages = await startPages(say);
  /** @type {import('./results.js').Results} */
  const results = { machine: machineOf(pages.browser.version()), parts: {}, details: {} };
  try {
    const planned = parts.map((part) => [part, { date: '', runs: options.runs }]);
    // Before an hour is spent on what would be refused.
    if (options.save) {
      merged(readResults(BENCH_DIR), { ...results, parts: Object.fromEntries(planned) });
    }
    for (const part of parts) {
      const start = performance.now();
      say(`\n${part} …`);
      Object.assign(results.details, await MEASURES[part]({ pages, photos, options, say }));
      results.parts[part] = { date: new Date().toISOString(), runs: options.runs };
      say(`${part}: ${formatTime(performance.now() - start)}`);
    }
  } finally {
    await pages.close();
  }
  const figures = { ...figuresOf(results.details), ...sizeFigures() };
  const whole = { ...figures, ...results };
  writeFileSync(inRoot('build/bench/results.json'), `${JSON.stringify(whole, null, 1)}\n`);
  writeCharts(inRoot('build/bench'), results.details);
  if (options.save) say(saveResults(BENCH_DIR, results, sizeFigures()));
  if (options.json) process.stdout.write(`${JSON.stringify(whole)}\n`);
  else process.stdout.write(`\n${summaryLines(figures)}\n`);
});
