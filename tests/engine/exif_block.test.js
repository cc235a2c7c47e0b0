// SPDX-License-Identifier: MIT
// The date of a photo that the platform decodes, as libvips' own writers put it there; and what is odd has none.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { exifBlock } from '../../web/engine/exif_block.js';
import { tinyEngine } from './helpers/engine.js';
import { picture } from './helpers/pictures.js';

const DATE = '2019:07:14 10:20:30';
const ISO = '2019-07-14T10:20:30';

const dated = () => picture(3).withExif({ IFD2: { DateTimeOriginal: DATE } });
/** @param {Buffer} buffer */
const bytesOf = (buffer) => new Uint8Array(buffer);
/** @param {number} value @param {number} size */
function number(value, size) {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[size - 1 - i] = Math.floor(value / 256 ** i) & 255;
  return [...bytes];
}
/** @param {string} text */
const ascii = (text) => [...Buffer.from(text, 'latin1')];
/** @param {string} type @param {...number[]} parts */
const box = (type, ...parts) => [
  ...number(8 + parts.flat().length, 4),
  ...ascii(type),
  ...parts.flat(),
];

const webp = bytesOf(await dated().webp().toBuffer());
const avif = bytesOf(await dated().avif({ effort: 0 }).toBuffer());
const block = /** @type {Uint8Array} */ (exifBlock(webp));
/** The same without a prefix: what a TIFF file begins with, though libvips writes none into one. */
const tiff = block[0] === 0x45 ? block.subarray(6) : block;
const engine = await tinyEngine();
/** @param {Uint8Array} bytes */
const dateOf = (bytes) => {
  const block = exifBlock(bytes);
  return block && engine.exifDate(block);
};

/**
 * A HEIC as phones write it, without the picture.
 * @param {object} [options]
 * @param {number} [options.version] of iloc
 * @param {boolean} [options.inIdat]
 * @param {number} [options.wide] bytes of an offset
 * @param {number} [options.skipped] bytes between the item's start and the block's
 */
function heic({ version = 1, inIdat = false, wide = 4, skipped = 6 } = {}) {
  const contents = [...number(skipped, 4), ...ascii('Exif\0\0').slice(0, skipped), ...tiff];
  const idSize = version < 2 ? 2 : 4;
  const make = (/** @type {number} */ offset) => {
    const iinf = box(
      'iinf',
      number(0, 4),
      number(2, 2),
      box('infe', [2, 0, 0, 0], number(1, 2), number(0, 2), ascii('hvc1'), [0]),
      box('infe', [3, 0, 0, 0], number(7, 4), number(0, 2), ascii('Exif'), [0]),
    );
    const item = (
      /** @type {number} */ id,
      /** @type {number} */ at,
      /** @type {number} */ length,
    ) => [
      ...number(id, idSize),
      ...(version === 0 ? [] : number(inIdat ? 1 : 0, 2)),
      ...number(0, 2),
      ...number(1, 2),
      ...number(at, wide),
      ...number(length, 4),
    ];
    const iloc = box(
      'iloc',
      [version, 0, 0, 0],
      [(wide << 4) | 4, 0],
      number(2, idSize),
      item(1, 0, 0),
      item(7, offset, contents.length),
    );
    const idat = inIdat ? box('idat', [1, 2, 3], contents) : [];
    const start = [
      ...box('ftyp', ascii('heic'), number(0, 4), ascii('mif1')),
      ...box('meta', number(0, 4), iinf, iloc, idat),
    ];
    return inIdat ? start : [...start, ...box('mdat', contents)];
  };
  const size = make(0).length;
  return Uint8Array.from(make(inIdat ? 3 : size - contents.length));
}

test('WebP, AVIF and TIFF tell when the photo was taken', async () => {
  assert.equal(dateOf(webp), ISO);
  assert.equal(dateOf(avif), ISO);
  assert.equal(dateOf(tiff), ISO);
  assert.equal(dateOf(webp.slice()), ISO, 'wherever its memory is');
  const inside = new Uint8Array(webp.length + 9);
  inside.set(webp, 9);
  assert.equal(dateOf(inside.subarray(9)), ISO);
});

test('HEIC does, in every layout that the standard has', () => {
  for (const version of [0, 1, 2]) assert.equal(dateOf(heic({ version })), ISO, `iloc ${version}`);
  assert.equal(dateOf(heic({ inIdat: true })), ISO, 'in idat');
  assert.equal(dateOf(heic({ wide: 8 })), ISO, 'long offsets');
  assert.equal(dateOf(heic({ skipped: 0 })), ISO, 'no prefix');
});

test('without EXIF, and in files that the engine reads by itself, there is none', async () => {
  assert.equal(exifBlock(bytesOf(await picture(1).webp().toBuffer())), null);
  assert.equal(exifBlock(bytesOf(await picture(1).avif({ effort: 0 }).toBuffer())), null);
  assert.equal(exifBlock(bytesOf(await dated().jpeg().toBuffer())), null);
  assert.equal(exifBlock(new Uint8Array()), null);
});

test('whatever is damaged has a date or none, and never an error', () => {
  for (const file of [webp, avif, heic(), heic({ version: 2, inIdat: true })]) {
    const damaged = fc.array(fc.tuple(fc.nat(Math.min(file.length, 700) - 1), fc.nat(255)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(damaged, fc.nat(file.length), (changes, length) => {
        const bytes = file.slice();
        for (const [at, value] of changes) bytes[at] = value;
        for (const odd of [bytes, bytes.subarray(0, length)]) {
          const date = dateOf(odd);
          assert.ok(date === null || /^\d{4}-/.test(date));
        }
      }),
      { numRuns: 300 },
    );
  }
});
