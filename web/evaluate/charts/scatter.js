// SPDX-License-Identifier: MIT
import { svg } from 'lit';
import { unitFrame } from './frame.js';

const CELLS = 30;

/**
 * Predicted probability against the mean human score. Human means take ten values only, so pairs are counted in cells
 * and a cell's ink tells how many fell into it; thousands of overlapping dots would hide that.
 * @param {Float32Array} predicted 0..1
 * @param {Float32Array} target 0..1
 * @param {(i: number) => boolean} keep
 * @param {{ spoken: import('./frame.js').Spoken, predicted: string, human: string }} text
 */
export function scatter(predicted, target, keep, text) {
  const counts = countCells(predicted, target, keep);
  const most = Math.max(1, ...counts.values());
  const labels = { spoken: text.spoken, xLabel: text.predicted, yLabel: text.human };
  return unitFrame({ ...labels, room: 0.06 }, (scale) => {
    const width = scale.x(1 / CELLS) - scale.x(0);
    const tall = (scale.y(0) - scale.y(1)) / 9.5;
    return [...counts].map(([key, count]) => {
      const [column, row] = key.split(' ').map(Number);
      const opacity = 0.12 + 0.88 * Math.sqrt(count / most);
      return svg`<rect class="cell" x=${scale.x(column / CELLS)} y=${scale.y(row / 9) - tall / 2}
        width=${width} height=${tall} opacity=${opacity.toFixed(3)}><title>${count}</title></rect>`;
    });
  });
}

/**
 * @param {Float32Array} predicted
 * @param {Float32Array} target
 * @param {(i: number) => boolean} keep
 * @returns {Map<string, number>} "column row" → pairs; rows are ninths, as means of three scores from 1 to 4 are
 */
function countCells(predicted, target, keep) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let i = 0; i < target.length; i += 1) {
    if (!keep(i)) continue;
    const column = Math.min(CELLS - 1, Math.floor(predicted[i] * CELLS));
    const key = `${column} ${Math.round(target[i] * 9)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * @param {Float32Array} predicted
 * @param {Float32Array} target
 * @param {(i: number) => boolean} keep
 * @returns {string[][]} with a header
 */
export function scatterRows(predicted, target, keep) {
  const rows = [];
  for (let i = 0; i < target.length; i += 1) {
    if (keep(i)) rows.push([i, predicted[i], target[i]].map(String));
  }
  return [['pair', 'predicted', 'human'], ...rows];
}
