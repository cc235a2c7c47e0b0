// SPDX-License-Identifier: MIT
// What hangs in the gallery: for the default seed one picture of every demo; for any other seed
// the same scenes with other choices, in other numbers.

import { Art } from './paint/art.js';
import { Random } from './paint/random.js';
import { vignette } from './paint/weather.js';
import { sentence, when } from './paint/words.js';
import { scenes } from './scenes/index.js';

/** @typedef {import('./scenes/scene.js').Scene} Scene */

/** The seed of the demo gallery. */
export const DEMO_SEED = 'imago';

/**
 * @typedef {object} Picture
 * @property {string} file  file name without extension
 * @property {string} title
 * @property {string} svg   960 units on the long side
 * @property {string[]} captions_en five
 * @property {string[]} captions_ru five
 * @property {boolean} children
 * @property {string} mood  hour or weather, see palette.js; empty indoors and under water
 */

/** @typedef {{scene: Scene, wanted: Record<string, string | number>, key: string}} Plan */

/** Which scenes, in which order. @param {string} seed @param {number} [count] @returns {Plan[]} */
export function plan(seed, count) {
  const r = new Random(`${seed}:plan`);
  /** @type {Plan[]} */
  const all = scenes.flatMap((scene) =>
    scene.demos.map((wanted, i) => ({
      scene,
      wanted: seed === DEMO_SEED ? wanted : {},
      key: `${scene.id}:${i}`,
    })),
  );
  const mixed = r.shuffle(all);
  const total = count ?? mixed.length;
  /** @type {Plan[]} */
  const out = [];
  for (let i = 0; i < total; i += 1) {
    const p = mixed[i % mixed.length];
    const round = Math.floor(i / mixed.length);
    out.push(round === 0 ? p : { ...p, wanted: {}, key: `${p.key}:${round}` });
  }
  return out;
}

/** @param {string} text */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Paint one picture. @param {string} seed @param {Plan} p @param {number} index @param {number} [size] @returns {Picture} */
export function paint(seed, p, index, size = 960) {
  const a = new Art({ seed: `${seed}:${p.key}`, aspect: p.scene.aspect, wanted: p.wanted });
  const { title, en, ru } = p.scene.draw(a);
  a.add(vignette(a));
  const prefix = seed === DEMO_SEED ? '' : `${slug(seed)}-`;
  return {
    file: `${prefix}${String(index + 1).padStart(3, '0')}-${slug(title)}`,
    title,
    svg: a.svg(size),
    captions_en: en.map(sentence),
    captions_ru: ru.map(sentence),
    children: p.scene.children ?? false,
    mood: a.timeless ? '' : a.m.id,
  };
}

/** Words that already say when. */
const TIMED =
  /night|dawn|sunrise|sunset|dusk|twilight|evening|morning|afternoon|winter|moon|autumn|ноч|рассвет|восход|закат|сумер|вечер|утр|зим|лун|осен/i;

/**
 * A caption that an earlier picture has already says when this one is set, in other words if it did.
 * @param {string} caption @param {string[]} phrases @param {Set<string>} seen
 */
function distinct(caption, phrases, seen) {
  const said = phrases.find((phrase) => caption.includes(phrase));
  const options = said
    ? phrases.map((phrase) => caption.replace(said, phrase))
    : TIMED.test(caption)
      ? []
      : phrases.map((phrase) => `${caption.slice(0, -1)} ${phrase}.`);
  const chosen = [caption, ...options].find((option) => !seen.has(option)) ?? caption;
  seen.add(chosen);
  return chosen;
}

/** Every picture of a seed, one at a time. @param {{seed?: string, count?: number, size?: number}} [options] */
export function* gallery({ seed = DEMO_SEED, count, size = 960 } = {}) {
  /** @type {Set<string>} */
  const seen = new Set();
  let index = 0;
  for (const p of plan(seed, count)) {
    const picture = paint(seed, p, index, size);
    const { en, ru } = picture.mood ? when(picture.mood) : { en: [], ru: [] };
    yield {
      ...picture,
      captions_en: picture.captions_en.map((c) => distinct(c, en, seen)),
      captions_ru: picture.captions_ru.map((c) => distinct(c, ru, seen)),
    };
    index += 1;
  }
}
