// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { COLORS } from '../../paint/words.js';

/** @type {Record<string, {en: string, ru: (g: import('../../paint/words.js').Gender, c?: import('../../paint/words.js').Case) => string, coat: string, dark?: string}>} */
export const HORSES = {
  brown: { en: 'brown', ru: COLORS.brown.ru, coat: '#8a4e30', dark: '#33241f' },
  white: { en: 'white', ru: COLORS.white.ru, coat: '#f1ebdf', dark: '#d3c7b4' },
  black: { en: 'black', ru: COLORS.black.ru, coat: '#2e2a30', dark: '#1b191f' },
};
