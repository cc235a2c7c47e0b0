// SPDX-License-Identifier: MIT
/** What stands below the box: the wall, an answer, or why there is neither. */
import { html, nothing } from 'lit';
import { emptyGallery, failure, plain, why, wordless } from './messages.js';
import { wall } from './wall.js';

/**
 * @typedef {import('../session.js').SearchSession} SearchSession
 * @typedef {object} ResultsOptions
 * @property {import('../strings.js').Strings} text
 * @property {boolean} wordless something was typed, but no words
 * @property {boolean} more the wall goes on below what is shown of it
 * @property {import('./wall.js').WallOptions} wall
 * @property {(example: string) => void} choose
 * @property {() => void} retry
 */

/**
 * @param {SearchSession} session
 * @param {number} length of the wall
 * @returns {import('../session.js').Tile[]} the answer, or the wall where nothing is asked or answered yet
 */
export function shownTiles({ answer, visible }, length) {
  if (answer !== null) return answer.tiles;
  return visible.slice(0, length).map((row) => ({ row, score: null, probability: null }));
}

/**
 * @param {SearchSession} session
 * @param {ResultsOptions} options
 */
export function results(session, options) {
  const { text, choose, retry } = options;
  const { gallery, answer, answerError, rows, shown, wallError } = session;
  if (gallery.status === 'loading') return status(text.loadingGallery, '');
  if (gallery.status === 'error') {
    return failure({ title: text.galleryErrorTitle, error: gallery.error }, text, retry);
  }
  if (rows.length === 0) return emptyGallery(text);
  if (options.wordless) return wordless(text, choose);
  if (answerError !== null) {
    return failure({ title: text.answerErrorTitle, error: answerError }, text, retry);
  }
  if (answer !== null) return answered(session, answer, options);
  if (shown === 0) return plain(text.allBlocked, session.policy.disclaimer.en);
  const count = text.wallCount(shown, rows.length - shown);
  return html`${status(session.title || text.wallTitle, count)} ${wall(options.wall)}
  ${options.more ? html`<div class="end"></div>` : nothing}
  ${
    wallError === null
      ? nothing
      : failure({ title: text.wallErrorTitle, error: wallError }, text, retry)
  }`;
}

/**
 * @param {SearchSession} session
 * @param {import('../session.js').Answer} answer
 * @param {ResultsOptions} options
 */
function answered(session, { blockedQuery, fits, tiles, question, groups }, options) {
  const { text } = options;
  if (tiles.length === 0) {
    return plain(text.noneTitle, question.like === null ? text.none : text.similarNone);
  }
  const liked = session.photo(question.like);
  const heading = liked === null ? text.resultsTitle : text.similarTo(liked.title || text.untitled);
  const closest =
    groups === null || groups.searched === groups.total
      ? text.closest(tiles.length, session.rows.length)
      : text.closestInGroups(tiles.length, session.rows.length, groups);
  const line = blockedQuery
    ? text.blockedQuery(session.policy.age)
    : fits === false
      ? text.onlyClosest(closest)
      : closest;
  return html`${status(heading, line)} ${wall(options.wall)}
  ${
    session.hasMore
      ? html`<div class="after">
          <button class="button" type="button" @click=${() => session.more()}>${text.more}</button>
        </div>`
      : nothing
  }
  ${
    tiles.some(({ row }) => row.blocked)
      ? why(session.policy.why, options.wall.lang, text)
      : nothing
  }`;
}

/** @param {string} heading @param {string} line read out whenever it changes */
function status(heading, line) {
  return html`<div class="status">
    <h2 tabindex="-1">${heading}</h2>
    <p role="status">${line}</p>
  </div>`;
}
