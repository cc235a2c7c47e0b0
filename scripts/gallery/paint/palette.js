// SPDX-License-Identifier: MIT
// Moods: a limited palette for each hour and weather. Every local colour (grass, brick, fur) passes
// through the mood, so that a picture holds together like one box of gouache.

import { mix, turn } from './color.js';

/**
 * @typedef {object} Mood
 * @property {string} id
 * @property {string[]} sky       four stops, zenith to horizon
 * @property {string} sun         the disc of sun or moon
 * @property {string} glow        the light around it
 * @property {string} haze        what far things fade into
 * @property {string} ambient     tints every local colour
 * @property {number} strength    by how much, 0..1
 * @property {string} light       the lit side
 * @property {string} shadow      the side away from the light
 * @property {[string, string]} water  far and near
 * @property {string} cloud
 */

/** @type {Record<string, Mood>} */
const MOODS = {
  dawn: {
    id: 'dawn',
    sky: ['#5f86ad', '#a9accb', '#f0bfb4', '#fde2b8'],
    sun: '#fff3d0',
    glow: '#ffd29c',
    haze: '#e3c3c4',
    ambient: '#a3819f',
    strength: 0.2,
    light: '#ffdfb4',
    shadow: '#45406a',
    water: ['#f1cdb9', '#5d7ba3'],
    cloud: '#f9d9cf',
  },
  day: {
    id: 'day',
    sky: ['#2f86b5', '#66b1cc', '#b4dcd6', '#f3ecd0'],
    sun: '#fffbe6',
    glow: '#fff4cf',
    haze: '#c3dfdc',
    ambient: '#8fc4c4',
    strength: 0.06,
    light: '#fff3cc',
    shadow: '#24486a',
    water: ['#97d0cf', '#1f7394'],
    cloud: '#fbf6e8',
  },
  golden: {
    id: 'golden',
    sky: ['#4b9aa8', '#98c4ab', '#f0dca0', '#fbcf82'],
    sun: '#fff6d0',
    glow: '#ffe39a',
    haze: '#ecd3a0',
    ambient: '#d9a05a',
    strength: 0.12,
    light: '#ffe49c',
    shadow: '#3f4160',
    water: ['#eed9a2', '#38788a'],
    cloud: '#fdeccb',
  },
  sunset: {
    id: 'sunset',
    sky: ['#34366c', '#8a4a80', '#e5665a', '#fdb85c'],
    sun: '#fff2bd',
    glow: '#ff9f5a',
    haze: '#dd8670',
    ambient: '#8a3d63',
    strength: 0.3,
    light: '#ffc074',
    shadow: '#2a2250',
    water: ['#f7a865', '#43386f'],
    cloud: '#f59a78',
  },
  dusk: {
    id: 'dusk',
    sky: ['#1b2a58', '#3f477f', '#8f6b99', '#eaa68f'],
    sun: '#ffe9c9',
    glow: '#f2a88c',
    haze: '#7b6b9b',
    ambient: '#3f4080',
    strength: 0.26,
    light: '#f3b39a',
    shadow: '#161b40',
    water: ['#b98aa0', '#232f60'],
    cloud: '#a77a9f',
  },
  night: {
    id: 'night',
    sky: ['#0a1535', '#12274f', '#1e4470', '#3d7088'],
    sun: '#f8f1d2',
    glow: '#b4d6dc',
    haze: '#2d597a',
    ambient: '#1a3260',
    strength: 0.43,
    light: '#bcd8e4',
    shadow: '#060d26',
    water: ['#3f7189', '#0b1a3e'],
    cloud: '#35608a',
  },
  overcast: {
    id: 'overcast',
    sky: ['#7d939f', '#a0b0b4', '#c6ccc5', '#e2dcca'],
    sun: '#f7f3e4',
    glow: '#f0ebda',
    haze: '#c2cac6',
    ambient: '#8a9a9e',
    strength: 0.18,
    light: '#f4efdd',
    shadow: '#3c4a58',
    water: ['#c3cbc6', '#56707c'],
    cloud: '#e4e2d6',
  },
  rain: {
    id: 'rain',
    sky: ['#4d6577', '#74899a', '#9fadb0', '#c4c6bb'],
    sun: '#e8eae0',
    glow: '#d5dbd6',
    haze: '#96a6ac',
    ambient: '#5c7384',
    strength: 0.18,
    light: '#dfe6e0',
    shadow: '#26384a',
    water: ['#9fb0b3', '#3b5568'],
    cloud: '#8799a4',
  },
  storm: {
    id: 'storm',
    sky: ['#232c3c', '#3c4a58', '#667370', '#b3a87e'],
    sun: '#f5e6b0',
    glow: '#d8c890',
    haze: '#66736f',
    ambient: '#37464f',
    strength: 0.36,
    light: '#e6d9a4',
    shadow: '#141d2b',
    water: ['#7f8a80', '#22384a'],
    cloud: '#4c5a66',
  },
  fog: {
    id: 'fog',
    sky: ['#aebdbd', '#c6cfca', '#dadcd0', '#ece4d2'],
    sun: '#fffaf0',
    glow: '#fdf3df',
    haze: '#d3d8cf',
    ambient: '#b4c0bc',
    strength: 0.24,
    light: '#fbf3e2',
    shadow: '#4d5d63',
    water: ['#dadccf', '#8fa3a6'],
    cloud: '#e6e5da',
  },
  winter: {
    id: 'winter',
    sky: ['#6ca6c9', '#9fc7d9', '#d3e3e2', '#f9e9d4'],
    sun: '#fffaf0',
    glow: '#fff0d8',
    haze: '#cfe0e6',
    ambient: '#9fc0d6',
    strength: 0.14,
    light: '#fff2dc',
    shadow: '#3a5c88',
    water: ['#cfe2e4', '#5f93b0'],
    cloud: '#f5f1e8',
  },
};

/** The names a scene may ask for. */
export const moodNames = Object.keys(MOODS);

/** A mood, its hue turned a little so that no two pictures are the same. @param {string} id @param {number} [angle] radians @returns {Mood} */
export function mood(id, angle = 0) {
  const m = MOODS[id];
  if (!m) throw new Error(`unknown mood: ${id}`);
  const t = (/** @type {string} */ c) => turn(c, angle);
  return {
    ...m,
    sky: m.sky.map(t),
    haze: t(m.haze),
    glow: t(m.glow),
    light: t(m.light),
    shadow: t(m.shadow),
    water: [t(m.water[0]), t(m.water[1])],
    cloud: t(m.cloud),
  };
}

/** A local colour seen in a mood, `far` 0 (here) to 1 (lost in haze). @param {Mood} m @param {string} color @param {number} [far] */
export function tone(m, color, far = 0) {
  return mix(mix(color, m.ambient, m.strength), m.haze, far);
}
