// SPDX-License-Identifier: MIT
// `imago index`: folders of photos → a static site.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { CaptionBook, readCaptions } from './captions.js';
import { decide, judgeWords } from './decide.js';
import { readDecisions, verdictsOf } from './decisions.js';
import { CliError, EXIT_DONE, EXIT_SKIPPED, printable, writeFailure } from './exit.js';
import { Indexing } from './indexing.js';
import {
  createNodeEngine,
  readImageRule,
  readModel,
  readPolicyWords,
  readRelevance,
  readWasm,
} from './node_engine.js';
import { APP_DIR, MODEL_DIR, POLICY_DIR } from './paths.js';
import { Pool } from './pool.js';
import { publishSite, recoverSite } from './publish.js';
import { arrangeRows, readPrototypes } from './rows.js';
import { findPhotos, realpathOr } from './scan.js';
import { OwnerState } from './state.js';
import { makeFolder } from './make_folder.js';

/** @typedef {import('./scan.js').FoundFile} FoundFile */
/** @typedef {import('./scan.js').Skipped} Skipped */

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

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Refuses folders that indexing would destroy: the photos' own, and any that holds something else than a site.
 * @param {string} site
 * @param {string[]} roots
 */
async function checkOutput(site, roots) {
  if (roots.some((root) => root === site || root.startsWith(site + sep))) {
    throw new CliError(`The photos lie inside --out ${site}: name another folder for the site.`);
  }
  const info = await stat(site).catch(() => null);
  if (!info) return;
  if (!info.isDirectory()) throw new CliError(`--out ${site} is a file: name a folder.`);
  if (existsSync(join(site, 'gallery', 'gallery.json'))) return;
  const visible = (await readdir(site)).filter((name) => !name.startsWith('.'));
  if (visible.length > 0) {
    throw new CliError(
      `--out ${site} holds other files and no Imago site: name a new or empty folder.`,
    );
  }
}

/** @param {Skipped[]} skipped */
function reportSkipped(skipped) {
  for (const { file, reason } of skipped) say(`Skipped ${printable(file)}: ${printable(reason)}`);
}

/**
 * Calls `work` with a flag that the first Ctrl-C sets; the second ends the process.
 * @template T
 * @param {() => void} onStop
 * @param {() => Promise<T>} work
 */
async function stoppable(onStop, work) {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    say('\nStopping after the photos at hand … (once more stops at once)');
    onStop();
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Everything one call works with. */
class IndexRun {
  /**
   * @param {object} parts
   * @param {IndexOptions} parts.options
   * @param {string} parts.site
   * @param {import('./node_engine.js').Model} parts.model
   * @param {Uint8Array} parts.words
   * @param {import('../../web/engine/engine.js').Engine} parts.engine
   * @param {CaptionBook} parts.book
   * @param {import('./node_engine.js').ImageRule} parts.rule
   */
  constructor({ options, site, model, words, engine, book, rule }) {
    this.options = options;
    this.site = site;
    this.model = model;
    this.words = words;
    this.engine = engine;
    this.book = book;
    this.rule = rule;
    /** @type {Map<string, import('./decisions.js').Verdict>} a person's corrections, by a photo's hash */
    this.verdicts = new Map();
    /** @type {Map<FoundFile, FoundFile[]>} files whose contents lie in several places, once that is known */
    this.sameAs = new Map();
    this.state = new OwnerState(`${site}.imago`);
    this.untouched = existsSync(site)
      ? 'The gallery that was there is untouched.'
      : 'No gallery was made.';
    this.indexing = new Indexing({
      state: this.state,
      modelSha256: model.sha256,
      rule: rule.sha256,
      judge: (file) => this.judgeWords(file),
      consequence: this.untouched,
    });
  }

  /** @param {FoundFile} file */
  judgeWords(file) {
    const { engine, book, rule } = this;
    const same = this.sameAs.get(file) ?? [file];
    return judgeWords({ engine, book, thresholds: rule.thresholds }, same);
  }

  /** @param {string} sha256 @param {FoundFile[]} files */
  decide(sha256, files) {
    const { engine, book, rule, verdicts } = this;
    const record = /** @type {import('./state.js').PhotoRecord} */ (this.state.records.get(sha256));
    const rules = { engine, book, thresholds: rule.thresholds };
    return decide(rules, files, record, verdicts.get(sha256));
  }

  /** @returns {Promise<() => Promise<void>>} releases the site */
  async prepare() {
    try {
      await makeFolder(dirname(this.site));
      await this.state.create();
      const unlock = await this.state.lock();
      await this.state.load(this.model.sha256, this.rule.sha256);
      this.verdicts = verdictsOf(await readDecisions(this.state.dir));
      await recoverSite(this.site, this.state.dir, this.state.saved?.published ?? []);
      return unlock;
    } catch (error) {
      throw writeFailure(error, this.options.out, this.untouched);
    }
  }

  /**
   * @param {FoundFile[]} files
   * @param {WebAssembly.Module} wasmModule
   */
  async read(files, wasmModule) {
    const { indexing, state, model } = this;
    const setup = {
      wasmModule,
      files: model.files,
      vision: true,
      imageRule: this.rule.bytes,
      known: [...state.records.keys()],
      verdicts: [...this.verdicts],
    };
    const pool = new Pool({ workerData: setup, size: this.options.jobs });
    try {
      await indexing.readAll(files, pool, { force: false });
      // What was blocked when it was last read, and is not now, has no published pictures yet.
      const missing = [...indexing.filesByHash].filter(
        ([sha256, same]) => !state.records.get(sha256)?.view && !this.decide(sha256, same).blocked,
      );
      if (missing.length > 0 && !indexing.stopped) {
        const again = missing.map(([, same]) => same[0]);
        for (const [, same] of missing) this.sameAs.set(same[0], same);
        await indexing.readAll(again, pool, { force: true });
      }
    } finally {
      await pool.close();
    }
    const kept = indexing.filesByHash.size;
    if (indexing.stopped) {
      throw new CliError(`Stopped. ${kept} photos are kept: the same command goes on from there.`);
    }
    if (kept === 0) {
      reportSkipped(indexing.skipped);
      throw new CliError(
        `None of the ${indexing.skipped.length} pictures can be read. ${this.untouched}`,
      );
    }
  }

  /** @returns {Promise<number>} photos that were in the gallery before and no longer are */
  async publish() {
    const { engine, model, state, options } = this;
    const entries = [...this.indexing.filesByHash].map(([sha256, same]) => ({
      .../** @type {import('./state.js').PhotoRecord} */ (state.records.get(sha256)),
      ...this.decide(sha256, same),
    }));
    const someBlocked = entries.some(({ blocked }) => blocked);
    const policyDir = options.policy ?? POLICY_DIR;
    const prototypes = someBlocked ? await readPrototypes(policyDir, model.sha256) : null;
    const { photos, vectors } = arrangeRows(entries, engine.dim, prototypes);
    const title = options.title ?? state.saved?.title ?? 'Photos';
    const gone = new Set(state.saved?.photos.map(({ sha256 }) => sha256));
    for (const { sha256 } of photos) gone.delete(sha256);
    try {
      const published = await publishSite(this.site, state, {
        appDir: options.app ?? APP_DIR,
        model,
        words: this.words,
        scorers: await readRelevance(model.sha256),
        title,
        photos,
        rows: engine.quantize(vectors, engine.dim),
        dim: engine.dim,
      });
      const { name, sha256 } = model;
      await state.save({
        model: { name, sha256 },
        rule: this.rule.sha256,
        title,
        published,
        photos,
      });
    } catch (error) {
      throw writeFailure(error, options.out, this.untouched);
    }
    return gone.size;
  }

  /**
   * @param {number} found files
   * @param {number} removed
   * @returns {number} exit code
   */
  report(found, removed) {
    const { indexing, options } = this;
    const photos = /** @type {import('./state.js').SavedState} */ (this.state.saved).photos;
    const blocked = photos.filter((photo) => photo.blocked).length;
    const { skipped, read } = indexing;
    const same = found - photos.length - skipped.length;
    const { name, sha256 } = this.model;
    const summary = {
      photos: photos.length,
      blocked,
      read,
      removed,
      skipped,
      model: { name, sha256 },
    };
    reportSkipped(skipped);
    if (options.json) {
      process.stdout.write(`${JSON.stringify({ site: this.site, ...summary })}\n`);
    } else {
      const notes = [
        `${read} read`,
        removed > 0 && `${removed} removed`,
        blocked > 0 && `${blocked} shown as unavailable`,
        same > 0 && `${same} the same as another`,
        skipped.length > 0 && `${skipped.length} skipped`,
      ];
      const out = printable(options.out);
      process.stdout.write(
        `${out}: ${photos.length} photos (${notes.filter(Boolean).join(', ')}).\n`,
      );
      process.stdout.write(`Look at it: imago serve ${out}\n`);
      if (blocked > 0) {
        process.stdout.write(
          `Unavailable by mistake? imago review ${out} tells why; captions (--captions) make the rule surer.\n`,
        );
      }
    }
    return skipped.length > 0 ? EXIT_SKIPPED : EXIT_DONE;
  }
}

/**
 * @param {string[]} folders
 * @param {IndexOptions} options
 * @returns {Promise<number>} exit code
 */
export async function indexCommand(folders, options) {
  const site = await realpathOr(options.out);
  const appDir = options.app ?? APP_DIR;
  if (!existsSync(join(appDir, 'index.html'))) {
    throw new CliError(`${appDir} holds no page to publish: build it with \`npm run build:web\`.`);
  }
  await checkOutput(site, await Promise.all(folders.map(realpathOr)));
  const { files, skipped } = await findPhotos(folders, [site, `${site}.imago`]);
  if (files.length === 0 && skipped.length === 0) {
    const where = folders.map(printable).join(', ');
    throw new CliError(
      `No photos in ${where}: name a folder with JPEG, PNG, WebP, AVIF, GIF or BMP files.`,
    );
  }
  const book = new CaptionBook(options.captions ? await readCaptions(options.captions) : []);
  const wasmModule = await readWasm();
  const model = await readModel(options.model ?? MODEL_DIR);
  const words = await readPolicyWords(options.policy ?? POLICY_DIR);
  const loaded = { wasmModule, files: model.files, text: true, vision: true, words };
  const engine = await createNodeEngine(loaded);
  const rule = await readImageRule(options.policy ?? POLICY_DIR, model.sha256);
  const run = new IndexRun({ options, site, model, words, engine, book, rule });
  run.indexing.skipped.push(...skipped);
  const unlock = await run.prepare();
  try {
    if (run.state.saved && run.state.saved.model.sha256 !== model.sha256) {
      say('The gallery was made by another model: every photo is read again.');
    }
    const stop = () => {
      run.indexing.stopped = true;
    };
    await stoppable(stop, () => run.read(files, wasmModule));
    const removed = await run.publish();
    return run.report(files.length + skipped.length, removed);
  } finally {
    engine.close();
    await unlock();
  }
}
