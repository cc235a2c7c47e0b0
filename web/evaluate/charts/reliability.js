// SPDX-License-Identifier: MIT
import { svg } from 'lit';
import { pathOf, unitFrame } from './frame.js';

/** @typedef {{ predicted: number, observed: number, count: number }} Bin */

/** @type {[number, number][]} */
const DIAGONAL = [
  [0, 0],
  [1, 1],
];

/**
 * Predicted probability against what people said, by bins of equally many pairs. On the diagonal a probability means
 * what it says.
 * @param {Record<string, Bin[]>} curves
 * @param {{ spoken: import('./frame.js').Spoken, predicted: string, observed: string }} text
 */
export function reliability(curves, { spoken, predicted, observed }) {
  return unitFrame(
    { spoken, xLabel: predicted, yLabel: observed },
    (scale) => svg`<path class="ideal" d=${pathOf(DIAGONAL, scale)} />
    ${Object.entries(curves).map(([name, bins]) => {
      /** @type {[number, number][]} */
      const points = bins.map((bin) => [bin.predicted, bin.observed]);
      return svg`<path class="line ${name}" d=${pathOf(points, scale)} />
        ${points.map(([x, y]) => svg`<circle class="dot ${name}" cx=${scale.x(x)} cy=${scale.y(y)} r="3" />`)}`;
    })}`,
  );
}

/** @param {Record<string, Bin[]>} curves @returns {string[][]} with a header */
export function reliabilityRows(curves) {
  const rows = Object.entries(curves).flatMap(([name, bins]) =>
    bins.map(({ predicted, observed, count }) => [name, predicted, observed, count].map(String)),
  );
  return [['scorer', 'predicted', 'observed', 'pairs'], ...rows];
}
