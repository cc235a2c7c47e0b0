// SPDX-License-Identifier: MIT

/**
 * A JavaScript string may hold half a surrogate pair, which UTF-8 cannot; the engine and the tokenizers that it is
 * compared with see U+FFFD in its place.
 * @param {string} text
 */
export function toWellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
