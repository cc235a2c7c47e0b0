// SPDX-License-Identifier: MIT
// Settings that scenes share. Each paints its background and says where the ground is.

import { mix } from './color.js';
import { aurora, clouds, flock, milkyWay, moon, sky, stars, sun, veils } from './sky.js';
import { n, path, poly, rect } from './svg.js';
import {
  fillRidge,
  flowers,
  grass,
  ground,
  heightAt,
  hills,
  massif,
  ranges,
  ridge,
} from './terrain.js';
import { birch, bush, pine, pineBand, tree } from './trees.js';
import { foam, glitter, swell, water } from './water.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** Sky with what belongs to the mood: sun, moon, stars, clouds. @param {Art} a @param {number} horizon @param {{sunX?: number, sunY?: number, disc?: boolean, birds?: boolean, northern?: boolean, size?: number, full?: boolean}} [o] `full`: the moon is never a crescent */
export function heavens(
  a,
  horizon,
  { sunX, sunY, disc = true, birds = true, northern = false, size, full = false } = {},
) {
  const { W, r, m } = a;
  const x = sunX ?? W * (0.5 + a.side * r.range(0.14, 0.24));
  const low = { dawn: 0.8, sunset: 0.82, golden: 0.55, dusk: 0.92 };
  const y = sunY ?? horizon * (low[/** @type {keyof typeof low} */ (m.id)] ?? r.range(0.24, 0.36));
  const radius =
    size ??
    Math.min(W, a.H) *
      (m.id === 'night' ? 0.045 : m.id === 'sunset' || m.id === 'dawn' ? 0.055 : 0.042);
  a.add(sky(a, horizon));
  if (m.id === 'night') {
    a.add(stars(a, horizon, 130));
    if (northern) a.add(aurora(a, horizon));
    else if (disc) a.add(moon(a, x, y, radius, r.chance(0.4) && !full));
    else a.add(milkyWay(a, horizon));
  } else if (m.id === 'dusk') {
    a.add(stars(a, horizon * 0.6, 50), veils(a, 7, horizon * 0.35, horizon * 0.85));
  } else if (m.id === 'dawn' || m.id === 'sunset' || m.id === 'golden') {
    if (disc) a.add(sun(a, x, y, radius));
    a.add(veils(a, m.id === 'golden' ? 5 : 9, horizon * 0.18, horizon * 0.85));
  } else if (m.id === 'day' || m.id === 'winter') {
    if (disc) a.add(sun(a, x, y, radius));
    a.add(clouds(a, r.int(3, 4), horizon * 0.16, horizon * 0.62));
  } else if (m.id === 'fog') {
    if (disc) a.add(sun(a, x, y, radius * 0.9));
  } else {
    a.add(clouds(a, 7, horizon * 0.1, horizon * 0.6), clouds(a, 5, horizon * 0.05, horizon * 0.3));
  }
  if (birds && m.id !== 'night' && m.id !== 'storm') {
    a.add(flock(a, W * r.range(0.2, 0.8), horizon * r.range(0.25, 0.5), r.int(3, 6)));
  }
  return { x, y };
}

/** @typedef {'meadow' | 'autumn' | 'farm' | 'steppe'} MeadowKind */

/** A meadow before hills and trees. @param {Art} a @param {{at?: number, kind?: MeadowKind, far?: 'mountains' | 'hills' | 'forest', trees?: boolean, blooms?: boolean, disc?: boolean}} [o] */
export function meadow(
  a,
  { at = 0.56, kind = 'meadow', far = 'hills', trees = true, blooms = true, disc = true } = {},
) {
  const { W, H, r } = a;
  const y = H * at;
  heavens(a, y, { disc });
  const green = kind === 'autumn' ? '#b98f3e' : kind === 'steppe' ? '#c3a553' : '#85a54c';
  if (far === 'mountains') {
    a.add(massif(a, W * r.range(0.3, 0.7), y - H * 0.3, y + 4, { color: '#5f7c93', far: 0.42 }));
  } else a.add(ranges(a, y - H * 0.04, 2, '#5e86a0', H * 0.13));
  const back = hills(
    a,
    y - H * 0.015,
    y + H * 0.02,
    2,
    kind === 'autumn' ? '#b2863f' : '#7fa07a',
    green,
  );
  a.add(back.out);
  const leaf = () =>
    kind === 'autumn'
      ? r.pick(['#c9722e', '#d89a36', '#a8482c'])
      : r.pick(['#4f7d43', '#5f8f4c', '#3f6f48']);
  if (far === 'forest') {
    a.add(pineBand(a, (x) => heightAt(back.lines[1], x) + 8, 46, H * 0.14, { far: 0.25 }));
  } else if (trees) {
    for (let i = 0; i < 7; i += 1) {
      const x = W * ((i + r.range(0.1, 0.9)) / 7);
      const ty = heightAt(back.lines[1], x) + 6;
      a.add(
        r.chance(0.35)
          ? bush(a, x, ty, H * 0.07, { far: 0.3, color: leaf() })
          : tree(a, x, ty, H * r.range(0.1, 0.16), { far: 0.3, color: leaf() }),
      );
    }
  }
  a.add(ground(a, y + H * 0.03, green));
  if (trees) {
    const side = -a.side;
    a.add(
      tree(a, W * (0.5 + side * 0.44), y + H * 0.1, H * r.range(0.42, 0.52), {
        color: leaf(),
        far: 0.05,
      }),
    );
  }
  a.add(grass(a, y + H * 0.05, H * 0.98, 60, green, H * 0.045));
  if (blooms && kind !== 'autumn') {
    a.add(
      flowers(
        a,
        y + H * 0.1,
        H * 0.99,
        44,
        r.pick([
          ['#f4efe2', '#f0c24c'],
          ['#e4586a', '#f4efe2'],
          ['#8a6fc0', '#f4efe2'],
        ]),
        H * 0.011,
      ),
    );
  }
  return { y: y + H * 0.03, green };
}

/** Things in front of the subject: grass and a dark bush in a corner. @param {Art} a @param {string} green @param {boolean} [snowy] */
export function foreground(a, green, snowy = false) {
  const { W, H } = a;
  if (snowy) return;
  a.add(grass(a, H * 0.96, H * 1.02, 36, mix(green, '#2f4a34', 0.45), H * 0.09));
  a.add(
    bush(a, W * (0.5 - a.side * 0.5), H * 1.02, W * 0.2, { color: mix(green, '#24402f', 0.65) }),
  );
}

/** Snow under a winter sky. @param {Art} a @param {{at?: number, trees?: boolean, mountains?: boolean, disc?: boolean}} [o] */
export function snowfield(a, { at = 0.56, trees = true, mountains = true, disc = true } = {}) {
  const { W, H, r } = a;
  const y = H * at;
  heavens(a, y, { disc });
  if (mountains) {
    a.add(
      massif(a, W * r.range(0.35, 0.65), y - H * 0.32, y + 6, {
        color: '#6f8ba8',
        far: 0.35,
        snow: 0.75,
      }),
    );
  } else a.add(ranges(a, y - H * 0.02, 2, '#7fa0bc', H * 0.12));
  const line = ridge(a, y + H * 0.03, H * 0.05, { scale: 1.6, rough: 0.2, step: 40 });
  if (trees) {
    a.add(pineBand(a, (x) => heightAt(line, x) + 8, 34, H * 0.16, { far: 0.25, snow: true }));
  }
  a.add(fillRidge(a, line, a.tone('#f4f3ee', 0.15), { mist: 0.25 }));
  if (trees) {
    a.add(
      pine(a, W * (0.5 - a.side * 0.4), y + H * 0.13, H * 0.46, { snow: true }),
      pine(a, W * (0.5 - a.side * 0.47), y + H * 0.2, H * 0.54, { snow: true }),
    );
    a.add(pine(a, W * (0.5 + a.side * 0.46), y + H * 0.1, H * 0.28, { snow: true, far: 0.1 }));
  }
  const drift = ridge(a, y + H * 0.18, H * 0.05, { scale: 1.3, rough: 0.15, step: 50 });
  const white = a.tone('#f7f5f0');
  a.add(fillRidge(a, drift, a.lit(white, 0.3), { mist: 0.5, depth: H * 0.4 }));
  for (let i = 0; i < 12; i += 1) {
    const t = r.next();
    const py = y + H * (0.2 + 0.22 * t);
    const px = r.range(0, W);
    const half = W * r.range(0.06, 0.16);
    a.add(
      path(
        `M${n(px - half)} ${n(py)}Q${n(px)} ${n(py - 12)} ${n(px + half)} ${n(py)}Q${n(px)} ${n(py - 4)} ${n(px - half)} ${n(py)}Z`,
        a.dim(white, 0.25),
        { 'fill-opacity': 0.5 },
      ),
    );
  }
  return { y: y + H * 0.16, green: '#dfe6ea' };
}

/** Sand, surf and sea. @param {Art} a @param {{at?: number, shore?: number, disc?: boolean}} [o] */
export function beach(a, { at = 0.44, shore = 0.64, disc = true } = {}) {
  const { W, H, r } = a;
  const y = H * at;
  const s = heavens(a, y, { disc });
  if (r.chance(0.6)) a.add(ranges(a, y + 2, 1, '#5f8aa6', H * 0.08));
  a.add(water(a, y, { ripples: 90 }));
  if (disc && ['sunset', 'dawn', 'golden', 'night'].includes(a.m.id)) {
    a.add(glitter(a, s.x, y, { bottom: H * shore }));
  }
  a.add(swell(a, y + H * 0.08, H * shore - H * 0.03, 3, H * 0.012));
  /** @type {Point[]} */
  const line = [];
  for (let x = -60; x <= W + 60; x += 80) {
    line.push([x, H * shore + Math.sin(x * 0.011 + r.range(0, 0.6)) * H * 0.014]);
  }
  const sand = a.tone('#ecd4a0');
  const points = line;
  const top = points.map(([x, py]) => `${n(x)} ${n(py)}`).join('L');
  a.add(
    path(
      `M${top}L${n(W + 60)} ${n(H + 5)}L-60 ${n(H + 5)}Z`,
      a.gradient([
        [0, a.dim(sand, 0.3)],
        [0.12, sand],
        [0.5, a.lit(sand, 0.3)],
        [1, a.dim(sand, 0.15)],
      ]),
    ),
  );
  a.add(foam(a, line, H * 0.014));
  for (let i = 0; i < 60; i += 1) {
    const py = H * shore + (H - H * shore) * r.range(0.15, 1);
    a.add(
      path(
        `M${n(r.range(0, W))} ${n(py)}q${n(r.range(8, 30))} -4 ${n(r.range(30, 60))} 0`,
        'none',
        { stroke: a.dim(sand, 0.3), 'stroke-width': 1.4, 'stroke-opacity': 0.35 },
      ),
    );
  }
  return { y: H * shore, horizon: y, sun: s };
}

/** African plain with flat-topped trees. @param {Art} a @param {{at?: number}} [o] */
export function savanna(a, { at = 0.6 } = {}) {
  const { W, H } = a;
  const y = H * at;
  heavens(a, y, {
    size: Math.min(W, H) * 0.085,
    sunY: a.m.id === 'day' ? undefined : y * 0.72,
    sunX: W * (0.5 + a.side * 0.18),
  });
  a.add(ranges(a, y, 2, '#7a6a86', H * 0.08));
  for (const [fx, s, far] of [
    [0.16, 0.2, 0.4],
    [0.78, 0.16, 0.5],
    [0.5 - a.side * 0.4, 0.42, 0.08],
  ]) {
    a.add(acacia(a, W * fx, y + H * (far < 0.2 ? 0.05 : 0.015), H * s, far));
  }
  a.add(ground(a, y + H * 0.01, '#c9a04c'));
  a.add(grass(a, y + H * 0.04, H * 0.97, 70, '#b98e3c', H * 0.05));
  return { y: y + H * 0.01, green: '#b08a3c' };
}

/** Umbrella acacia. @param {Art} a @param {number} x @param {number} y @param {number} h @param {number} far */
function acacia(a, x, y, h, far) {
  const bark = a.dim(a.tone('#5f4636', far), 0.3);
  const leaf = a.tone('#5f7a3c', far);
  let d = '';
  for (let i = 0; i < 7; i += 1) {
    const t = i / 6 - 0.5;
    d += `M${n(x + t * h * 0.9 - h * 0.17)} ${n(y - h * 0.82)}q${n(h * 0.17)} ${n(-h * (0.2 - t * t * 0.3))} ${n(h * 0.34)} 0q${n(-h * 0.17)} ${n(h * 0.05)} ${n(-h * 0.34)} 0Z`;
  }
  const branch = (/** @type {number} */ dx) =>
    path(
      poly([
        [x - h * 0.02, y - h * 0.35],
        [x + dx * h - h * 0.01, y - h * 0.82],
        [x + dx * h + h * 0.015, y - h * 0.82],
        [x + h * 0.02, y - h * 0.35],
      ]),
      bark,
    );
  return (
    path(
      poly([
        [x - h * 0.03, y],
        [x - h * 0.015, y - h * 0.4],
        [x + h * 0.02, y - h * 0.4],
        [x + h * 0.035, y],
      ]),
      bark,
    ) +
    [-0.34, -0.14, 0.1, 0.32].map(branch).join('') +
    a.solid(d, leaf, { rim: h * 0.02, core: h * 0.07 })
  );
}

/** A birch or mixed forest floor with light between the trunks. @param {Art} a @param {{at?: number, kind?: 'pine' | 'birch' | 'autumn' | 'snow'}} [o] */
export function woods(a, { at = 0.6, kind = 'pine' } = {}) {
  const { W, H, r } = a;
  const y = H * at;
  heavens(a, y, { birds: false });
  const leafy = kind === 'birch' || kind === 'autumn';
  const tint =
    kind === 'autumn' ? ['#d8902e', '#c9602c', '#e0b03c'] : ['#8fae4a', '#a9bd58', '#7a9c4a'];
  for (let layer = 0; layer < 3; layer += 1) {
    const far = 0.72 - layer * 0.24;
    const count = leafy ? 12 - layer * 3 : 15 - layer * 4;
    const xs = Array.from({ length: count }, (_, i) => W * ((i + r.range(0, 1)) / count));
    for (const x of xs) {
      const ty = y + H * (0.02 + layer * 0.035) + r.range(0, 8);
      const h = H * (0.42 + layer * 0.16) * r.range(0.85, 1.2);
      a.add(
        leafy
          ? birch(a, x, ty, h, { far, color: r.pick(tint) })
          : pine(a, x, ty, h * 0.95, { far, snow: kind === 'snow' }),
      );
    }
    a.add(
      rect(
        0,
        y - H * 0.2 + layer * H * 0.06,
        W,
        H * 0.3,
        a.gradient([
          [0, a.m.haze, 0],
          [0.7, a.m.haze, 0.4 - layer * 0.1],
          [1, a.m.haze, 0],
        ]),
      ),
    );
  }
  const floor =
    kind === 'snow'
      ? '#f0f1ee'
      : kind === 'autumn'
        ? '#b5742f'
        : kind === 'birch'
          ? '#8aa04a'
          : '#6f8a52';
  a.add(ground(a, y + H * 0.1, floor));
  if (kind !== 'snow') a.add(grass(a, y + H * 0.12, H, 50, floor, H * 0.045));
  return { y: y + H * 0.1, green: floor };
}
