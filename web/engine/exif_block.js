// SPDX-License-Identifier: MIT
// Where the EXIF block lies in files that the platform decodes: decoders give pixels and no date. What is in the block,
// the engine reads (Engine.exifDate). Metadata must not cost a picture: whatever is odd has no block, and nothing throws.
import { sniffImageType } from './image_type.js';

/** Boxes that metadata lies behind: no real file has so many before it. */
const MOST_BOXES = 10_000;

/** @param {DataView} view @param {number} at */
const tagAt = (view, at) => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

/**
 * The RIFF container's chunks (https://developers.google.com/speed/webp/docs/riff_container).
 * @param {DataView} view
 * @returns {{ start: number, end: number } | null} of the EXIF chunk's contents
 */
function inWebp(view) {
  for (let at = 12, n = 0; at + 8 <= view.byteLength && n < MOST_BOXES; n++) {
    const size = view.getUint32(at + 4, true);
    if (tagAt(view, at) === 'EXIF') return { start: at + 8, end: at + 8 + size };
    at += 8 + size + (size & 1);
  }
  return null;
}

/**
 * Boxes of ISO/IEC 14496-12 between two offsets.
 * @param {DataView} view
 * @param {number} from
 * @param {number} to
 * @returns {Generator<{ type: string, start: number, end: number }>} start, end: of what is in the box
 */
function* boxes(view, from, to) {
  for (let at = from, n = 0; at + 8 <= to && n < MOST_BOXES; n++) {
    let size = view.getUint32(at);
    let header = 8;
    if (size === 1) {
      size = Number(view.getBigUint64(at + 8));
      header = 16;
    } else if (size === 0) size = to - at; // to the end
    if (size < header || at + size > to) return;
    yield { type: tagAt(view, at + 4), start: at + header, end: at + size };
    at += size;
  }
}

/** Numbers one after another. */
class Reader {
  #view;

  /** @param {DataView} view @param {number} at */
  constructor(view, at) {
    this.#view = view;
    this.at = at;
  }

  /** @param {number} bytes 0 (which is 0), 1, 2, 4 or 8 */
  number(bytes) {
    const at = this.at;
    this.at += bytes;
    if (bytes === 0) return 0;
    if (bytes === 1) return this.#view.getUint8(at);
    if (bytes === 2) return this.#view.getUint16(at);
    return bytes === 4 ? this.#view.getUint32(at) : Number(this.#view.getBigUint64(at));
  }
}

/**
 * @param {DataView} view
 * @param {{ start: number, end: number }} iinf
 * @returns {number | null} the item that is EXIF
 */
function exifItem(view, { start, end }) {
  const entries = start + (view.getUint8(start) === 0 ? 6 : 8);
  for (const box of boxes(view, entries, end)) {
    const version = view.getUint8(box.start);
    if (box.type !== 'infe' || version < 2) continue;
    const entry = new Reader(view, box.start + 4);
    const id = entry.number(version === 2 ? 2 : 4);
    if (tagAt(view, entry.at + 2) === 'Exif') return id; // behind its protection index
  }
  return null;
}

/**
 * @param {DataView} view
 * @param {number} at of iloc's contents
 * @param {number} wanted item
 * @returns {{ inIdat: boolean, start: number, end: number } | null} of an item that lies in one piece
 */
function itemPlace(view, at, wanted) {
  const reader = new Reader(view, at);
  const version = reader.number(1);
  reader.at += 3;
  const sizes = reader.number(2);
  const [offset, length, base] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const index = version === 0 ? 0 : sizes & 15;
  const items = reader.number(version < 2 ? 2 : 4);
  for (let n = 0; n < Math.min(items, MOST_BOXES); n++) {
    const id = reader.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.number(2) & 15;
    reader.at += 2; // data reference
    const from = reader.number(base);
    const extents = reader.number(2);
    for (let extent = 0; extent < extents; extent++) {
      reader.at += index;
      const start = from + reader.number(offset);
      const end = start + reader.number(length);
      if (id === wanted) {
        return extents === 1 && method < 2 ? { inIdat: method === 1, start, end } : null;
      }
    }
  }
  return null;
}

/**
 * HEIC and AVIF: an item of ISO/IEC 23008-12 (HEIF), whose first four bytes say how far before the block's start it begins.
 * @param {DataView} view
 * @returns {{ start: number, end: number } | null}
 */
function inHeif(view) {
  const meta = [...boxes(view, 0, view.byteLength)].find(({ type }) => type === 'meta');
  if (!meta) return null;
  const inside = new Map([...boxes(view, meta.start + 4, meta.end)].map((box) => [box.type, box]));
  const [iinf, iloc, idat] = ['iinf', 'iloc', 'idat'].map((type) => inside.get(type));
  const id = iinf ? exifItem(view, iinf) : null;
  const place = id !== null && iloc ? itemPlace(view, iloc.start, id) : null;
  if (place === null || (place.inIdat && !idat)) return null;
  const from = place.inIdat && idat ? idat.start : 0;
  const start = from + place.start;
  return { start: start + 4 + view.getUint32(start), end: from + place.end };
}

/**
 * @param {Uint8Array} bytes a picture file
 * @returns {Uint8Array | null} its EXIF block, perhaps with an "Exif" prefix; null: it has none, or is no WebP, AVIF,
 *   HEIC or TIFF, which is such a block
 */
export function exifBlock(bytes) {
  const type = sniffImageType(bytes);
  if (type === 'tiff') return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found =
      type === 'webp' ? inWebp(view) : type === 'avif' || type === 'heic' ? inHeif(view) : null;
    return found && found.start < found.end ? bytes.subarray(found.start, found.end) : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // it points out of the file
    throw error;
  }
}
