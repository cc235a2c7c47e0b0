// SPDX-License-Identifier: MIT
import { at, COLOURS, escaped, picture } from './plot.js';

const NAMES = 470;
const WIDTH = 260;
const ROW = 28;

/**
 * Horizontal bars from 0, each with its name before and its value behind it, and a line at 1.
 * @param {object} options
 * @param {string} options.title
 * @param {{ name: string, value: number, text: string }[]} options.bars
 * @param {string} options.unity what the line at 1 stands for
 * @returns {string} SVG
 */
export function bars({ title, bars: all, unity }) {
  const most = Math.max(1, ...all.map(({ value }) => value));
  const x = (/** @type {number} */ value) => NAMES + (value / most) * WIDTH;
  const bottom = 8 + all.length * ROW;
  const rows = all.map(({ name, value, text }, i) => {
    const y = 8 + i * ROW;
    return `<text x="${NAMES - 10}" y="${y + 18}" text-anchor="end">${escaped(name)}</text>
<rect x="${NAMES}" y="${y + 4}" width="${at(x(value) - NAMES)}" height="${ROW - 8}" rx="2" fill="${COLOURS[0]}"/>
<text x="${at(x(value) + 8)}" y="${y + 18}">${escaped(text)}</text>`;
  });
  const line = `<path d="M${at(x(1))} 4V${bottom + 4}" stroke="#76797e" stroke-dasharray="3 3"/>
<text x="${at(x(1))}" y="${bottom + 20}" text-anchor="middle">${escaped(unity)}</text>`;
  return picture({ width: NAMES + WIDTH + 80, height: bottom + 30, title }, [...rows, line]);
}
