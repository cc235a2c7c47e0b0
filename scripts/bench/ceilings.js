#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// node scripts/bench/ceilings.js [--json] [--runs N]: multiply-accumulates and bytes a second that Chromium reaches on this
// machine, and where the engine's kernels stand under them. npm run bench has it as the part `ceilings`.
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildWasm } from '../run/build.js';
import { ROOT } from '../run/paths.js';
import { Runner } from '../run/runner.js';
import { findChromium } from '../setup/tools.js';
import { buildCeilings } from './ceilings/build.js';
import { ceilingLines } from './ceilings/report.js';
import { inFolder, serve } from './server.js';

/** What is fetched from the repository's root. */
const PATHS = {
  measure: '/scripts/bench/ceilings/measure.js',
  config: '/models/clip-lite/config.json',
  kernels: '/build/bench/ceilings.wasm',
  relaxed: '/build/bench/ceilings_relaxed.wasm',
  scan: '/build/wasm/imago_relaxed.wasm',
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ runs: number }} options
 * @returns {Promise<import('./ceilings/measure.js').Ceilings>}
 */
export async function ceilingsIn(browser, { runs }) {
  const server = await serve(inFolder(ROOT));
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(0);
    await page.goto(`${server.url}scripts/bench/page/index.html`);
    return await page.evaluate(
      async ({ paths, count }) => {
        const { measureCeilings } = await import(paths.measure);
        const bytesOf = async (/** @type {string} */ path) => (await fetch(path)).arrayBuffer();
        const modules = {
          kernels: await bytesOf(paths.kernels),
          relaxed: await bytesOf(paths.relaxed),
          scan: await bytesOf(paths.scan),
        };
        const config = await (await fetch(paths.config)).json();
        return measureCeilings(modules, config, { runs: count });
      },
      { paths: PATHS, count: runs },
    );
  } finally {
    await page.close();
    server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '15' },
    },
  });
  const runs = Number(values.runs);
  if (!(runs >= 3)) {
    process.stderr.write('ceilings: --runs takes 3 or more\n');
    process.exit(2);
  }
  const runner = new Runner({ out: values.json ? process.stderr : process.stdout });
  await runner.main(async () => {
    await buildWasm(runner);
    await runner.stage('bench', 'ceilings', () => buildCeilings(runner));
    const executablePath = findChromium() ?? undefined;
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const found = await ceilingsIn(browser, { runs });
      const text = values.json ? JSON.stringify(found) : ceilingLines(found);
      process.stdout.write(`${text}\n`);
    } finally {
      await browser.close();
    }
  });
}
