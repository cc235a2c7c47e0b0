// SPDX-License-Identifier: MIT
// What the repository says about itself must be true.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { benchTables } from '../../scripts/bench/bench_table.js';
import { BENCH_DIR, readResults } from '../../scripts/bench/results.js';
import { markedBlock } from '../../scripts/run/marked_block.js';
import { figureTables } from '../../scripts/run/numbers.js';
import { inRoot } from '../../scripts/run/paths.js';
import { TOOLS } from '../../scripts/setup/tools.js';

const read = (/** @type {string} */ path) => readFileSync(inRoot(path), 'utf8');
/** Without what the formatter may change. @param {string} text */
const bare = (text) => text.replace(/[\s:_*\\-]+/g, '');
const manifest = JSON.parse(read('package.json'));

test('every npm script names a file that exists', () => {
  for (const [name, command] of Object.entries(manifest.scripts)) {
    const file = /^node (\S+)/.exec(command)?.[1];
    assert.ok(file && existsSync(inRoot(file)), `npm run ${name}: ${command}`);
  }
});

test('dependencies are pinned, and each has its line in THIRD_PARTY.md with its version', () => {
  const rows = read('THIRD_PARTY.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const [name, version] of Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  })) {
    // Some number the releases of a binding after the version of what it binds: 1.5.6-r.1.
    assert.match(version, /^\d+\.\d+\.\d+(-r\.\d+)?$/, name);
    const row = rows.find((cells) => cells[1] === `\`${name}\``);
    assert.ok(row, `${name} has no line`);
    assert.equal(row[3], version, name);
  }
});

test('THIRD_PARTY.md lists every system package that setup installs', () => {
  const text = read('THIRD_PARTY.md');
  for (const name of TOOLS.flatMap(({ packages }) => packages)) {
    assert.ok(text.includes(`\`${name}\``), name);
  }
});

test('the documents link only to files that exist', () => {
  for (const file of ['README.md', 'DESIGN.md', 'CONTRIBUTING.md', 'THIRD_PARTY.md']) {
    for (const [, target] of read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue;
      assert.ok(existsSync(inRoot(target)), `${file} links to ${target}`);
    }
  }
});

test("README's figures are those of figures.json, which npm run evaluate printed", () => {
  const figures = JSON.parse(read('models/clip-lite/figures.json'));
  assert.ok(
    bare(markedBlock(read('README.md'), 'numbers').block).includes(bare(figureTables(figures))),
  );
});

test("README's speed is that of docs/bench, which npm run bench kept", () => {
  const { block } = markedBlock(read('README.md'), 'bench');
  const kept = readResults(BENCH_DIR);
  assert.equal(bare(block), kept ? bare(benchTables(kept)) : '');
});

test('README names every npm script that a developer types', () => {
  const text = read('README.md');
  for (const name of Object.keys(manifest.scripts)) {
    const spelled = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    assert.ok(text.includes(spelled), spelled);
  }
});

test('one CI script: the workflow runs what everybody can run', () => {
  assert.match(read('.github/workflows/ci.yml'), /run: bash \.ci\/run/);
  assert.match(read('.ci/run'), /npm test/);
});
