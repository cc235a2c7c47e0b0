// SPDX-License-Identifier: MIT
// `imago search`: the page's search, in a terminal.
import { join } from 'node:path';
import { EXIT_DONE, printable } from './exit.js';
import { openSite } from './site.js';

/**
 * @typedef {object} SearchResult
 * @property {number} id
 * @property {string | null} file in the gallery; null where blocked
 * @property {string | null} title null where blocked
 * @property {number} score cosine
 * @property {number | null} probability that the photo fits; null as long as the site has no relevance scorer
 * @property {boolean} blocked
 */

/**
 * @param {string} query
 * @param {{ gallery: string, k: number, json?: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function searchCommand(query, { gallery, k, json }) {
  const { engine, photos, disclaimer } = await openSite(gallery);
  const blockedQuery = engine.queryBlocked(query);
  const { ids, scores } = engine.search(engine.encodeText(query), k);
  engine.close();
  /** @type {SearchResult[]} */
  const results = Array.from(ids, (id, i) => {
    const photo = photos[id];
    const blocked = blockedQuery || photo.blocked === true;
    return {
      id,
      file: blocked ? null : (photo.file ?? null),
      title: blocked ? null : (photo.title ?? null),
      score: Number(scores[i].toFixed(6)),
      probability: null,
      blocked,
    };
  });
  if (json) {
    process.stdout.write(`${JSON.stringify({ query, blocked_query: blockedQuery, results })}\n`);
  } else {
    process.stdout.write(asText(results, gallery, disclaimer));
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
  const lines = results.map(({ blocked, title, file, score }, i) => {
    const rank = String(i + 1).padStart(width);
    const head = `${rank}. ${score.toFixed(3).padStart(6)}  `;
    if (blocked) return `${head}${disclaimer}`;
    const path = join(gallery, 'gallery', file ?? '');
    return `${head}${printable(title ?? '')}\n${' '.repeat(head.length)}${printable(path)}`;
  });
  return `${lines.join('\n')}\n`;
}
