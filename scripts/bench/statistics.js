// SPDX-License-Identifier: MIT
// Timings of several contenders in one run: interleaved, so that whatever the machine does meanwhile meets all of them.

/** @typedef {{ median: number, low: number, high: number, runs: number }} Timing milliseconds; low, high: quartiles */

/**
 * @param {number[]} values at least one
 * @param {number} share 0..1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/**
 * @param {number[]} values
 * @returns {Timing}
 */
export function summary(values) {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    runs: values.length,
  };
}

/** A timer is coarse (0.1 ms in a page), so quick work is repeated until a sample takes this long. */
const SAMPLE = 20;

/**
 * Every contender in turn, `runs` times; the order is turned round each time.
 * @param {Record<string, () => unknown>} contenders may be asynchronous
 * @param {{ runs: number, now?: () => number }} options
 * @returns {Promise<Record<string, Timing>>} of one call
 */
export async function interleaved(contenders, { runs, now = () => performance.now() }) {
  const names = Object.keys(contenders);
  /** @type {Record<string, number>} */
  const repeats = {};
  for (const name of names) repeats[name] = await repeatsFor(contenders[name], now);
  /** @type {Record<string, number[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of run % 2 === 0 ? names : [...names].reverse()) {
      const start = now();
      for (let i = 0; i < repeats[name]; i += 1) await contenders[name]();
      samples[name].push((now() - start) / repeats[name]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(samples[name])]));
}

/**
 * Warms a contender up, and finds how often it must run for one sample.
 * @param {() => unknown} contender
 * @param {() => number} now
 */
async function repeatsFor(contender, now) {
  for (let repeats = 1; ; repeats *= 2) {
    const start = now();
    for (let i = 0; i < repeats; i += 1) await contender();
    if (now() - start >= SAMPLE || repeats >= 1024) return repeats;
  }
}
