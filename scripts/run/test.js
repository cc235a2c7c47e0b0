#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm test: everything, from a fresh clone. `npm test -- native web` runs only the named stages.
import { readdirSync } from 'node:fs';
import { setUp } from '../setup/setup.js';
import { findChromium } from '../setup/tools.js';
import { buildSite, buildWasm, cmakeBuild, dropForeignWasmTree } from './build.js';
import { ctestCounts, gtestCounts, nodeTestCounts } from './counts.js';
import { inRoot } from './paths.js';
import { Failure, Runner, tail } from './runner.js';
import { readUsage, wrongUsage } from './usage.js';

/** @typedef {import('./runner.js').Counts} Counts */

const MINUTE = 60_000;

/**
 * Sooner from scratch, later for who changes one file: hence in CI only. WebAssembly's tests are compiled one by one, so
 * that a file that lives on its neighbours' headers is found there as well.
 */
const UNITY = `-DIMAGO_UNITY=${process.env.CI === 'true' ? 'ON' : 'OFF'}`;

/** @typedef {{ name: string, area: string, title: string, run: (runner: Runner) => Promise<Counts> }} TestStage */

/** @type {TestStage[]} */
const STAGES = [
  { name: 'check', area: 'check', title: 'format and lint', run: checks },
  { name: 'native', area: 'test', title: 'core, native', run: (r) => ctest(r, 'native') },
  { name: 'asan', area: 'test', title: 'core, sanitised', run: (r) => ctest(r, 'sanitized') },
  { name: 'wasm', area: 'test', title: 'core, WebAssembly', run: wasmTests },
  { name: 'setup', area: 'test', title: 'scripts', run: (r) => nodeTests(r, 'setup') },
  { name: 'engine', area: 'test', title: 'engine and CLI', run: (r) => nodeTests(r, 'engine') },
  { name: 'web', area: 'test', title: 'page, units', run: (r) => nodeTests(r, 'web') },
  { name: 'e2e', area: 'test', title: 'page, in Chromium', run: endToEnd },
  { name: 'fuzz', area: 'fuzz', title: '30 s each', run: fuzzers },
  { name: 'size', area: 'size', title: 'budgets', run: sizes },
];

/** @param {Runner} runner */
function checks(runner) {
  return script(runner, 'check', 'scripts/check/check.js');
}

/**
 * @param {Runner} runner
 * @param {string} preset
 * @returns {Promise<Counts>}
 */
async function ctest(runner, preset) {
  await cmakeBuild(runner, preset, { configure: true, definitions: [UNITY] });
  const { output } = await runner.run(`${preset}-test`, 'ctest', ['--preset', preset], {
    allowFailure: true,
    timeout: 8 * MINUTE,
  });
  return ctestCounts(output) ?? noTests(output);
}

/**
 * @param {Runner} runner
 * @returns {Promise<Counts>}
 */
async function wasmTests(runner) {
  dropForeignWasmTree();
  await cmakeBuild(runner, 'wasm', { configure: true });
  const args = ['--preset', 'wasm', '--verbose'];
  const { output } = await runner.run('wasm-test', 'ctest', args, {
    allowFailure: true,
    timeout: 8 * MINUTE,
  });
  const ours = output.replace(/^\d+: /gm, '');
  const counts = gtestCounts(ours) ?? noTests(output);
  // A crash after the last case has no failed case to show for it.
  if (counts.failed === 0 && ctestCounts(output)?.failed !== 0) throw new Failure(tail(output));
  return counts;
}

/**
 * @param {Runner} runner
 * @param {string} folder below tests/
 * @param {object} [options]
 * @param {number} [options.timeout] of one file: what hangs, not what is slow
 * @param {number} [options.concurrency] files at a time
 * @param {(name: string) => boolean} [options.only] of the files
 * @param {string} [options.log]
 * @returns {Promise<Counts>}
 */
async function nodeTests(
  runner,
  folder,
  { timeout = 4 * MINUTE, concurrency = 2, only = () => true, log = folder } = {},
) {
  const files = readdirSync(inRoot('tests', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js') && only(name))
    .sort()
    .map((name) => `tests/${folder}/${name}`);
  if (files.length === 0) throw new Failure(`tests/${folder} has no *.test.js`);
  const options = [
    ...['--test', '--test-reporter=spec', `--test-timeout=${timeout}`],
    `--test-concurrency=${concurrency}`,
  ];
  const { output, status } = await runner.run(
    `${log}-test`,
    process.execPath,
    [...options, ...files],
    { allowFailure: true, timeout: 20 * MINUTE, env: { IMAGO_CHROMIUM: findChromium() ?? '' } },
  );
  const counts = nodeTestCounts(output) ?? noTests(output);
  if (status !== 0 && counts.failed === 0) throw new Failure(tail(output));
  return counts;
}

/**
 * Two browsers on two cores make each other's timings a matter of luck: what measures some has the machine to itself.
 * @param {Runner} runner
 * @returns {Promise<Counts>}
 */
async function endToEnd(runner) {
  const alone = (/** @type {string} */ name) => name.startsWith('smooth');
  const timed = await nodeTests(runner, 'e2e', { concurrency: 1, only: alone, log: 'e2e-timed' });
  const others = await nodeTests(runner, 'e2e', { only: (name) => !alone(name) });
  const both = (/** @type {'note' | 'report'} */ key, /** @type {string} */ between) =>
    [timed[key], others[key]].filter(Boolean).join(between) || undefined;
  return {
    passed: timed.passed + others.passed,
    failed: timed.failed + others.failed,
    note: both('note', ', '),
    report: both('report', '\n'),
  };
}

/** @param {Runner} runner */
async function fuzzers(runner) {
  await cmakeBuild(runner, 'sanitized', {
    target: 'fuzzers',
    configure: true,
    definitions: [UNITY],
  });
  return script(runner, 'fuzz', 'scripts/fuzz.js', ['--built']);
}

/** @param {Runner} runner */
function sizes(runner) {
  return script(runner, 'size', 'scripts/check/size.js');
}

/**
 * Runs one of our own scripts that end with "N passed, N failed".
 * @param {Runner} runner
 * @param {string} log
 * @param {string} path
 * @param {string[]} [args]
 * @returns {Promise<Counts>}
 */
async function script(runner, log, path, args = []) {
  const { output } = await runner.run(log, process.execPath, [path, ...args], {
    allowFailure: true,
  });
  const line = /^(\d+) passed, (\d+) failed$/m.exec(output);
  if (!line) throw new Failure(tail(output));
  return { passed: Number(line[1]), failed: Number(line[2]), report: output.trimEnd() };
}

/**
 * @param {string} output
 * @returns {never}
 */
function noTests(output) {
  throw new Failure(`${tail(output)}\nno test ran`);
}

const HELP = `Usage: npm test [-- [--verbose] [STAGE…]]

Installs what is missing, builds, and runs every test, or the named stages only:

${STAGES.map(({ name, title }) => `  ${name.padEnd(8)}${title}`).join('\n')}

--verbose shows every command and what it prints; else that is in build/logs.
`;

const { positionals: chosen } = readUsage(HELP, {
  allowPositionals: true,
  options: { verbose: { type: 'boolean' } },
});
const unknown = chosen.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  const names = STAGES.map(({ name }) => name).join(', ');
  wrongUsage(HELP, `No stage ${unknown.join(', ')}. There are: ${names}`);
}
const wanted = STAGES.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
/** These work on what `npm start` serves. */
const needsSite = wanted.some(({ name }) => ['e2e', 'size', 'web'].includes(name));

const runner = new Runner();
await runner.main(async () => {
  await setUp(runner, 'test');
  if (needsSite) await buildSite(runner);
  else await buildWasm(runner);
  for (const { area, title, run } of wanted) {
    await runner.attempt(area, title, () => run(runner));
  }
});
process.stdout.write(`\n${runner.passed} passed, ${runner.failed} failed\n`);
