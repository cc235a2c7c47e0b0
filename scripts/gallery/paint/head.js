// SPDX-License-Identifier: MIT
// Heads, hair and hats, around the origin, facing right; `size` is half the height of the head.

import { mix } from './color.js';
import { circle, ellipse, limb, n, oval, path, smooth } from './svg.js';

/** @typedef {import('./art.js').Art} Art */

/** @param {Art} a @param {{size: number, view: string, look: import('./figure.js').Look, far: number, flip: boolean}} o */
export function head(a, { size: s, view, look, far, flip }) {
  const t = (/** @type {string} */ c) => a.tone(c, far);
  const skin = t(look.skin ?? '#e0a883');
  const hair = t(look.hair ?? '#4a3226');
  const style = look.hairStyle ?? 'short';
  const side = view === 'side';
  const back = view === 'back';
  const solid = (/** @type {string} */ d, /** @type {string} */ c) =>
    a.solid(d, c, { rim: s * 0.13, core: s * 0.75, flip });
  let behind = '';
  if (style === 'long') {
    behind += solid(
      side
        ? limb(
            [
              [-s * 0.3, -s * 0.3],
              [-s * 0.62, s * 0.6],
              [-s * 0.62, s * 1.75],
            ],
            [s * 0.62, s * 0.52, s * 0.28],
          )
        : smooth([
            [-s * 0.85, -s * 0.4],
            [0, -s * 1.1],
            [s * 0.85, -s * 0.4],
            [s * 1, s * 1.2],
            [s * 0.5, s * 1.7],
            [-s * 0.5, s * 1.7],
            [-s * 1, s * 1.2],
          ]),
      hair,
    );
  }
  if (style === 'bob') {
    behind += solid(
      side ? oval(-s * 0.28, s * 0.22, s * 0.82, s * 0.95) : oval(0, s * 0.15, s * 1.05, s * 1.1),
      hair,
    );
  }
  if (style === 'pony') {
    behind += solid(
      side || back
        ? limb(
            [
              [-s * (side ? 0.75 : 0), -s * 0.5],
              [-s * (side ? 1.35 : 0.1), -s * 0.1],
              [-s * (side ? 1.5 : 0.1), s * 0.9],
            ],
            [s * 0.22, s * 0.32, s * 0.1],
          )
        : oval(0, -s * 1.1, s * 0.35),
      hair,
    );
  }
  if (style === 'braids' && !side) {
    behind += solid(
      limb(
        [
          [-s * 0.8, s * 0.2],
          [-s * 1.1, s * 0.9],
          [-s * 1.05, s * 1.6],
        ],
        [s * 0.26, s * 0.22, s * 0.12],
      ) +
        limb(
          [
            [s * 0.8, s * 0.2],
            [s * 1.1, s * 0.9],
            [s * 1.05, s * 1.6],
          ],
          [s * 0.26, s * 0.22, s * 0.12],
        ),
      hair,
    );
  }
  if (style === 'braids' && side) {
    behind += solid(
      limb(
        [
          [-s * 0.5, s * 0.3],
          [-s * 0.9, s * 0.9],
          [-s * 1.0, s * 1.6],
        ],
        [s * 0.26, s * 0.22, s * 0.12],
      ),
      hair,
    );
  }
  if (style === 'bun') {
    behind += solid(oval(side ? -s * 0.72 : 0, side ? -s * 0.75 : -s * 1.05, s * 0.42), hair);
  }

  const skull = side ? oval(-s * 0.05, -s * 0.08, s * 0.8, s * 0.96) : oval(0, 0, s * 0.78, s);
  let out = behind;
  if (back) {
    out += solid(skull, style === 'bald' ? skin : hair);
  } else {
    const jaw = side
      ? smooth(
          [
            [-s * 0.6, -s * 0.7],
            [s * 0.1, -s * 0.98],
            [s * 0.68, -s * 0.55],
            [s * 0.72, -s * 0.1],
            [s * 0.92, s * 0.18],
            [s * 0.72, s * 0.3],
            [s * 0.7, s * 0.72],
            [s * 0.35, s * 1.0],
            [-s * 0.2, s * 0.78],
            [-s * 0.6, s * 0.2],
          ],
          true,
          0.9,
        )
      : smooth([
          [0, -s],
          [s * 0.7, -s * 0.55],
          [s * 0.74, s * 0.1],
          [s * 0.5, s * 0.75],
          [0, s * 1.02],
          [-s * 0.5, s * 0.75],
          [-s * 0.74, s * 0.1],
          [-s * 0.7, -s * 0.55],
        ]);
    out += solid(jaw, skin);
    out += circle(side ? s * 0.42 : s * 0.42, s * 0.3, s * 0.17, mix(skin, '#d8604f', 0.4), {
      'fill-opacity': 0.4,
    });
    if (!side) {
      out += circle(-s * 0.42, s * 0.3, s * 0.17, mix(skin, '#d8604f', 0.4), {
        'fill-opacity': 0.4,
      });
      out +=
        ellipse(-s * 0.28, s * 0.08, s * 0.07, s * 0.1, '#3a2a28') +
        ellipse(s * 0.28, s * 0.08, s * 0.07, s * 0.1, '#3a2a28');
      out += `<path d="M${n(-s * 0.2)} ${n(s * 0.5)}Q0 ${n(s * 0.64)} ${n(s * 0.2)} ${n(s * 0.5)}" fill="none" stroke="#9a4a40" stroke-width="${n(s * 0.08)}" stroke-linecap="round"/>`;
    } else {
      out += ellipse(s * 0.5, s * 0.02, s * 0.06, s * 0.1, '#3a2a28');
    }
    if (style !== 'bald') {
      const cap = side
        ? smooth(
            [
              [s * 0.66, -s * 0.5],
              [s * 0.35, -s * 1.0],
              [-s * 0.35, -s * 1.08],
              [-s * 0.9, -s * 0.55],
              [-s * 0.88, s * 0.15],
              [-s * 0.55, s * 0.62],
              [-s * 0.3, s * 0.4],
              [-s * 0.12, -s * 0.05],
              [s * 0.05, -s * 0.35],
              [s * 0.4, -s * 0.5],
            ],
            true,
            0.85,
          )
        : smooth(
            [
              [-s * 0.8, s * 0.15],
              [-s * 0.86, -s * 0.5],
              [-s * 0.4, -s * 1.08],
              [s * 0.4, -s * 1.08],
              [s * 0.86, -s * 0.5],
              [s * 0.8, s * 0.15],
              [s * 0.6, -s * 0.25],
              [s * 0.15, -s * 0.52],
              [-s * 0.3, -s * 0.5],
              [-s * 0.62, -s * 0.2],
            ],
            true,
            0.8,
          );
      out += solid(cap, hair);
    }
    if (style === 'beard') {
      out += path(
        side
          ? smooth(
              [
                [s * 0.75, s * 0.3],
                [s * 0.72, s * 0.85],
                [s * 0.4, s * 1.25],
                [-s * 0.05, s * 0.9],
                [-s * 0.25, s * 0.3],
                [s * 0.2, s * 0.42],
              ],
              true,
              0.8,
            )
          : smooth(
              [
                [-s * 0.72, s * 0.2],
                [-s * 0.55, s * 0.85],
                [0, s * 1.3],
                [s * 0.55, s * 0.85],
                [s * 0.72, s * 0.2],
                [s * 0.3, s * 0.4],
                [-s * 0.3, s * 0.4],
              ],
              true,
              0.8,
            ),
        hair,
      );
    }
  }
  return out + hat(a, s, side, look, t, solid);
}

/** @param {Art} a @param {number} s @param {boolean} side @param {import('./figure.js').Look} look @param {(c: string) => string} t @param {(d: string, c: string) => string} solid */
function hat(a, s, side, look, t, solid) {
  const c = t(look.hatColor ?? '#c8382f');
  const x = side ? -s * 0.1 : 0;
  const dome = (/** @type {number} */ k) =>
    `M${n(x - s * 0.9)} ${n(-s * 0.35)}Q${n(x - s * 0.95)} ${n(-s * k)} ${n(x)} ${n(-s * k)}Q${n(x + s * 0.95)} ${n(-s * k)} ${n(x + s * 0.9)} ${n(-s * 0.35)}Z`;
  switch (look.hat) {
    case 'cap':
      return (
        solid(dome(1.35), c) +
        path(
          side
            ? limb(
                [
                  [s * 0.5, -s * 0.42],
                  [s * 1.45, -s * 0.28],
                ],
                [s * 0.14, s * 0.08],
              )
            : oval(0, -s * 0.35, s * 0.85, s * 0.18),
          a.dim(c, 0.2),
        )
      );
    case 'straw':
      return (
        solid(oval(x, -s * 0.45, s * 1.75, s * 0.26), c) +
        solid(dome(1.4), c) +
        path(
          limb(
            [
              [x - s * 0.88, -s * 0.5],
              [x + s * 0.88, -s * 0.5],
            ],
            [s * 0.13, s * 0.13],
          ),
          a.dim(c, 0.5),
        )
      );
    case 'beanie':
      return (
        solid(dome(1.45), c) +
        path(
          limb(
            [
              [x - s * 0.85, -s * 0.38],
              [x + s * 0.85, -s * 0.38],
            ],
            [s * 0.2, s * 0.2],
          ),
          a.lit(c, 0.3),
        ) +
        circle(x, -s * 1.28, s * 0.27, a.lit(c, 0.6))
      );
    case 'helmet':
      return (
        solid(dome(1.42), c) +
        path(
          `M${n(x - s * 0.95)} ${n(-s * 0.3)}h${n(s * 1.9)}l${n(-s * 0.12)} ${n(-s * 0.22)}h${n(-s * 1.7)}Z`,
          a.dim(c, 0.35),
        )
      );
    case 'chef':
      return (
        path(
          `M${n(x - s * 0.75)} ${n(-s * 0.4)}v${n(-s * 0.8)}h${n(s * 1.5)}v${n(s * 0.8)}Z`,
          t('#f4f0e6'),
        ) +
        solid(
          oval(x - s * 0.55, -s * 1.45, s * 0.6, s * 0.5) +
            oval(x + s * 0.5, -s * 1.45, s * 0.62, s * 0.5) +
            oval(x, -s * 1.65, s * 0.65, s * 0.55),
          t('#f4f0e6'),
        )
      );
    case 'beret':
      return (
        solid(
          smooth([
            [x - s * 1.05, -s * 0.5],
            [x - s * 0.7, -s * 1.2],
            [x + s * 0.5, -s * 1.2],
            [x + s * 1.05, -s * 0.72],
            [x + s * 0.6, -s * 0.48],
          ]),
          c,
        ) + circle(x, -s * 1.24, s * 0.09, c)
      );
    case 'scarf':
      return solid(
        !side
          ? `${dome(1.2)}${oval(-s * 0.78, s * 0.1, s * 0.22, s * 0.6)}${oval(s * 0.78, s * 0.1, s * 0.22, s * 0.6)}`
          : smooth([
              [s * 0.55, -s * 0.7],
              [0, -s * 1.15],
              [-s * 0.85, -s * 0.75],
              [-s * 0.98, s * 0.1],
              [-s * 0.7, s * 0.85],
              [-s * 0.25, s * 0.95],
              [0, s * 0.3],
              [s * 0.1, -s * 0.4],
            ]),
        c,
      );
    case 'band':
      return path(
        limb(
          [
            [x - s * 0.82, -s * 0.42],
            [x + s * 0.82, -s * 0.5],
          ],
          [s * 0.13, s * 0.13],
        ),
        c,
      );
    case 'hood':
      return solid(
        side
          ? smooth([
              [s * 0.5, -s * 0.85],
              [-s * 0.2, -s * 1.2],
              [-s * 1.0, -s * 0.5],
              [-s * 1.0, s * 0.6],
              [-s * 0.3, s * 1.2],
              [s * 0.1, s * 1.05],
              [-s * 0.15, s * 0.4],
              [s * 0.05, -s * 0.4],
            ])
          : oval(0, -s * 0.1, s * 1.02, s * 1.14),
        c,
      );
    default:
      return '';
  }
}
