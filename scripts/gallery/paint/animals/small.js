// SPDX-License-Identifier: MIT
// Sea creatures, insects and small beasts.

import { circle, ellipse, limb, oval, path, place, poly, smooth, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, turn?: number}} Creature */

/** @param {Creature} o @param {string} content made 100 units tall */
const put = ({ x, y, h, flip, turn = 0 }, content) => place(content, x, y, (flip ? -h : h) / 100, h / 100, turn);

/** @param {Art} a @param {Creature & {stripes?: boolean}} o */
export function fish(a, o) {
  const coat = a.tone(o.color ?? '#e8893a', o.far ?? 0);
  const second = a.tone(o.second ?? '#f6ead0', o.far ?? 0);
  const body = smooth([[70, 2], [48, -26], [8, -40], [-34, -24], [-58, -4], [-34, 22], [8, 38], [48, 24]]);
  const bars = o.stripes ? path(limb([[30, -50], [24, 0], [30, 50]], [8, 10, 8]) + limb([[-14, -50], [-20, 0], [-14, 50]], [8, 10, 8]), second) : path(smooth([[60, 10], [20, 14], [-40, 10], [0, 44]]), second, { 'fill-opacity': 0.8 });
  return put(o,
    path(smooth([[-50, 0], [-84, -34], [-96, -30], [-80, 0], [-96, 32], [-84, 36]], true, 0.8), a.dim(coat, 0.2)) +
      path(smooth([[18, -34], [-8, -62], [-34, -46], [-30, -24]]), a.dim(coat, 0.25)) + path(smooth([[10, 34], [-14, 56], [-24, 28]]), a.dim(coat, 0.25)) +
      a.solid(body, coat, { rim: 4, core: 26, flip: o.flip, more: bars }) +
      path(smooth([[22, 2], [-4, 14], [-8, 24], [18, 20]]), a.dim(coat, 0.3)) + circle(50, -8, 6.5, '#fbf6ea') + circle(51, -8, 3.6, '#15131a'),
  );
}

/** @param {Art} a @param {Creature} o */
export function whale(a, o) {
  const coat = a.tone(o.color ?? '#3f5f86', o.far ?? 0);
  const pale = a.tone('#d9e2e2', o.far ?? 0);
  const body = smooth([[120, -2], [108, -30], [60, -46], [-10, -46], [-80, -28], [-140, -14], [-138, 0], [-70, 22], [0, 38], [70, 34], [108, 22]]);
  let folds = '';
  for (let i = 0; i < 5; i += 1) folds += stroke(`M${116 - i * 3} ${12 + i * 5}Q50 ${30 + i * 4} ${-10 + i * 6} ${26 + i * 3}`, a.dim(pale, 0.3), 1.6);
  return put(o,
    path(smooth([[-130, -8], [-168, -40], [-196, -42], [-176, -14], [-190, 14], [-164, 16], [-136, 2]], true, 0.8), a.dim(coat, 0.2)) +
      a.solid(body, coat, { rim: 5, core: 30, flip: o.flip, more: path(smooth([[124, 6], [60, 18], [-20, 24], [-60, 26], [0, 50], [110, 40]]), pale) + folds }) +
      path(smooth([[44, 22], [26, 50], [-2, 72], [-8, 64], [10, 34]]), a.dim(coat, 0.35)) + path(smooth([[-60, -32], [-78, -46], [-90, -26]]), coat) +
      circle(86, 2, 3, '#10131c') + stroke('M120 4Q96 14 78 10', a.dim(coat, 0.5), 2.2),
  );
}

/** @param {Art} a @param {Creature} o */
export function dolphin(a, o) {
  const coat = a.tone(o.color ?? '#5f87a6', o.far ?? 0);
  const pale = a.tone('#e6ece6', o.far ?? 0);
  const body = limb([[84, 22], [56, 2], [20, -18], [-24, -20], [-62, 6], [-88, 44]], [5, 17, 24, 21, 11, 5]);
  return put(o,
    path(smooth([[-84, 38], [-118, 44], [-122, 52], [-92, 56], [-88, 84], [-78, 84], [-76, 48]], true, 0.9), a.dim(coat, 0.2)) +
      path(smooth([[4, -38], [-14, -70], [-26, -66], [-26, -36]]), a.dim(coat, 0.15)) +
      a.solid(body + limb([[76, 16], [100, 30]], [9, 5]), coat, { rim: 4, core: 24, flip: o.flip, more: path(limb([[90, 34], [50, 24], [10, 8], [-40, 8]], [8, 14, 12, 3]), pale) }) +
      path(smooth([[30, 2], [22, 34], [8, 40], [8, 10]]), a.dim(coat, 0.3)) + circle(66, 6, 2.6, '#10131c'),
  );
}

/** @param {Art} a @param {Creature} o */
export function turtle(a, o) {
  const skin = a.tone('#7fa05c', o.far ?? 0);
  const shell = a.tone(o.color ?? '#7a5a34', o.far ?? 0);
  let plates = '';
  for (const [px, py, s] of [[0, -6, 17], [34, -2, 13], [-34, -2, 13], [14, -30, 11], [-18, -30, 11], [16, 20, 10], [-18, 20, 10]]) plates += path(poly([0, 1, 2, 3, 4, 5].map((i) => [px + Math.cos((i * Math.PI) / 3) * s, py + Math.sin((i * Math.PI) / 3) * s * 0.85])), a.lit(shell, 0.3));
  return put(o,
    path(limb([[40, 14], [62, 44], [44, 84]], [13, 13, 4]) + limb([[-44, 16], [-66, 40], [-74, 52]], [10, 9, 3]), a.dim(skin, 0.3)) +
      a.solid(limb([[50, -6], [76, -14], [92, -14]], [13, 12, 13]) + limb([[44, -20], [58, -50], [42, -76]], [12, 12, 4]) + limb([[-44, -16], [-66, -32], [-76, -38]], [9, 8, 3]), skin, { rim: 3, core: 14, flip: o.flip }) +
      a.solid(smooth([[60, -4], [34, -38], [-20, -42], [-62, -6], [-24, 34], [32, 30]]), shell, { rim: 4, core: 30, flip: o.flip, more: plates }) + circle(95, -18, 3, '#141318'),
  );
}

/** @param {Art} a @param {Creature} o */
export function jellyfish(a, o) {
  const coat = a.tone(o.color ?? '#e48ab0', o.far ?? 0);
  let arms = '';
  for (let i = 0; i < 7; i += 1) {
    const x = -27 + i * 9;
    arms += stroke(`M${x} -2C${x - 14} 30 ${x + 16} 50 ${x - 4} ${84 + (i % 3) * 18}`, a.lit(coat, 0.3), i % 2 ? 2.4 : 4, { 'stroke-opacity': 0.65 });
  }
  return put(o, circle(0, -20, 80, a.radial([[0, coat, 0.45], [1, coat, 0]])) + arms + a.solid('M-40 0Q-44 -50 0 -54Q44 -50 40 0Q30 8 20 0Q10 8 0 0Q-10 8 -20 0Q-30 8 -40 0Z', coat, { rim: 4, core: 26, flip: o.flip }) + path('M-22 -20Q-16 -42 4 -42Q-8 -30 -10 -14Z', a.lit(coat, 0.7), { 'fill-opacity': 0.7 }));
}

/** Butterfly with open wings. @param {Art} a @param {Creature} o */
export function butterfly(a, o) {
  const wing = a.tone(o.color ?? '#e8862e', o.far ?? 0);
  const edge = a.tone('#2a2226', o.far ?? 0);
  const half = (/** @type {number} */ k) => {
    const m = (/** @type {Point[]} */ pts) => smooth(pts.map(([px, py]) => /** @type {Point} */ ([px * k, py])), true, 0.9);
    return (
      path(m([[3, -8], [20, -44], [58, -58], [70, -40], [58, -12], [26, 2]]) + m([[3, 0], [34, 2], [52, 22], [44, 46], [24, 50], [8, 26]]), edge) +
      path(m([[7, -10], [24, -38], [52, -48], [60, -36], [48, -14], [24, -4]]) + m([[7, 4], [32, 8], [43, 22], [36, 38], [24, 40], [11, 22]]), wing) +
      path(m([[12, -12], [26, -32], [40, -36], [34, -20]]), a.lit(wing, 0.5)) +
      stroke(`M${4 * k} -8L${50 * k} -36M${4 * k} -6L${50 * k} -18M${4 * k} 2L${36 * k} 30`, edge, 1.8) +
      circle(59 * k, -46, 2.4, '#f8f0dc') + circle(64 * k, -36, 2, '#f8f0dc') + circle(43 * k, 40, 2.2, '#f8f0dc')
    );
  };
  return put(o, half(1) + half(-0.92) + path(limb([[0, -20], [0, 0], [0, 32]], [4.5, 4, 1.8]), edge) + stroke('M-1 -22Q-8 -36 -16 -40M1 -22Q8 -36 16 -40', edge, 1.5));
}

/** @param {Art} a @param {Creature} o */
export function bee(a, o) {
  return put(o,
    ellipse(-6, -30, 15, 30, '#f4fbff', { 'fill-opacity': 0.75, transform: 'rotate(-28 -6 -30)' }) + ellipse(14, -30, 12, 26, '#f4fbff', { 'fill-opacity': 0.7, transform: 'rotate(16 14 -30)' }) +
      a.solid(oval(0, 0, 42, 27), a.tone('#f0b62e', o.far ?? 0), { rim: 3, core: 20, flip: o.flip, more: path('M-18 -30h10v60h-10zM4 -30h10v60h-10z', '#2a2226') }) + circle(40, -4, 17, a.tone('#3a2a22', o.far ?? 0)) + stroke('M48 -18Q58 -32 64 -32M42 -20Q48 -36 54 -38', '#2a2226', 2.4) + circle(46, -7, 4, '#fff'),
  );
}

/** A hare or rabbit sitting. @param {Art} a @param {Creature} o */
export function rabbit(a, o) {
  const coat = a.tone(o.color ?? '#a58a6c', o.far ?? 0);
  const ear = limb([[24, -62], [16, -90], [8, -116]], [6, 9, 5]);
  return put(o,
    path(limb([[30, -62], [32, -92], [30, -118]], [6, 9, 5]), a.dim(coat, 0.4)) + circle(-46, -18, 13, a.lit(coat, 0.75)) +
      a.solid(limb([[-20, -28], [2, -40], [20, -46]], [32, 29, 20]) + oval(32, -54, 20, 17) + ear + limb([[14, -24], [22, -4], [32, -3]], [11, 7, 6]), coat, { rim: 3, core: 24, flip: o.flip }) +
      a.solid(oval(-16, -20, 24, 19) + limb([[-16, -4], [10, -4]], [6, 5]), coat, { rim: 2, core: 14, flip: o.flip }) +
      path(limb([[22, -68], [16, -90], [10, -110]], [2, 4, 2]), a.tone('#e0a79a', o.far ?? 0)) + circle(37, -58, 3.2, '#15131a') + circle(51, -54, 2.6, a.tone('#c97f78', o.far ?? 0)),
  );
}

/** @param {Art} a @param {Creature} o */
export function squirrel(a, o) {
  const coat = a.tone(o.color ?? '#b8602c', o.far ?? 0);
  return put(o,
    a.solid(limb([[-24, -8], [-52, -20], [-58, -58], [-40, -88], [-18, -88]], [8, 17, 19, 16, 6]), a.lit(coat, 0.12), { rim: 4, core: 22, flip: o.flip }) +
      a.solid(limb([[-8, -22], [-2, -44], [10, -62]], [24, 20, 14]) + oval(18, -74, 16, 14) + limb([[4, -84], [2, -100]], [5, 2]) + limb([[-6, -6], [18, -5]], [7, 6]), coat, { rim: 3, core: 20, flip: o.flip, more: path(smooth([[14, -60], [20, -40], [12, -14], [4, -30]]), a.tone('#f2dfc0', o.far ?? 0)) }) +
      path(limb([[6, -50], [20, -46], [28, -50]], [6, 5, 4]), a.dim(coat, 0.2)) + circle(31, -50, 7, a.tone('#8a5a30', o.far ?? 0)) + path('M24 -54h14l-3 -5h-8z', a.tone('#5f3d22', o.far ?? 0)) + circle(23, -77, 2.8, '#15131a') + circle(33, -71, 2, '#2a2022'),
  );
}

/** @param {Art} a @param {Creature} o */
export function frog(a, o) {
  const coat = a.tone(o.color ?? '#5f9c3e', o.far ?? 0);
  return put(o,
    a.solid(limb([[-24, -28], [-56, -18], [-28, -4]], [16, 12, 7]) + oval(0, -32, 46, 30) + oval(12, -58, 30, 22) + oval(-2, -80, 11, 11) + oval(28, -80, 11, 11) + limb([[24, -24], [34, -6], [46, -4]], [10, 7, 6]), coat, { rim: 4, core: 24, flip: o.flip, more: path(smooth([[40, -52], [44, -24], [10, -6], [0, -20], [24, -40]]), a.tone('#dfe6a8', o.far ?? 0)) }) +
      circle(-1, -81, 7, '#f6e7a0') + circle(29, -81, 7, '#f6e7a0') + circle(0, -81, 3.6, '#15131a') + circle(30, -81, 3.6, '#15131a') + stroke('M-8 -56Q14 -44 38 -56', a.dim(coat, 0.6), 2.6),
  );
}

/** @param {Art} a @param {Creature} o */
export function hedgehog(a, o) {
  const skin = a.tone('#d8b48a', o.far ?? 0);
  const quill = a.tone('#6a4c38', o.far ?? 0);
  let d = '';
  for (let i = 0; i < 30; i += 1) {
    const t = Math.PI * (0.95 + (i / 29) * 1.0);
    for (const s of [40, 56]) d += poly([[Math.cos(t) * s * 0.9 - 8, -26 + Math.sin(t) * s * 0.72], [Math.cos(t + 0.07) * (s + 16) - 8, -26 + Math.sin(t + 0.07) * (s + 12) * 0.78], [Math.cos(t + 0.14) * s * 0.9 - 8, -26 + Math.sin(t + 0.14) * s * 0.72]]);
  }
  return put(o, path(d, a.dim(quill, 0.3)) + a.solid(oval(-8, -32, 54, 36), quill, { rim: 3, core: 22, flip: o.flip }) + a.solid(limb([[26, -26], [52, -20], [70, -14]], [24, 15, 7]), skin, { rim: 3, core: 16, flip: o.flip }) + path(oval(-26, -4, 10, 6) + oval(22, -4, 10, 6), a.dim(skin, 0.3)) + circle(46, -28, 3.4, '#15131a') + circle(76, -14, 4.6, '#221a1c') + path(oval(24, -40, 8, 9), a.dim(skin, 0.2)));
}
