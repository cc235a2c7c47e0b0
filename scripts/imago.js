#!/usr/bin/env node
// SPDX-License-Identifier: MIT
import { runCli } from './imago/cli.js';

process.exitCode = await runCli(process.argv.slice(2));
