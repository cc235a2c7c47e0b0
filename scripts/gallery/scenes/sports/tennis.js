// SPDX-License-Identifier: MIT
// A scene: tennis.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { ball } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, n, rect, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { sex } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'tennis',
  aspect: 'soft',
  demos: [{ who: 'woman' }],
  draw(a) {
    const f = sex(a);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const y = H * 0.5;
    heavens(a, y, {});
    for (let i = 0; i < 12; i += 1) {
      a.add(tree(a, W * ((i + a.r.next()) / 12), y, H * a.r.range(0.16, 0.26), { far: 0.25 }));
    }
    a.add(rect(0, y - H * 0.07, W, H * 0.09, a.tone('#3f6f5c')));
    const clayName = a.choose('court', ['clay', 'grass']);
    const clay = a.tone(clayName === 'clay' ? '#c46f48' : '#6f9c4c');
    a.add(
      rect(
        0,
        y,
        W,
        H - y,
        a.gradient([
          [0, a.lit(clay, 0.25)],
          [1, a.dim(clay, 0.18)],
        ]),
      ),
      stroke(
        `M${n(W * 0.1)} ${n(H * 0.6)}H${n(W * 0.9)}M${n(-W * 0.1)} ${n(H * 0.94)}H${n(W * 1.1)}M${n(W * 0.1)} ${n(H * 0.6)}L${n(-W * 0.2)} ${n(H)}M${n(W * 0.9)} ${n(H * 0.6)}L${n(W * 1.2)} ${n(H)}`,
        '#fbf6ea',
        4,
        { 'stroke-opacity': 0.85 },
      ),
    );
    let net = '';
    for (let x = 0; x < W; x += 14) net += `M${n(x)} ${n(H * 0.54)}V${n(H * 0.63)}`;
    for (let i = 0; i < 6; i += 1) net += `M0 ${n(H * (0.55 + i * 0.015))}H${W}`;
    a.add(
      stroke(net, a.tone('#2f3a44'), 1, { 'stroke-opacity': 0.5 }),
      rect(0, H * 0.533, W, 8, '#fbf6ea'),
    );
    const d = a.side;
    const s = H * 0.52;
    const p = person(a, {
      x: W * (0.5 - d * 0.08),
      y: H * 0.91,
      h: s,
      flip: d < 0,
      pose: {
        lean: 14,
        arms: [
          [96, 14],
          [-50, 40],
        ],
        legs: [
          [40, 34],
          [-34, 16],
        ],
        feet: [0, -20],
      },
      look: dress(
        a,
        f === 'f'
          ? {
              sex: 'f',
              top: '#fbf7ec',
              wear: 'dress',
              sleeve: 'none',
              hairStyle: 'pony',
              shoes: '#f6f2e6',
              hat: 'band',
              hatColor: '#d8453a',
            }
          : {
              sex: 'm',
              top: '#fbf7ec',
              bottom: '#fbf7ec',
              wear: 'shorts',
              sleeve: 'short',
              shoes: '#f6f2e6',
              hat: 'band',
              hatColor: '#2f62a8',
              hairStyle: 'short',
            },
      ),
    });
    const [hx, hy] = p.hands[0];
    a.add(
      castShadow(a, W * (0.5 - d * 0.08), H * 0.91, s * 0.6, 0.3),
      p.svg,
      stroke(
        `M${n(hx)} ${n(hy)}L${n(hx + d * s * 0.13)} ${n(hy - s * 0.1)}`,
        a.tone('#6a4030'),
        s * 0.02,
      ),
    );
    const rx = hx + d * s * 0.2;
    const ry = hy - s * 0.155;
    let strings = '';
    for (let i = -3; i <= 3; i += 1) {
      strings += `M${n(rx + i * s * 0.017)} ${n(ry - s * 0.07)}v${n(s * 0.14)}M${n(rx - s * 0.06)} ${n(ry + i * s * 0.02)}h${n(s * 0.12)}`;
    }
    a.add(
      `<g transform="rotate(${d * 52} ${n(rx)} ${n(ry)})">${ellipse(rx, ry, s * 0.062, s * 0.086, '#ffffff', { 'fill-opacity': 0.2 })}${stroke(strings, '#fbf6ea', 1)}${ellipse(rx, ry, s * 0.062, s * 0.086, 'none', { stroke: a.tone('#c8382f'), 'stroke-width': s * 0.014 })}</g>`,
    );
    a.add(ball(a, rx + d * s * 0.3, ry - s * 0.16, s * 0.028, 'tennis'));
    for (let i = 0; i < 3; i += 1) {
      a.add(
        stroke(
          `M${n(rx + d * s * (0.34 + i * 0.05))} ${n(ry - s * (0.19 + i * 0.02) + i * 6)}h${n(d * s * 0.1)}`,
          '#ffffff',
          2,
          { 'stroke-opacity': 0.6 },
        ),
      );
    }
    const { E, R } = a.when();
    const w = f === 'f';
    return {
      title: `${w ? 'Woman' : 'Man'} playing tennis`,
      en: [
        `A ${w ? 'woman' : 'man'} in white hits a tennis ball ${E[0]}`,
        `A tennis player swings a racket on a ${clayName} court`,
        `A ${w ? 'female' : 'male'} tennis player reaches for the ball ${E[1]}`,
        'A tennis match on an outdoor court',
        `A ${w ? 'woman in a white dress' : 'man in white shorts'} plays tennis`,
      ],
      ru: [
        `${w ? 'Женщина' : 'Мужчина'} в белом бьёт по теннисному мячу ${R[0]}`,
        `${w ? 'Теннисистка' : 'Теннисист'} замахивается ракеткой на ${clayName === 'clay' ? 'грунтовом' : 'травяном'} корте`,
        `${w ? 'Теннисистка' : 'Теннисист'} тянется за мячом ${R[1]}`,
        'Теннисный матч на открытом корте',
        `${w ? 'Женщина в белом платье' : 'Мужчина в белых шортах'} играет в теннис`,
      ],
    };
  },
};
