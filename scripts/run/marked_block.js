// SPDX-License-Identifier: MIT
// The part of a document that a command writes, between two marks that say which command.
import { Failure } from './runner.js';

/**
 * @param {string} text of the document
 * @param {string} name
 * @returns {{ before: string, block: string, after: string }} the marks are part of before and after
 */
export function markedBlock(text, name) {
  const begin = `<!-- ${name}:begin (npm run numbers) -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Failure(`README.md has lost its marks ${begin} and ${end}`);
  return {
    before: text.slice(0, from + begin.length),
    after: text.slice(to),
    block: text.slice(from + begin.length, to),
  };
}

/**
 * @param {string} text of the document
 * @param {string} name
 * @param {string} block
 */
export function withBlock(text, name, block) {
  const { before, after } = markedBlock(text, name);
  return `${before}\n\n${block}\n\n${after}`;
}
