// SPDX-License-Identifier: MIT
// The traits of many photos, shared by threads. Regions are kept as the upper halves of f32 values (bfloat16): those of
// ten thousand photos take 1.7 GB so.
import { VIEWS } from '../../web/engine/photo_policy.js';

/** @typedef {import('../../web/engine/engine.js').TraitShape} TraitShape */
/** @typedef {{ shape: TraitShape, regions: SharedArrayBuffer, statistics: SharedArrayBuffer }} SharedTraits */

const EXPONENT = 0x7f800000;

/** The nearest bfloat16, ties away from zero; what is not a number stays none. @param {number} bits of an f32 */
const upperHalf = (bits) =>
  (bits & EXPONENT) === EXPONENT
    ? (bits >>> 16) | (bits & 0xffff ? 0x40 : 0)
    : (bits + 0x8000) >>> 16;

export class TraitStore {
  /** @param {SharedTraits} shared */
  constructor(shared) {
    this.shared = shared;
    const { regions, regionChannels, statistics } = shared.shape;
    this.lengths = { regions: regions * regionChannels, statistics };
    this.regions = new Uint16Array(shared.regions); // (photos, VIEWS, regions, regionChannels)
    this.statistics = new Float32Array(shared.statistics); // (photos, VIEWS, statistics)
  }

  /**
   * @param {TraitShape} shape
   * @param {number} photos
   */
  static of(shape, photos) {
    const { regions, regionChannels, statistics } = shape;
    return new TraitStore({
      shape,
      regions: new SharedArrayBuffer(photos * VIEWS * regions * regionChannels * 2),
      statistics: new SharedArrayBuffer(photos * VIEWS * statistics * 4),
    });
  }

  /**
   * @param {number} photo
   * @param {Float32Array} traits (VIEWS, regions · regionChannels + statistics)
   */
  set(photo, traits) {
    const bits = new Uint32Array(traits.buffer, traits.byteOffset, traits.length);
    for (let view = 0; view < VIEWS; view++) {
      const row = photo * VIEWS + view;
      const begin = view * (this.lengths.regions + this.lengths.statistics);
      const end = begin + this.lengths.regions;
      const out = row * this.lengths.regions;
      for (let i = begin; i < end; i++) this.regions[out + i - begin] = upperHalf(bits[i]);
      const statistics = traits.subarray(end, end + this.lengths.statistics);
      this.statistics.set(statistics, row * this.lengths.statistics);
    }
  }

  /**
   * @param {number} photo
   * @returns {Float32Array} its traits as the engine told them, regions rounded
   */
  traits(photo) {
    const one = this.lengths.regions + this.lengths.statistics;
    const traits = new Float32Array(VIEWS * one);
    const bits = new Uint32Array(traits.buffer);
    for (let view = 0; view < VIEWS; view++) {
      const row = photo * VIEWS + view;
      const regions = this.rows('regions', [row]);
      regions.forEach((half, i) => (bits[view * one + i] = half << 16));
      traits.set(this.rows('statistics', [row]), view * one + regions.length);
    }
    return traits;
  }

  /**
   * @param {'regions' | 'statistics'} half
   * @param {ArrayLike<number>} rows VIEWS · photo + view
   * @returns {Uint16Array | Float32Array} a copy of these rows
   */
  rows(half, rows) {
    const length = this.lengths[half];
    const all = this[half];
    const out = new (half === 'regions' ? Uint16Array : Float32Array)(rows.length * length);
    for (let i = 0; i < rows.length; i++) {
      out.set(all.subarray(rows[i] * length, (rows[i] + 1) * length), i * length);
    }
    return out;
  }
}
