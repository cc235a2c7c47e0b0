// SPDX-License-Identifier: MIT

/** @typedef {'jpeg' | 'png' | 'gif' | 'bmp' | 'webp' | 'avif' | 'heic' | 'tiff'} ImageType */

/** @type {Record<string, ImageType>} */
const TYPE_OF_EXTENSION = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  gif: 'gif',
  bmp: 'bmp',
  webp: 'webp',
  avif: 'avif',
  heic: 'heic',
  heif: 'heic',
  tif: 'tiff',
  tiff: 'tiff',
};

/**
 * @param {string} path
 * @returns {ImageType | null} what a file's name claims to hold; null: no picture
 */
export function typeByName(path) {
  const [, extension = ''] = /[^\\/]\.([^.\\/]*)$/.exec(path) ?? [];
  const key = extension.toLowerCase();
  return Object.hasOwn(TYPE_OF_EXTENSION, key) ? TYPE_OF_EXTENSION[key] : null;
}

/** What the engine decodes by itself; the others go through the platform's decoder. */
export const ENGINE_TYPES = new Set(['jpeg', 'png', 'gif', 'bmp']);

/** @type {Record<string, ImageType>} */
const BRANDS = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  mif1: 'heic',
  msf1: 'heic',
};

/**
 * @param {Uint8Array} bytes
 * @param {number} offset
 * @param {string} text
 */
function hasAscii(bytes, offset, text) {
  if (bytes.length < offset + text.length) return false;
  for (let i = 0; i < text.length; i++) {
    if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/**
 * Tells a picture's type by its first bytes; file names and MIME types may lie.
 * @param {Uint8Array} bytes at least the first 32 bytes of the file
 * @returns {ImageType | null} null: no picture that anything here can decode
 */
export function sniffImageType(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && hasAscii(bytes, 1, 'PNG\r\n\x1a\n')) return 'png';
  if (hasAscii(bytes, 0, 'GIF87a') || hasAscii(bytes, 0, 'GIF89a')) return 'gif';
  if (hasAscii(bytes, 0, 'BM')) return 'bmp';
  if (hasAscii(bytes, 0, 'RIFF') && hasAscii(bytes, 8, 'WEBP')) return 'webp';
  if (hasAscii(bytes, 0, 'II*\0') || hasAscii(bytes, 0, 'MM\0*')) return 'tiff';
  if (hasAscii(bytes, 4, 'ftyp')) {
    // The major brand, else the first compatible brand that is known (AVIF files may lead with mif1).
    let found = null;
    for (let at = 8; at + 4 <= Math.min(bytes.length, 64); at += at === 8 ? 8 : 4) {
      const brand = BRANDS[String.fromCharCode(...bytes.subarray(at, at + 4))];
      if (brand === 'avif') return 'avif';
      found ??= brand ?? null;
    }
    return found;
  }
  return null;
}
