#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run fuzz: each fuzzer for a while, two at a time, from its seed corpus.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { cmakeBuild } from './run/build.js';
import { inRoot, ROOT } from './run/paths.js';
import { Failure, Runner, tail } from './run/runner.js';
import { readUsage, wrongUsage } from './run/usage.js';

const HELP = `Usage: npm run fuzz [-- [--seconds N] [--built] [NAME…]]

Builds the fuzzers and runs each for N seconds (30), as many at a time as there are
cores, at most two. Seeds: tests/fuzz/corpus/NAME and the folders below. What is found
along the way is kept in build/fuzz-corpus/NAME; a crash is written to build/fuzz-crashes
and fails the run. --built skips the build.
`;

/** Folders of good and bad samples that are seeds as well, and limits that suit an input. */
/** @type {Record<string, { seeds?: string[], flags?: string[] }>} */
const SETTINGS = {
  decode: {
    seeds: ['tests/fixtures/images'],
    flags: ['-max_len=65536', '-malloc_limit_mb=512'],
  },
};

/** One input may take this long and this much before it counts as a finding. */
const LIMITS = ['-timeout=10', '-rss_limit_mb=2048'];

/**
 * @param {string} name
 * @param {number} seconds
 * @returns {Promise<{ output: string, status: number }>}
 */
function fuzz(name, seconds) {
  const corpus = inRoot('build/fuzz-corpus', name);
  const crashes = inRoot('build/fuzz-crashes');
  mkdirSync(corpus, { recursive: true });
  mkdirSync(crashes, { recursive: true });
  const { seeds = [], flags = [] } = SETTINGS[name] ?? {};
  const folders = [`tests/fuzz/corpus/${name}`, ...seeds]
    .map((folder) => inRoot(folder))
    .filter(existsSync);
  // The seed makes a run repeatable; the corpus of earlier runs moves it on.
  const args = [
    ...['-seed=1', `-max_total_time=${seconds}`, `-artifact_prefix=${crashes}/${name}-`],
    ...['-print_final_stats=1', ...LIMITS, ...flags, corpus, ...folders],
  ];
  return new Promise((resolve) => {
    const child = spawn(inRoot(`build/sanitized/fuzz_${name}`), args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // A hang that libFuzzer itself doesn't see.
    const timer = setTimeout(() => child.kill('SIGKILL'), (seconds + 120) * 1000);
    let output = '';
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ output, status: code ?? 1 });
    });
  });
}

/**
 * @param {string[]} names
 * @param {number} seconds
 */
async function fuzzAll(names, seconds) {
  let failed = 0;
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const { output, status } = await fuzz(name, seconds);
      const runs = /stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? '0';
      const coverage = [...output.matchAll(/cov: (\d+)/g)].at(-1)?.[1] ?? '0';
      // Without a single edge covered the fuzzer was built without instrumentation and finds nothing.
      const ok = status === 0 && Number(runs) > 0 && Number(coverage) > 0;
      if (!ok) failed += 1;
      const summary = `${runs} inputs, ${coverage} edges`;
      process.stdout.write(`${ok ? '✔' : '✖'} ${name.padEnd(14)} ${summary}\n`);
      if (!ok) process.stdout.write(`${tail(output)}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  process.stdout.write(`\n${names.length - failed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}

/**
 * @param {Runner} run
 * @param {string[]} args
 */
async function main(run, args) {
  const { values, positionals } = readUsage(HELP, {
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '30' },
      built: { type: 'boolean' },
      verbose: { type: 'boolean' },
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) wrongUsage(HELP, '--seconds takes a number above 0');
  const all = readdirSync(inRoot('tests/fuzz'))
    .filter((name) => name.endsWith('_fuzzer.cpp'))
    .map((name) => name.replace('_fuzzer.cpp', ''));
  if (all.length === 0) throw new Failure('tests/fuzz has no *_fuzzer.cpp');
  const unknown = positionals.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Failure(`no fuzzer ${unknown}; there are: ${all.join(', ')}`);
  if (!values.built) {
    await run.stage('build', 'fuzzers', () => cmakeBuild(run, 'sanitized', { target: 'fuzzers' }));
  }
  await fuzzAll(positionals.length > 0 ? positionals : all, seconds);
}

const runner = new Runner();
await runner.main(() => main(runner, process.argv.slice(2)));
