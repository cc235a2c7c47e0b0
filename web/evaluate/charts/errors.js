// SPDX-License-Identifier: MIT
import { svg } from 'lit';
import { frame, ticksBetween } from './frame.js';

/** @typedef {{ name: string, title: string, value: number, low?: number, high?: number }} Bar */

/**
 * Mean squared errors as bars with their 95 % intervals, and the human expert's as a line across.
 * @param {Bar[]} bars
 * @param {number | null} human
 * @param {{ spoken: import('./frame.js').Spoken, error: string }} text
 */
export function errors(bars, human, { spoken, error }) {
  const top = Math.max(...bars.map(({ value, high }) => high ?? value), human ?? 0) * 1.1;
  const labels = { spoken, xLabel: '', yLabel: error };
  const domain = { x: pair(0, bars.length), y: pair(0, top) };
  return frame({ ...labels, domain, xTicks: [], yTicks: ticksBetween(0, top) }, (scale) => {
    const wide = scale.x(0.72) - scale.x(0);
    return svg`${bars.map(({ name, title, value, low, high }, i) => {
      const middle = scale.x(i + 0.5);
      return svg`<rect class="bar ${name}" x=${middle - wide / 2} y=${scale.y(value)} width=${wide}
          height=${scale.y(0) - scale.y(value)} />
        ${
          low === undefined || high === undefined
            ? ''
            : svg`<line class="whisker" x1=${middle} x2=${middle} y1=${scale.y(low)} y2=${scale.y(high)} />`
        }
        <text class="tick" x=${middle} y=${scale.y(0) + 18} text-anchor="middle">${title}</text>
        <text class="value" x=${middle} y=${scale.y(high ?? value) - 6} text-anchor="middle">${value.toFixed(4)}</text>`;
    })}
    ${
      human === null
        ? ''
        : svg`<line class="human" x1=${scale.x(0)} x2=${scale.x(bars.length)} y1=${scale.y(human)} y2=${scale.y(human)} />`
    }`;
  });
}

/** @param {number} low @param {number} high @returns {[number, number]} */
const pair = (low, high) => [low, high];

/** @param {Bar[]} bars @param {number | null} human @returns {string[][]} with a header */
export function errorRows(bars, human) {
  const rows = bars.map(({ name, value, low, high }) =>
    [name, value, low ?? '', high ?? ''].map(String),
  );
  return [
    ['scorer', 'mse_experts', 'low', 'high'],
    ...rows,
    ['human', String(human ?? ''), '', ''],
  ];
}
