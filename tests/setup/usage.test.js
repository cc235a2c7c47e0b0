// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { ROOT } from '../../scripts/run/paths.js';

const SCRIPTS = {
  'npm start': 'scripts/run/start.js',
  'npm test': 'scripts/run/test.js',
  'npm run setup': 'scripts/setup/setup.js',
  'npm run build': 'scripts/run/build.js',
  'npm run check': 'scripts/check/check.js',
  'npm run format': 'scripts/check/format.js',
  'npm run fuzz': 'scripts/fuzz.js',
  'npm run goldens': 'scripts/run/goldens.js',
};

/** @param {string} script @param {string[]} args */
function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

for (const [command, script] of Object.entries(SCRIPTS)) {
  test(`[regression] ${command} explains itself, and starts nothing for an option it does not know`, () => {
    const help = run(script, '--help');
    assert.equal(help.status, 0);
    assert.ok(help.stdout.startsWith(`Usage: ${command} `), help.stdout);

    const wrong = run(script, '--no-such-option');
    assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /^Unknown option '--no-such-option'\nUsage: npm .+\n$/);
  });
}

test('a part that is not there is named', () => {
  const { status, stderr } = run('scripts/run/build.js', 'wsam');
  assert.equal(status, 2);
  assert.match(stderr, /^No part wsam\nUsage: npm run build /);
});
