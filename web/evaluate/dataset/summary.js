// SPDX-License-Identifier: MIT
import { html, nothing } from 'lit';

/**
 * What a data set held, and what of it did not train.
 * @param {import('./embed.js').DataSummary} summary
 * @param {import('../strings.js').Strings} text
 */
export function summaryOf({ photos, captions, hidden, fromLists, excluded, skipped }, text) {
  return html`<section class="summary">
    <h3>${text.summaryTitle}</h3>
    <p>${text.summary(photos, captions)}</p>
    <p>${text.hidden(hidden.length, photos)} ${fromLists ? text.byLists : text.byCaptionRule}</p>
    ${
      hidden.length === 0
        ? nothing
        : html`<details>
            <summary>${text.whichHidden}</summary>
            <ul class="names">
              ${hidden.map((name) => html`<li>${name}</li>`)}
            </ul>
          </details>`
    }
    ${excluded.map((what) => html`<p>${text.leftOut} <span lang="en">${what}</span></p>`)}
    ${skipped.map(
      ({ name, reason }) => html`<p>${text.skipped(name)} <span lang="en">${reason}</span></p>`,
    )}
  </section>`;
}
