// SPDX-License-Identifier: MIT
// From what was measured to the figures that the benchmark promises: one value each, and the two timings it is made of.

/** @typedef {import('./statistics.js').Timing} Timing */
/** @typedef {Record<string, Timing>} Times */
/** What each part measured, by its name. @typedef {Record<string, any>} Details */

/** An int8 peer counts where it is this much faster than the same runtime's own f32. */
export const WORTHWHILE = 1.3;

/** The photos that `index_vs_native` is about; the details hold the others. */
const HEADLINE_MEGAPIXELS = '2';

/**
 * @typedef {object} Ratio
 * @property {string} title
 * @property {(details: Details) => Timing | undefined} ours
 * @property {(details: Details) => Timing | undefined} peer
 * @property {boolean} [over] our time over the peer's; otherwise how many times faster we are
 */

/** @type {Record<string, Ratio>} */
export const RATIOS = {
  text_vs_ort_fixed: {
    title: 'text query, against ORT Web f32 at the fixed context',
    ours: ({ text }) => text?.times.ours,
    peer: ({ text }) => text?.times.ort_fixed,
  },
  text_vs_ort_same: {
    title: 'text query, against ORT Web f32 at the same tokens',
    ours: ({ text }) => text?.times.ours,
    peer: ({ text }) => text?.times.ort_same,
  },
  image_vs_ort_f32: {
    title: 'image tower, against ORT Web f32',
    ours: ({ stages }) => stages?.times.tower,
    peer: ({ stages }) => stages?.times.ort_tower,
  },
  image_vs_ort_int8: {
    title: 'image tower, against ORT Web int8',
    ours: ({ stages }) => stages?.times.tower,
    peer: ({ stages }) => stages?.times.ort_int8_tower,
  },
  photo12_vs_ort: {
    title: '12-megapixel JPEG to embedding, against a page on ORT Web',
    ours: (details) => details.photo_12mp?.times.ours,
    peer: (details) => details.photo_12mp?.times.ort,
  },
  search25k_vs_js: {
    title: 'exact top 10 of 25,000 rows, against a plain JavaScript loop',
    ours: (details) => details.search_25000?.times.ours,
    peer: (details) => details.search_25000?.times.js,
  },
  search100k_vs_bandwidth: {
    title: 'exact top 10 of 100,000 rows, over the time of only summing them',
    ours: (details) => details.search_100000?.times.ours,
    peer: (details) => details.search_100000?.times.bandwidth,
    over: true,
  },
  cold_vs_ort: {
    title: 'first result of a first visit, against a page on ORT Web',
    ours: ({ cold }) => cold?.ours.first,
    peer: ({ cold }) => cold?.ort.first,
  },
  index_vs_native: {
    title: '`imago index` of 2-megapixel photos, against sharp and native ORT',
    ours: ({ index }) => index?.[HEADLINE_MEGAPIXELS].times.ours,
    peer: ({ index }) => index?.[HEADLINE_MEGAPIXELS].times.native,
  },
};

/**
 * @param {Times} times
 * @param {string} int8
 * @param {string} f32
 * @returns {boolean} whether the int8 peer is worth comparing with
 */
export const counts = (times, int8, f32) => times[f32].median / times[int8].median >= WORTHWHILE;

/**
 * @param {Details} details
 * @returns {[string, Ratio][]} those to show: measured, and against peers that are worth comparing with
 */
export function shownRatios(details) {
  const figures = figuresOf(details);
  return Object.entries(RATIOS).filter(
    ([name]) =>
      name in figures && (name !== 'image_vs_ort_int8' || figures.image_int8_peer_counts === true),
  );
}

/**
 * @param {Details} details
 * @returns {Record<string, number | boolean>} those that were measured
 */
export function figuresOf(details) {
  /** @type {Record<string, number | boolean>} */
  const figures = {};
  for (const [name, { ours, peer, over }] of Object.entries(RATIOS)) {
    const [mine, theirs] = [ours(details), peer(details)];
    if (!mine || !theirs) continue;
    figures[name] = over ? mine.median / theirs.median : theirs.median / mine.median;
  }
  const { text, stages, growth } = details;
  if (text) figures.text_int8_peer_counts = counts(text.times, 'ort_int8_same', 'ort_same');
  if (stages) {
    figures.image_int8_peer_counts = counts(stages.times, 'ort_int8_tower', 'ort_tower');
  }
  const largest = growth?.sizes[growth.sizes.length - 1];
  if (largest) {
    figures.million_bytes_share = largest.bytes_share;
    figures.million_recall10 = largest.recall10;
  }
  return figures;
}
