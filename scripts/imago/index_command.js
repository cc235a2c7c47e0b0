// SPDX-License-Identifier: MIT
// `imago index`: folders of photos → a static site.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { CaptionBook, readCaptions } from './captions.js';
import { CliError, EXIT_DONE, EXIT_SKIPPED, printable, writeFailure } from './exit.js';
import { decide, nearestRow } from './decide.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from './node_engine.js';
import { APP_DIR, MODEL_DIR, POLICY_DIR } from './paths.js';
import { Pool } from './pool.js';
import { ProgressBar } from './progress.js';
import { publishSite, recoverSite } from './publish.js';
import { findPhotos, realpathOr } from './scan.js';
import { OwnerState } from './state.js';

/** @typedef {import('./scan.js').FoundFile} FoundFile */
/** @typedef {import('./scan.js').Skipped} Skipped */
/** @typedef {import('./state.js').PhotoState} PhotoState */

/**
 * @typedef {object} IndexOptions
 * @property {string} out
 * @property {string} [captions]
 * @property {string} [title]
 * @property {string} [model]
 * @property {string} [policy]
 * @property {string} [app]
 * @property {number} [jobs]
 * @property {boolean} [json]
 */

const UNTOUCHED = 'The gallery that was there is untouched.';

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Refuses folders that indexing would destroy: anything that is not empty and not a site of ours.
 * @param {string} site
 * @param {string[]} roots
 */
async function checkOutput(site, roots) {
  for (const root of roots) {
    if (root === site || root.startsWith(site + sep)) {
      throw new CliError(`The photos lie inside --out ${site}: name another folder for the site.`);
    }
  }
  const info = await stat(site).catch(() => null);
  if (!info) return;
  if (!info.isDirectory()) throw new CliError(`--out ${site} is a file: name a folder.`);
  const ours = existsSync(join(site, 'gallery', 'gallery.json'));
  const visible = (await readdir(site)).filter((name) => !name.startsWith('.'));
  if (!ours && visible.length > 0) {
    throw new CliError(
      `--out ${site} holds other files and no Imago site: name a new or empty folder.`,
    );
  }
}

/**
 * @param {string} policyDir
 * @param {string} modelSha256
 * @returns {Promise<{ data: Float32Array, dim: number }>} (count, dim)
 */
async function readPrototypes(policyDir, modelSha256) {
  const path = join(policyDir, 'prototypes.safetensors');
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    throw new CliError(
      `${path} is missing, and some photos are blocked: run \`npm run rebuild-models\`.`,
    );
  }
  const { tensors, metadata } = readSafetensors(bytes);
  if (metadata.model_sha256 !== modelSha256) {
    throw new CliError(`${path} was made for another model: run \`npm run rebuild-models\`.`);
  }
  const { data, shape } = tensors.prototypes;
  return { data: /** @type {Float32Array} */ (data), dim: shape[1] };
}

/** One run of the command. */
class Indexing {
  /** @type {Skipped[]} */
  skipped = [];
  /** @type {Map<string, FoundFile[]>} files by the hash of their contents */
  filesByHash = new Map();
  added = 0;
  stopped = false;
  /** @type {Error | null} */
  fatal = null;

  /**
   * @param {OwnerState} state
   * @param {import('./node_engine.js').Model} model
   * @param {(file: FoundFile) => boolean} blocked by the caption rule
   */
  constructor(state, model, blocked) {
    this.state = state;
    this.model = model;
    this.blocked = blocked;
  }

  /**
   * @param {FoundFile[]} files
   * @param {Pool} pool
   * @param {boolean} force even what is known
   */
  async readAll(files, pool, force) {
    const bar = new ProgressBar(files.length, 'photos');
    const queue = files.values();
    const lane = async () => {
      for (const file of queue) {
        if (this.stopped || this.fatal) return;
        await this.#readOne(file, pool, force);
        bar.tick();
      }
    };
    // Twice as many lanes as threads, so that no thread waits for this one to write.
    await Promise.all(Array.from({ length: pool.size * 2 }, lane));
    bar.stop();
    if (this.fatal) throw this.fatal;
  }

  /**
   * @param {FoundFile} file
   * @param {Pool} pool
   * @param {boolean} force
   */
  async #readOne(file, pool, force) {
    let result;
    try {
      result = await pool.run('photo', { path: file.path, pictures: !this.blocked(file), force });
    } catch (error) {
      if (this.stopped) return;
      this.skipped.push({ file: file.path, reason: /** @type {Error} */ (error).message });
      return;
    }
    try {
      if (!result.known) {
        await this.state.add(result, this.model.sha256);
        this.added++;
      }
    } catch (error) {
      this.fatal ??= writeFailure(error, this.state.dir, UNTOUCHED);
      return;
    }
    const same = this.filesByHash.get(result.sha256);
    if (!same) this.filesByHash.set(result.sha256, [file]);
    else if (!same.includes(file)) same.push(file);
  }
}

/**
 * @param {string[]} folders
 * @param {IndexOptions} options
 * @returns {Promise<number>} exit code
 */
export async function indexCommand(folders, options) {
  const site = await realpathOr(options.out);
  const stateDir = `${site}.imago`;
  const appDir = options.app ?? APP_DIR;
  if (!existsSync(join(appDir, 'index.html'))) {
    throw new CliError(`${appDir} holds no page to publish: build it with \`npm run build:web\`.`);
  }
  const wasmModule = await readWasm();
  const model = await readModel(options.model ?? MODEL_DIR);
  const policyDir = options.policy ?? POLICY_DIR;
  const words = await readPolicyWords(policyDir);
  const engine = await createNodeEngine({
    wasmModule,
    files: model.files,
    text: true,
    vision: true,
    words,
  });
  const book = new CaptionBook(options.captions ? await readCaptions(options.captions) : []);

  const roots = await Promise.all(folders.map(realpathOr));
  await checkOutput(site, roots);
  const { files, skipped } = await findPhotos(folders, [site, stateDir]);
  if (files.length === 0 && skipped.length === 0) {
    const where = folders.map(printable).join(', ');
    throw new CliError(
      `No photos in ${where}: name a folder with JPEG, PNG, WebP, AVIF, GIF or BMP files.`,
    );
  }

  const state = new OwnerState(stateDir);
  /** @type {() => Promise<void>} */
  let unlock;
  try {
    await mkdir(dirname(site), { recursive: true });
    await state.create();
    unlock = await state.lock();
  } catch (error) {
    throw writeFailure(error, options.out, existsSync(site) ? UNTOUCHED : '');
  }

  const indexing = new Indexing(state, model, (file) => decide(engine, book, [file]).blocked);
  indexing.skipped.push(...skipped);
  const stop = () => {
    if (indexing.stopped) process.exit(1);
    indexing.stopped = true;
    say('\nStopping after the photos at hand … (once more stops at once)');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  /** @type {Pool | null} */
  let pool = null;
  try {
    await state.load(model.sha256);
    await recoverSite(site, stateDir, state.saved?.published ?? []);
    if (state.saved && state.saved.model.sha256 !== model.sha256) {
      say('The gallery was made by another model: every photo is read again.');
    }
    const setup = { wasmModule, files: model.files, known: [...state.records.keys()] };
    pool = new Pool({ workerData: setup, size: options.jobs });
    await indexing.readAll(files, pool, false);

    const decided = () =>
      [...indexing.filesByHash].map(([sha256, same]) => ({
        sha256,
        same,
        ...decide(engine, book, same),
      }));
    // What is no longer blocked has no published pictures yet.
    const missing = decided().filter(
      ({ sha256, blocked }) => !blocked && !state.records.get(sha256)?.view,
    );
    if (missing.length > 0 && !indexing.stopped) {
      await indexing.readAll(
        missing.map(({ same }) => same[0]),
        pool,
        true,
      );
    }
    await pool.close();
    if (indexing.stopped) {
      throw new CliError(
        `Stopped. ${indexing.filesByHash.size} of ${files.length} photos are kept: the same command goes on from there.`,
      );
    }
    if (indexing.filesByHash.size === 0) {
      reportSkipped(indexing.skipped);
      throw new CliError(
        `None of the ${indexing.skipped.length} pictures can be read. ${existsSync(site) ? UNTOUCHED : 'No gallery was made.'}`,
      );
    }
    return await publish();
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await pool?.close();
    engine.close();
    await unlock();
  }

  async function publish() {
    const dim = engine.dim;
    const entries = [...indexing.filesByHash].map(([sha256, same]) => {
      const { embedding, ...record } = /** @type {import('./state.js').PhotoRecord} */ (
        state.records.get(sha256)
      );
      return { ...record, ...decide(engine, book, same), embedding };
    });
    const prototypes = entries.some(({ blocked }) => blocked)
      ? await readPrototypes(policyDir, model.sha256)
      : null;
    const rows = entries.map((entry) => ({
      entry,
      prototype: entry.blocked && prototypes ? nearestRow(prototypes, entry.embedding) : -1,
    }));
    // Ids tell nothing of a blocked photo: the shown ones come first, by path; the blocked ones follow in the order
    // of the shared row that stands for them, which is public anyway.
    rows.sort((a, b) => {
      if (a.prototype !== b.prototype) return a.prototype - b.prototype;
      return a.entry.paths[0] < b.entry.paths[0] ? -1 : 1;
    });
    const vectors = new Float32Array(rows.length * dim);
    rows.forEach(({ entry, prototype }, i) => {
      const row =
        prototype < 0
          ? entry.embedding
          : prototypes?.data.subarray(prototype * dim, (prototype + 1) * dim);
      vectors.set(/** @type {Float32Array} */ (row), i * dim);
    });
    /** @type {PhotoState[]} */
    const photos = rows.map(({ entry: { embedding: _, ...photo } }, id) => ({ ...photo, id }));
    const title = options.title ?? state.saved?.title ?? 'Photos';
    const parts = {
      appDir,
      model,
      words,
      title,
      photos,
      dim,
      rows: engine.quantize(vectors, dim),
      picturesDir: state.pictures,
    };
    try {
      const published = await publishSite(site, stateDir, parts, state.saved?.published ?? []);
      const before = new Set(state.saved?.photos.map(({ sha256 }) => sha256));
      for (const { sha256 } of photos) before.delete(sha256);
      await state.save({
        model: { name: model.name, sha256: model.sha256 },
        title,
        published,
        photos,
      });
      return report(photos, before.size);
    } catch (error) {
      throw writeFailure(error, options.out, UNTOUCHED);
    }
  }

  /**
   * @param {PhotoState[]} photos
   * @param {number} removed
   */
  function report(photos, removed) {
    const blocked = photos.filter((photo) => photo.blocked).length;
    const same = files.length - indexing.skipped.length + skipped.length - photos.length;
    reportSkipped(indexing.skipped);
    const notes = [
      `${indexing.added} read`,
      removed > 0 && `${removed} removed`,
      blocked > 0 && `${blocked} shown as unavailable`,
      same > 0 && `${same} the same as another`,
      indexing.skipped.length > 0 && `${indexing.skipped.length} skipped`,
    ].filter(Boolean);
    const summary = {
      site,
      photos: photos.length,
      blocked,
      read: indexing.added,
      removed,
      skipped: indexing.skipped,
      model: { name: model.name, sha256: model.sha256 },
    };
    if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    else {
      process.stdout.write(
        `${options.out}: ${photos.length} photos (${notes.join(', ')}).\nLook at it: imago serve ${options.out}\n`,
      );
    }
    return indexing.skipped.length > 0 ? EXIT_SKIPPED : EXIT_DONE;
  }
}

/** @param {Skipped[]} skipped */
function reportSkipped(skipped) {
  for (const { file, reason } of skipped)
    say(`Skipped ${printable(resolve(file))}: ${printable(reason)}`);
}
