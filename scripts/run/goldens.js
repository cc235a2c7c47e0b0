#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run goldens [-- NAME…]: makes the goldens of tests/golden again, each by its independent reference.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.js';
import { Failure, Runner } from './runner.js';
import { readUsage } from './usage.js';

const HELP = `Usage: npm run goldens [-- [--verbose] [NAME…]]

Makes the goldens of tests/golden again, all or the named ones, each by its independent reference.
`;

/** The references (Pillow, PyTorch, NumPy) are the system's: a Python of one's own seldom has them. */
const PYTHON = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';

/**
 * @param {Runner} runner
 * @param {string[]} [names] all when empty
 */
export async function makeGoldens(runner, names = []) {
  const scripts = readdirSync(inRoot('scripts/goldens'))
    .filter((file) => /^[a-z]\w*\.(js|py)$/.test(file))
    .sort();
  const known = scripts.map((file) => file.replace(/\.\w+$/, ''));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Failure(`no golden ${unknown}; there are: ${known.join(', ')}`);
  for (const [i, file] of scripts.entries()) {
    if (names.length > 0 && !names.includes(known[i])) continue;
    await runner.stage('golden', known[i], async () => {
      const command = file.endsWith('.py') ? PYTHON : process.execPath;
      await runner.run(`golden-${known[i]}`, command, [`scripts/goldens/${file}`]);
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { positionals } = readUsage(HELP, {
    allowPositionals: true,
    options: { verbose: { type: 'boolean' } },
  });
  const runner = new Runner();
  await runner.main(() => makeGoldens(runner, positionals));
}
