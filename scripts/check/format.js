#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run format [-- PATH…]: lays out C++, JavaScript, JSON, CSS, HTML and Markdown.
import { execFileSync } from 'node:child_process';
import { inRoot, ROOT } from '../run/paths.js';
import { readUsage } from '../run/usage.js';
import { trackedFiles } from './files.js';

const HELP = `Usage: npm run format [-- PATH…]

Lays out C++, JavaScript, JSON, CSS, HTML and Markdown: every file of the repository, or those below the paths.
`;

const { positionals: paths } = readUsage(HELP, { allowPositionals: true });
const files = trackedFiles(...paths);
const cpp = files.filter((file) => /\.(cpp|h)$/.test(file));
const rest = files.filter((file) => !/\.(cpp|h)$/.test(file));
const options = /** @type {const} */ ({ cwd: ROOT, stdio: 'inherit' });

if (cpp.length > 0) execFileSync('clang-format', ['-i', ...cpp], options);
if (rest.length > 0) {
  const prettier = inRoot('node_modules/prettier/bin/prettier.cjs');
  const args = [prettier, '--write', '--ignore-unknown', '--log-level=warn', ...rest];
  execFileSync(process.execPath, args, options);
}
process.stdout.write(`${files.length} files looked at\n`);
