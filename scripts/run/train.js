#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run train -- --data DIR: trains CLIP-lite (scripts/train/main.py says what the options are).
import { spawnSync } from 'node:child_process';
import { inRoot } from './paths.js';

const PYTHON = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';

/** Memory is kept instead of given back after every step, and PyTorch alone has threads. */
const ENVIRONMENT = {
  MALLOC_MMAP_MAX_: '0',
  MALLOC_TRIM_THRESHOLD_: '20000000000',
  MALLOC_TOP_PAD_: '536870912',
  OPENBLAS_NUM_THREADS: '1',
};

const { status, error } = spawnSync(
  PYTHON,
  [inRoot('scripts/train/main.py'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...ENVIRONMENT, ...process.env } },
);
if (error) process.stderr.write(`${PYTHON}: ${error.message}; name another by IMAGO_PYTHON\n`);
process.exitCode = status ?? 1;
