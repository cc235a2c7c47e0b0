// SPDX-License-Identifier: MIT
// npm run evaluate -- --data DIR [--json]: `imago evaluate`
import { runCli } from '../imago/cli.js';

process.exitCode = await runCli(['evaluate', ...process.argv.slice(2)]);
