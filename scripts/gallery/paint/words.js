// SPDX-License-Identifier: MIT
// Words for captions. Russian adjectives are declined by type, counted nouns by number.

/** @typedef {'m' | 'f' | 'n' | 'p'} Gender p is the plural */
/** @typedef {'nom' | 'gen' | 'dat' | 'acc' | 'ani' | 'ins' | 'pre'} Case ani: accusative of living things */
/** @typedef {{id: string, hex: string, en: string, ru: (g: Gender, c?: Case) => string}} Color */

/** Endings by kind of stem: nom gen dat acc ani ins pre. */
const ENDINGS = {
  hard: {
    m: ['ый', 'ого', 'ому', 'ый', 'ого', 'ым', 'ом'],
    f: ['ая', 'ой', 'ой', 'ую', 'ую', 'ой', 'ой'],
    n: ['ое', 'ого', 'ому', 'ое', 'ое', 'ым', 'ом'],
    p: ['ые', 'ых', 'ым', 'ые', 'ых', 'ыми', 'ых'],
  },
  soft: {
    m: ['ий', 'его', 'ему', 'ий', 'его', 'им', 'ем'],
    f: ['яя', 'ей', 'ей', 'юю', 'юю', 'ей', 'ей'],
    n: ['ее', 'его', 'ему', 'ее', 'ее', 'им', 'ем'],
    p: ['ие', 'их', 'им', 'ие', 'их', 'ими', 'их'],
  },
  hiss: {
    m: ['ий', 'его', 'ему', 'ий', 'его', 'им', 'ем'],
    f: ['ая', 'ей', 'ей', 'ую', 'ую', 'ей', 'ей'],
    n: ['ее', 'его', 'ему', 'ее', 'ее', 'им', 'ем'],
    p: ['ие', 'их', 'им', 'ие', 'их', 'ими', 'их'],
  },
  end: {
    m: ['ой', 'ого', 'ому', 'ой', 'ого', 'ым', 'ом'],
    f: ['ая', 'ой', 'ой', 'ую', 'ую', 'ой', 'ой'],
    n: ['ое', 'ого', 'ому', 'ое', 'ое', 'ым', 'ом'],
    p: ['ые', 'ых', 'ым', 'ые', 'ых', 'ыми', 'ых'],
  },
};
const CASES = ['nom', 'gen', 'dat', 'acc', 'ani', 'ins', 'pre'];

/** @param {string} stem @param {keyof typeof ENDINGS} kind @returns {(g: Gender, c?: Case) => string} */
export const adjective =
  (stem, kind) =>
  (g, c = 'nom') =>
    stem + ENDINGS[kind][g][CASES.indexOf(c)];

/** @param {string} id @param {string} hex @param {string} en @param {string} stem @param {keyof typeof ENDINGS} [kind] @returns {[string, Color]} */
const color = (id, hex, en, stem, kind = 'hard') => [
  id,
  { id, hex, en, ru: adjective(stem, kind) },
];

/** @type {Record<string, Color>} */
export const COLORS = Object.fromEntries([
  color('red', '#c8382f', 'red', 'красн'),
  color('blue', '#2f62a8', 'blue', 'син', 'soft'),
  color('sky', '#6fb2d6', 'light blue', 'голуб', 'end'),
  color('yellow', '#edbc3c', 'yellow', 'жёлт'),
  color('green', '#4a8a4c', 'green', 'зелён'),
  color('white', '#f4efe2', 'white', 'бел'),
  color('black', '#2a2830', 'black', 'чёрн'),
  color('orange', '#e2812f', 'orange', 'оранжев'),
  color('brown', '#84543a', 'brown', 'коричнев'),
  color('grey', '#8b8f95', 'grey', 'сер'),
  color('pink', '#e48aa0', 'pink', 'розов'),
  color('purple', '#7a4f98', 'purple', 'фиолетов'),
  color('ginger', '#cf7434', 'ginger', 'рыж', 'hiss'),
  color('golden', '#dba552', 'golden', 'золотист'),
  color('turquoise', '#3fa6a0', 'turquoise', 'бирюзов'),
  color('cream', '#ead9b4', 'cream', 'кремов'),
]);

/** @param {...string} ids @returns {Color[]} */
export const colors = (...ids) => ids.map((id) => COLORS[id]);

const ENGLISH = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const RUSSIAN = {
  m: [
    'ноль',
    'один',
    'два',
    'три',
    'четыре',
    'пять',
    'шесть',
    'семь',
    'восемь',
    'девять',
    'десять',
  ],
  f: [
    'ноль',
    'одна',
    'две',
    'три',
    'четыре',
    'пять',
    'шесть',
    'семь',
    'восемь',
    'девять',
    'десять',
  ],
  n: [
    'ноль',
    'одно',
    'два',
    'три',
    'четыре',
    'пять',
    'шесть',
    'семь',
    'восемь',
    'девять',
    'десять',
  ],
};

/** "a red car", "three red cars". @param {number} count @param {string} one @param {string} many @param {string} [adjective] */
export function countEn(count, one, many, adjective = '') {
  const middle = adjective ? `${adjective} ` : '';
  if (count === 1) return `${article(middle + one)} ${middle}${one}`;
  return `${ENGLISH[count] ?? count} ${middle}${many}`;
}

/** "a" or "an". @param {string} next */
export const article = (next) =>
  /^[aeiou]/i.test(next) && !/^(one|uni|eu)/i.test(next) ? 'an' : 'a';

/**
 * «две рыжие собаки», «пять красных машин»: nominative with a numeral.
 * @param {number} count @param {'m' | 'f' | 'n'} g @param {[string, string, string]} forms one, two to four, five and more
 * @param {(g: Gender, c?: Case) => string} [adj]
 */
export function countRu(count, g, forms, adj) {
  const word = RUSSIAN[g][count] ?? String(count);
  if (count === 1) return adj ? `${adj(g)} ${forms[0]}` : forms[0];
  const few = count >= 2 && count <= 4;
  const middle = adj ? `${adj('p', few && g === 'f' ? 'nom' : 'gen')} ` : '';
  return `${word} ${middle}${few ? forms[1] : forms[2]}`;
}

/** When a picture is set: English and Russian adverbials by mood. @type {Record<string, {en: string[], ru: string[]}>} */
const WHEN = {
  dawn: {
    en: ['at dawn', 'at sunrise', 'early in the morning'],
    ru: ['на рассвете', 'ранним утром', 'на восходе солнца'],
  },
  day: {
    en: ['on a sunny day', 'on a clear day', 'in bright daylight'],
    ru: ['в солнечный день', 'в ясный день', 'солнечным днём'],
  },
  golden: {
    en: ['in the golden afternoon light', 'on a warm afternoon', 'late in the afternoon'],
    ru: ['в золотистом предвечернем свете', 'тёплым днём', 'ближе к вечеру'],
  },
  sunset: {
    en: ['at sunset', 'in the evening glow', 'as the sun goes down'],
    ru: ['на закате', 'в лучах заката', 'вечером на закате'],
  },
  dusk: {
    en: ['at dusk', 'in the twilight', 'in the evening'],
    ru: ['в сумерках', 'поздним вечером', 'вечером'],
  },
  night: {
    en: ['at night', 'under the night sky', 'in the dark of night'],
    ru: ['ночью', 'под ночным небом', 'тёмной ночью'],
  },
  overcast: {
    en: ['on a cloudy day', 'under a grey sky', 'on a dull day'],
    ru: ['в пасмурный день', 'под серым небом', 'пасмурным днём'],
  },
  rain: {
    en: ['in the rain', 'on a rainy day', 'in wet weather'],
    ru: ['под дождём', 'в дождливый день', 'в дождь'],
  },
  storm: {
    en: ['in a storm', 'under dark storm clouds', 'in stormy weather'],
    ru: ['в бурю', 'под тёмными грозовыми тучами', 'в ненастье'],
  },
  fog: {
    en: ['in the fog', 'on a misty morning', 'in thick mist'],
    ru: ['в тумане', 'туманным утром', 'в густом тумане'],
  },
  winter: {
    en: ['on a winter day', 'on a cold snowy day', 'in winter'],
    ru: ['зимним днём', 'в морозный день', 'зимой'],
  },
};

/** Three ways to say when, in both languages. @param {string} moodId */
export const when = (moodId) => WHEN[moodId];

/** First letter large, a full stop at the end, "an" where a colour has made it so. @param {string} text */
export function sentence(text) {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/\b([Aa]) (?=[aeio])/g, '$1n ')
    .trim();
  return clean[0].toUpperCase() + clean.slice(1) + (/[.!?]$/.test(clean) ? '' : '.');
}
