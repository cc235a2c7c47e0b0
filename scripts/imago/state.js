// SPDX-License-Identifier: MIT
// What only the owner may know: SITE.imago/ beside the site. JSON and safetensors, and while an indexing runs, a
// journal of finished photos, so that stopping it loses nothing.
import { appendFile, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { CliError } from './exit.js';
import { makeFolder } from './make_folder.js';

/**
 * What is known of one picture file's contents.
 * @typedef {object} PhotoRecord
 * @property {string} sha256
 * @property {Float32Array} embedding (dim) its own, even if the photo is blocked
 * @property {number} underAge the image rule's probability
 * @property {number} width
 * @property {number} height
 * @property {string | null} date
 * @property {string | null} thumbhash
 * @property {string | null} view file name in pictures/; null: not made, because the photo is blocked
 * @property {string | null} thumb
 */

/**
 * What was decided about it and where it stands in the gallery.
 * @typedef {object} Decision
 * @property {string[]} paths
 * @property {string} title
 * @property {string[]} captions
 * @property {boolean} blocked
 * @property {string | null} reason
 * @property {number} threshold from which probability on the image rule blocks it
 * @property {number} id
 */

/** @typedef {Omit<PhotoRecord, 'embedding'> & Decision} PhotoState */

/**
 * @typedef {object} SavedState
 * @property {number} format
 * @property {{ name: string, sha256: string }} model
 * @property {string} rule hash of the image rule
 * @property {string} title of the gallery
 * @property {string[]} published top-level names in the site that are ours to replace
 * @property {PhotoState[]} photos
 * @property {import('./shard.js').ShardInfo} [shard] where this is a part of a gallery
 */

const FORMAT = 1;

let writes = 0;

/**
 * May be called for one path by several at a time: copies of a photo have the same pictures.
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
export async function writeAtomically(path, contents) {
  const temporary = `${path}.${writes++}.tmp`;
  await writeFile(temporary, contents, { mode: 0o600 });
  await rename(temporary, path);
}

export class OwnerState {
  /** @type {Map<string, PhotoRecord>} */
  records = new Map();
  /** @type {SavedState | null} */
  saved = null;

  /** @param {string} dir SITE.imago */
  constructor(dir) {
    this.dir = dir;
    this.pictures = join(dir, 'pictures');
    this.journal = join(dir, 'journal.jsonl');
  }

  /** @returns {Promise<PhotoState[] | null>} the gallery's photos as they were last decided; null: never indexed */
  async readPhotos() {
    const text = await readFile(join(this.dir, 'state.json'), 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      const { format, photos } = JSON.parse(text);
      if (format !== FORMAT || !Array.isArray(photos)) throw new Error(`format ${format}`);
      return photos;
    } catch (error) {
      throw new CliError(
        `${this.dir} is damaged (${/** @type {Error} */ (error).message}): index the photos again.`,
      );
    }
  }

  async create() {
    await makeFolder(this.pictures, 0o700);
  }

  /**
   * Only one indexing at a time may work on a site.
   * @returns {Promise<() => Promise<void>>} releases the lock
   */
  async lock() {
    const path = join(this.dir, 'lock');
    for (let attempt = 0; ; attempt++) {
      try {
        await writeFile(path, String(process.pid), { flag: 'wx' });
        return () => rm(path, { force: true });
      } catch (error) {
        const { code } = /** @type {NodeJS.ErrnoException} */ (error);
        if (code !== 'EEXIST') throw error;
        const pid = Number(await readFile(path, 'utf8').catch(() => ''));
        if (attempt > 0 || isRunning(pid)) {
          throw new CliError(
            `Another imago index (process ${pid}) is working on this site: wait for it.`,
          );
        }
        await rm(path, { force: true });
      }
    }
  }

  /**
   * Reads the state and the journal that an interrupted run left. What another model or another image rule said of a
   * photo is dropped.
   * @param {string} modelSha256
   * @param {string} rule hash of the image rule
   */
  async load(modelSha256, rule) {
    await this.#loadSaved(modelSha256, rule);
    await this.#loadJournal(modelSha256, rule);
  }

  /** @param {string} modelSha256 @param {string} rule */
  async #loadSaved(modelSha256, rule) {
    const path = join(this.dir, 'state.json');
    if (!existsSync(path)) return;
    try {
      this.saved = /** @type {SavedState} */ (JSON.parse(await readFile(path, 'utf8')));
      if (this.saved.format !== FORMAT) throw new Error(`format ${this.saved.format}`);
      const { tensors, metadata } = readSafetensors(
        await readFile(join(this.dir, 'embeddings.safetensors')),
      );
      if (metadata.model_sha256 !== modelSha256 || this.saved.model.sha256 !== modelSha256) return;
      if (this.saved.rule !== rule) return;
      const { data, shape } = tensors.embeddings;
      const [count, dim] = shape;
      if (count !== this.saved.photos.length) return; // an interrupted save: the vectors are made anew
      this.saved.photos.forEach((photo, i) => {
        const { sha256, underAge, width, height, date, thumbhash, view, thumb } = photo;
        const embedding = /** @type {Float32Array} */ (data.slice(i * dim, (i + 1) * dim));
        const size = { width, height, date, thumbhash };
        this.#remember({ sha256, embedding, underAge, ...size, view, thumb });
      });
    } catch (error) {
      throw new CliError(
        `${this.dir} is damaged (${/** @type {Error} */ (error).message}): remove that folder and index again.`,
      );
    }
  }

  /** @param {string} modelSha256 @param {string} rule */
  async #loadJournal(modelSha256, rule) {
    const text = await readFile(this.journal, 'utf8').catch(() => '');
    for (const line of text.split('\n')) {
      try {
        const { model, rule: judge, embedding, ...rest } = JSON.parse(line);
        if (model !== modelSha256 || judge !== rule) continue;
        const bytes = Uint8Array.from(Buffer.from(embedding, 'base64'));
        this.#remember({ ...rest, embedding: new Float32Array(bytes.buffer) });
      } catch {
        // The last line of a run that was killed may be cut off: that photo is simply read again.
      }
    }
  }

  /** @param {PhotoRecord} record */
  #remember(record) {
    const present = [record.view, record.thumb].every(
      (name) => name === null || existsSync(join(this.pictures, name)),
    );
    if (present) this.records.set(record.sha256, record);
  }

  /**
   * Keeps one finished photo, even if everything stops right after.
   * @param {import('./photo.js').PhotoResult} result
   * @param {string} modelSha256
   * @param {string} rule hash of the image rule
   */
  async add(result, modelSha256, rule) {
    const { view, thumb, embedding, ...rest } = result;
    for (const picture of [view, thumb]) {
      if (picture) await writeAtomically(join(this.pictures, picture.name), picture.bytes);
    }
    const names = { view: view?.name ?? null, thumb: thumb?.name ?? null };
    const base64 = Buffer.from(
      embedding.buffer,
      embedding.byteOffset,
      embedding.byteLength,
    ).toString('base64');
    const line = JSON.stringify({ model: modelSha256, rule, ...rest, ...names, embedding: base64 });
    await appendFile(this.journal, `${line}\n`, { mode: 0o600 });
    this.records.set(rest.sha256, { ...rest, ...names, embedding });
  }

  /**
   * Replaces the saved state by that of the gallery just published, and drops what no photo needs any more.
   * @param {Omit<SavedState, 'format'>} state
   */
  async save(state) {
    const embeddings = state.photos.map(({ sha256 }) => this.#record(sha256).embedding);
    const dim = embeddings[0]?.length ?? 0;
    const data = new Float32Array(embeddings.length * dim);
    embeddings.forEach((row, i) => data.set(row, i * dim));
    const tensors = writeSafetensors(
      { embeddings: { dtype: 'F32', shape: [embeddings.length, dim], data } },
      { model_sha256: state.model.sha256 },
    );
    await writeAtomically(join(this.dir, 'embeddings.safetensors'), tensors);
    await writeAtomically(
      join(this.dir, 'state.json'),
      `${JSON.stringify({ format: FORMAT, ...state }, null, 1)}\n`,
    );
    this.saved = { format: FORMAT, ...state };
    await rm(this.journal, { force: true });
    const kept = new Set(state.photos.flatMap(({ view, thumb }) => [view, thumb]));
    for (const name of await readdir(this.pictures)) {
      if (!kept.has(name)) await rm(join(this.pictures, name), { force: true });
    }
  }

  /** @param {string} sha256 */
  #record(sha256) {
    return /** @type {PhotoRecord} */ (this.records.get(sha256));
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
