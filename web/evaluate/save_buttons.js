// SPDX-License-Identifier: MIT
import { html, nothing } from 'lit';
import { save, toCsv, toJson, toSvg } from './save.js';

/**
 * Buttons that save a table, and the chart that shows it.
 * @param {object} about
 * @param {string} about.name of the files, without an ending
 * @param {string} about.title for screen readers
 * @param {() => string[][]} about.rows with a header
 * @param {() => string} [about.json] where the rows are not all there is
 * @param {boolean} [about.drawn] whether the nearest figure holds a chart
 * @param {import('./strings.js').Strings} text
 */
export function saveButtons({ name, title, rows, json, drawn = false }, text) {
  /** @param {string} kind @param {(event: Event) => void} click */
  const button = (kind, click) =>
    html`<button type="button" aria-label=${text.saveLabel(`${title}, ${kind}`)} @click=${click}>
      ${kind}
    </button>`;
  const saveSvg = (/** @type {Event} */ { target }) => {
    const chart = /** @type {HTMLElement} */ (target).closest('figure')?.querySelector('svg');
    if (chart) save(`${name}.svg`, 'image/svg+xml', toSvg(chart));
  };
  return html`<div class="save">
    ${drawn ? button('SVG', saveSvg) : nothing}
    ${button('CSV', () => save(`${name}.csv`, 'text/csv', toCsv(rows())))}
    ${button('JSON', () =>
      save(`${name}.json`, 'application/json', json ? json() : toJson(rows())),
    )}
  </div>`;
}
