// SPDX-License-Identifier: MIT
// A published gallery as a table. Nothing but the published site is read, so that a table tells of a blocked photo
// what the site tells: that it is there, and the shared vector that stands for it.
import { openSite } from './site.js';

/**
 * @typedef {object} ExportRow
 * @property {number} id
 * @property {boolean} blocked
 * @property {string | null} file relative to SITE/gallery/; null where blocked, as all that follow
 * @property {string | null} title
 * @property {number | null} width pixels, upright
 * @property {number | null} height
 * @property {string | null} date ISO 8601 without a time zone
 * @property {Float32Array} embedding (dim) the row of the index in floats
 */

/**
 * @typedef {object} ExportTable
 * @property {number} count
 * @property {number} dim
 * @property {Record<string, string>} metadata of the table
 * @property {(from: number, to: number) => Promise<ExportRow[]>} rows
 * @property {() => void} close
 */

/**
 * @param {string} site
 * @returns {Promise<ExportTable>}
 */
export async function openTable(site) {
  const { engine, rowsOf, vectorOf, size, title, modelSha256 } = await openSite(site);
  /** @param {import('./site.js').GalleryRow} photo @param {number} id @returns {Promise<ExportRow>} */
  const rowOf = async ({ blocked = false, ...shown }, id) => {
    const { file = null, title: name = null, width = null, height = null, date = null } = shown;
    const told = blocked
      ? { file: null, title: null, width: null, height: null, date: null }
      : { file, title: name, width, height, date };
    return { id, blocked, ...told, embedding: await vectorOf(id) };
  };
  return {
    count: size,
    dim: engine.dim,
    metadata: { 'imago.format': '1', 'imago.title': title, 'imago.model_sha256': modelSha256 },
    rows: async (from, to) => {
      const photos = await rowsOf(Uint32Array.from({ length: to - from }, (_, i) => from + i));
      /** @type {ExportRow[]} */
      const rows = [];
      // One after the other: neighbours share a file of a large gallery's index.
      for (const [i, photo] of photos.entries()) rows.push(await rowOf(photo, from + i));
      return rows;
    },
    close: () => engine.close(),
  };
}
