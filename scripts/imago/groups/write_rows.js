// SPDX-License-Identifier: MIT
// Writes what a grouped gallery says of its photos: gallery.json for all of it, and blocks of a few photos each.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOCK, blockFileName } from '../../../web/engine/row_blocks.js';
import { writeNamedByContents } from './write_index.js';

/**
 * @param {string} dir the gallery
 * @param {object} parts
 * @param {object} parts.about what gallery.json says of the whole gallery
 * @param {number} parts.total photos
 * @param {number} parts.shown photos that may be seen: those with the first ids
 * @param {(id: number) => object} parts.rowOf what a visitor may know of one of them
 * @param {() => void} [onFile]
 */
export async function writeRowBlocks(dir, { about, total, shown, rowOf }, onFile) {
  const file = (/** @type {number} */ block) => {
    const first = block * BLOCK;
    const ids = Array.from({ length: Math.min(BLOCK, shown - first) }, (_, i) => first + i);
    const bytes = new TextEncoder().encode(`${JSON.stringify(ids.map(rowOf))}\n`);
    return { name: blockFileName(block), bytes };
  };
  const rows = await writeNamedByContents(dir, 'rows', Math.ceil(shown / BLOCK), file, onFile);
  const gallery = { ...about, format: 2, total, shown, rows };
  await writeFile(join(dir, 'gallery.json'), `${JSON.stringify(gallery)}\n`);
}
