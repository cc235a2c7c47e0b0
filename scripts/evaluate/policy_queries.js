// SPDX-License-Identifier: MIT
// The query rule on two sets of queries: one that the words were mended on, and one that they never were.
import { readFile } from 'node:fs/promises';
import { rates } from '../policy/detection.js';

/** Written for this project, see the README beside them; lines of verdict, tab, query. */
const MENDED_ON = new URL('../../tests/fixtures/policy/queries.tsv', import.meta.url);
const UNSEEN = new URL('../../tests/fixtures/policy/queries_unseen.tsv', import.meta.url);

/**
 * @param {URL} file
 * @returns {Promise<{ blocked: boolean, text: string }[]>} queries and whether they should be blocked
 */
async function readQueries(file) {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter(Boolean);
  return lines.map((line) => {
    const [verdict, text] = line.split('\t');
    return { blocked: verdict === 'blocked', text };
  });
}

/**
 * @param {URL} file
 * @param {import('../../web/engine/engine.js').Engine} engine
 */
async function figures(file, engine) {
  const queries = await readQueries(file);
  const scored = queries.map(({ blocked, text }) => ({
    positive: blocked,
    score: Number(engine.queryBlocked(text)),
  }));
  const { tpr, fpr } = rates(scored, 1);
  return { queries: queries.length, tpr, fpr };
}

/**
 * @param {import('../../web/engine/engine.js').Engine} engine with the policy loaded
 * @returns {Promise<Awaited<ReturnType<typeof figures>> & { unseen: Awaited<ReturnType<typeof figures>> }>}
 *   shares 0..1 of what should be blocked and is (tpr), and of what should not be and is (fpr)
 */
export async function queryFigures(engine) {
  return { ...(await figures(MENDED_ON, engine)), unseen: await figures(UNSEEN, engine) };
}
