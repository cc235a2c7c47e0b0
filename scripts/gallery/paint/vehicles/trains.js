// SPDX-License-Identifier: MIT
// Trains from the side, 100 units tall.

import { block, circle, n, path, poly, rect, smooth, stroke } from '../svg.js';
import { put } from './mount.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('./vehicle.js').Vehicle} Vehicle */

/** Steam engine with `cars` carriages behind it. @param {Art} a @param {Vehicle & {cars?: number}} o */
export function steamTrain(a, o) {
  const { r } = a;
  const c = a.tone(o.color ?? '#2f5f4a', o.far ?? 0);
  const dark = a.tone('#2a2a30', o.far ?? 0);
  const red = a.tone('#b8392f', o.far ?? 0);
  const brass = a.tone('#d8a84a', o.far ?? 0);
  const wheel = (/** @type {number} */ x, /** @type {number} */ s) =>
    circle(x, -s, s, red) +
    circle(x, -s, s * 0.72, a.dim(red, 0.4)) +
    stroke(
      `M${n(x - s * 0.7)} ${n(-s)}h${n(s * 1.4)}M${n(x)} ${n(-s * 1.7)}v${n(s * 1.4)}`,
      red,
      s * 0.14,
    ) +
    circle(x, -s, s * 0.2, brass);
  let smoke = '';
  for (let i = 0; i < 16; i += 1) {
    smoke += circle(
      84 - i * 26 + r.range(-8, 8),
      -126 - i * 5 - r.range(0, 16),
      14 + i * 3.2,
      a.m.cloud,
      { 'fill-opacity': 0.75 - i * 0.035 },
    );
  }
  let carriages = '';
  for (let i = 0; i < (o.cars ?? 3); i += 1) {
    const x = -214 - i * 196;
    let wins = '';
    for (let k = 0; k < 6; k += 1) {
      wins += path(
        block(x - 84 + k * 29, -74, 21, 24, 4),
        o.lights ? '#ffdb90' : a.tone('#b9d4d8', o.far ?? 0),
      );
    }
    carriages +=
      a.solid(block(x - 92, -88, 184, 68, 5), a.tone(o.second ?? '#8a2f34', o.far ?? 0), {
        rim: 3,
        core: 0,
        flip: o.flip,
        more: rect(x - 100, -46, 200, 4, brass) + rect(x - 100, -30, 200, 14, dark),
      }) +
      path(`M${x - 96} -86Q${x} -102 ${x + 96} -86Z`, a.tone('#5a5658', o.far ?? 0)) +
      wins +
      [-66, -40, 40, 66]
        .map((d) => circle(x + d, -10, 10, dark) + circle(x + d, -10, 4, brass))
        .join('') +
      rect(x + 92, -28, 14, 5, dark);
  }
  return put(
    o,
    carriages +
      smoke +
      rect(-112, -40, 236, 14, dark) +
      a.solid('M-108 -36V-96H-44V-36Z', c, {
        rim: 3,
        core: 20,
        flip: o.flip,
        more: path(block(-94, -84, 34, 24, 4), o.lights ? '#ffdb90' : a.tone('#b9d4d8')),
      }) +
      path('M-116 -96H-36V-104H-116Z', dark) +
      a.solid(block(-46, -84, 150, 44, 16), c, {
        rim: 5,
        core: 22,
        flip: o.flip,
        more: [-20, 14, 48, 82].map((x) => rect(x, -90, 4, 60, brass)).join(''),
      }) +
      path('M76 -84L72 -116H98L92 -84Z', dark) +
      path('M66 -116H104V-124H66Z', dark) +
      path(
        smooth([
          [-6, -82],
          [-4, -98],
          [18, -98],
          [20, -82],
        ]),
        brass,
      ) +
      circle(104, -64, 8, '#fff0c0') +
      path(
        poly([
          [104, -40],
          [140, -6],
          [104, -6],
        ]),
        red,
      ) +
      stroke('M112 -32V-6M120 -26V-6M128 -18V-6', a.dim(red, 0.5), 2) +
      wheel(-78, 24) +
      wheel(-24, 24) +
      wheel(30, 24) +
      wheel(80, 14) +
      stroke('M-78 -24H30', a.tone('#b9b6ae'), 5),
  );
}

/** Modern fast train. @param {Art} a @param {Vehicle & {cars?: number}} o */
export function fastTrain(a, o) {
  const c = a.tone(o.color ?? '#f2ede0', o.far ?? 0);
  const band = a.tone(o.second ?? '#c8382f', o.far ?? 0);
  const length = 220 * (o.cars ?? 4);
  let wins = '';
  for (let x = 60; x > -length; x -= 30) {
    wins += path(block(x, -70, 21, 19, 4), o.lights ? '#ffe0a0' : a.tone('#38505f', o.far ?? 0));
  }
  return put(
    o,
    rect(-length, -14, length + 150, 12, a.tone('#3a3a42', o.far ?? 0)) +
      a.solid(`M${-length} -12V-92H70Q150 -88 206 -34Q216 -20 200 -12Z`, c, {
        rim: 4,
        core: 34,
        flip: o.flip,
        more: path(`M${-length} -44H120Q180 -40 212 -22V-16H${-length}Z`, band, {
          'fill-opacity': 0.95,
        }),
      }) +
      wins +
      path('M104 -82Q146 -70 168 -52H118Q104 -56 104 -66Z', a.tone('#2f4450', o.far ?? 0)) +
      circle(188, -28, 5, '#fff4cc') +
      [...Array(o.cars ?? 4)]
        .map((_, i) => stroke(`M${-i * 220 - 60} -92V-12`, a.dim(c, 0.4), 2.4))
        .join(''),
  );
}
