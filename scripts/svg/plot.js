// SPDX-License-Identifier: MIT
// Charts as standalone SVG files. A page shows such a file as a picture, light or dark as its reader has it and the file
// cannot know, so every colour is a middle one that stands out from white and from near-black.

/** Of text and axes: 4.4 : 1 against white and against #0d1117. */
const INK = '#76797e';

/** Of series, 3 : 1 and more against both; told apart by their labels and marks as well. */
export const COLOURS = [
  '#c2560c',
  '#2f7de1',
  '#2a8a4a',
  '#9a5bd8',
  '#b8478f',
  '#0e8a8a',
  '#8a7a1f',
  '#76797e',
];

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => `&#${/** @type {number} */ (c.codePointAt(0))};`);

/** @param {number} value @returns {string} a coordinate */
export const at = (value) => String(Math.round(value * 10) / 10);

/**
 * An axis: where values lie on it, and what it says of some of them.
 * @typedef {object} Axis
 * @property {[number, number]} domain
 * @property {boolean} [log]
 * @property {number[]} ticks
 * @property {(value: number) => string} format
 * @property {string} label
 */

/** @param {Axis} axis @param {[number, number]} range @returns {(value: number) => number} */
export function scaleOf({ domain, log }, range) {
  const along = log ? Math.log : Number;
  const [low, high] = [along(domain[0]), along(domain[1])];
  return (value) => range[0] + ((along(value) - low) / (high - low)) * (range[1] - range[0]);
}

/** @param {number} low @param {number} high both above 0 @returns {number[]} the powers of ten from one to the other */
export function decades(low, high) {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => 10 ** (first + i));
}

/**
 * @param {object} options
 * @param {number} options.width
 * @param {number} options.height
 * @param {string} options.title for those who don't see the picture: what it shows
 * @param {string[]} body
 */
export const picture = ({ width, height, title }, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">
<title id="t">${escaped(title)}</title>
<style>text{font:13px system-ui,sans-serif;fill:${INK}}</style>
${body.join('\n')}
</svg>
`;

/**
 * Two axes with grid and labels.
 * @param {Axis} x
 * @param {Axis} y
 * @param {{ left: number, top: number, width: number, height: number }} box of the plot itself
 */
export function axes(x, y, { left, top, width, height }) {
  const scale = {
    x: scaleOf(x, [left, left + width]),
    y: scaleOf(y, [top + height, top]),
  };
  const bottom = top + height;
  const marks = [
    ...x.ticks.map((tick) => {
      const place = at(scale.x(tick));
      return `<path d="M${place} ${top}V${bottom}" stroke="#8883"/><text x="${place}" y="${bottom + 18}" text-anchor="middle">${escaped(x.format(tick))}</text>`;
    }),
    ...y.ticks.map((tick) => {
      const place = scale.y(tick);
      return `<path d="M${left} ${at(place)}H${left + width}" stroke="#8883"/><text x="${left - 8}" y="${at(place + 4)}" text-anchor="end">${escaped(y.format(tick))}</text>`;
    }),
    `<path d="M${left} ${top}V${bottom}H${left + width}" fill="none" stroke="${INK}"/>`,
    `<text x="${left + width / 2}" y="${bottom + 38}" text-anchor="middle">${escaped(x.label)}</text>`,
    `<text transform="translate(14 ${top + height / 2}) rotate(-90)" text-anchor="middle">${escaped(y.label)}</text>`,
  ];
  return { scale, marks };
}
