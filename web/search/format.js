// SPDX-License-Identifier: MIT

/**
 * @param {number} bytes
 * @param {string} lang
 * @returns {string} megabytes with one decimal, as file sizes are told: 1 MB = 1,000,000 bytes
 */
export function formatMegabytes(bytes, lang) {
  const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (bytes / 1e6).toLocaleString(lang, format);
}

/**
 * @param {number} bytes
 * @param {'en' | 'ru'} lang
 * @returns {string} the same with its unit, from which no line break parts it
 */
export const megabytes = (bytes, lang) =>
  `${formatMegabytes(bytes, lang)}\u00a0${lang === 'ru' ? 'МБ' : 'MB'}`;

/**
 * @param {number} score cosine of the words and the picture, −1..1
 * @param {string} lang
 */
export function formatScore(score, lang) {
  const format = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  // Adding 0 turns −0 into 0.
  return (Math.round(score * 100) / 100 + 0).toLocaleString(lang, format);
}

/**
 * @param {number} probability 0..1
 * @param {string} lang
 * @returns {string} whole percent; never 0 or 100, which would claim certainty
 */
export function formatProbability(probability, lang) {
  const inside = Math.min(0.99, Math.max(0.01, probability));
  return inside.toLocaleString(lang, { style: 'percent', maximumFractionDigits: 0 });
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
