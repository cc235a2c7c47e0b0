// SPDX-License-Identifier: MIT
// One call of `imago index` or `imago merge`: what it works with, and the reading of the photos.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { counted } from './counted.js';
import { decide, judgeWords } from './decide.js';
import { mergeDecisions, readDecisions, readDecisionsOn, verdictsOf } from './decisions.js';
import { CliError, printable, writeFailure } from './exit.js';
import { reportSkipped } from './index_report.js';
import { Indexing } from './indexing.js';
import { makeFolder } from './make_folder.js';
import {
  createNodeEngine,
  readImageRule,
  readModel,
  readPolicyWords,
  readWasm,
} from './node_engine.js';
import { MODEL_DIR, POLICY_DIR } from './paths.js';
import { Pool } from './pool.js';
import { recoverSite } from './publish.js';
import { realpathOr } from './scan.js';
import { OwnerState } from './state.js';

/** @typedef {import('./scan.js').FoundFile} FoundFile */

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
      throw new CliError(`Stopped. ${counted(kept)} kept: the same command goes on from there.`);
    }
    if (kept === 0 && !this.options.shard) {
      reportSkipped(indexing.skipped);
      throw new CliError(`No picture of ${indexing.skipped.length} can be read. ${this.untouched}`);
    }
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
