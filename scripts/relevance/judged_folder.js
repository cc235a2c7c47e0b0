// SPDX-License-Identifier: MIT
// The judged data from this machine's disk.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImagoError } from '../../web/engine/errors.js';
import { readJudgedData } from '../../web/evaluate/data/judged_data.js';
import { CliError } from '../imago/exit.js';

/** @typedef {import('../../web/evaluate/data/judged_data.js').JudgedData} JudgedData */

/** What is wrong with the data as the one line that a person gets. @param {unknown} error */
export function asCliError(error) {
  return error instanceof ImagoError ? new CliError(error.message) : error;
}

/**
 * @param {string} root the root of the data, or the task's folder alone
 * @returns {Promise<JudgedData>} its `images` is a path on disk
 */
export async function readJudgedFolder(root) {
  const at = (/** @type {string} */ path) => join(root, path);
  const data = await readJudgedData({
    show: at,
    has: (path) => existsSync(at(path)),
    text: (path) =>
      readFile(at(path), 'utf8').catch((error) => {
        throw new CliError(
          `${at(path)} cannot be read (${error.code}): check the folder of the data.`,
        );
      }),
  }).catch((error) => {
    throw asCliError(error);
  });
  return { ...data, images: at(data.images) };
}
