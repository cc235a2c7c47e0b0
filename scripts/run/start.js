#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm start: from a fresh clone to a served gallery. Arguments after -- go to `imago serve`.
import { spawn } from 'node:child_process';
import { setUp } from '../setup/setup.js';
import { buildSite, SITE } from './build.js';
import { ROOT } from './paths.js';
import { Runner } from './runner.js';

const runner = new Runner();
await runner.main(async () => {
  await setUp(runner, 'start');
  await buildSite(runner);
});

if (!process.exitCode) {
  const options = process.argv.slice(2).filter((arg) => arg !== '--verbose');
  const server = spawn(process.execPath, ['scripts/imago.js', 'serve', SITE, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the server by itself, which then says goodbye; a plain kill has to be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('exit', (code, signal) => {
    process.exitCode = signal === 'SIGINT' ? 0 : (code ?? 1);
  });
}
