// SPDX-License-Identifier: MIT
import { html, nothing } from 'lit';
import { explainError } from '../strings.js';
import { examples } from './box.js';

/** @typedef {import('../strings.js').Strings} Strings */

/**
 * @param {object} options
 * @param {string} options.title
 * @param {unknown} options.error
 * @param {boolean} [options.browsable] the pictures are there all the same
 * @param {Strings} text
 * @param {() => void} retry
 */
export function failure({ title, error, browsable = false }, text, retry) {
  const { advice, detail } = explainError(error, text);
  return html`<section class="message alert" role="alert">
    <h2>${title}</h2>
    <p>${advice} ${browsable ? text.errorStillBrowsing : nothing}</p>
    <code>${detail}</code>
    <button class="button" type="button" @click=${retry}>${text.retry}</button>
  </section>`;
}

/** @param {Strings} text */
export function emptyGallery(text) {
  return html`<section class="message">
    <h2>${text.emptyTitle}</h2>
    <p>${text.empty}</p>
    <code>imago index PHOTOS --out SITE</code>
  </section>`;
}

/**
 * @param {Strings} text
 * @param {(example: string) => void} choose
 */
export function wordless(text, choose) {
  return html`<section class="message">
    <h2>${text.wordlessTitle}</h2>
    <p>${text.wordless}</p>
    ${examples(text, choose)}
  </section>`;
}

/**
 * Why some pictures are not shown, in the words of the gallery's policy.
 * @param {import('../policy.js').Translations} texts
 * @param {string} lang
 * @param {Strings} text
 */
export function why(texts, lang, text) {
  const said = texts[lang] ?? texts.en;
  if (said === '') return nothing;
  return html`<details class="why">
    <summary>${text.why}</summary>
    <p lang=${texts[lang] === undefined ? 'en' : lang}>${said}</p>
  </details>`;
}

/** @param {string} title @param {string} line */
export function plain(title, line) {
  return html`<section class="message">
    <h2>${title}</h2>
    <p>${line}</p>
  </section>`;
}
