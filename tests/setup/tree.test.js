// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { longFiles, treeProblems } from '../../scripts/check/tree.js';

const SPDX = '// SPDX-License-Identifier: MIT\n';

/** @type {string} */
let root;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'imago-tree-'))));
afterEach(() => rmSync(root, { recursive: true }));

/**
 * @param {string} file
 * @param {string} content
 */
function problemsOf(file, content) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
  return treeProblems(root, [file]);
}

const BAD = [
  ['wasm/core/x.cpp', '#include <emscripten/bind.h>', /Emscripten belongs/],
  ['wasm/core/x.cpp', '#ifdef __EMSCRIPTEN__', /Emscripten belongs/],
  ['wasm/core/x.cpp', 'std::cerr << "no";', /neither prints/],
  ['wasm/core/x.cpp', 'if (bad) abort();', /neither prints/],
  // In parts, so that this file holds no such path itself.
  ['scripts/x.js', `const data = '/${'root'}/data';`, /path of one machine/],
  ['README.md', `look in /${'home'}/ann/photos`, /path of one machine/],
  ['package-lock.json', '"resolved": "somewhere"', /addresses/],
  ['web/x.js', 'node.innerHTML = title;', /never markup/],
  ['web/x.js', "fetch('https://example.org/x')", /own origin/],
];
for (const [file, line, why] of BAD) {
  test(`refused in ${file}: ${line}`, () => {
    const problems = problemsOf(String(file), `${SPDX}${line}\n`);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0], /** @type {RegExp} */ (why));
  });
}

const GOOD = [
  ['wasm/bindings/x.cpp', '#include <emscripten/bind.h>'],
  ['wasm/core/x.cpp', '// the C++ library of Emscripten 3.1 has none'],
  ['wasm/core/x.cpp', 'const auto exit_code = snprintf(buffer, n, "%d", i);'],
  ['scripts/x.js', "import { work } from './network/root.js';"],
  ['web/x.js', 'node.textContent = title;'],
];
for (const [file, line] of GOOD) {
  test(`allowed in ${file}: ${line}`, () => {
    assert.deepEqual(problemsOf(file, `${SPDX}${line}\n`), []);
  });
}

test('a source without the licence line is refused', () => {
  assert.match(problemsOf('web/x.js', 'export {};\n')[0], /SPDX/);
});

test('a file over the limit is named with its length', () => {
  problemsOf('web/x.js', SPDX + '\n'.repeat(20));
  assert.deepEqual(longFiles(root, ['web/x.js'], 20), [{ file: 'web/x.js', lines: 21 }]);
  assert.deepEqual(longFiles(root, ['web/x.js'], 21), []);
});
