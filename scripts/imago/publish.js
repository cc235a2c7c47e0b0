// SPDX-License-Identifier: MIT
// Puts a complete site together beside the old one and swaps them, so that a failure leaves the old one as it was.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeGroupedIndex, writeIndexFile } from './groups/write_index.js';
import { writeRowBlocks } from './groups/write_rows.js';
import { SCORERS_FILE } from '../../web/engine/model_files.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { sha256 } from './photo.js';

/** @typedef {import('./state.js').PhotoState} PhotoState */

const pack = promisify(gzip);

/**
 * @typedef {object} SiteParts
 * @property {string} appDir the built page
 * @property {import('./node_engine.js').Model} model
 * @property {Uint8Array} words the policy's word list
 * @property {Record<string, Uint8Array>} imageRule IMAGE_RULE_FILES, by which visitors' own photos are judged; or none
 * @property {Uint8Array | null} scorers trained on the model, if there are any
 * @property {string} title
 * @property {PhotoState[]} photos in the order of their ids
 * @property {{ embeddings: Int8Array, scales: Float32Array }} rows in the same order
 * @property {number} dim
 * @property {import('./groups/gallery.js').GalleryGroups | null} groups null: the index is one file
 */

/**
 * Files of a model as a static server can hand them out, with the manifest that lists them.
 * @param {string} dir
 * @param {import('./node_engine.js').Model} model
 * @param {Record<string, Uint8Array>} more files beside the model's own
 */
async function writeModel(dir, model, more) {
  await mkdir(dir, { recursive: true });
  /** @type {Record<string, import('../../web/engine/model_files.js').FileEntry>} */
  const files = {};
  for (const [name, bytes] of Object.entries({ ...model.files, ...more })) {
    const worthPacking = bytes.length > 8192;
    const stored = worthPacking ? await pack(bytes, { level: 9 }) : bytes;
    const path = worthPacking ? `${name}.gz` : name;
    await writeFile(join(dir, path), stored);
    files[name] = { path, bytes: bytes.length, packed: stored.length, sha256: sha256(bytes) };
  }
  const manifest = { format: 1, name: model.name, sha256: model.sha256, files };
  await writeFile(join(dir, 'model.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * What a visitor is told of the policy: whom it is about, the sentence in place of a picture, and why.
 * @param {Uint8Array} words words.json
 */
function publicPolicy(words) {
  const { age, disclaimer, why } = JSON.parse(new TextDecoder().decode(words));
  return { age, disclaimer, why };
}

/**
 * What a visitor may know of a photo.
 * @param {PhotoState} photo
 */
function galleryRow({ id, blocked, view, thumb, title, width, height, date, thumbhash, captions }) {
  if (blocked) return { id, blocked: true };
  return {
    id,
    file: `photos/${view}`,
    thumb: `thumbs/${thumb}`,
    title,
    width,
    height,
    date,
    thumbhash,
    ...(captions.length > 0 && { captions }),
  };
}

/**
 * @param {string} from
 * @param {string} to
 */
export async function linkOrCopy(from, to) {
  // A link costs no space; not every file system has them.
  await link(from, to).catch(() => copyFile(from, to));
}

/**
 * @param {string} dir
 * @param {string} picturesDir where the owner's folder keeps the pictures to publish
 * @param {SiteParts} parts
 */
async function writeGallery(dir, picturesDir, parts) {
  const { model, words, title, photos, rows, dim, groups } = parts;
  for (const folder of ['photos', 'thumbs']) await mkdir(join(dir, folder), { recursive: true });
  for (const { blocked, view, thumb } of photos) {
    if (blocked || !view || !thumb) continue;
    // Two photos may look the same to the last bit; their published picture is then one file.
    const targets = { [view]: 'photos', [thumb]: 'thumbs' };
    for (const [name, folder] of Object.entries(targets)) {
      const to = join(dir, folder, name);
      if (!existsSync(to)) await linkOrCopy(join(picturesDir, name), to);
    }
  }
  const about = {
    title,
    model: { name: model.name, sha256: model.sha256 },
    policy: publicPolicy(words),
  };
  if (groups) {
    const grouped = { rows, dim, ...groups, modelSha256: model.sha256 };
    const index = await writeGroupedIndex(dir, grouped);
    const shown = photos.filter(({ blocked }) => !blocked).length;
    const rowOf = (/** @type {number} */ id) => galleryRow(photos[id]);
    await writeRowBlocks(dir, { about: { ...about, index }, total: photos.length, shown, rowOf });
    return;
  }
  const bytes = writeSafetensors(
    {
      embeddings: { dtype: 'I8', shape: [photos.length, dim], data: rows.embeddings },
      scales: { dtype: 'F32', shape: [photos.length], data: rows.scales },
      blocked: {
        dtype: 'U8',
        shape: [photos.length],
        data: Uint8Array.from(photos, ({ blocked }) => Number(blocked)),
      },
    },
    { model_sha256: model.sha256 },
  );
  const index = await writeIndexFile(dir, bytes);
  const gallery = { format: 1, ...about, index, photos: photos.map(galleryRow) };
  await writeFile(join(dir, 'gallery.json'), `${JSON.stringify(gallery)}\n`);
}

/**
 * @param {string} site final folder
 * @param {import('./state.js').OwnerState} state
 * @param {SiteParts} parts
 * @returns {Promise<string[]>} top-level names that are ours to replace the next time
 */
export async function publishSite(site, state, parts) {
  const suffix = randomBytes(4).toString('hex');
  const fresh = join(state.dir, `new-${suffix}`);
  try {
    await mkdir(fresh);
    await cp(parts.appDir, fresh, { recursive: true, dereference: true });
    await writeModel(join(fresh, 'model'), parts.model, {
      'words.json': parts.words,
      ...parts.imageRule,
      ...(parts.scorers && { [SCORERS_FILE]: parts.scorers }),
    });
    await writeGallery(join(fresh, 'gallery'), state.pictures, parts);
    const published = await readdir(fresh);
    const ours = new Set([...(state.saved?.published ?? []), ...published]);
    await swap(site, fresh, join(state.dir, `old-${suffix}`), ours);
    return published;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Moves what the owner has put beside our files (CNAME, .git) from the old site into the new one.
 * @param {string} old
 * @param {string} site
 * @param {Set<string>} ours
 */
async function moveExtras(old, site, ours) {
  for (const name of await readdir(old)) {
    if (!ours.has(name) && !existsSync(join(site, name))) {
      await rename(join(old, name), join(site, name));
    }
  }
}

/**
 * @param {string} site
 * @param {string} fresh
 * @param {string} old where the old site waits until all is well
 * @param {Set<string>} ours
 */
async function swap(site, fresh, old, ours) {
  const hadSite = existsSync(site);
  if (hadSite) await rename(site, old);
  try {
    await rename(fresh, site);
  } catch (error) {
    if (hadSite) await rename(old, site);
    throw error;
  }
  if (!hadSite) return;
  await moveExtras(old, site, ours);
  await rm(old, { recursive: true, force: true });
}

/**
 * Mends what a run that was killed in the middle of a swap left behind.
 * @param {string} site
 * @param {string} stateDir
 * @param {string[]} ours top-level names of the last publishing that was completed
 */
export async function recoverSite(site, stateDir, ours) {
  for (const name of await readdir(stateDir)) {
    const path = join(stateDir, name);
    if (name.startsWith('old-')) {
      if (!existsSync(site)) {
        await rename(path, site);
        continue;
      }
      await moveExtras(path, site, new Set(ours));
    }
    if (/^(old|new)-/.test(name)) await rm(path, { recursive: true, force: true });
  }
}
