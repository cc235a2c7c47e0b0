// SPDX-License-Identifier: MIT

/** Making one takes up to a hundred times as long as using it. @type {Map<string, Intl.NumberFormat>} */
const made = new Map();

/**
 * @param {string} lang
 * @param {Intl.NumberFormatOptions} options
 */
function numbers(lang, options) {
  const key = `${lang} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang, options);
    made.set(key, format);
  }
  return format;
}

/**
 * @param {number} bytes
 * @param {string} lang
 * @returns {string} megabytes with one decimal, as file sizes are told: 1 MB = 1,000,000 bytes
 */
export function formatMegabytes(bytes, lang) {
  const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return numbers(lang, format).format(bytes / 1e6);
}

/**
 * @param {number} bytes
 * @param {'en' | 'ru'} lang
 * @returns {string} the same with its unit, from which no line break parts it
 */
export const megabytes = (bytes, lang) =>
  `${formatMegabytes(bytes, lang)}\u00a0${lang === 'ru' ? 'МБ' : 'MB'}`;

/** A large number in groups of three digits. @param {number} n @param {'en' | 'ru'} lang */
export const grouped = (n, lang) => numbers(lang, {}).format(n);

/** @type {Intl.PluralRules | null} */
let russian = null;

/**
 * A number and what there are so many of, in Russian.
 * @param {number} n
 * @param {[string, string, string]} words one, few, many
 */
export function counted(n, [one, few, many]) {
  russian ??= new Intl.PluralRules('ru');
  const word = { one, few, many, other: few }[/** @type {'one'} */ (russian.select(n))];
  return `${grouped(n, 'ru')} ${word}`;
}

/**
 * How much of a download is here, to follow what is loading.
 * @param {number} loaded bytes
 * @param {number | null} total
 * @param {'en' | 'ru'} lang
 * @returns {string} empty before the first byte: the first number of a page takes long to write, and says nothing yet
 */
export function soFar(loaded, total, lang) {
  if (loaded === 0) return '';
  if (total === null) return `: ${megabytes(loaded, lang)}`;
  const of = lang === 'ru' ? 'из' : 'of';
  return `: ${formatMegabytes(loaded, lang)} ${of} ${megabytes(total, lang)}`;
}

/**
 * @param {number} score cosine of the words and the picture, −1..1
 * @param {string} lang
 */
export function formatScore(score, lang) {
  const format = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  // Adding 0 turns −0 into 0.
  return numbers(lang, format).format(Math.round(score * 100) / 100 + 0);
}

/**
 * @param {number} probability 0..1
 * @param {string} lang
 * @returns {string} whole percent; never 0 or 100, which would claim certainty
 */
export function formatProbability(probability, lang) {
  const inside = Math.min(0.99, Math.max(0.01, probability));
  return numbers(lang, { style: 'percent', maximumFractionDigits: 0 }).format(inside);
}

/**
 * @param {string | null | undefined} date ISO 8601, with or without a time
 * @param {string} lang
 * @returns {string} the day in words; the empty string when there is none or it can't be read
 */
export function formatDate(date, lang) {
  if (typeof date !== 'string') return '';
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (day === null) return '';
  // The day as written in the picture, wherever the reader is: no time zone may move it.
  const at = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  if (at.toISOString().slice(0, 10) !== day[0]) return '';
  return at.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * @param {string[] | undefined} captions in any language
 * @param {string} lang
 * @returns {string[]} those in the reader's script; all of them when none is
 */
export function captionsFor(captions, lang) {
  const all = captions ?? [];
  const own = all.filter((caption) => /\p{Script=Cyrillic}/u.test(caption) === (lang === 'ru'));
  return own.length > 0 ? own : all;
}
