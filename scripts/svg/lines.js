// SPDX-License-Identifier: MIT
// Lines on logarithmic axes, each with its name at its end.
import { at, axes, COLOURS, decades, escaped, picture } from './plot.js';

const BOX = { left: 72, top: 16, width: 400, height: 300 };
/** Of a label's letter, generously. */
const LETTER = 7.4;
const LINE_HEIGHT = 16;

/** @typedef {{ name: string, points: [number, number][], colour?: number, dashed?: boolean }} Series points: by ascending x; colour: of COLOURS */

/**
 * Labels stay in order and apart.
 * @param {number[]} wanted heights
 * @param {number} low
 * @param {number} high
 * @returns {number[]}
 */
export function apart(wanted, low, high) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = wanted.slice();
  let least = low;
  for (const i of order) {
    placed[i] = Math.max(placed[i], least);
    least = placed[i] + LINE_HEIGHT;
  }
  let most = high;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i], most);
    most = placed[i] - LINE_HEIGHT;
  }
  return placed;
}

/** @param {number[]} values @returns {[number, number]} with room at both ends, on a logarithmic axis */
const around = (values) => [Math.min(...values) / 1.5, Math.max(...values) * 1.5];

/**
 * @param {object} options
 * @param {string} options.title
 * @param {{ label: string, format: (value: number) => string }} options.x
 * @param {{ label: string, format: (value: number) => string }} options.y
 * @param {Series[]} options.series
 * @returns {string} SVG
 */
export function logLines({ title, x, y, series }) {
  const points = series.flatMap((one) => one.points);
  const across = /** @type {[number, number]} */ (around(points.map(([value]) => value)));
  const up = around(points.map(([, value]) => value));
  const { scale, marks } = axes(
    { ...x, domain: across, log: true, ticks: decades(...across) },
    { ...y, domain: up, log: true, ticks: decades(...up) },
    BOX,
  );
  const ends = series.map((one) => scale.y(one.points[one.points.length - 1][1]));
  const labels = apart(ends, BOX.top + 6, BOX.top + BOX.height);
  const edge = BOX.left + BOX.width;
  const lines = series.map(({ name, points: of, colour, dashed }, i) => {
    const ink = COLOURS[(colour ?? i) % COLOURS.length];
    const places = of.map(([a, b]) => /** @type {const} */ ([at(scale.x(a)), at(scale.y(b))]));
    const [endX, endY] = places[places.length - 1];
    const dots = places.map(([a, b]) => `<circle cx="${a}" cy="${b}" r="3" fill="${ink}"/>`);
    const dash = dashed ? ' stroke-dasharray="5 4"' : '';
    return `<polyline points="${places.map((p) => p.join()).join(' ')}" fill="none" stroke="${ink}" stroke-width="2"${dash}/>
${dots.join('')}
<path d="M${endX} ${endY}L${edge + 10} ${at(labels[i])}" stroke="${ink}" stroke-opacity=".5"/>
<circle cx="${edge + 16}" cy="${at(labels[i])}" r="4" fill="${ink}"/><text x="${edge + 25}" y="${at(labels[i] + 4.5)}">${escaped(name)}</text>`;
  });
  const longest = Math.max(...series.map(({ name }) => name.length));
  const size = {
    width: Math.ceil(edge + 40 + longest * LETTER),
    height: BOX.top + BOX.height + 50,
  };
  return picture({ ...size, title }, [...marks, ...lines]);
}
