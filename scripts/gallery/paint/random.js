// SPDX-License-Identifier: MIT
// Seeded randomness: the same seed paints the same gallery on every machine.

/** FNV-1a hash of a string, as an unsigned 32-bit number. @param {string} text */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h >>> 0;
}

/** A small generator (mulberry32) with the draws that painting needs. */
export class Random {
  /** @param {string | number} seed */
  constructor(seed) {
    this.state = hash(String(seed));
  }

  /** The next number in [0, 1). */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Uniform in [a, b). @param {number} a @param {number} b */
  range(a, b) {
    return a + (b - a) * this.next();
  }

  /** Uniform integer in [a, b], both included. @param {number} a @param {number} b */
  int(a, b) {
    return a + Math.floor(this.next() * (b - a + 1));
  }

  /** True with probability p. @param {number} p */
  chance(p) {
    return this.next() < p;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** A shuffled copy. @template T @param {readonly T[]} list @returns {T[]} */
  shuffle(list) {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = Math.floor(this.next() * (i + 1));
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }
}
