// SPDX-License-Identifier: MIT
// What a call of `imago index` or `imago merge` says at its end.
import { COMMAND } from './command_name.js';
import { counted } from './counted.js';
import { EXIT_DONE, EXIT_SKIPPED, printable } from './exit.js';
import { hostWarnings, siteFiles } from './host_limits.js';

/** @typedef {import('./scan.js').Skipped} Skipped */

/** @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`);

/** @param {Skipped[]} skipped */
export function reportSkipped(skipped) {
  for (const { file, reason } of skipped) say(`Skipped ${printable(file)}: ${printable(reason)}`);
}

/**
 * @param {import('./index_run.js').IndexRun} run
 * @param {number} found files
 * @param {number} removed
 * @returns {Promise<number>} exit code
 */
export async function reportRun(run, found, removed) {
  const { indexing, options } = run;
  const { photos, published } = /** @type {import('./state.js').SavedState} */ (run.state.saved);
  const { shard } = options;
  const warnings = shard ? [] : hostWarnings(await siteFiles(run.site, published));
  const blocked = photos.filter((photo) => photo.blocked).length;
  const { skipped, read } = indexing;
  const same = found - photos.length - skipped.length;
  const { name, sha256 } = run.model;
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
    process.stdout.write(`${JSON.stringify({ site: run.site, ...summary })}\n`);
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
      `${out}: ${counted(photos.length)} (${notes.filter(Boolean).join(', ')}).\n`,
    );
    process.stdout.write(
      shard
        ? `It is shard ${shard.index} of ${shard.count}. All together: ${COMMAND} merge SHARD… --out SITE\n`
        : `Look at it: ${COMMAND} serve ${out}\n`,
    );
    if (blocked > 0) {
      process.stdout.write(
        `Unavailable by mistake? ${COMMAND} review ${out} tells why; captions (--captions) make the rule surer.\n`,
      );
    }
  }
  return skipped.length > 0 ? EXIT_SKIPPED : EXIT_DONE;
}
