// SPDX-License-Identifier: MIT

/** @typedef {{ total: number, cost: number }} Phase cost: of one item, in any unit that the phases share */

/**
 * How long work of several kinds will go on: what is left, at the speed of what is done. The costs need only be right
 * in proportion.
 */
export class Estimate {
  #start;
  #phases;
  /** @type {Map<string, number>} */
  #done = new Map();

  /**
   * @param {Record<string, Phase>} phases
   * @param {number} now milliseconds
   */
  constructor(phases, now) {
    this.#phases = phases;
    this.#start = now;
  }

  /** @param {string} phase @param {number} done items of it */
  set(phase, done) {
    this.#done.set(phase, done);
  }

  /**
   * @param {number} now
   * @returns {number | null} seconds; null before anything is done
   */
  secondsLeft(now) {
    let done = 0;
    let all = 0;
    for (const [name, { total, cost }] of Object.entries(this.#phases)) {
      all += total * cost;
      done += (this.#done.get(name) ?? 0) * cost;
    }
    if (done === 0) return null;
    return (((now - this.#start) / done) * (all - done)) / 1000;
  }
}
