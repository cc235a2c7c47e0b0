// SPDX-License-Identifier: MIT
// Which files are taken for photos, wherever they come from: a folder on disk, or one dropped on the page.
import { ImagoError } from './errors.js';
import { sniffImageType, typeByName } from './image_type.js';

/** @typedef {import('./image_type.js').ImageType} ImageType */

export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** @param {number} size of a file, before it is read */
export function checkFileSize(size) {
  if (size === 0) throw new ImagoError('truncated', 'the file is empty');
  if (size > MAX_FILE_BYTES) throw new ImagoError('too_large', 'the file is over 512 MB');
}

/**
 * The file's real type, if it is the one that its name claims: a picture that lies is not trusted further.
 * @param {string} path
 * @param {Uint8Array} bytes
 * @returns {ImageType}
 */
export function checkedType(path, bytes) {
  const claimed = typeByName(path);
  const actual = sniffImageType(bytes);
  if (actual === null) throw new ImagoError('malformed', 'the file holds no picture');
  if (claimed !== null && claimed !== actual) {
    throw new ImagoError(
      'mismatch',
      `the name says ${claimed.toUpperCase()}, but it holds ${actual.toUpperCase()}: rename it`,
    );
  }
  return actual;
}
