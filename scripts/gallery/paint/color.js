// SPDX-License-Identifier: MIT
// Colours are '#rrggbb'; mixing happens in OKLab (Ottosson, 2020), where a blend of two
// paints keeps its brightness and does not turn grey.

/** @typedef {[number, number, number]} Lab */

/** @type {Map<string, Lab>} */
const known = new Map();

/** @param {number} c sRGB channel, 0..1 */
const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
/** @param {number} c linear channel */
const encoded = (c) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** @param {string} hex @returns {Lab} */
export function lab(hex) {
  const hit = known.get(hex);
  if (hit) return hit;
  const value = parseInt(hex.slice(1), 16);
  const r = linear((value >> 16) / 255);
  const g = linear(((value >> 8) & 255) / 255);
  const b = linear((value & 255) / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  /** @type {Lab} */
  const out = [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  known.set(hex, out);
  return out;
}

/** @param {Lab} color @returns {string} */
export function hex([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels
    .map((c) => Math.round(255 * Math.min(1, Math.max(0, encoded(Math.max(0, c))))))
    .map((c) => c.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** a at t = 0, b at t = 1. @param {string} a @param {string} b @param {number} t */
export function mix(a, b, t) {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const p = lab(a);
  const q = lab(b);
  return hex([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t]);
}

/** Turn the hue by `angle` radians. @param {string} color @param {number} angle */
export function turn(color, angle) {
  const [L, a, b] = lab(color);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return hex([L, a * c - b * s, a * s + b * c]);
}

/** Change lightness by `d` (−1..1). @param {string} color @param {number} d */
export function lift(color, d) {
  const [L, a, b] = lab(color);
  return hex([Math.min(1, Math.max(0, L + d)), a, b]);
}

/** Multiply the chroma by k. @param {string} color @param {number} k */
export function vivid(color, k) {
  const [L, a, b] = lab(color);
  return hex([L, a * k, b * k]);
}
