// SPDX-License-Identifier: MIT
import { svg } from 'lit';
import { frame, pathOf, ticksBetween } from './frame.js';

/** @typedef {import('../../engine/trainer.js').LearningCurve} LearningCurve */

const KINDS = /** @type {const} */ (['training', 'validation']);

/**
 * Means over the cells, as far as every cell went: beyond, a mean would be of other cells than before.
 * @param {LearningCurve[]} curves
 */
export function meanCurve(curves) {
  const epochs = Math.min(...curves.map(({ validation }) => validation.length));
  const mean = (/** @type {'training' | 'validation'} */ kind) =>
    Array.from(
      { length: epochs },
      (_, e) => curves.reduce((sum, curve) => sum + curve[kind][e], 0) / curves.length,
    );
  return { training: mean('training'), validation: mean('validation') };
}

/** @param {number[]} losses @returns {[number, number][]} */
const pointsOf = (losses) => losses.map((loss, i) => [i + 1, loss]);

/**
 * How the neural net learnt: each cell's losses thin, their means bold.
 * @param {LearningCurve[]} curves
 * @param {{ spoken: import('./frame.js').Spoken, epoch: string, loss: string }} text
 */
export function curves(curves, { spoken, epoch, loss }) {
  const all = curves.flatMap(({ training, validation }) => [...training, ...validation]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low) * 0.05 || 0.1;
  const last = Math.max(2, ...curves.map(({ validation }) => validation.length));
  const mean = meanCurve(curves);
  return frame(
    {
      spoken,
      domain: { x: [1, last], y: [low - room, high + room] },
      xTicks: [1, ...ticksBetween(2, last)],
      yTicks: ticksBetween(low - room, high + room),
      xFormat: String,
      xLabel: epoch,
      yLabel: loss,
    },
    (scale) =>
      svg`${KINDS.map((kind) =>
        curves.map(
          (curve) => svg`<path class="thin ${kind}" d=${pathOf(pointsOf(curve[kind]), scale)} />`,
        ),
      )}
      ${KINDS.map((kind) => svg`<path class="line ${kind}" d=${pathOf(pointsOf(mean[kind]), scale)} />`)}`,
  );
}

/** @param {LearningCurve[]} curves @returns {string[][]} with a header */
export function curveRows(curves) {
  const rows = curves.flatMap(({ training, validation, epochs }, cell) =>
    training.map((loss, i) =>
      [cell, i + 1, loss, validation[i], i + 1 === epochs ? 1 : 0].map(String),
    ),
  );
  return [['cell', 'epoch', 'training_loss', 'validation_loss', 'chosen'], ...rows];
}
