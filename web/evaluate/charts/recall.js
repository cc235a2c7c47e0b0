// SPDX-License-Identifier: MIT
import { svg } from 'lit';
import { frame, pathOf } from './frame.js';

const K_TICKS = [1, 10, 20, 30, 40, 50];
const PERCENT_TICKS = [0, 20, 40, 60, 80, 100];

/**
 * How many captions find their own photo among the first k.
 * @param {Record<string, number[]>} curves by scorer: percentages for k = 1, 2, …
 * @param {{ spoken: import('./frame.js').Spoken, k: string, found: string }} text
 */
export function recall(curves, { spoken, k, found }) {
  const deepest = Math.max(2, ...Object.values(curves).map(({ length }) => length));
  const labels = { spoken, xLabel: k, yLabel: found };
  return frame(
    {
      ...labels,
      domain: { x: [1, deepest], y: [0, 100] },
      xTicks: K_TICKS.filter((value) => value <= deepest),
      yTicks: PERCENT_TICKS,
      xFormat: String,
      yFormat: String,
    },
    (scale) =>
      svg`${Object.entries(curves).map(([name, curve]) => {
        /** @type {[number, number][]} */
        const points = curve.map((value, i) => [i + 1, value]);
        return svg`<path class="line ${name}" d=${pathOf(points, scale)} />`;
      })}`,
  );
}

/** @param {Record<string, number[]>} curves @returns {string[][]} with a header */
export function recallRows(curves) {
  const rows = Object.entries(curves).flatMap(([name, curve]) =>
    curve.map((value, i) => [name, i + 1, value].map(String)),
  );
  return [['scorer', 'k', 'recall_percent'], ...rows];
}
