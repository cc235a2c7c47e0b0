#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run check: formatters and linters over the whole tree. `npm run check -- tidy` runs only the named ones.
import { relative } from 'node:path';
import { inRoot, ROOT } from '../run/paths.js';
import { Failure, Runner } from '../run/runner.js';
import { readUsage, wrongUsage } from '../run/usage.js';
import { outdatedPackages } from '../setup/packages.js';
import { cppFiles, trackedFiles } from './files.js';
import { tidy } from './tidy.js';
import { longFiles, treeProblems } from './tree.js';

const bin = (/** @type {string} */ path) => inRoot('node_modules', path);

/** @type {Record<string, { title: string, run: (runner: Runner) => Promise<string> }>} */
const CHECKS = {
  tree: { title: 'tree', run: tree },
  prettier: {
    title: 'prettier',
    run: (r) =>
      node(r, 'prettier', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  },
  eslint: {
    title: 'eslint',
    run: (r) =>
      node(
        r,
        'eslint',
        bin('eslint/bin/eslint.js'),
        '--max-warnings=0',
        '--cache',
        ...eslintCache(),
        '.',
      ),
  },
  types: { title: 'types (tsc)', run: (r) => node(r, 'tsc', bin('typescript/bin/tsc'), '-p', '.') },
  'clang-format': { title: 'clang-format', run: clangFormat },
  tidy: { title: 'clang-tidy', run: tidy },
};

/** @returns {string[]} */
const eslintCache = () => [
  '--cache-strategy=content',
  `--cache-location=${inRoot('build/eslint')}`,
];

/**
 * @param {Runner} runner
 * @param {string} log
 * @param {...string} args
 */
async function node(runner, log, ...args) {
  await runner.run(log, process.execPath, args);
  return 'clean';
}

/** @param {Runner} runner */
async function tree(runner) {
  const files = trackedFiles();
  const problems = treeProblems(ROOT, files);
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  const long = longFiles(ROOT, files);
  if (long.length > 0) {
    runner.details(
      long.map(({ file, lines }) => `long: ${file}: ${lines} lines (over 400 is a smell)`),
    );
  }
  return `${files.length} files`;
}

/** @param {Runner} runner */
async function clangFormat(runner) {
  const files = cppFiles().map((file) => relative(ROOT, file));
  if (files.length === 0) throw new Failure('there are no C++ files');
  await runner.run('clang-format', 'clang-format', ['--dry-run', '-Werror', ...files]);
  return `${files.length} files`;
}

const HELP = `Usage: npm run check [-- [--verbose] [CHECK…]]

${Object.entries(CHECKS)
  .map(([name, { title }]) => `  ${name.padEnd(14)}${title}`)
  .join('\n')}
`;

const { positionals: chosen } = readUsage(HELP, {
  allowPositionals: true,
  options: { verbose: { type: 'boolean' } },
});
const unknown = chosen.filter((name) => !Object.hasOwn(CHECKS, name));
if (unknown.length > 0) {
  const names = Object.keys(CHECKS).join(', ');
  wrongUsage(HELP, `No check ${unknown.join(', ')}. There are: ${names}`);
}
const runner = new Runner();
let passed = 0;
const names = chosen.length > 0 ? chosen : Object.keys(CHECKS);
await runner.main(async () => {
  const missing = outdatedPackages(ROOT);
  if (missing.length > 0) {
    throw new Failure(
      `${missing.length} packages for tests and checks are not there: \`npm test -- check\` installs them and checks.`,
    );
  }
  for (const name of names) {
    const { title, run } = CHECKS[name];
    if (await runner.attempt('check', title, () => run(runner))) passed += 1;
  }
});
process.stdout.write(`\n${passed} passed, ${names.length - passed} failed\n`);
