// SPDX-License-Identifier: MIT
// What a person decided about single photos: SITE.imago/decisions.json. By the hash of a file's contents, so that a
// decision outlives new names, new captions and new rules.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from './exit.js';
import { writeAtomically } from './state.js';

/** @typedef {'block' | 'allow'} Verdict */

/**
 * @typedef {object} Decision
 * @property {string} sha256
 * @property {Verdict} verdict
 * @property {string} who
 * @property {string} when ISO 8601
 */

const FORMAT = 1;

/** @param {string} stateDir SITE.imago */
const pathIn = (stateDir) => join(stateDir, 'decisions.json');

/**
 * @param {string} stateDir
 * @returns {Promise<Decision[]>} the oldest first
 */
export async function readDecisions(stateDir) {
  const text = await readFile(pathIn(stateDir), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return [];
  try {
    const { format, decisions } = JSON.parse(text);
    if (format !== FORMAT || !Array.isArray(decisions)) throw new Error(`format ${format}`);
    return decisions;
  } catch (error) {
    // Going on without them would publish what somebody has blocked.
    throw new CliError(
      `${pathIn(stateDir)} is damaged (${/** @type {Error} */ (error).message}): mend it, or remove it and review again.`,
    );
  }
}

/**
 * @param {string} site
 * @returns {Promise<Decision[]>} those made on that site, which must be there: a mistyped name would publish what
 *   somebody has blocked
 */
export async function readDecisionsOn(site) {
  const stateDir = `${site.replace(/[\\/]+$/, '')}.imago`;
  if (!existsSync(stateDir)) {
    throw new CliError(`There is no ${stateDir}: name the site that was reviewed.`);
  }
  return readDecisions(stateDir);
}

/**
 * @param {Decision[][]} lists
 * @returns {Decision[]} the newest on each photo, the oldest first
 */
export function mergeDecisions(lists) {
  const all = lists.flat().sort((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when)));
  return [...new Map(all.map((decision) => [decision.sha256, decision])).values()].sort((a, b) =>
    a.when < b.when ? -1 : Number(a.when > b.when),
  );
}

/**
 * @param {string} stateDir
 * @param {Decision[]} decisions new ones; each replaces an older one on the same photo
 */
export async function addDecisions(stateDir, decisions) {
  const renewed = new Set(decisions.map(({ sha256 }) => sha256));
  const kept = (await readDecisions(stateDir)).filter(({ sha256 }) => !renewed.has(sha256));
  const all = { format: FORMAT, decisions: [...kept, ...decisions] };
  await writeAtomically(pathIn(stateDir), `${JSON.stringify(all, null, 1)}\n`);
}

/**
 * @param {Decision[]} decisions
 * @returns {Map<string, Verdict>}
 */
export const verdictsOf = (decisions) =>
  new Map(decisions.map(({ sha256, verdict }) => [sha256, verdict]));
