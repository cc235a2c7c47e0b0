// SPDX-License-Identifier: MIT
// One picture being painted: its size, its mood, its random numbers and what has been put on it.

import { lift, mix } from './color.js';
import { mood, tone } from './palette.js';
import { Random } from './random.js';
import { when } from './words.js';
import { group, n, path } from './svg.js';

/** @typedef {import('./palette.js').Mood} Mood */

/** Width and height of the formats a scene may ask for. */
const ASPECTS = {
  wide: [
    [1000, 563],
    [1000, 667],
    [1000, 667],
    [1000, 625],
  ],
  soft: [
    [1000, 667],
    [1000, 750],
    [1000, 800],
  ],
  square: [
    [1000, 1000],
    [1000, 800],
    [800, 1000],
  ],
  tall: [
    [667, 1000],
    [750, 1000],
    [800, 1000],
  ],
};

/** @typedef {keyof typeof ASPECTS} Aspect */

export class Art {
  /** @param {{seed: string, aspect: Aspect, wanted?: Record<string, string | number>}} options */
  constructor({ seed, aspect, wanted = {} }) {
    this.r = new Random(seed);
    const [width, height] = this.r.pick(ASPECTS[aspect]);
    /** Width in user units; the long side is 1000. */
    this.W = width;
    this.H = height;
    this.wanted = wanted;
    /** @type {Mood} */
    this.m = mood('day');
    /** @type {string[]} */
    this.defs = [];
    /** @type {string[]} */
    this.body = [];
    /** Indoors and under water nothing tells the hour. */
    this.timeless = false;
    /** Where the light comes from: −1 left, 1 right. */
    this.side = this.r.chance(0.5) ? 1 : -1;
  }

  /** The wanted value for `name`, or one of the options by chance. @template {string | number} T @param {string} name @param {readonly T[]} options @returns {T} */
  choose(name, options) {
    const picked = this.r.pick(options);
    const wanted = /** @type {T | undefined} */ (this.wanted[name]);
    return wanted === undefined ? picked : wanted;
  }

  /** Three ways to say when, shuffled, in both languages. */
  when() {
    const { en, ru } = when(this.m.id);
    return { E: this.r.shuffle(en), R: this.r.shuffle(ru) };
  }

  /** @param {string} id */
  setMood(id) {
    this.m = mood(id, this.r.range(-0.07, 0.07));
    return this.m;
  }

  /** @param {...string} parts */
  add(...parts) {
    this.body.push(...parts);
  }

  /** Local colour in this mood. @param {string} color @param {number} [far] */
  tone(color, far = 0) {
    return tone(this.m, color, far);
  }

  /** The lit version of a (toned) colour. @param {string} color @param {number} [t] */
  lit(color, t = 0.4) {
    return mix(color, this.m.light, t);
  }

  /** The shaded version. @param {string} color @param {number} [t] */
  dim(color, t = 0.4) {
    return mix(lift(color, -0.16 * t), this.m.shadow, t * 0.6);
  }

  /** @param {string} content @returns {string} id */
  define(content) {
    const id = `d${this.defs.length}`;
    this.defs.push(content.replace('ID', id));
    return id;
  }

  /** Linear gradient, top to bottom unless told; stops are colours or [offset, colour, opacity]. @param {(string | [number, string, number?])[]} stops @param {[number, number, number, number]} [line] */
  gradient(stops, line = [0, 0, 0, 1]) {
    const id = this.define(
      `<linearGradient id="ID" x1="${line[0]}" y1="${line[1]}" x2="${line[2]}" y2="${line[3]}">${list(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** Radial gradient from the middle out. @param {(string | [number, string, number?])[]} stops */
  radial(stops) {
    const id = this.define(`<radialGradient id="ID">${list(stops)}</radialGradient>`);
    return `url(#${id})`;
  }

  /** @param {string} d @returns {string} id */
  clip(d) {
    return this.define(`<clipPath id="ID"><path d="${d}"/></clipPath>`);
  }

  /** Content cut to a shape. @param {string} d @param {string} content */
  within(d, content) {
    return group(content, { 'clip-path': `url(#${this.clip(d)})` });
  }

  /** Blurred content; slow, for small areas. @param {string} content @param {number} radius */
  blur(content, radius) {
    const id = this.define(
      `<filter id="ID" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${n(radius)}"/></filter>`,
    );
    return group(content, { filter: `url(#${id})` });
  }

  /**
   * A shape with a lit rim, its own colour and a shaded side, by shifting copies inside its outline.
   * @param {string} d outline, one or more closed paths
   * @param {string} color toned colour
   * @param {{rim?: number, core?: number, more?: string, light?: string, shade?: string, flip?: boolean}} [o]
   */
  solid(d, color, { rim = 2, core = 10, more = '', light, shade, flip = false } = {}) {
    const away = (flip ? 1 : -1) * this.side;
    const move = (/** @type {number} */ k) => ({
      transform: `translate(${n(away * k)} ${n(k * 0.9)})`,
    });
    const dark = shade ?? this.dim(color, 0.3);
    return this.within(
      d,
      (rim ? path(d, light ?? this.lit(color, 0.45)) + path(d, color, move(rim)) : path(d, color)) +
        (core ? path(d, dark, { ...move(core), 'fill-opacity': 0.85 }) : '') +
        more,
    );
  }

  /** The finished picture. @param {number} [longSide] pixels */
  svg(longSide = 960) {
    const k = longSide / Math.max(this.W, this.H);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(this.W * k)}" height="${Math.round(this.H * k)}" viewBox="0 0 ${this.W} ${this.H}"><defs>${this.defs.join('')}</defs>${this.body.join('')}</svg>`;
  }
}

/** @param {(string | [number, string, number?])[]} stops */
function list(stops) {
  return stops
    .map((stop, i) => {
      const [at, color, opacity] =
        typeof stop === 'string' ? [i / Math.max(1, stops.length - 1), stop, undefined] : stop;
      return `<stop offset="${Math.round(at * 1000) / 1000}" stop-color="${color}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`;
    })
    .join('');
}
