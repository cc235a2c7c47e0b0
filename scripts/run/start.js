#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm start: from a fresh clone to a served gallery. Arguments after -- go to `imago serve`.
import { spawn } from 'node:child_process';
import { setUp } from '../setup/setup.js';
import { buildSite, SITE } from './build.js';
import { ROOT } from './paths.js';
import { Runner } from './runner.js';
import { readUsage } from './usage.js';

const HELP = `Usage: npm start [-- [--port N] [--host NAME] [--base PATH] [--verbose]]

Installs what is missing, builds the engine and the page, draws and indexes the sample gallery, and serves it. What is
there already is not made again.

  --port N      port (8000); 0 takes any free one
  --host NAME   address to listen on (127.0.0.1)
  --base PATH   sub-path to serve it under (/)
  --verbose     show every command and what it prints
`;

const { values } = readUsage(HELP, {
  options: {
    ...{ port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
    verbose: { type: 'boolean' },
  },
});

const runner = new Runner();
await runner.main(async () => {
  await setUp(runner, 'start');
  await buildSite(runner);
});

if (!process.exitCode) {
  const options = Object.entries(values)
    .filter(([name]) => name !== 'verbose')
    .map(([name, value]) => `--${name}=${value}`);
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
