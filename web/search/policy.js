// SPDX-License-Identifier: MIT
/**
 * What the gallery's policy says to its visitors: whom it is about, the sentence in place of a picture, and why. It
 * comes with the gallery, so that another jurisdiction needs no other page.
 *
 * @typedef {Record<string, string>} Translations by language; "en" is always there
 * @typedef {{ age: number, disclaimer: Translations, why: Translations }} PublicPolicy
 */
import { DISCLAIMER, strings } from './strings.js';

/** For galleries that bring none. @type {PublicPolicy} */
export const DEFAULT_POLICY = {
  age: 16,
  disclaimer: { en: DISCLAIMER, ru: strings.ru.disclaimer },
  why: { en: '' },
};

/** @param {any} value @param {Translations} otherwise @returns {Translations} */
function translations(value, otherwise) {
  const texts = Object.entries(value ?? {}).filter(([, text]) => typeof text === 'string');
  return texts.some(([language]) => language === 'en') ? Object.fromEntries(texts) : otherwise;
}

/**
 * @param {any} policy of gallery.json
 * @returns {PublicPolicy}
 */
export function parsePolicy(policy) {
  const { age, disclaimer, why } = policy ?? {};
  return {
    age: Number.isInteger(age) && age > 0 ? age : DEFAULT_POLICY.age,
    disclaimer: translations(disclaimer, DEFAULT_POLICY.disclaimer),
    why: translations(why, DEFAULT_POLICY.why),
  };
}

/**
 * The text in the reader's language, where it differs from the English one that always stands.
 * @param {Translations} texts
 * @param {string} lang
 * @returns {string} empty where there is none
 */
export function translation(texts, lang) {
  return lang === 'en' ? '' : (texts[lang] ?? '');
}
