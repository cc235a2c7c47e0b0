// SPDX-License-Identifier: MIT
// Made-up measurements in the form that npm run bench leaves.
import { fitAll } from '../../scripts/bench/growth/measure.js';

/** @param {number} median */
export const timing = (median) => ({ median, low: 0.9 * median, high: 1.2 * median, runs: 15 });

/** @param {number} peer @param {number} recall */
const race = (peer, recall) => ({
  ours: { recall: 1, build_seconds: 0.01, memory_bytes: 16e6 },
  peer: { recall, build_seconds: 75, memory_bytes: 40e6 },
  times: { ours: timing(0.4), peer: timing(peer) },
});

/** @param {number} photos */
const size = (photos) => ({
  photos,
  memory: {
    ...{ indexWhole: 900 * photos, searchWhole: 500 * photos },
    ...{ indexGroups: 1200 * photos, searchGroups: 2e8 },
  },
  whole_index_seconds: photos / 1e5,
  grouped_index_seconds: photos / 1e4,
  whole_search: timing(photos / 1e5),
  grouped_search: timing(8),
  grouped_stored_bytes: 160 * photos,
  first_query_bytes: 2.3e6,
  later_query_bytes: 1.8e6,
  ...{ requests: 61.4, bytes_share: 0.0141, later_bytes_share: 0.0113 },
  ...{ recall10: 0.9839, queries: 5000 },
});

const SIZES = [1000, 30_000, 1_000_000].map(size);

/** @returns {import('../../scripts/bench/figures.js').Details} */
export const details = () => ({
  ceilings: {
    ...{ dot_gmacs: 40, product_gmacs: null, relaxed_gmacs: null, read_gbs: 50 },
    text_gemm: { gmacs: 30, share: 0.75 },
    scan: { gmacs: 20, share: 0.5, read_share: 0.4 },
  },
  text: {
    times: {
      ours: timing(1),
      ort_fixed: timing(10),
      ort_same: timing(4),
      ort_int8_same: timing(3.5),
    },
  },
  search_1000: {
    recall: 1,
    times: { ours: timing(0.03), js: timing(0.3), bandwidth: timing(0.02) },
  },
  search_100000: { recall: 1, times: { ours: timing(1.3), js: timing(30), bandwidth: timing(1) } },
  libraries: [
    {
      ...{
        name: 'graph <of> old',
        npm: 'graph',
        where: 'Chromium',
        how: 'HNSW, float',
        version: '1.2.3',
      },
      races: { 1000: race(0.2, 0.987), 100000: { skipped: 'building would take over 900 s' } },
    },
  ],
  growth: { sizes: SIZES, fits: fitAll(SIZES) },
});
