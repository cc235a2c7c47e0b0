// SPDX-License-Identifier: MIT
// Reads the counts out of what the test runners print.

/** @typedef {import('./runner.js').Counts} Counts */

/**
 * @param {string} text
 * @param {RegExp} pattern its first group is a number
 */
function number(text, pattern) {
  const found = pattern.exec(text);
  return found ? Number(found[1]) : 0;
}

/**
 * ctest's closing line, or null when it ran nothing.
 * @param {string} output
 * @returns {Counts | null}
 */
export function ctestCounts(output) {
  const line = /(\d+) tests? failed out of (\d+)/.exec(output);
  if (!line) return null;
  const failed = Number(line[1]);
  return { passed: Number(line[2]) - failed, failed, report: failedCtests(output) };
}

/**
 * GoogleTest's closing lines, or null when it ran nothing.
 * @param {string} output
 * @returns {Counts | null}
 */
export function gtestCounts(output) {
  if (!/\[==========\] \d+ tests? from .* ran/.test(output)) return null;
  const failed = number(output, /^ (\d+) FAILED TESTS?$/m);
  const report = output
    .split('\n')
    .filter((line) => !/^\[( RUN| {7}OK|---)/.test(line))
    .join('\n');
  return { passed: number(output, /\[ {2}PASSED {2}\] (\d+) test/), failed, report };
}

/**
 * The closing lines of Node's `spec` reporter, or null when it ran nothing.
 * @param {string} output
 * @returns {Counts | null}
 */
export function nodeTestCounts(output) {
  if (!/^ℹ tests [1-9]/m.test(output)) return null;
  const skipped = number(output, /^ℹ skipped (\d+)/m);
  const failed = number(output, /^ℹ fail (\d+)/m) + number(output, /^ℹ cancelled (\d+)/m);
  const from = output.indexOf('✖ failing tests:');
  return {
    passed: number(output, /^ℹ pass (\d+)/m),
    failed,
    note: skipped > 0 ? `${skipped} skipped` : undefined,
    report: from < 0 ? output : output.slice(from),
  };
}

/** @param {string} output */
function failedCtests(output) {
  const kept = [];
  let keep = false;
  for (const line of output.split('\n')) {
    if (/^\s*\d+\/\d+ Test\s+#\d+/.test(line)) keep = !/Passed/.test(line);
    if (/^\s+Start +\d+:/.test(line)) continue;
    if (/^\d+% tests passed/.test(line)) keep = true;
    if (keep && !/^\[ +(RUN|OK)/.test(line)) kept.push(line);
  }
  return kept.join('\n').trim();
}
