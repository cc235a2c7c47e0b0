// SPDX-License-Identifier: MIT

/** Longer than any caption; the model reads 32 tokens of it at most. */
export const MAX_QUERY_CHARACTERS = 300;

/**
 * @typedef {{ kind: 'empty' | 'wordless' | 'words', text: string, cut: boolean }} Query
 *   `wordless`: nothing in it is a letter or a digit, so there is nothing to look for.
 */

/**
 * @param {string} typed whatever stands in the box
 * @returns {Query} `text` is trimmed, has single spaces and is at most {@link MAX_QUERY_CHARACTERS}
 *   code points long; `cut` says whether something was left out
 */
export function readQuery(typed) {
  // Slicing first bounds the work on a pasted book; a code point takes at most two units.
  const head = typed.trimStart().slice(0, 8 * MAX_QUERY_CHARACTERS);
  const points = Array.from(head.replace(/\s+/gu, ' ').trimEnd());
  const text = points.slice(0, MAX_QUERY_CHARACTERS).join('').trimEnd();
  const cut =
    points.length > MAX_QUERY_CHARACTERS || typed.trimStart().slice(head.length).trim() !== '';
  if (text === '') return { kind: 'empty', text, cut: false };
  return { kind: /[\p{L}\p{N}]/u.test(text) ? 'words' : 'wordless', text, cut };
}
