// SPDX-License-Identifier: MIT
import { svg } from 'lit';

export const WIDTH = 480;
export const HEIGHT = 320;
const MARGIN = { left: 48, right: 16, top: 16, bottom: 44 };

/**
 * @typedef {object} Scale
 * @property {(value: number) => number} x
 * @property {(value: number) => number} y
 */

/**
 * @param {{ x: [number, number], y: [number, number] }} domain
 * @returns {Scale} to the picture's coordinates
 */
export function scaleOf({ x, y }) {
  const width = WIDTH - MARGIN.left - MARGIN.right;
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    x: (value) => MARGIN.left + ((value - x[0]) / (x[1] - x[0])) * width,
    y: (value) => HEIGHT - MARGIN.bottom - ((value - y[0]) / (y[1] - y[0])) * height,
  };
}

/**
 * Axes with ticks and labels, and what is drawn between them.
 * @param {object} options
 * @param {string} options.title what a screen reader says
 * @param {Scale} options.scale
 * @param {number[]} options.xTicks
 * @param {number[]} options.yTicks
 * @param {string} options.xLabel
 * @param {string} options.yLabel
 * @param {(value: number) => string} [options.format]
 * @param {unknown} content
 */
export function frame({ title, scale, xTicks, yTicks, xLabel, yLabel, format = String }, content) {
  const left = MARGIN.left;
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${title} class="chart">
    ${yTicks.map(
      (
        value,
      ) => svg`<line class="grid" x1=${left} x2=${right} y1=${scale.y(value)} y2=${scale.y(value)} />
        <text class="tick" x=${left - 8} y=${scale.y(value) + 4} text-anchor="end">${format(value)}</text>`,
    )}
    ${xTicks.map(
      (value) =>
        svg`<text class="tick" x=${scale.x(value)} y=${bottom + 18} text-anchor="middle">${format(value)}</text>`,
    )}
    <line class="axis" x1=${left} x2=${right} y1=${bottom} y2=${bottom} />
    <text class="label" x=${(left + right) / 2} y=${HEIGHT - 8} text-anchor="middle">${xLabel}</text>
    <text class="label" transform="translate(12 ${(MARGIN.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>
    ${content}
  </svg>`;
}

/** @param {[number, number][]} points @param {Scale} scale */
export const pathOf = (points, scale) =>
  points
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${scale.x(x).toFixed(1)} ${scale.y(y).toFixed(1)}`)
    .join('');
