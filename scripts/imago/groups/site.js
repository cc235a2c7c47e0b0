// SPDX-License-Identifier: MIT
// A clustered site on disk, for the command line.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImagoError } from '../../../web/engine/errors.js';
import { GroupTable } from '../../../web/engine/group_table.js';
import { GroupedIndex } from '../../../web/engine/grouped_index.js';
import { BLOCK, blockFileName, blockOf } from '../../../web/engine/row_blocks.js';
import { readBlock } from '../../../web/search/row_blocks.js';

/** @param {string} path */
async function readStored(path) {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new ImagoError('network', `${path} cannot be read (${code})`, { cause: error });
  }
}

/**
 * @param {Uint8Array} table unpacked
 * @param {object} site
 * @param {string} site.site folder
 * @param {any} site.gallery gallery.json
 * @param {import('../../../web/engine/engine.js').Engine} site.engine
 */
export function openGroups(table, { site, gallery, engine }) {
  const opened = new GroupTable(table);
  const index = new GroupedIndex(opened, async (name, decode) =>
    decode(await readStored(join(site, 'gallery', opened.folder, name))),
  );
  const { size, shown, modelSha256 } = opened;
  if (gallery.shown !== shown || typeof gallery.rows !== 'string') {
    throw new ImagoError('mismatch', 'gallery.json and the index differ in their photos');
  }

  /** @type {import('../site.js').Gather} */
  const gather = async (vector, k) => {
    const { index: rows, idsOf, groups } = await index.gather(vector, k);
    engine.loadIndex(rows);
    return { idsOf, groups };
  };

  /** @param {Uint32Array} ids @returns {Promise<import('../site.js').GalleryRow[]>} */
  const rowsOf = async (ids) => {
    /** @type {Map<number, any[]>} */
    const blocks = new Map();
    for (const block of new Set(
      Array.from(
        ids.filter((id) => id < shown),
        blockOf,
      ),
    )) {
      const path = join(site, 'gallery', gallery.rows, blockFileName(block));
      blocks.set(block, await readBlock(await readStored(path), block, shown));
    }
    return Array.from(ids, (id) =>
      id < shown ? blocks.get(blockOf(id))?.[id % BLOCK] : { id, blocked: true },
    );
  };
  /** @param {number} id @returns {Promise<Float32Array>} */
  const vectorOf = async (id) => (id < shown ? index.row(id) : opened.sharedRow(id));

  return { size, modelSha256, gather, rowsOf, vectorOf };
}
