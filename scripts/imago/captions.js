// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CliError } from './exit.js';

/** @typedef {{ image: string, caption: string }} CaptionRow */

/**
 * Reads `image<TAB>caption` rows: UTF-8, no header, several rows a picture.
 * @param {string} path
 * @returns {Promise<CaptionRow[]>}
 */
export async function readCaptions(path) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : `cannot be read (${code})`;
    throw new CliError(
      `The captions file ${path} ${reason}: it must hold lines of image<TAB>caption.`,
    );
  }
  /** @type {CaptionRow[]} */
  const rows = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    const tab = line.indexOf('\t');
    if (tab <= 0) {
      throw new CliError(`Line ${i + 1} of ${path} has no tab: it must hold image<TAB>caption.`);
    }
    const caption = line.slice(tab + 1).trim();
    if (caption) rows.push({ image: line.slice(0, tab).trim(), caption });
  });
  return rows;
}

/** Looks captions up by a file's relative path, else by its bare name. */
export class CaptionBook {
  /** @type {Map<string, string[]>} */
  #byImage = new Map();

  /** @param {CaptionRow[]} rows */
  constructor(rows) {
    for (const { image, caption } of rows) {
      const key = image.replaceAll('\\', '/').replace(/^\.\//, '');
      const list = this.#byImage.get(key);
      if (list) list.push(caption);
      else this.#byImage.set(key, [caption]);
    }
  }

  /** @param {string} name relative path */
  get(name) {
    const path = name.replaceAll('\\', '/');
    const exact = this.#byImage.get(path) ?? [];
    const bare = basename(path) === path ? [] : (this.#byImage.get(basename(path)) ?? []);
    return [...exact, ...bare];
  }
}
