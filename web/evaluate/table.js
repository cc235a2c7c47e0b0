// SPDX-License-Identifier: MIT
import { html } from 'lit';

/** @typedef {'all' | 'allowed'} Block */

/** What others publish on the same judgements, in 0..100: Hessel et al. 2021, Sarto et al. 2023. */
const PUBLISHED = {
  clip_s: { all: { expert_tau_c: 51.2, cf_tau_b: 34.4 } },
  pac_s: { all: { expert_tau_c: 54.3, cf_tau_b: 36.0 } },
};

const ROWS = [
  ...['mean', 'concat_ridge', 'ridge', 'mlp', 'cosine', 'centred_cosine', 'human'],
  ...['clip_s', 'pac_s'],
];

/** @type {[string, string, number][]} field, heading, digits */
const COLUMNS = [
  ['mse_experts', 'MSE', 4],
  ['mse_blend', 'MSE blend', 4],
  ['mae_experts', 'MAE', 3],
  ['r2_experts', 'R²', 3],
  ['expert_tau_c', 'Expert τc', 1],
  ['cf_tau_b', 'CF τb', 1],
  ['ece', 'ECE', 3],
];

/** @param {any} table @param {Block} block @returns {{ name: string, values: any }[]} */
function rowsOf(table, block) {
  const all = { ...table.scorers, ...PUBLISHED };
  return ROWS.filter((name) => all[name]?.[block]).map((name) => ({
    name,
    values: all[name][block],
  }));
}

/** @param {unknown} value @param {number} digits */
const shown = (value, digits) => (typeof value === 'number' ? value.toFixed(digits) : '–');

/**
 * @param {any} table of a finished study
 * @param {Block} block
 * @param {import('./strings.js').Strings} text
 */
export function scoreTable(table, block, text) {
  return html`<div class="scroll" role="region" aria-label=${text.tableTitle} tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${text.scorer}</th>
          ${COLUMNS.map(([, heading]) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rowsOf(table, block).map(
          ({ name, values }) =>
            html`<tr class=${name}>
              <th scope="row">${text.scorers[/** @type {keyof typeof text.scorers} */ (name)]}</th>
              ${COLUMNS.map(([field, , digits]) => html`<td>${shown(values[field], digits)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {any} table @param {Block} block @returns {string[][]} with a header */
export function tableRows(table, block) {
  const fields = COLUMNS.map(([field]) => field);
  const rows = rowsOf(table, block).map(({ name, values }) => [
    name,
    ...fields.map((field) => String(values[field] ?? '')),
  ]);
  return [['scorer', ...fields], ...rows];
}
