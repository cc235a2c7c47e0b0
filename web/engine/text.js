// SPDX-License-Identifier: MIT

/**
 * A JavaScript string may hold half a surrogate pair, which UTF-8 cannot; the engine and the tokenizers that it is
 * compared with see U+FFFD in its place.
 * @param {string} text
 */
export function toWellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * A name from outside, safe to print: control characters (which could drive the terminal) and line breaks escaped.
 * @param {string} text
 */
export function printable(text) {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${/** @type {number} */ (char.codePointAt(0)).toString(16)}}`,
  );
}
