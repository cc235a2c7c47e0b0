// SPDX-License-Identifier: MIT
/**
 * Writes wasm/core/text/unicode_tables.cpp from the Unicode tables of the JavaScript engine that runs this file:
 *
 *     node scripts/unicode/generate.js > wasm/core/text/unicode_tables.cpp
 *
 * Everything is asked of the engine itself (regular expressions, toLowerCase, normalize), because the tokenizer must
 * agree with JavaScript implementations, and because no data file has to be downloaded. Canonical combining classes
 * have no JavaScript name; only their order matters for normalisation, and `normalize` shows it (see `markRanks`).
 */

const kCodePoints = 0x110000;

/** Every scalar value, in order. @returns {Generator<number>} */
function* scalars() {
  for (let c = 0; c < kCodePoints; c++) if (c < 0xd800 || c > 0xdfff) yield c;
}

/** @param {string} s @returns {number[]} */
const codes = (s) => Array.from(s, (c) => /** @type {number} */ (c.codePointAt(0)));

/** LEB128 writer. */
class Varints {
  /** @type {number[]} */
  bytes = [];

  /** @param {number} value 0 or more */
  add(value) {
    for (; value > 127; value = Math.floor(value / 128)) this.bytes.push((value % 128) + 128);
    this.bytes.push(value);
  }

  /** @param {number} value any sign (zigzag) */
  addSigned(value) {
    this.add(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

/**
 * Ranges of code points that match: pairs (gap since the last range's end, length − 1).
 * @param {RegExp} pattern one code point, anchored
 */
function ranges(pattern) {
  const out = new Varints();
  let end = 0;
  let start = -1;
  for (let c = 0; c <= kCodePoints; c++) {
    const inside =
      c < kCodePoints && !(c >= 0xd800 && c <= 0xdfff) && pattern.test(String.fromCodePoint(c));
    if (inside && start < 0) start = c;
    if (!inside && start >= 0) {
      out.add(start - end);
      out.add(c - start - 1);
      end = c;
      start = -1;
    }
  }
  return out.bytes;
}

/** Lower case in runs: (gap, count − 1, stride, signed distance). U+0130, the only one that grows, is code. */
function lowerRuns() {
  /** @type {{first: number, count: number, stride: number, delta: number}[]} */
  const runs = [];
  for (const c of scalars()) {
    const lower = codes(String.fromCodePoint(c).toLowerCase());
    if (lower.length !== 1) {
      if (c !== 0x130) throw new Error(`U+${c.toString(16)} lowers to ${lower.length} code points`);
      continue;
    }
    const delta = lower[0] - c;
    if (delta === 0) continue;
    const run = runs.at(-1);
    const last = run ? run.first + (run.count - 1) * run.stride : 0;
    if (run && run.delta === delta && (run.count === 1 ? c - last <= 2 : c - last === run.stride)) {
      run.stride = c - last;
      run.count++;
    } else {
      runs.push({ first: c, count: 1, stride: 1, delta });
    }
  }
  const out = new Varints();
  let end = 0;
  for (const { first, count, stride, delta } of runs) {
    out.add(first - end);
    out.add(count - 1);
    out.add(stride);
    out.addSigned(delta);
    end = first + (count - 1) * stride;
  }
  return out.bytes;
}

/** Whether `normalize` swaps `b` before `a`, which it does just when class(a) > class(b) > 0. */
const swaps = (/** @type {number} */ a, /** @type {number} */ b) =>
  codes(String.fromCodePoint(a, b).normalize('NFD'))[0] === b;

/**
 * The rank (1, 2, …) of each combining mark's class among all classes.
 * A mark is what lets itself be reordered around U+0334 (the lowest class in use) or U+0345 (the highest).
 * @returns {Map<number, number>}
 */
function markRanks() {
  const marks = [...scalars()].filter((c) => {
    if (codes(String.fromCodePoint(c).normalize('NFD')).length !== 1) return false;
    return c === 0x334 || c === 0x345 || swaps(c, 0x334) || swaps(0x345, c);
  });
  /** @type {number[][]} classes in order, each a list of its marks */
  const classes = [];
  for (const mark of marks) {
    let place = 0;
    while (place < classes.length && swaps(mark, classes[place][0])) place++;
    if (place < classes.length && !swaps(classes[place][0], mark)) classes[place].push(mark);
    else classes.splice(place, 0, [mark]);
  }
  return new Map(classes.flatMap((list, rank) => list.map((mark) => [mark, rank + 1])));
}

/** Runs of marks of one class: (gap, length − 1, rank). @param {Map<number, number>} ranks */
function rankRuns(ranks) {
  const out = new Varints();
  let end = 0;
  let start = -1;
  let rank = 0;
  for (let c = 0; c <= kCodePoints; c++) {
    const here = ranks.get(c) ?? 0;
    if (here === rank) continue;
    if (rank > 0) {
      out.add(start - end);
      out.add(c - start - 1);
      out.add(rank);
      end = c;
    }
    start = c;
    rank = here;
  }
  return out.bytes;
}

/**
 * Canonical decompositions other than Hangul's, one step each: (gap, signed distance to the first, second + 1 or 0,
 * recomposes?). `normalize` gives full decompositions; a step's first is what decomposes to all but the last.
 * @param {Map<number, number>} ranks
 */
function decompositions(ranks) {
  /** @type {Map<string, number>} one code point for each full decomposition, a composed one where there is one */
  const byDecomposition = new Map();
  for (const c of scalars()) {
    const text = String.fromCodePoint(c);
    const key = text.normalize('NFD');
    if (!byDecomposition.has(key) || text.normalize('NFC') === text) byDecomposition.set(key, c);
  }
  const out = new Varints();
  let previous = 0;
  for (const c of scalars()) {
    if (c >= 0xac00 && c <= 0xd7a3) continue;
    const text = String.fromCodePoint(c);
    const full = codes(text.normalize('NFD'));
    if (full.length === 1 && full[0] === c) continue;
    const composes = text.normalize('NFC') === text;
    let step = full;
    if (full.length > 2) {
      const head = byDecomposition.get(String.fromCodePoint(...full.slice(0, -1)));
      if (head === undefined) throw new Error(`U+${c.toString(16)} has no step of two`);
      step = [head, full[full.length - 1]];
    }
    // A mark in first place (U+0344 and its like) never recomposes, and the composer counts on that.
    if (composes && ranks.has(step[0])) throw new Error(`U+${c.toString(16)} composes from a mark`);
    out.add(c - previous);
    out.addSigned(step[0] - c);
    out.add((step.length > 1 ? step[1] + 1 : 0) * 2 + (composes ? 1 : 0));
    previous = c;
  }
  return out.bytes;
}

/** @param {string} name @param {number[]} bytes */
function table(name, bytes) {
  const lines = [];
  let line = '   ';
  for (const byte of bytes) {
    if (line.length + `${byte},`.length > 119) {
      lines.push(line);
      line = '   ';
    }
    line += `${line === '   ' ? ' ' : ''}${byte},`;
  }
  lines.push(line);
  return `const std::uint8_t ${name}_bytes[] = {\n${lines.join('\n')}\n};\nconst std::span<const std::uint8_t> ${name}{${name}_bytes};\n`;
}

const ranks = markRanks();
const tables = {
  letter_ranges: ranges(/^\p{L}$/u),
  number_ranges: ranges(/^\p{N}$/u),
  cased_ranges: ranges(/^\p{Cased}$/u),
  case_ignorable_ranges: ranges(/^\p{Case_Ignorable}$/u),
  lower_runs: lowerRuns(),
  mark_rank_runs: rankRuns(ranks),
  decomposition_steps: decompositions(ranks),
};
const body = Object.entries(tables).map(([name, bytes]) => table(name, bytes));
process.stdout.write(`// SPDX-License-Identifier: MIT
// Written by scripts/unicode/generate.js from Unicode ${process.versions.unicode}; do not edit.
// clang-format off
#include "text/unicode_tables.h"

namespace imago::unicode_tables {

${body.join('\n')}
}  // namespace imago::unicode_tables
`);
