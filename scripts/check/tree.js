// SPDX-License-Identifier: MIT
// What must not be in the tree, however it got there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ file: RegExp, except?: RegExp, line: RegExp, why: string }} Rule */

const TEXT = /\.(js|mjs|ts|mts|json|cpp|h|py|md|html|css|svg|cmake|txt|yml|tsv|toml)$|^[^.]+$/;
const CODE = /\.(js|mjs|mts|cpp|h|py)$/;
const THIS = /^(scripts\/check\/tree\.js|tests\/setup\/tree\.test\.js)$/;

/** @type {Rule[]} */
const RULES = [
  {
    file: /^wasm\/core\//,
    line: /emscripten[/_.]|EMSCRIPTEN/,
    why: 'core is plain C++: Emscripten belongs to wasm/bindings',
  },
  {
    file: /^wasm\/core\/.*\.(cpp|h)$/,
    line: /\b(printf|fprintf|puts|abort|exit|std::cout|std::cerr)\s*(\(|<<)/,
    why: 'core neither prints nor exits: it returns a Result',
  },
  {
    file: TEXT,
    except: THIS,
    line: /(^|[\s"'`=(:])\/(root|work|home\/\w+|Users\/\w+)\/[\w.]/,
    why: 'a path of one machine',
  },
  {
    file: /(^|\/)package-lock\.json$/,
    line: /"resolved":/,
    why: 'the lock file records integrity, not addresses (.npmrc omits them)',
  },
  {
    file: /^web\/.*\.(js|html)$/,
    except: /\.config\.js$/,
    line: /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|unsafeHTML/,
    why: 'a caption is text, never markup',
  },
  {
    file: /^web\/.*\.(js|css|html)$/,
    except: /\.config\.js$/,
    line: /(src|href|url|fetch|import)\s*[=(]\s*["'`]?https?:\/\/(?!www\.w3\.org)/,
    why: 'the page asks nobody but its own origin (a link to read is an <a>, set in data)',
  },
];

/** Weights and pictures live in the repository; data sets do not. */
const MAX_BYTES = 24 * 1024 * 1024;

/**
 * @param {string} root
 * @param {string[]} files
 * @returns {string[]} one line a problem
 */
export function treeProblems(root, files) {
  const problems = [];
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    if (bytes.length > MAX_BYTES) problems.push(`${file}: ${bytes.length} bytes is too large`);
    if (!TEXT.test(file)) continue;
    const lines = bytes.toString('utf8').split('\n');
    if (CODE.test(file) && !lines.slice(0, 2).some((l) => l.includes('SPDX-License-Identifier'))) {
      problems.push(`${file}:1: the first line names the licence (SPDX-License-Identifier: MIT)`);
    }
    for (const rule of RULES) {
      if (!rule.file.test(file) || rule.except?.test(file)) continue;
      lines.forEach((text, i) => {
        if (rule.line.test(text)) problems.push(`${file}:${i + 1}: ${rule.why}: ${text.trim()}`);
      });
    }
  }
  return problems;
}

/**
 * @param {string} root
 * @param {string[]} files
 * @param {number} [limit]
 */
export function longFiles(root, files, limit = 400) {
  return files
    .filter((file) => CODE.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit);
}
