#!/usr/bin/env node
// SPDX-License-Identifier: MIT
import { runCli } from './imago/cli.js';

// Whoever reads the output may stop reading, as `head` does: that is no failure, and nothing is left to say.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2));
