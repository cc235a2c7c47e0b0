// SPDX-License-Identifier: MIT
// Lines and fields of the task's files.
import { ImagoError } from '../../engine/errors.js';
import { printable } from '../../engine/text.js';

/** A line that is not empty, numbered from 1. @typedef {{ text: string, line: number }} Line */

/** @param {string} path @param {number} line @param {string} what @returns {never} */
export function bad(path, line, what) {
  throw new ImagoError('malformed', `${printable(path)}:${line}: ${printable(what)}.`);
}

/** @param {string} text of a file @returns {Line[]} */
export function linesOf(text) {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, i) => ({ text: content, line: i + 1 }))
    .filter((row) => row.text !== '');
}

/**
 * One record of a delimited file; quotes may hold the delimiter, doubled quotes stand for themselves.
 * @param {string} line
 * @param {string} delimiter
 */
export function splitRecord(line, delimiter) {
  const fields = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (quoted) {
      if (char !== '"') field += char;
      else if (line[i + 1] === '"') field += line[++i];
      else quoted = false;
    } else if (char === '"' && field === '') {
      quoted = true;
    } else if (char === delimiter) {
      fields.push(field);
      field = '';
    } else {
      field += char;
    }
  }
  return [...fields, field];
}

/** @param {string} captionId `photo.jpg#2` */
export const photoOfCaption = (captionId) => captionId.replace(/#.*$/, '');
