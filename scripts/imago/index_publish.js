// SPDX-License-Identifier: MIT
// What a call of `imago index` or `imago merge` publishes, and what the owner's folder keeps of it.
import { IMAGE_RULE_FILES } from '../../web/engine/model_files.js';
import { writeFailure } from './exit.js';
import { groupGallery } from './groups/gallery.js';
import { readRelevance } from './node_engine.js';
import { APP_DIR, POLICY_DIR } from './paths.js';
import { publishSite } from './publish.js';
import { arrangeRows, readPrototypes } from './rows.js';

/** @typedef {import('./index_run.js').IndexRun} IndexRun */

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

/**
 * @param {IndexRun} run
 * @param {import('./shard.js').Basis} basis
 * @returns {import('./shard.js').ShardInfo}
 */
function shardInfo(run, basis) {
  const { index, count } = /** @type {import('./shard.js').Shard} */ (run.options.shard);
  const files = [...run.indexing.filesByHash].flatMap(([sha256, same]) =>
    same.map(({ path, name }) => ({ path, name, captions: run.book.get(name), sha256 })),
  );
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { index, count, basis, files, skipped: run.indexing.skipped };
}

/**
 * @param {IndexRun} run all of whose photos are read
 * @returns {Promise<number>} photos that were in the gallery before and no longer are
 */
export async function publishRun(run) {
  const { engine, model, state, options } = run;
  const entries = [...run.indexing.filesByHash].map(([sha256, same]) => {
    const record = /** @type {import('./state.js').PhotoRecord} */ (state.records.get(sha256));
    const decision = run.decide(sha256, same);
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
    const published = await publishSite(run.site, state, {
      appDir: options.app ?? APP_DIR,
      model,
      words: run.words,
      imageRule: imageRuleFiles(run.rule, prototypes),
      scorers: await readRelevance(model.sha256),
      title,
      photos,
      ...{ rows, dim, groups },
    });
    const { name, sha256 } = model;
    await state.save({
      model: { name, sha256 },
      rule: run.rule.sha256,
      title,
      published,
      photos,
      ...(run.basis && { shard: shardInfo(run, run.basis) }),
    });
  } catch (error) {
    throw writeFailure(error, options.out, run.untouched);
  }
  return gone.size;
}
