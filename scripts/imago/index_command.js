// SPDX-License-Identifier: MIT
// `imago index`: folders of photos → a static site.
import { CaptionBook, readCaptions } from './captions.js';
import { CliError, printable } from './exit.js';
import { publishRun } from './index_publish.js';
import { reportRun, say } from './index_report.js';
import { IndexRun, loadForRun } from './index_run.js';
import { checkApp, checkOutput } from './output.js';
import { POLICY_DIR } from './paths.js';
import { findPhotos, realpathOr } from './scan.js';
import { basisOf, checkShardFolder, shardOf } from './shard.js';
import { stoppable } from './stoppable.js';

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
 * @param {import('./index_run.js').IndexOptions} options
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
    const removed = await publishRun(run);
    return await reportRun(run, files.length + skipped.length, removed);
  } finally {
    engine.close();
    await unlock();
  }
}
