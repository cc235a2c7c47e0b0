// SPDX-License-Identifier: MIT
// Trucks and tractors from the side, 100 units tall.

import { circle, limb, n, path, poly, rect, stroke } from '../svg.js';
import { beam, glass, put, under, wheel } from './vehicle.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, color?: string, second?: string, flip?: boolean, far?: number, lights?: boolean}} Vehicle */

/** @param {Art} a @param {Vehicle} o */
export function truck(a, o) {
  const c = a.tone(o.color ?? '#2f62a8', o.far ?? 0);
  const box = a.tone(o.second ?? '#efe6d0', o.far ?? 0);
  return put(
    o,
    under(a, 190) +
      (o.lights ? beam(a, 178, -30) : '') +
      rect(-180, -30, 352, 10, a.tone('#3a3a42')) +
      a.solid('M-184 -28V-112H66V-28Z', box, {
        rim: 4,
        core: 0,
        flip: o.flip,
        more:
          rect(-190, -78, 300, 14, c) +
          rect(-190, -60, 300, 5, a.lit(c, 0.5)) +
          rect(-190, -36, 300, 12, a.dim(box, 0.3)),
      }) +
      a.solid('M78 -18V-96Q78 -102 86 -102H128Q140 -102 146 -88L158 -58Q178 -54 178 -40V-18Z', c, {
        rim: 4,
        core: 24,
        flip: o.flip,
      }) +
      path('M96 -92H126Q134 -92 138 -84L148 -60H96Z', glass(a, o)) +
      path(
        poly([
          [102, -62],
          [114, -90],
          [122, -90],
          [110, -62],
        ]),
        '#ffffff',
        { 'fill-opacity': 0.3 },
      ) +
      stroke('M90 -56V-22M150 -56V-22', a.dim(c, 0.4), 1.8) +
      rect(70, -124, 7, 80, a.tone('#b8b4aa')) +
      rect(160, -26, 20, 8, a.tone('#dcd8cc')) +
      circle(172, -38, 5.5, '#fff2bf') +
      [-140, -92, 0, 126].map((x) => wheel(a, x, 20)).join(''),
  );
}

/** @param {Art} a @param {Vehicle} o */
export function tractor(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const big = (/** @type {number} */ x, /** @type {number} */ r) => {
    let lugs = '';
    for (let i = 0; i < 20; i += 1) {
      const t = (i / 20) * 6.283;
      lugs += `M${n(x + Math.cos(t) * r * 0.9)} ${n(-r + Math.sin(t) * r * 0.9)}L${n(x + Math.cos(t + 0.12) * r * 1.06)} ${n(-r + Math.sin(t + 0.12) * r * 1.06)}`;
    }
    return (
      stroke(lugs, a.tone('#232128'), r * 0.14) +
      circle(x, -r, r, a.tone('#28262c')) +
      circle(x, -r, r * 0.6, a.tone('#edbc3c')) +
      circle(x, -r, r * 0.22, a.tone('#8a6a2a'))
    );
  };
  return put(
    o,
    under(a, 110) +
      rect(54, -92, 6, 40, a.tone('#3a3a40')) +
      circle(58, -100, 6, a.m.cloud, { 'fill-opacity': 0.5 }) +
      circle(50, -112, 9, a.m.cloud, { 'fill-opacity': 0.35 }) +
      path('M-52 -120H18Q24 -120 24 -114V-108H-58V-114Q-58 -120 -52 -120Z', a.dim(c, 0.15)) +
      path('M-52 -108L-44 -60M16 -108L22 -56', 'none', {
        stroke: a.tone('#3a3a40'),
        'stroke-width': 5,
      }) +
      path('M-46 -106H14L20 -58H-40Z', glass(a, o), { 'fill-opacity': 0.6 }) +
      path(
        limb(
          [
            [-18, -62],
            [-16, -80],
          ],
          [8, 8],
        ),
        a.tone('#3f5f8a'),
      ) +
      circle(-14, -94, 8, a.tone('#d89a70')) +
      path('M-25 -97Q-14 -110 -3 -97L2 -95H-26Z', a.tone('#e6cf8a')) +
      a.solid('M-40 -58H18V-70H92Q102 -68 102 -54V-30H-20Z', c, {
        rim: 4,
        core: 18,
        flip: o.flip,
      }) +
      stroke('M88 -64V-34M96 -62V-34', a.dim(c, 0.5), 2.6) +
      circle(104, -56, 4.5, '#fff2cf') +
      big(-40, 42) +
      big(78, 24),
  );
}
