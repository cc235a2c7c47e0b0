// SPDX-License-Identifier: MIT
// A picture file → its vector, its published pictures and what is told about it.
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { ImagoError } from '../../web/engine/errors.js';
import { ENGINE_TYPES, sniffImageType } from '../../web/engine/image_type.js';
import { checkFileSize, checkedType } from '../../web/engine/photo_file.js';
import { blocks } from '../../web/engine/photo_policy.js';

const THUMB_SIDE = 480;
export const VIEW_SIDE = 1600;
const HASH_SIDE = 100; // ThumbHash's own limit
/** Of 0..6: half the time of libvips' own choice (4), for 2 % more bytes and 0.15 dB (12 photos of the task). */
const WEBP_EFFORT = 2;
const MAX_PIXELS = 100_000_000;

// One thread of the pool a core is enough; libvips would start its own on top.
sharp.concurrency(1);
sharp.cache(false);

/**
 * @typedef {object} PublishedPicture
 * @property {string} name by the hash of its own bytes, e.g. `ab12….webp`
 * @property {Uint8Array} bytes WebP without any metadata
 */

/**
 * @typedef {object} PhotoResult
 * @property {string} sha256 of the file
 * @property {Float32Array} embedding (dim)
 * @property {number} underAge the image rule's probability, 0..1
 * @property {number} width upright
 * @property {number} height
 * @property {string | null} date ISO 8601 without a time zone
 * @property {string | null} thumbhash base64
 * @property {PublishedPicture | null} view
 * @property {PublishedPicture | null} thumb
 */

/** @typedef {import('../../web/engine/encoder.js').Pixels} Pixels */

/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} path */
async function readBounded(path) {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    checkFileSize(size);
    return await readFile(file);
  } finally {
    await file.close();
  }
}

/** @param {unknown} error from libvips */
function sharpError(error) {
  const [reason] = String(/** @type {Error} */ (error).message).split('\n');
  const tooLarge = /pixel limit/i.test(reason);
  return tooLarge
    ? new ImagoError('too_large', 'the picture has over 100 megapixels')
    : new ImagoError('malformed', `the picture cannot be decoded (${reason})`, { cause: error });
}

/**
 * What the owner's folder knows beforehand, by the hash of a file's contents.
 * @typedef {object} OwnersKnowledge
 * @property {Set<string>} hashes files that need no more than being recognised
 * @property {Map<string, import('./decisions.js').Verdict>} verdicts a person's corrections
 */

/** Reads pictures with one engine. */
export class PhotoReader {
  /**
   * @param {import('../../web/engine/engine.js').Engine} engine with the image tower loaded
   * @param {OwnersKnowledge} [owner]
   */
  constructor(engine, owner = { hashes: new Set(), verdicts: new Map() }) {
    this.engine = engine;
    this.owner = owner;
  }

  /**
   * @param {object} args
   * @param {string} args.path
   * @param {boolean} args.worded its words block it
   * @param {number} args.threshold from this probability on the image rule blocks it
   * @param {boolean} [args.force] even if its hash is known
   * @returns {Promise<{ sha256: string, known: true } | PhotoResult>}
   */
  async read({ path, worded, threshold, force = false }) {
    const bytes = await readBounded(path);
    const hash = sha256(bytes);
    if (!force && this.owner.hashes.has(hash)) return { sha256: hash, known: true };
    const type = checkedType(path, bytes);
    const { pixels, date } = ENGINE_TYPES.has(type)
      ? this.#decodeHere(bytes)
      : await this.#decodeBySharp(bytes);
    const { embedding, traits } = this.engine.describePixels(pixels);
    const underAge = this.engine.underAgeProbability(traits);
    const { width, height } = pixels;
    const verdict = this.owner.verdicts.get(hash);
    const blocked = verdict ? verdict === 'block' : blocks({ worded, underAge, threshold });
    // Of a blocked photo no picture is ever made, not even for the owner's folder.
    const published = blocked
      ? { view: null, thumb: null, thumbhash: null }
      : await publishedPictures(pixels);
    return { sha256: hash, embedding, underAge, width, height, date, ...published };
  }

  /**
   * @param {{ path: string }} args
   * @returns {Promise<Float32Array>} the vector alone
   */
  async embed({ path }) {
    const bytes = await readBounded(path);
    const type = sniffImageType(bytes);
    if (type === null || ENGINE_TYPES.has(type)) return this.engine.encodeImage(bytes);
    return this.engine.encodePixels((await this.#decodeBySharp(bytes)).pixels);
  }

  /**
   * @param {{ path: string }} args
   * @returns {Promise<Float32Array>} what the image rule reads
   */
  async traits({ path }) {
    const bytes = await readBounded(path);
    const type = sniffImageType(bytes);
    const { traits } =
      type === null || ENGINE_TYPES.has(type)
        ? this.engine.describeImage(bytes)
        : this.engine.describePixels((await this.#decodeBySharp(bytes)).pixels);
    return traits;
  }

  /** @param {Uint8Array} bytes */
  #decodeHere(bytes) {
    return { pixels: this.engine.decode(bytes), date: this.engine.imageInfo(bytes).captured };
  }

  /**
   * WebP, AVIF and TIFF: libvips turns them upright and brings them to sRGB by their profile.
   * @param {Uint8Array} bytes
   */
  async #decodeBySharp(bytes) {
    try {
      const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
      const { exif } = await image.metadata();
      const { data, info } = await image
        .rotate()
        .toColourspace('srgb')
        .ensureAlpha()
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      const pixels = { data: new Uint8Array(data), width: info.width, height: info.height };
      return { pixels, date: exif ? this.engine.exifDate(new Uint8Array(exif)) : null };
    } catch (error) {
      throw error instanceof ImagoError ? error : sharpError(error);
    }
  }
}

/**
 * Made from bare pixels, so that no metadata of the file can come along.
 * @param {Pixels} pixels
 */
export async function publishedPictures({ data, width, height }) {
  const channels = /** @type {3 | 4} */ (data.length / (width * height));
  const source = sharp(data, {
    raw: { width, height, channels },
    limitInputPixels: MAX_PIXELS,
  }).flatten({ background: '#ffffff' });
  /**
   * @param {import('sharp').Sharp} from
   * @param {number} side
   */
  const fit = (from, side) =>
    from.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

  const { data: small, info } = await fit(source, VIEW_SIDE)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const view = await sharp(small, { raw }).webp({ quality: 82, effort: WEBP_EFFORT }).toBuffer();
  const thumb = await fit(sharp(small, { raw }), THUMB_SIDE)
    .webp({ quality: 78, effort: WEBP_EFFORT })
    .toBuffer();
  const tiny = await fit(sharp(small, { raw }), HASH_SIDE)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const hash = rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data);
  return {
    view: named(view),
    thumb: named(thumb),
    thumbhash: Buffer.from(hash).toString('base64'),
  };
}

/**
 * @param {Uint8Array} bytes
 * @returns {PublishedPicture}
 */
function named(bytes) {
  return { name: `${sha256(bytes).slice(0, 20)}.webp`, bytes };
}
