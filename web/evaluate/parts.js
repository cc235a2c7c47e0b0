// SPDX-License-Identifier: MIT
// What stands above the results: the two ways to begin, or how far it is.
import { html, nothing } from 'lit';

/** @typedef {import('./strings.js').Strings} Strings */

/**
 * @param {Strings} text
 * @param {boolean} over whether a folder hovers over the page
 * @param {{ run: () => void, chosen: (event: Event) => void }} on
 */
export function ways(text, over, on) {
  return html`<div class="ways">
    <div class="way">
      <h3>${text.packTitle}</h3>
      <p>${text.packNote}</p>
      <button class="button primary" type="button" @click=${on.run}>${text.run}</button>
    </div>
    <div class="way drop ${over ? 'over' : ''}">
      <h3>${text.dataTitle}</h3>
      <p>${text.dataNote}</p>
      <button class="button" type="button" @click=${openChooser}>${text.choose}</button>
      <input type="file" webkitdirectory multiple hidden @change=${on.chosen} />
    </div>
  </div>`;
}

/** The input itself can't be styled, and its own label would be in the browser's language. @param {Event} event */
function openChooser({ target }) {
  const input = /** @type {HTMLElement} */ (target).parentElement?.querySelector('input');
  input?.click();
}

/**
 * @param {import('./study_run.js').Progress} progress
 * @param {Strings} text
 * @param {() => void} cancel
 */
export function progressOf(progress, text, cancel) {
  const loading = progress.phase === 'loading';
  const done = loading ? progress.loaded : progress.done;
  const total = progress.total;
  const line = loading
    ? text.loading(progress.loaded, progress.total)
    : `${text.phases[progress.phase](progress.done, progress.total)}${text.left(progress.secondsLeft)}`;
  return html`<div class="actions">
    <button class="button" type="button" @click=${cancel}>${text.cancel}</button>
    <progress
      max=${total || 1}
      value=${total === null || total === 0 ? nothing : done}
      aria-label=${text.progress}
    ></progress>
    <p>${line}</p>
    <p class="hidden" role="status">
      ${loading ? text.loadingShort : text.phaseNames[progress.phase]}
    </p>
  </div>`;
}
