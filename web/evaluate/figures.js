// SPDX-License-Identifier: MIT
// The charts of a finished study, each with what it can be saved as.
import { html } from 'lit';
import { errorRows, errors } from './charts/errors.js';
import { reliability, reliabilityRows } from './charts/reliability.js';
import { scatter, scatterRows } from './charts/scatter.js';
import { save, toCsv, toSvg } from './save.js';

/** @typedef {import('./strings.js').Strings} Strings */
/** @typedef {{ table: any, predictions: Record<string, Float32Array>, target: Float32Array, allowed: Uint8Array }} Study */

const BARS = ['mean', 'concat_ridge', 'ridge', 'mlp'];

/**
 * @param {Study} study
 * @param {import('./table.js').Block} block
 * @param {Strings} text
 */
export function figures({ table, predictions, target, allowed }, block, text) {
  const { scorers } = table;
  const bars = BARS.map((name) => ({
    name,
    title: text.short[/** @type {keyof typeof text.short} */ (name)],
    value: scorers[name][block].mse_experts,
    low: scorers[name][block].mse_experts_interval?.[0],
    high: scorers[name][block].mse_experts_interval?.[1],
  }));
  const human = scorers.human?.[block]?.mse_experts ?? null;
  const curves = {
    mlp: scorers.mlp[block].reliability,
    ridge: scorers.ridge[block].reliability,
  };
  const keep = (/** @type {number} */ i) => block === 'all' || allowed[i] === 1;
  const keys = html`<span class="key mlp"></span>${text.short.mlp}<span class="key ridge"></span
    >${text.short.ridge}`;
  return html`<div class="charts">
    ${figure(
      {
        name: `errors_${block}`,
        title: text.errorsTitle,
        note: text.errorsNote(human === null ? '–' : human.toFixed(4)),
        rows: () => errorRows(bars, human),
      },
      errors(bars, human, { title: text.errorsTitle, error: text.error }),
      text,
    )}
    ${figure(
      {
        name: `reliability_${block}`,
        title: text.reliabilityTitle,
        note: html`${text.reliabilityNote}${keys}`,
        rows: () => reliabilityRows(curves),
      },
      reliability(curves, {
        title: text.reliabilityTitle,
        predicted: text.predicted,
        observed: text.observed,
      }),
      text,
    )}
    ${figure(
      {
        name: `pairs_${block}`,
        title: text.scatterTitle,
        note: text.scatterNote,
        rows: () => scatterRows(predictions.mlp, target, keep),
      },
      scatter(predictions.mlp, target, keep, {
        title: text.scatterTitle,
        predicted: text.predicted,
        human: text.observed,
      }),
      text,
    )}
  </div>`;
}

/**
 * @param {{ name: string, title: string, note: unknown, rows: () => string[][] }} about
 * @param {unknown} chart
 * @param {Strings} text
 */
function figure({ name, title, note, rows }, chart, text) {
  const saveSvg = (/** @type {Event} */ event) => {
    const holder = /** @type {HTMLElement} */ (event.target).closest('figure');
    const drawn = /** @type {SVGElement} */ (holder?.querySelector('svg'));
    save(`${name}.svg`, 'image/svg+xml', toSvg(drawn));
  };
  return html`<figure>
    <figcaption>
      <h3>${title}</h3>
      <p>${note}</p>
    </figcaption>
    ${chart}
    <div class="save">
      <button type="button" aria-label=${text.saveLabel(`${title}, SVG`)} @click=${saveSvg}>
        ${text.saveSvg}
      </button>
      <button
        type="button"
        aria-label=${text.saveLabel(`${title}, CSV`)}
        @click=${() => save(`${name}.csv`, 'text/csv', toCsv(rows()))}
      >
        ${text.saveCsv}
      </button>
    </div>
  </figure>`;
}
