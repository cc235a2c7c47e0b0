// SPDX-License-Identifier: MIT

export { printable } from '../../web/engine/text.js';

export const EXIT_DONE = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;
export const EXIT_SKIPPED = 3;

/** A failure that a person can do something about: its message is printed as the one line, without a stack. */
export class CliError extends Error {
  /**
   * @param {string} message what went wrong and what to do
   * @param {number} [exitCode]
   * @param {ErrorOptions} [options]
   */
  constructor(message, exitCode = EXIT_FAILED, options = undefined) {
    super(message, options);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}

/** @type {Record<string, string>} */
const ADVICE = {
  ENOSPC: 'the disk is full: free some space and run the same command again',
  EDQUOT: 'your disk quota is used up: free some space and run the same command again',
  EFBIG: 'the file would be larger than this system allows: choose another --out',
  EACCES: 'no permission to write there: choose another --out or change its permissions',
  EPERM: 'no permission to write there: choose another --out or change its permissions',
  EROFS: 'that disk is read-only: choose another --out',
  ENOENT: 'no folder can be made there: choose another --out',
  ENOTDIR: 'a part of that path is a file: choose another --out',
  EEXIST: 'a part of that path is a file: choose another --out',
  EBUSY: 'that folder is in use or a mount point: choose a folder inside it as --out',
  EXDEV: 'that folder is a mount point: choose a folder inside it as --out',
};

/**
 * Turns an error of the file system into the one line that a person gets.
 * @param {unknown} error
 * @param {string} where the path that was written
 * @param {string} [consequence] e.g. that the old gallery is untouched
 * @returns {Error}
 */
export function writeFailure(error, where, consequence = '') {
  const code = /** @type {NodeJS.ErrnoException} */ (error)?.code ?? '';
  if (!Object.hasOwn(ADVICE, code)) return /** @type {Error} */ (error);
  return new CliError(`Cannot write ${where}: ${ADVICE[code]}.${consequence && ` ${consequence}`}`);
}
