// SPDX-License-Identifier: MIT
import { svg } from 'lit';
import { frame, pathOf, scaleOf } from './frame.js';

/** @typedef {{ predicted: number, observed: number, count: number }} Bin */

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Predicted probability against what people said, by bins of equally many pairs. On the diagonal a probability means
 * what it says.
 * @param {Record<string, Bin[]>} curves
 * @param {{ title: string, predicted: string, observed: string }} text
 */
export function reliability(curves, text) {
  const scale = scaleOf({ x: [0, 1], y: [0, 1] });
  const diagonal = pathOf(
    [
      [0, 0],
      [1, 1],
    ],
    scale,
  );
  return frame(
    {
      title: text.title,
      scale,
      xTicks: TICKS,
      yTicks: TICKS,
      xLabel: text.predicted,
      yLabel: text.observed,
    },
    svg`<path class="ideal" d=${diagonal} />
    ${Object.entries(curves).map(([name, bins]) => {
      /** @type {[number, number][]} */
      const points = bins.map(({ predicted, observed }) => [predicted, observed]);
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
