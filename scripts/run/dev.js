#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run dev: the sample site built once, then Vite's server, which reloads the page as web/ changes.
import { spawn } from 'node:child_process';
import { setUp } from '../setup/setup.js';
import { buildSite } from './build.js';
import { inRoot, ROOT } from './paths.js';
import { Runner } from './runner.js';

const runner = new Runner();
await runner.main(async () => {
  await setUp(runner, 'start');
  await buildSite(runner);
});

if (!process.exitCode) {
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const args = [vite, '--config', 'web/vite.config.js', ...process.argv.slice(2)];
  spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}
