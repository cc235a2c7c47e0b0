// SPDX-License-Identifier: MIT
// Opens a published site from disk, as the page opens it over HTTP.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImagoError } from '../../web/engine/errors.js';
import {
  SCORERS_FILE,
  checkFile,
  parseJson,
  parseManifest,
  unpack,
} from '../../web/engine/model_files.js';
import { DISCLAIMER } from '../../web/search/strings.js';
import { COMMAND } from './command_name.js';
import { CliError } from './exit.js';
import { isGroupTable } from '../../web/engine/group_table.js';
import { openGroups } from './groups/site.js';
import { createNodeEngine } from './node_engine.js';

/** @typedef {{ id: number, blocked?: boolean, file?: string, title?: string, width?: number, height?: number, date?: string | null }} GalleryRow */
/**
 * Sees to it that the engine holds the rows to search for this vector; no other question may come in between.
 * @typedef {(vector: Float32Array, k: number) => Promise<{ idsOf: (rows: Uint32Array) => Uint32Array,
 *   groups: import('../../web/engine/service.js').Searched }>} Gather
 */

/**
 * @param {string} path
 * @returns {Promise<Uint8Array>}
 */
async function readPart(path) {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new CliError(`${path} cannot be read (${code}): index the photos again.`);
  }
}

/**
 * @param {string} site
 * @returns {Promise<{ engine: import('../../web/engine/engine.js').Engine, title: string, disclaimer: string,
 *   hasScorers: boolean, modelSha256: string, gather: Gather, rowsOf: (ids: Uint32Array) => Promise<GalleryRow[]>,
 *   vectorOf: (id: number) => Promise<Float32Array>, size: number }>}
 */
export async function openSite(site) {
  const galleryPath = join(site, 'gallery', 'gallery.json');
  if (!existsSync(galleryPath)) {
    throw new CliError(
      `${site} is no Imago site: make one with \`${COMMAND} index PHOTOS --out ${site}\`.`,
    );
  }
  try {
    const gallery = parseJson((await readFile(galleryPath)).toString(), 'gallery.json');
    const modelDir = join(site, 'model');
    const manifest = parseManifest(await readPart(join(modelDir, 'model.json')));
    /** @type {Record<string, Uint8Array>} */
    const files = {};
    const needed = ['config.json', 'tokenizer.json', 'text_model.safetensors', 'words.json'];
    const optional = manifest.files[SCORERS_FILE] ? [SCORERS_FILE] : [];
    for (const name of [...needed, ...optional]) {
      const entry = manifest.files[name];
      if (!entry) throw new ImagoError('mismatch', `model.json lists no ${name}`);
      const stored = await readPart(join(modelDir, entry.path));
      files[name] = await unpack(stored, { name: entry.path, limit: entry.bytes });
      await checkFile(files[name], entry, entry.path);
    }
    const engine = await createNodeEngine({
      files,
      text: true,
      words: files['words.json'],
      scorers: files[SCORERS_FILE],
    });
    const stored = await readPart(join(site, 'gallery', 'index.safetensors.gz'));
    const unpacked = await unpack(stored, { name: 'index.safetensors.gz' });
    const large = isGroupTable(unpacked) ? openGroups(unpacked, { site, gallery, engine }) : null;
    const index = large ?? engine.loadIndex(unpacked);
    const hashes = new Set([index.modelSha256, manifest.sha256, gallery?.model?.sha256]);
    if (hashes.size > 1) {
      throw new ImagoError(
        'mismatch',
        'its index, gallery and model were not made by one and the same model',
      );
    }
    const photos = large ? { length: gallery.total } : gallery.photos;
    if (photos?.length !== index.size) {
      throw new ImagoError(
        'mismatch',
        'gallery.json and the index differ in their number of photos',
      );
    }
    return {
      disclaimer: gallery.policy?.disclaimer?.en ?? DISCLAIMER,
      engine,
      gather: large?.gather ?? (async () => ({ idsOf: (rows) => rows, groups: null })),
      rowsOf: large?.rowsOf ?? (async (ids) => Array.from(ids, (id) => gallery.photos[id])),
      vectorOf: large?.vectorOf ?? (async (id) => engine.indexRow(id)),
      size: index.size,
      title: gallery.title,
      hasScorers: optional.length > 0,
      modelSha256: index.modelSha256,
    };
  } catch (error) {
    if (!(error instanceof ImagoError)) throw error;
    throw new CliError(`${site} cannot be searched: ${error.message}. Index the photos again.`);
  }
}
