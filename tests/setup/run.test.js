// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { PAGE_INPUTS } from '../../scripts/run/build.js';
import { ctestCounts, gtestCounts, nodeTestCounts } from '../../scripts/run/counts.js';
import { Failure, formatTime, Runner, tail } from '../../scripts/run/runner.js';
import { inRoot } from '../../scripts/run/paths.js';
import { fingerprint } from '../../scripts/run/stamps.js';

/** @type {string} */
let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'imago-run-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = 0;
});

/** A runner and what it has written. */
function recorded() {
  let text = '';
  const runner = new Runner({ verbose: false, out: { write: (piece) => (text += piece) } });
  return { runner, text: () => text };
}

test('a stage prints one line: its name, its note, its time', async () => {
  const { runner, text } = recorded();
  await runner.stage('build', 'engine', () => 'up to date');
  assert.match(text(), /^build {2}engine +up to date +\d+\.\d s\n$/);
});

test('counts add up over stages; a failed stage shows its report at the end and sets the exit code', async () => {
  const { runner, text } = recorded();
  await runner.main(async () => {
    await runner.attempt('test', 'one', () => ({ passed: 3, failed: 0 }));
    await runner.attempt('test', 'two', () => ({ passed: 4, failed: 2, report: 'expected 1' }));
  });
  assert.equal(runner.passed, 7);
  assert.equal(runner.failed, 2);
  assert.match(text(), /test two failed:\nexpected 1\n$/);
  assert.equal(process.exitCode, 1);
});

test('stage() stops the program, attempt() goes on', async () => {
  const { runner } = recorded();
  const seen = /** @type {string[]} */ ([]);
  await runner.main(async () => {
    await runner.attempt('a', 'fails', () => {
      throw new Failure('no');
    });
    seen.push('after attempt');
    await runner.stage('b', 'fails', () => {
      throw new Failure('no');
    });
    seen.push('after stage');
  });
  assert.deepEqual(seen, ['after attempt']);
  assert.equal(runner.failed, 2);
});

test('a command that fails shows the end of its output and where the rest is', async () => {
  const { runner } = recorded();
  const script = 'console.log("the reason"); process.exit(3)';
  await assert.rejects(runner.run('runner-test', process.execPath, ['-e', script]), (error) => {
    assert.ok(error instanceof Failure);
    assert.match(error.message, /the reason\n\(exit code 3; all of it: .*runner-test\.log\)$/);
    return true;
  });
});

test('a command that hangs is ended at its time limit', async () => {
  const { runner } = recorded();
  const hang = ['-e', 'setInterval(() => {}, 1000)'];
  const options = { timeout: 300, allowFailure: true };
  const { status, output } = await runner.run('runner-test', process.execPath, hang, options);
  assert.notEqual(status, 0);
  assert.match(output, /stopped by SIGKILL/);
});

test('a command that does not exist is a failure with its name', async () => {
  const { runner } = recorded();
  await assert.rejects(runner.run('runner-test', 'no-such-program', []), /no-such-program/);
});

test('the fingerprint follows content, names and facts', () => {
  writeFileSync(join(folder, 'a'), '1');
  const prints = [fingerprint(['a', 'b'], [], folder)];
  prints.push(fingerprint(['a', 'b'], ['compiler 2'], folder));
  writeFileSync(join(folder, 'b'), '');
  prints.push(fingerprint(['a', 'b'], [], folder));
  writeFileSync(join(folder, 'a'), '2');
  prints.push(fingerprint(['a', 'b'], [], folder));
  assert.equal(new Set(prints).size, prints.length);
  assert.equal(fingerprint(['a', 'b'], [], folder), prints.at(-1));
});

test('formatTime and tail', () => {
  assert.equal(formatTime(1234), '1.2 s');
  assert.equal(formatTime(125_000), '2 min 5 s');
  assert.equal(tail('a\nb\nc\n', 2), 'b\nc');
});

test('ctest: counts, and only what failed in the report', () => {
  const output = `Test project build/asan
    Start 1: X.Works
    Start 2: X.Fails
1/2 Test #1: X.Works ..........   Passed    0.02 sec
2/2 Test #2: X.Fails ..........***Failed    0.02 sec
[ RUN      ] X.Fails
x_test.cpp:5: Failure
Expected: 1

50% tests passed, 1 tests failed out of 2
`;
  const counts = ctestCounts(output);
  assert.deepEqual([counts?.passed, counts?.failed], [1, 1]);
  assert.match(counts?.report ?? '', /x_test\.cpp:5/);
  assert.doesNotMatch(counts?.report ?? '', /X\.Works/);
  assert.equal(ctestCounts('No tests were found!!!'), null);
});

test('GoogleTest: counts of one binary', () => {
  const good =
    '[==========] 12 tests from 3 test suites ran. (5 ms total)\n[  PASSED  ] 12 tests.\n';
  assert.deepEqual([gtestCounts(good)?.passed, gtestCounts(good)?.failed], [12, 0]);
  const bad = `[==========] 12 tests from 3 test suites ran. (5 ms total)
[  PASSED  ] 10 tests.
[  FAILED  ] 2 tests, listed below:

 2 FAILED TESTS
`;
  assert.deepEqual([gtestCounts(bad)?.passed, gtestCounts(bad)?.failed], [10, 2]);
  assert.equal(gtestCounts('RuntimeError: unreachable'), null);
});

test('node:test: counts, a cancelled test counts as failed, none at all is no result', () => {
  const output = `✔ a (1ms)
ℹ tests 4
ℹ suites 0
ℹ pass 1
ℹ fail 1
ℹ cancelled 1
ℹ skipped 1
ℹ todo 0

✖ failing tests:

✖ b
`;
  const counts = nodeTestCounts(output);
  assert.deepEqual([counts?.passed, counts?.failed, counts?.note], [1, 2, '1 skipped']);
  assert.match(counts?.report ?? '', /^✖ failing tests/);
  assert.equal(nodeTestCounts('ℹ tests 0\nℹ pass 0\n'), null);
});

/** [regression] the evaluation page kept the pack of the model before. */
test('the page is built anew when anything that it imports has changed', () => {
  const files = readdirSync(inRoot('web'), { recursive: true, encoding: 'utf8' });
  const outside = files
    .filter((file) => file.endsWith('.js') && !file.startsWith('vite'))
    .flatMap((file) => [
      ...readFileSync(inRoot('web', file), 'utf8').matchAll(
        /from '(?:\.\.\/)+((?:build|models)\/[^'?]+)/g,
      ),
    ])
    .map(([, path]) => path);
  assert.ok(outside.length >= 4);
  for (const path of outside) {
    assert.ok(
      PAGE_INPUTS.some((input) => path === input || path.startsWith(`${input}/`)),
      path,
    );
  }
});

test('[regression] asking npm run numbers for help, or for what it does not know, writes nothing', () => {
  const readme = inRoot('README.md');
  const { mtimeMs } = statSync(readme);
  const ask = (/** @type {string} */ arg) =>
    spawnSync(process.execPath, [inRoot('scripts/run/numbers.js'), arg], { encoding: 'utf8' });
  const { status, stdout } = ask('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^Usage: npm run numbers/);
  assert.notEqual(ask('--halp').status, 0);
  assert.notEqual(ask('everything').status, 0);
  assert.equal(statSync(readme).mtimeMs, mtimeMs);
});
