// SPDX-License-Identifier: MIT
// `imago search`: the page's search, in a terminal.
import { join } from 'node:path';
import { judgeHits } from '../../web/engine/fitting.js';
import { readQuery } from '../../web/search/query.js';
import { COMMAND } from './command_name.js';
import { CliError, EXIT_DONE, EXIT_USAGE, printable } from './exit.js';
import { openSite } from './site.js';

const NOTHING_FITS = 'Nothing here fits; the closest are:\n';

/**
 * @typedef {object} SearchResult
 * @property {number} id
 * @property {string | null} file in the gallery; null where blocked
 * @property {string | null} title null where blocked
 * @property {number} score cosine
 * @property {number | null} probability that the photo fits; null where blocked, or without scorers
 * @property {boolean} blocked
 */

/**
 * @param {string} query
 * @param {{ gallery: string, k: number, scorer?: import('../../web/engine/engine.js').ScorerName,
 *   json?: boolean, vector?: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function searchCommand(query, { gallery, k, scorer, json, vector: withVector }) {
  if (readQuery(query).kind !== 'words') {
    const advice = `say what to look for: ${COMMAND} search "two dogs on a beach" --gallery SITE`;
    throw new CliError(`There are no words in the query; ${advice}`, EXIT_USAGE);
  }
  const { engine, gather, rowsOf, disclaimer, hasScorers } = await openSite(gallery);
  const blockedQuery = engine.queryBlocked(query);
  const vector = engine.encodeQuery(query);
  const { idsOf, groups } = await gather(vector, k);
  const { ids: found, scores } = engine.search(vector, k);
  const ids = idsOf(found);
  const photos = await rowsOf(ids);
  const hidden = Uint8Array.from(photos, (photo) => Number(blockedQuery || photo.blocked === true));
  const { probabilities, fits } = hasScorers
    ? judgeHits(engine, { text: query, vector, ids: found, hidden, scorer })
    : { probabilities: null, fits: null };
  engine.close();
  /** @type {SearchResult[]} */
  const results = Array.from(ids, (id, i) => {
    const photo = photos[i];
    const blocked = blockedQuery || photo.blocked === true;
    return {
      id,
      file: blocked ? null : (photo.file ?? null),
      title: blocked ? null : (photo.title ?? null),
      score: Number(scores[i].toFixed(6)),
      probability: blocked || !probabilities ? null : Number(probabilities[i].toFixed(6)),
      blocked,
    };
  });
  if (json) {
    process.stdout.write(
      `${JSON.stringify({
        query,
        blocked_query: blockedQuery,
        fits,
        groups,
        ...(withVector && { vector: blockedQuery ? null : Array.from(vector) }),
        results,
      })}\n`,
    );
  } else {
    const warning = fits === false ? NOTHING_FITS : '';
    const note = groups
      ? `Searched the ${groups.searched} nearest of ${groups.total} groups.\n`
      : '';
    process.stdout.write(`${warning}${asText(results, gallery, disclaimer)}${note}`);
  }
  return EXIT_DONE;
}

/**
 * @param {SearchResult[]} results
 * @param {string} gallery
 * @param {string} disclaimer
 */
function asText(results, gallery, disclaimer) {
  if (results.length === 0) return 'The gallery is empty.\n';
  const width = String(results.length).length;
  const lines = results.map(({ blocked, title, file, score, probability }, i) => {
    const rank = String(i + 1).padStart(width);
    const percent = probability === null ? '' : `${(100 * probability).toFixed(0).padStart(3)} %  `;
    const head = `${rank}. ${score.toFixed(3).padStart(6)}  ${percent}`;
    if (blocked) return `${head}${disclaimer}`;
    const path = join(gallery, 'gallery', file ?? '');
    return `${head}${printable(title ?? '')}\n${' '.repeat(head.length)}${printable(path)}`;
  });
  return `${lines.join('\n')}\n`;
}
