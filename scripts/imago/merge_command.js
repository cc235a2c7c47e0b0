// SPDX-License-Identifier: MIT
// `imago merge`: the shards of a gallery → the site that a single run would have made, byte for byte. What was read
// is taken over; what depends on all photos together (order, copies under several names, decisions) is done anew.
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { COMMAND } from './command_name.js';
import { addDecisions, mergeDecisions, readDecisions } from './decisions.js';
import { CliError, printable, writeFailure } from './exit.js';
import { publishRun } from './index_publish.js';
import { reportRun } from './index_report.js';
import { IndexRun, loadForRun } from './index_run.js';
import { checkApp, checkOutput } from './output.js';
import { POLICY_DIR } from './paths.js';
import { ProgressBar } from './progress.js';
import { linkOrCopy } from './publish.js';
import { realpathOr } from './scan.js';
import { checkBasisHere, checkShards, toolsOf } from './shard.js';
import { OwnerState } from './state.js';
import { stoppable } from './stoppable.js';

/**
 * @typedef {object} ShardSource
 * @property {string} dir as it was named
 * @property {OwnerState} state
 * @property {import('./shard.js').ShardInfo} info
 */

/**
 * @param {string} dir
 * @param {{ model: string, rule: string }} hashes
 * @returns {Promise<ShardSource>}
 */
async function readShard(dir, { model, rule }) {
  const state = new OwnerState(`${(await realpathOr(dir)).replace(/[\\/]+$/, '')}.imago`);
  const name = printable(dir);
  if (!existsSync(state.dir)) {
    throw new CliError(
      `${name} is no shard: there is no ${printable(state.dir)}, which belongs to it.`,
    );
  }
  if ([join(state.dir, 'lock'), state.journal].some((path) => existsSync(path))) {
    throw new CliError(`The indexing of ${name} has not come to its end: wait, or run it again.`);
  }
  await state.load(model, rule);
  const info = state.saved?.shard;
  if (!info) {
    throw new CliError(`${name} is no shard: \`${COMMAND} index … --shard i/n\` makes one.`);
  }
  return { dir: name, state, info };
}

class MergeRun extends IndexRun {
  /** @type {ShardSource[]} */
  shards = [];

  /** Of the shards and of the site, which keeps them. */
  async readDecisions() {
    const lists = [this.state, ...this.shards.map(({ state }) => state)].map(({ dir }) =>
      readDecisions(dir),
    );
    const [own, ...others] = await Promise.all(lists);
    const merged = mergeDecisions([own, ...others]);
    if (others.some((list) => list.length > 0)) await addDecisions(this.state.dir, merged);
    return merged;
  }

  /** Takes over what the shards have read. */
  async adopt() {
    const { indexing } = this;
    const files = this.shards.flatMap(({ state, dir, info }) =>
      info.files.map((file) => ({ ...file, state, dir })),
    );
    const bar = new ProgressBar(files.length, 'photos');
    for (const { path, name, sha256, state, dir } of files) {
      if (indexing.stopped) break;
      const record = state.records.get(sha256);
      if (!record) {
        throw new CliError(`${state.dir} lacks a part of what was read: index ${dir} again.`);
      }
      await this.takeOver(record, state.pictures);
      const same = indexing.filesByHash.get(sha256);
      if (same) same.push({ path, name });
      else indexing.filesByHash.set(sha256, [{ path, name }]);
      bar.tick();
    }
    bar.stop();
    indexing.skipped.push(...this.shards.flatMap(({ info }) => info.skipped));
  }

  /**
   * @param {import('./state.js').PhotoRecord} record
   * @param {string} pictures where its pictures are
   */
  async takeOver(record, pictures) {
    // The copy in another shard, or the site itself, may have pictures where this one was blocked.
    if (!record.view && this.state.records.get(record.sha256)?.view) return;
    for (const name of [record.view, record.thumb]) {
      if (name === null) continue;
      const to = join(this.state.pictures, name);
      if (!existsSync(to)) await linkOrCopy(join(pictures, name), to);
    }
    this.state.records.set(record.sha256, record);
  }

  /** @param {WebAssembly.Module} wasmModule */
  async readShards(wasmModule) {
    const { indexing, options } = this;
    try {
      await this.adopt();
    } catch (error) {
      throw writeFailure(error, options.out, this.untouched);
    }
    if (!indexing.stopped && this.withoutPictures().length > 0) {
      await this.withPool(wasmModule, (pool) => this.completePictures(pool));
    }
    if (indexing.stopped) throw new CliError(`Stopped. ${this.untouched}`);
    if (indexing.filesByHash.size === 0) {
      throw new CliError(`The shards hold no photos. ${this.untouched}`);
    }
  }
}

/**
 * @param {string} site
 * @param {string[]} dirs
 */
async function checkSite(site, dirs) {
  const real = await Promise.all(dirs.map(realpathOr));
  if (real.some((dir) => dir === site || dir.startsWith(site + sep))) {
    throw new CliError(`--out ${site} is a shard or holds one: name another folder for the site.`);
  }
  await checkOutput(site, []);
}

/**
 * @param {string[]} dirs
 * @param {import('./index_run.js').IndexOptions} options
 * @returns {Promise<number>} exit code
 */
export async function mergeCommand(dirs, options) {
  checkApp(options);
  await checkSite(await realpathOr(options.out), dirs);
  const { wasmModule, ...parts } = await loadForRun(options);
  const { engine, model, rule } = parts;
  try {
    const hashes = { model: model.sha256, rule: rule.sha256 };
    const named = [];
    for (const dir of dirs) named.push(await readShard(dir, hashes));
    const shards = /** @type {ShardSource[]} */ (checkShards(named));
    const { basis } = shards[0].info;
    const policyDir = options.policy ?? POLICY_DIR;
    checkBasisHere(shards[0].dir, basis, await toolsOf({ ...hashes, policyDir }));
    const captions = new Map(
      shards.flatMap(({ info }) => info.files.map((file) => [file.name, file.captions])),
    );
    const run = new MergeRun({
      ...parts,
      options: { ...options, title: options.title ?? basis.title ?? undefined },
      book: { get: (name) => captions.get(name) ?? [] },
    });
    run.shards = shards;
    const unlock = await run.prepare();
    try {
      const stop = () => {
        run.indexing.stopped = true;
      };
      await stoppable(stop, () => run.readShards(wasmModule));
      const removed = await publishRun(run);
      const files = shards.reduce((sum, { info }) => sum + info.files.length, 0);
      return await reportRun(run, files + run.indexing.skipped.length, removed);
    } finally {
      await unlock();
    }
  } finally {
    engine.close();
  }
}
