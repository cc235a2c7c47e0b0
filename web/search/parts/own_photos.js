// SPDX-License-Identifier: MIT
/** The place of a visitor's own photos on the page: while what shows them loads, and after that. */
import { html } from 'lit';
import { failure } from './messages.js';

/** @typedef {import('../own_photos/host.js').OwnPhotosHost} OwnPhotosHost */
/** @typedef {import('../strings.js').Strings} Strings */
/** @typedef {import('../strings.js').Lang} Lang */

/**
 * @param {OwnPhotosHost} own
 * @param {{ text: Strings, lang: Lang, asked: boolean }} options
 */
export function ownPhotos(own, { text, lang, asked }) {
  const { photos, session, error } = own;
  if (error !== null) {
    return failure({ title: text.ownErrorTitle, error }, text, () => own.open());
  }
  if (photos === null || session === null) {
    return html`<div class="status"><p role="status">${text.ownOpening}</p></div>`;
  }
  return html`<imago-own-photos
    .photos=${photos}
    .lang=${lang}
    .age=${session.policy.age}
    .quiet=${asked}
  ></imago-own-photos>`;
}

/**
 * @param {OwnPhotosHost} own
 * @param {Strings} text
 * @param {Lang} lang
 * @returns {Strings} what is said of results, and what could be asked, where they are the visitor's photos and no gallery
 */
export function ownTexts({ strings, photos }, text, lang) {
  if (strings === null) return text;
  const { title, wallCount, allBlocked, similarNone, none, examples } = strings[lang];
  // While photos are added, their number is told beside the progress, and once is enough for the ear.
  const count = photos?.adding ? () => '' : wallCount;
  return { ...text, wallTitle: title, wallCount: count, allBlocked, similarNone, none, examples };
}
