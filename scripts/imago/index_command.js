// SPDX-License-Identifier: MIT
// `imago index`: folders of photos → a static site.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { IMAGE_RULE_FILES } from '../../web/engine/model_files.js';
import { CaptionBook, readCaptions } from './captions.js';
import { decide, judgeWords } from './decide.js';
import { mergeDecisions, readDecisions, readDecisionsOn, verdictsOf } from './decisions.js';
import { CliError, EXIT_DONE, EXIT_SKIPPED, printable, writeFailure } from './exit.js';
import { hostWarnings, siteFiles } from './host_limits.js';
import { Indexing } from './indexing.js';
import {
  createNodeEngine,
  readImageRule,
  readModel,
  readPolicyWords,
  readRelevance,
  readWasm,
} from './node_engine.js';
import { checkApp, checkOutput } from './output.js';
import { APP_DIR, MODEL_DIR, POLICY_DIR } from './paths.js';
import { Pool } from './pool.js';
import { publishSite, recoverSite } from './publish.js';
import { arrangeRows, readPrototypes } from './rows.js';
import { groupGallery } from './groups/gallery.js';
import { findPhotos, realpathOr } from './scan.js';
import { basisOf, checkShardFolder, shardOf } from './shard.js';
import { OwnerState } from './state.js';
import { stoppable } from './stoppable.js';
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
 * @property {number | 'auto' | 'none'} [clusters] groups of the index; by itself from GROUPED_FROM photos on
 * @property {boolean} [json]
 * @property {import('./shard.js').Shard} [shard] only these of the photos
 * @property {string} [decisions] another site whose corrections are obeyed as well
 */

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** @param {Skipped[]} skipped */
function reportSkipped(skipped) {
  for (const { file, reason } of skipped) say(`Skipped ${printable(file)}: ${printable(reason)}`);
}

/**
 * @param {import('./node_engine.js').ImageRule} rule
 * @param {{ bytes: Uint8Array } | null} prototypes
 * @returns {Record<string, Uint8Array>}
 */
function imageRuleFiles(rule, prototypes) {
  if (!prototypes) return {};
  const contents = [rule.json, rule.bytes, prototypes.bytes];
  return Object.fromEntries(IMAGE_RULE_FILES.map((name, i) => [name, contents[i]]));
}

/** Everything one call works with. */
export class IndexRun {
  /**
   * @param {object} parts
   * @param {IndexOptions} parts.options
   * @param {string} parts.site
   * @param {import('./node_engine.js').Model} parts.model
   * @param {Uint8Array} parts.words
   * @param {import('../../web/engine/engine.js').Engine} parts.engine
   * @param {import('./decide.js').Rules['book']} parts.book
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
    /** @type {import('./shard.js').Basis | null} of a shard */
    this.basis = null;
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
      this.verdicts = verdictsOf(await this.readDecisions());
      await recoverSite(this.site, this.state.dir, this.state.saved?.published ?? []);
      return unlock;
    } catch (error) {
      throw writeFailure(error, this.options.out, this.untouched);
    }
  }

  /** @returns {Promise<import('./decisions.js').Decision[]>} */
  async readDecisions() {
    const own = await readDecisions(this.state.dir);
    const { decisions } = this.options;
    return decisions === undefined ? own : mergeDecisions([own, await readDecisionsOn(decisions)]);
  }

  /**
   * @param {WebAssembly.Module} wasmModule
   * @param {(pool: Pool) => Promise<void>} work
   */
  async withPool(wasmModule, work) {
    const { state, model } = this;
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
      await work(pool);
    } finally {
      await pool.close();
    }
  }

  /** What was blocked when it was last read, and is not now, has no published pictures yet. */
  withoutPictures() {
    return [...this.indexing.filesByHash].filter(
      ([sha256, same]) =>
        !this.state.records.get(sha256)?.view && !this.decide(sha256, same).blocked,
    );
  }

  /** @param {Pool} pool */
  async completePictures(pool) {
    const { indexing } = this;
    const missing = this.withoutPictures();
    if (missing.length === 0 || indexing.stopped) return;
    for (const [, same] of missing) this.sameAs.set(same[0], same);
    const again = missing.map(([, same]) => same[0]);
    await indexing.readAll(again, pool, { force: true });
    const [lost] = indexing.stopped ? [] : this.withoutPictures();
    if (lost) {
      throw new CliError(
        `${printable(lost[1][0].path)} is to be shown, but its picture can no longer be made from that file: put it back or index again. ${this.untouched}`,
      );
    }
  }

  /**
   * @param {FoundFile[]} files
   * @param {WebAssembly.Module} wasmModule
   */
  async read(files, wasmModule) {
    const { indexing } = this;
    await this.withPool(wasmModule, async (pool) => {
      await indexing.readAll(files, pool, { force: false });
      await this.completePictures(pool);
    });
    const kept = indexing.filesByHash.size;
    if (indexing.stopped) {
      throw new CliError(`Stopped. ${kept} photos are kept: the same command goes on from there.`);
    }
    if (kept === 0 && !this.options.shard) {
      reportSkipped(indexing.skipped);
      throw new CliError(
        `None of the ${indexing.skipped.length} pictures can be read. ${this.untouched}`,
      );
    }
  }

  /** @returns {Promise<number>} photos that were in the gallery before and no longer are */
  async publish() {
    const { engine, model, state, options } = this;
    const entries = [...this.indexing.filesByHash].map(([sha256, same]) => {
      const record = /** @type {import('./state.js').PhotoRecord} */ (state.records.get(sha256));
      const decision = this.decide(sha256, same);
      // It may have been made while the photo was shown, or by a copy of it under another name.
      const picture = decision.blocked && { view: null, thumb: null, thumbhash: null };
      return { ...record, ...picture, ...decision };
    });
    const someBlocked = entries.some(({ blocked }) => blocked);
    const policyDir = options.policy ?? POLICY_DIR;
    const prototypes = await readPrototypes(policyDir, model.sha256).catch((error) => {
      // With none to hide, all that lacks without them is that visitors can add photos of their own.
      if (someBlocked) throw error;
      return null;
    });
    const { dim } = engine;
    const arranged = arrangeRows(entries, dim, prototypes);
    const quantize = (/** @type {Float32Array} */ vectors) => engine.quantize(vectors, dim);
    const { photos, rows, groups } = await groupGallery(
      { photos: arranged.photos, rows: quantize(arranged.vectors) },
      { clusters: options.clusters, dim, quantize },
    );
    const title = options.title ?? state.saved?.title ?? 'Photos';
    const gone = new Set(state.saved?.photos.map(({ sha256 }) => sha256));
    for (const { sha256 } of photos) gone.delete(sha256);
    try {
      const published = await publishSite(this.site, state, {
        appDir: options.app ?? APP_DIR,
        model,
        words: this.words,
        imageRule: imageRuleFiles(this.rule, prototypes),
        scorers: await readRelevance(model.sha256),
        title,
        photos,
        ...{ rows, dim, groups },
      });
      const { name, sha256 } = model;
      await state.save({
        model: { name, sha256 },
        rule: this.rule.sha256,
        title,
        published,
        photos,
        ...(this.basis && { shard: this.shardInfo(this.basis) }),
      });
    } catch (error) {
      throw writeFailure(error, options.out, this.untouched);
    }
    return gone.size;
  }

  /**
   * @param {import('./shard.js').Basis} basis
   * @returns {import('./shard.js').ShardInfo}
   */
  shardInfo(basis) {
    const { index, count } = /** @type {import('./shard.js').Shard} */ (this.options.shard);
    const files = [...this.indexing.filesByHash].flatMap(([sha256, same]) =>
      same.map(({ path, name }) => ({ path, name, captions: this.book.get(name), sha256 })),
    );
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { index, count, basis, files, skipped: this.indexing.skipped };
  }

  /**
   * @param {number} found files
   * @param {number} removed
   * @returns {Promise<number>} exit code
   */
  async report(found, removed) {
    const { indexing, options } = this;
    const { photos, published } = /** @type {import('./state.js').SavedState} */ (this.state.saved);
    const { shard } = options;
    const warnings = shard ? [] : hostWarnings(await siteFiles(this.site, published));
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
      warnings,
      ...(shard && { shard }),
      model: { name, sha256 },
    };
    reportSkipped(skipped);
    for (const warning of warnings) say(`Warning: ${printable(warning)}`);
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
      process.stdout.write(
        shard
          ? `It is shard ${shard.index} of ${shard.count}. All together: imago merge SHARD… --out SITE\n`
          : `Look at it: imago serve ${out}\n`,
      );
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
 * @param {IndexOptions} options
 * @returns {Promise<{ site: string, wasmModule: WebAssembly.Module } & Omit<ConstructorParameters<typeof IndexRun>[0], 'book'>>}
 */
export async function loadForRun(options) {
  const wasmModule = await readWasm();
  const model = await readModel(options.model ?? MODEL_DIR);
  const words = await readPolicyWords(options.policy ?? POLICY_DIR);
  const loaded = { wasmModule, files: model.files, text: true, vision: true, words };
  const engine = await createNodeEngine(loaded);
  const rule = await readImageRule(options.policy ?? POLICY_DIR, model.sha256);
  return { options, site: await realpathOr(options.out), wasmModule, model, words, engine, rule };
}

/**
 * The files that this call reads: all, or those of one shard.
 * @param {string[]} folders
 * @param {string} site
 * @param {import('./shard.js').Shard} [shard]
 */
async function findFiles(folders, site, shard) {
  const { files: all, skipped } = await findPhotos(folders, [site, `${site}.imago`]);
  if (all.length === 0 && skipped.length === 0) {
    const where = folders.map(printable).join(', ');
    throw new CliError(
      `No photos in ${where}: name a folder with JPEG, PNG, WebP, AVIF, GIF or BMP files.`,
    );
  }
  if (!shard) return { all, files: all, skipped };
  const { index, count } = shard;
  return {
    all,
    files: all.filter(({ name }) => shardOf(name, count) === index),
    skipped: skipped.filter(({ file }) => shardOf(file, count) === index),
  };
}

/**
 * @param {string[]} folders
 * @param {IndexOptions} options
 * @returns {Promise<number>} exit code
 */
export async function indexCommand(folders, options) {
  const { captions, shard } = options;
  const site = await realpathOr(options.out);
  checkApp(options);
  await checkOutput(site, await Promise.all(folders.map(realpathOr)));
  const { all, files, skipped } = await findFiles(folders, site, shard);
  const book = new CaptionBook(captions ? await readCaptions(captions) : []);
  const { wasmModule, ...parts } = await loadForRun(options);
  const { engine, model } = parts;
  const run = new IndexRun({ ...parts, book });
  run.indexing.skipped.push(...skipped);
  const unlock = await run.prepare();
  try {
    const { saved } = run.state;
    if (shard) {
      checkShardFolder(options.out, saved, shard);
      const title = options.title ?? saved?.shard?.basis.title ?? null;
      const policyDir = options.policy ?? POLICY_DIR;
      const hashes = { model: model.sha256, rule: parts.rule.sha256 };
      run.basis = await basisOf({ ...hashes, policyDir, captions, title, files: all });
    }
    if (saved && saved.model.sha256 !== model.sha256) {
      say('The gallery was made by another model: every photo is read again.');
    }
    const stop = () => {
      run.indexing.stopped = true;
    };
    await stoppable(stop, () => run.read(files, wasmModule));
    const removed = await run.publish();
    return await run.report(files.length + skipped.length, removed);
  } finally {
    engine.close();
    await unlock();
  }
}
