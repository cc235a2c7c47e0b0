// SPDX-License-Identifier: MIT
// Boats and ships, their water line at y, looking to the right.

import { circle, limb, n, path, place, poly, rect, smooth, stroke, block } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('./vehicle.js').Vehicle} Vehicle */

/** @param {Vehicle} o @param {string} content */
const put = ({ x, y, h, flip }, content) => place(content, x, y, (flip ? -h : h) / 100, h / 100);

/** Sailing boat, 100 units from the water to the top of the mast. @param {Art} a @param {Vehicle & {sail?: string, jib?: string}} o */
export function sailboat(a, o) {
  const f = o.far ?? 0;
  const hull = a.tone(o.color ?? '#8a4a34', f);
  const sail = a.tone(o.sail ?? '#f6f0e0', f);
  const jib = a.tone(o.jib ?? o.sail ?? '#f6f0e0', f);
  return put(
    o,
    stroke('M2 -8V-102', a.tone('#6a4a36', f), 2) +
      a.solid('M5 -98Q46 -52 42 -16Q22 -12 5 -14Z', sail, {
        rim: 2,
        core: 20,
        flip: o.flip,
        more: stroke(
          'M5 -74Q20 -70 28 -70M5 -52Q24 -48 38 -50M5 -32Q26 -28 42 -32',
          a.dim(sail, 0.25),
          0.9,
        ),
      }) +
      a.solid('M-2 -94Q-12 -46 -36 -14Q-16 -18 -2 -16Z', jib, { rim: 2, core: 14, flip: o.flip }) +
      path('M2 -102L20 -98L2 -94Z', a.tone('#d84436', f)) +
      a.solid('M-46 -11Q0 -7 54 -13Q46 4 34 5H-32Q-42 2 -46 -11Z', hull, {
        rim: 1.6,
        core: 7,
        flip: o.flip,
        more: rect(-60, -9.5, 120, 2.6, a.tone('#f4ecd8', f)),
      }),
  );
}

/** Rowing boat with a person-sized hollow; (x, y) is the middle of the water line. @param {Art} a @param {Vehicle} o */
export function rowboat(a, o) {
  const c = a.tone(o.color ?? '#8a4f34', o.far ?? 0);
  return put(
    o,
    a.solid('M-120 -46Q-60 -26 0 -26Q66 -26 128 -50Q116 8 72 12H-66Q-108 8 -120 -46Z', c, {
      rim: 5,
      core: 20,
      flip: o.flip,
      more: stroke('M-112 -24Q0 2 118 -26', a.dim(c, 0.5), 3),
    }) + stroke('M-120 -46Q-60 -26 0 -26Q66 -26 128 -50', a.lit(c, 0.5), 6),
  );
}

/** Fishing boat with wheelhouse. @param {Art} a @param {Vehicle} o */
export function trawler(a, o) {
  const f = o.far ?? 0;
  const c = a.tone(o.color ?? '#2f62a8', f);
  const white = a.tone('#f4eede', f);
  return put(
    o,
    stroke('M-8 -40V-100M-8 -96L50 -46M-8 -96L-62 -30M-8 -76L30 -96', a.tone('#5a4636', f), 2.4) +
      path('M-8 -100L14 -95L-8 -90Z', a.tone('#d84436', f)) +
      a.solid(block(-46, -60, 44, 36, 4), white, { rim: 2, core: 14, flip: o.flip }) +
      rect(-50, -66, 52, 7, a.tone('#c84a38', f)) +
      [-40, -25]
        .map((x) => path(block(x, -54, 11, 13, 2), o.lights ? '#ffe0a0' : a.tone('#4f6f80', f)))
        .join('') +
      a.solid('M-78 -30Q-20 -18 40 -24Q66 -28 88 -46Q80 -6 62 5H-58Q-74 -6 -78 -30Z', c, {
        rim: 3,
        core: 16,
        flip: o.flip,
        more:
          rect(-100, -6, 200, 14, a.tone('#a8392f', f)) +
          path('M-80 -28Q-20 -16 40 -22Q66 -26 90 -44V-38Q66 -20 40 -16Q-20 -10 -80 -22Z', white),
      }) +
      circle(48, -14, 6, white) +
      circle(48, -14, 3.4, a.tone('#d84436', f)),
  );
}

/** Ocean liner or cargo ship. @param {Art} a @param {Vehicle & {cargo?: boolean}} o */
export function ship(a, o) {
  const f = o.far ?? 0;
  const hull = a.tone(o.color ?? '#23314f', f);
  const white = a.tone('#f4eede', f);
  const red = a.tone('#c23a30', f);
  let upper = '';
  if (o.cargo) {
    const hues = ['#c8502f', '#2f6a9a', '#d8a03a', '#4a8a5c', '#8a8a8e'];
    for (let row = 0; row < 3; row += 1) {
      for (let i = 0; i < 9 - row; i += 1) {
        upper += a.solid(
          block(-70 + i * 22 + (row === 2 ? 8 : 0), -58 - row * 14, 21, 13, 1),
          a.tone(a.r.pick(hues), f),
          { rim: 1, core: 0, flip: o.flip, more: '' },
        );
      }
    }
    upper +=
      a.solid(block(-136, -104, 40, 64, 3), white, { rim: 2, core: 18, flip: o.flip }) +
      [0, 1, 2].map((i) => rect(-132, -98 + i * 16, 32, 6, a.tone('#4f6f80', f))).join('') +
      rect(-126, -124, 14, 22, red);
  } else {
    upper += a.solid(
      block(-120, -66, 210, 24, 4) + block(-100, -82, 170, 18, 4) + block(-70, -96, 120, 16, 4),
      white,
      { rim: 2, core: 12, flip: o.flip },
    );
    for (const [y, x0, count] of [
      [-58, -112, 19],
      [-76, -92, 15],
      [-91, -62, 10],
    ]) {
      for (let i = 0; i < count; i += 1) {
        upper += circle(x0 + i * 10.6, y, 2.4, o.lights ? '#ffe09a' : a.tone('#4f6f80', f));
      }
    }
    for (const x of [-52, -12, 28]) {
      upper += a.solid(
        poly([
          [x - 9, -94],
          [x - 6, -130],
          [x + 12, -130],
          [x + 11, -94],
        ]),
        red,
        { rim: 2, core: 9, flip: o.flip, more: rect(x - 12, -132, 30, 9, a.tone('#2a2a30', f)) },
      );
    }
    upper += [0, 1, 2, 3, 4]
      .map((i) =>
        circle(-60 - i * 24, -146 - i * 7, 10 + i * 4, a.m.cloud, {
          'fill-opacity': 0.5 - i * 0.08,
        }),
      )
      .join('');
  }
  return put(
    o,
    upper +
      a.solid('M-160 -44H118Q150 -46 176 -54Q160 -14 148 6H-146Q-160 -14 -160 -44Z', hull, {
        rim: 3,
        core: 18,
        flip: o.flip,
        more: rect(-180, -6, 380, 16, red) + rect(-180, -38, 380, 4, white),
      }) +
      stroke('M128 -50V-84M-146 -44V-76', a.tone('#5a4a40', f), 2),
  );
}

/** Gondola with its curled prow. @param {Art} a @param {Vehicle} o */
export function gondola(a, o) {
  const c = a.tone(o.color ?? '#23222a', o.far ?? 0);
  return put(
    o,
    a.solid(
      'M-150 -58Q-128 -22 -70 -16H72Q130 -22 150 -72L160 -70Q154 -10 90 4H-84Q-146 -4 -160 -56Z',
      c,
      { rim: 3, core: 14, flip: o.flip, more: rect(-120, -10, 240, 3, a.tone('#d8a84a')) },
    ) +
      path(
        smooth(
          [
            [-48, -16],
            [-46, -34],
            [-14, -36],
            [-12, -16],
          ],
          true,
          0.6,
        ),
        a.tone('#a8322f'),
      ) +
      stroke('M150 -72l10 2M152 -62h10M151 -52h10', a.tone('#d8d4ca'), 3),
  );
}

/** Kayak; the paddler sits in the middle. @param {Art} a @param {Vehicle} o */
export function kayak(a, o) {
  const c = a.tone(o.color ?? '#e8862e', o.far ?? 0);
  return put(
    o,
    a.solid(
      limb(
        [
          [-150, -16],
          [-70, -6],
          [0, -4],
          [70, -6],
          [150, -16],
        ],
        [3, 13, 16, 13, 3],
      ),
      c,
      { rim: 3, core: 10, flip: o.flip },
    ) +
      path(
        limb(
          [
            [-26, -15],
            [0, -16],
            [26, -15],
          ],
          [3, 5, 3],
        ),
        a.dim(c, 0.7),
      ),
  );
}

/** A bow wave and wake. @param {Art} a @param {number} x @param {number} y @param {number} w */
export function wake(a, x, y, w) {
  const white = a.lit(a.m.water[0], 0.6);
  return path(
    `M${n(x - w)} ${n(y + 1)}Q${n(x)} ${n(y - w * 0.03)} ${n(x + w)} ${n(y + 1)}Q${n(x)} ${n(y + w * 0.05)} ${n(x - w)} ${n(y + 1)}Z`,
    white,
    { 'fill-opacity': 0.8 },
  );
}
