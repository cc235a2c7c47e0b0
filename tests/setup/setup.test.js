// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Runner } from '../../scripts/run/runner.js';
import { plan } from '../../scripts/setup/apt.js';
import { differences, outdatedPackages } from '../../scripts/setup/packages.js';
import { setUp } from '../../scripts/setup/setup.js';
import { TOOLS, toolsFor } from '../../scripts/setup/tools.js';

const folder = mkdtempSync(join(tmpdir(), 'imago-setup-'));
after(() => rmSync(folder, { recursive: true }));

const missing = TOOLS.filter(({ name }) => name === 'Eigen' || name === 'stb');
const machine = { root: false, ci: false, apt: true, sudo: true };

test('a person without root gets one line to type, and nothing is run', () => {
  assert.deepEqual(plan(missing, machine), {
    advice: 'sudo apt-get install libeigen3-dev libstb-dev',
  });
});

test('root installs by apt, lists first, without questions', () => {
  const action = plan(missing, { ...machine, root: true });
  assert.ok('commands' in action);
  const [update, install] = action.commands.map((command) => command.join(' '));
  assert.equal(update, 'apt-get -qq update');
  assert.match(install, /^apt-get .*-y .*install libeigen3-dev libstb-dev$/);
});

test('CI without root goes through sudo, and only with sudo', () => {
  const action = plan(missing, { ...machine, ci: true });
  assert.ok('commands' in action);
  assert.equal(action.commands[1][0], 'sudo');
  assert.ok('advice' in plan(missing, { ...machine, ci: true, sudo: false }));
});

test('without apt the packages are named, even for root', () => {
  const action = plan(missing, { ...machine, root: true, apt: false });
  assert.ok('advice' in action);
  assert.match(action.advice, /libeigen3-dev/);
});

test('npm start needs neither a browser nor test tools; npm test needs all', () => {
  const names = toolsFor('start').map(({ name }) => name);
  assert.ok(names.includes('Emscripten'));
  assert.ok(!names.includes('Chromium') && !names.includes('GoogleTest'));
  assert.equal(toolsFor('test').length, TOOLS.length);
});

test('every tool says why it is needed and which package has it', () => {
  for (const { why, packages } of TOOLS) {
    assert.ok(why.length > 10);
    assert.ok(packages.length > 0);
  }
});

test('a machine that lacks tools: each is named with its reason, one line says what to do, exit 1', async () => {
  const { PATH } = process.env;
  process.env.PATH = folder;
  let text = '';
  const runner = new Runner({ out: { write: (piece) => (text += piece) } });
  try {
    await runner.main(() => setUp(runner, 'test', machine));
    assert.equal(process.exitCode, 1);
  } finally {
    process.env.PATH = PATH;
    process.exitCode = 0;
  }
  assert.match(text, /missing: clang-tidy: lints the C\+\+ sources/);
  const lines = text.split('\n').filter((line) => line.startsWith('sudo apt-get install '));
  assert.equal(lines.length, 1);
  assert.match(lines[0], /\bclang-tidy\b/);
});

const lock = (/** @type {Record<string, object>} */ packages) => ({
  packages: { '': {}, ...packages },
});
const installed = (/** @type {Record<string, object>} */ packages) => ({ packages });

test('packages as locked need no install', () => {
  const same = { 'node_modules/lit': { version: '3.3.3' } };
  assert.deepEqual(differences(lock(same), installed(same)), []);
});

test('a missing, another and a surplus package are each seen', () => {
  const wanted = lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
  });
  const have = installed({
    'node_modules/b': { version: '2.0.1' },
    'node_modules/c': { version: '1.0.0' },
  });
  assert.deepEqual(differences(wanted, have), [
    'node_modules/a',
    'node_modules/b',
    'node_modules/c',
  ]);
});

test("another platform's optional package may be absent", () => {
  const wanted = lock({
    'node_modules/@img/sharp-darwin-x64': { version: '1.0.0', optional: true },
  });
  assert.deepEqual(differences(wanted, installed({})), []);
});

test('npm start does without what only tests need, but not with another version of it', () => {
  const wanted = lock({
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/eslint': { version: '10.0.0', dev: true },
  });
  const started = installed({ 'node_modules/lit': { version: '3.3.3' } });
  assert.deepEqual(differences(wanted, started, { dev: false }), []);
  assert.deepEqual(differences(wanted, started), ['node_modules/eslint']);
  assert.deepEqual(differences(wanted, installed({}), { dev: false }), ['node_modules/lit']);
  const old = installed({ ...started.packages, 'node_modules/eslint': { version: '9.0.0' } });
  assert.deepEqual(differences(wanted, old, { dev: false }), ['node_modules/eslint']);
});

test('no node_modules at all: everything is to install', () => {
  assert.ok(differences(lock({ 'node_modules/a': { version: '1.0.0' } }), null).length > 0);
});

test('a package whose folder was deleted by hand is seen', () => {
  const root = join(folder, 'repo');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  const packages = { 'node_modules/a': { version: '1.0.0' } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock(packages)));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(installed(packages)));
  assert.deepEqual(outdatedPackages(root), ['node_modules/a']);
});
