// SPDX-License-Identifier: MIT
import { svg } from 'lit';

export const WIDTH = 480;
export const HEIGHT = 320;
const MARGIN = { left: 64, right: 16, top: 16, bottom: 44 };

/** Of an axis from 0 to 1. */
const UNIT_TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * @typedef {object} Scale
 * @property {(value: number) => number} x
 * @property {(value: number) => number} y
 */

/** @typedef {{ x: [number, number], y: [number, number] }} Domain */

/** What a chart says for those who don't see it: its title, and the sentence that it draws. @typedef {{ title: string, summary: string }} Spoken */

/**
 * @param {Domain} domain
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
 * Round values between two bounds: multiples of 1, 2 or 5 times a power of ten.
 * @param {number} low
 * @param {number} high
 * @param {number} [most] how many at most
 * @returns {number[]}
 */
export function ticksBetween(low, high, most = 6) {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** As many digits as a step between ticks needs. @param {number[]} ticks @returns {(value: number) => string} */
export function formatOf(ticks) {
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (value) => value.toFixed(digits);
}

/**
 * Axes with ticks and labels, and what is drawn between them.
 * @param {object} options
 * @param {Spoken} options.spoken
 * @param {Domain} options.domain
 * @param {number[]} options.xTicks
 * @param {number[]} options.yTicks
 * @param {string} options.xLabel
 * @param {string} options.yLabel
 * @param {(value: number) => string} [options.xFormat]
 * @param {(value: number) => string} [options.yFormat]
 * @param {(scale: Scale) => unknown} draw
 */
export function frame(options, draw) {
  const { spoken, domain, xTicks, yTicks, xLabel, yLabel } = options;
  const { xFormat = formatOf(xTicks), yFormat = formatOf(yTicks) } = options;
  const scale = scaleOf(domain);
  const left = MARGIN.left;
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken.title}. ${spoken.summary}" class="chart">
    ${yTicks.map(
      (
        value,
      ) => svg`<line class="grid" x1=${left} x2=${right} y1=${scale.y(value)} y2=${scale.y(value)} />
        <text class="tick" x=${left - 8} y=${scale.y(value) + 4} text-anchor="end">${yFormat(value)}</text>`,
    )}
    ${xTicks.map(
      (value) =>
        svg`<text class="tick" x=${scale.x(value)} y=${bottom + 18} text-anchor="middle">${xFormat(value)}</text>`,
    )}
    <line class="axis" x1=${left} x2=${right} y1=${bottom} y2=${bottom} />
    <text class="label" x=${(left + right) / 2} y=${HEIGHT - 8} text-anchor="middle">${xLabel}</text>
    <text class="label" transform="translate(12 ${(MARGIN.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>
    ${draw(scale)}
  </svg>`;
}

/**
 * Axes of a probability against a share, both from 0 to 1.
 * @param {object} options
 * @param {Spoken} options.spoken
 * @param {string} options.xLabel
 * @param {string} options.yLabel
 * @param {number} [options.room] above and below, in units of the axis
 * @param {(scale: Scale) => unknown} draw
 */
export function unitFrame({ room = 0, ...labels }, draw) {
  /** @type {Domain} */
  const domain = { x: [0, 1], y: [-room, 1 + room] };
  return frame(
    { ...labels, domain, xTicks: UNIT_TICKS, yTicks: UNIT_TICKS, xFormat: String, yFormat: String },
    draw,
  );
}

/** @param {[number, number][]} points @param {Scale} scale */
export const pathOf = (points, scale) =>
  points
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${scale.x(x).toFixed(1)} ${scale.y(y).toFixed(1)}`)
    .join('');
