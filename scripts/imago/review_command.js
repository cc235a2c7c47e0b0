// SPDX-License-Identifier: MIT
// `imago review`: what the policy blocked or nearly blocked, and a person's corrections. Reads and writes only the
// owner's folder; the next `imago index` publishes what follows.
import { userInfo } from 'node:os';
import { COMMAND } from './command_name.js';
import { addDecisions, readDecisions, verdictsOf } from './decisions.js';
import { CliError, EXIT_DONE, printable, writeFailure } from './exit.js';
import { OwnerState } from './state.js';

/** Characters of a photo's hash that name it. */
const ID_LENGTH = 10;

/** A photo that passed is near the threshold from this share of it on. */
const NEAR = 0.5;

/** @typedef {import('./state.js').PhotoState} PhotoState */
/** @typedef {import('./decisions.js').Decision} Decision */

/**
 * @typedef {object} ReviewOptions
 * @property {string[]} [block] ids
 * @property {string[]} [allow]
 * @property {string} [who]
 * @property {boolean} [json]
 */

/**
 * @param {PhotoState[]} photos
 * @param {string} id beginning of a hash
 */
function photoOf(photos, id) {
  const found = photos.filter(({ sha256 }) => sha256.startsWith(id.toLowerCase()));
  if (found.length === 1 && id.length >= 6) return found[0];
  const why = found.length > 1 || id.length < 6 ? 'is not exact enough' : 'names no photo here';
  throw new CliError(`${printable(id)} ${why}: take an id from \`${COMMAND} review SITE\`.`);
}

/**
 * @param {PhotoState[]} photos
 * @param {Decision[]} decisions
 */
function rows(photos, decisions) {
  const made = new Map(decisions.map((decision) => [decision.sha256, decision]));
  const verdicts = verdictsOf(decisions);
  return photos
    .filter(
      ({ sha256, blocked, underAge, threshold }) =>
        blocked || verdicts.has(sha256) || underAge >= NEAR * threshold,
    )
    .map(({ sha256, blocked, reason, underAge, threshold, paths }) => {
      const { verdict = null, who = null, when = null } = made.get(sha256) ?? {};
      const id = sha256.slice(0, ID_LENGTH);
      return { id, blocked, reason, underAge, threshold, verdict, who, when, path: paths[0] };
    })
    .sort((a, b) => Number(b.blocked) - Number(a.blocked) || b.underAge - a.underAge);
}

/** @param {ReturnType<typeof rows>} listed */
function asText(listed) {
  if (listed.length === 0) return 'Nothing is blocked, and nothing came near.\n';
  const lines = listed.map(
    ({ id, blocked, reason, underAge, threshold, verdict, who, when, path }) => {
      const state = blocked ? 'blocked' : 'shown  ';
      const decided =
        verdict && `${verdict === 'block' ? 'blocked' : 'allowed'} by ${who}, ${when}`;
      const why = decided || reason || `near: ${underAge.toFixed(3)} of ${threshold.toFixed(3)}`;
      return `${id}  ${state}  ${printable(path)}\n            ${printable(why)}`;
    },
  );
  return `${lines.join('\n')}\n`;
}

/**
 * @param {string} site
 * @param {ReviewOptions} options
 * @returns {Promise<number>} exit code
 */
export async function reviewCommand(site, { block = [], allow = [], who, json }) {
  const state = new OwnerState(`${site.replace(/[\\/]+$/, '')}.imago`);
  const photos = await state.readPhotos();
  if (!photos) {
    throw new CliError(`${site} was not made on this machine: ${state.dir} holds no state.`);
  }
  const chosen = [
    ...block.map((id) => /** @type {const} */ ([id, 'block'])),
    ...allow.map((id) => /** @type {const} */ ([id, 'allow'])),
  ];
  if (chosen.length > 0) {
    const when = new Date().toISOString();
    const decisions = chosen.map(([id, verdict]) => {
      const { sha256 } = photoOf(photos, id);
      return { sha256, verdict, who: who ?? userInfo().username, when };
    });
    if (new Set(decisions.map(({ sha256 }) => sha256)).size < decisions.length) {
      throw new CliError('The same photo is named twice: decide one thing for each.');
    }
    const unlock = await state.lock();
    try {
      await addDecisions(state.dir, decisions);
    } catch (error) {
      throw writeFailure(error, state.dir);
    } finally {
      await unlock();
    }
    process.stderr.write(
      `${decisions.length} kept. The site changes with the next \`${COMMAND} index … --out ${printable(site)}\`.\n`,
    );
  }
  const listed = rows(photos, await readDecisions(state.dir));
  process.stdout.write(json ? `${JSON.stringify(listed)}\n` : asText(listed));
  return EXIT_DONE;
}
