// SPDX-License-Identifier: MIT
/** Gallery or own photos: which of the two is searched, and the way to drop files. */
import { html, nothing } from 'lit';

/** @typedef {import('../strings.js').Strings} Strings */

/**
 * @param {object} options
 * @param {Strings} options.text
 * @param {boolean} options.mine
 * @param {(mine: boolean) => string} options.href
 * @param {(mine: boolean, event: MouseEvent) => void} choose
 */
export function scope({ text, mine, href }, choose) {
  const link = (/** @type {boolean} */ own, /** @type {string} */ label) =>
    html`<a
      href=${href(own)}
      aria-current=${own === mine ? 'true' : nothing}
      @click=${(/** @type {MouseEvent} */ event) => choose(own, event)}
      >${label}</a
    >`;
  return html`<nav class="scope" aria-label=${text.where}>
    ${link(false, text.inGallery)}${link(true, text.inMine)}
  </nav>`;
}

/** @param {Strings} text @param {boolean} dragging files are held over the page */
export function dropTarget(text, dragging) {
  return dragging ? html`<div class="drop"><p>${text.dropHere}</p></div>` : nothing;
}
