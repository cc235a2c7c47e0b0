// SPDX-License-Identifier: MIT
// Judgements and embeddings as one safetensors file (wasm/core/relevance/judgements.h): what training, evaluation and
// the evaluation page work on. It holds numbers only: rows stand for photos and captions, in the order of their names.
import { ImagoError } from '../../engine/errors.js';
import { writeSafetensors } from '../../engine/safetensors.js';
import { printable } from '../../engine/text.js';
import { crc32 } from './crc32.js';
import { photoOfCaption } from './records.js';

/** @typedef {import('./judged_data.js').JudgedData} JudgedData */
/** @typedef {import('../../engine/safetensors.js').Tensor} Tensor */
/** @typedef {{ images: Set<string>, captions: Set<string> }} Allowed */
/** @typedef {(rows: Float32Array, dim: number) => { embeddings: Int8Array, scales: Float32Array }} Quantize */

export const GROUPS = 5;
/** So many unreadable photos are named; the others are counted. */
const MOST_NAMED = 10;

/** A photo's group; a caption's is that of the photo it was written for. @param {string} photo */
export const groupOf = (photo) => crc32(photo) % GROUPS;

/**
 * Which photos and captions may train: the data's frozen lists, or else what the caption rule says.
 * @param {JudgedData} data
 * @param {(caption: string) => boolean} blocked the caption rule
 * @returns {Allowed}
 */
export function allowedSets({ allowed, photos, captions }, blocked) {
  if (allowed) return allowed;
  const hidden = new Set([...captions].filter(([, text]) => blocked(text)).map(([id]) => id));
  const hiddenPhotos = new Set([...hidden].map(photoOfCaption));
  return {
    images: new Set(photos.filter((name) => !hiddenPhotos.has(name))),
    captions: new Set([...captions.keys()].filter((id) => !hidden.has(id))),
  };
}

/**
 * Throws if a judged photo has no embedding, and names it.
 * @param {JudgedData} data
 * @param {{ has: (name: string) => boolean }} found photos that could be read
 * @param {(name: string) => string | undefined} reason why one could not
 */
export function checkJudgedPhotos({ images, experts, crowd }, found, reason) {
  const judged = new Set([...experts, ...crowd].map(({ image }) => image));
  const lost = [...judged].filter((name) => !found.has(name)).sort();
  if (lost.length === 0) return;
  const lines = lost.slice(0, MOST_NAMED).map((name) => {
    const why = reason(name) ?? 'it is missing';
    return printable(`${images}/${name} cannot be read, and it is a judged photo: ${why}`);
  });
  const more = lost.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more judged photos`);
  throw new ImagoError('malformed', lines.join('\n'));
}

/**
 * The captions that get a row: those whose photo has one.
 * @param {JudgedData} data
 * @param {{ has: (name: string) => boolean }} found
 * @returns {string[]} ids
 */
export function captionRows({ captions }, found) {
  return [...captions.keys()].filter((id) => found.has(photoOfCaption(id)));
}

/** @param {Float32Array[]} rows @param {number} dim */
function joined(rows, dim) {
  const out = new Float32Array(rows.length * dim);
  rows.forEach((row, i) => out.set(row, i * dim));
  return out;
}

/**
 * @param {string} name
 * @param {Float32Array[]} rows
 * @param {number[]} groups
 * @param {{ allowed: boolean[], flagged: boolean[] }} flags
 * @param {Quantize} quantize
 * @returns {Record<string, Tensor>}
 */
function tower(name, rows, groups, { allowed, flagged }, quantize) {
  const dim = rows[0].length;
  const { embeddings, scales } = quantize(joined(rows, dim), dim);
  const n = rows.length;
  return {
    [name]: { dtype: 'I8', shape: [n, dim], data: embeddings },
    [`${name}_scales`]: { dtype: 'F32', shape: [n], data: scales },
    [`${name}_group`]: { dtype: 'U8', shape: [n], data: Uint8Array.from(groups) },
    [`${name}_allowed`]: { dtype: 'U8', shape: [n], data: Uint8Array.from(allowed, Number) },
    [`${name}_flagged`]: { dtype: 'U8', shape: [n], data: Uint8Array.from(flagged, Number) },
  };
}

/**
 * @param {object} parts
 * @param {JudgedData} parts.data
 * @param {Map<string, Float32Array>} parts.found photo → unit vector (dim)
 * @param {string[]} parts.captions ids: captionRows()
 * @param {Float32Array[]} parts.texts their unit vectors (dim)
 * @param {Allowed} parts.allowed
 * @param {Quantize} parts.quantize
 * @param {string} parts.modelSha256
 * @returns {{ bytes: Uint8Array, photos: string[], captions: string[], experts: JudgedData['experts'],
 *   allowed: Allowed, excluded: string[] }} with what its rows stand for
 */
export function assemblePack({ data, found, captions, texts, allowed, quantize, modelSha256 }) {
  const excluded = [...data.excluded];
  const photos = data.photos.filter((name) => found.has(name));
  const rowOf = new Map(photos.map((name, i) => [name, i]));
  const captionRow = new Map(captions.map((id, i) => [id, i]));

  /** @template {{ image: string, caption: string }} T @param {T[]} pairs @param {string} who */
  const placed = (pairs, who) => {
    const kept = pairs.filter(({ image, caption }) => rowOf.has(image) && captionRow.has(caption));
    if (kept.length < pairs.length) {
      excluded.push(`${pairs.length - kept.length} ${who} pairs whose photo is missing`);
    }
    return kept;
  };
  const experts = placed(data.experts, 'expert');
  const crowd = placed(data.crowd, 'crowd');
  /** @param {{ image: string, caption: string }[]} pairs @returns {Tensor} */
  const rows = (pairs) => ({
    dtype: 'I32',
    shape: [pairs.length, 2],
    data: Int32Array.from(
      pairs.flatMap(({ image, caption }) => [
        Number(rowOf.get(image)),
        Number(captionRow.get(caption)),
      ]),
    ),
  });
  const bytes = writeSafetensors(
    {
      ...tower(
        'images',
        photos.map((name) => /** @type {Float32Array} */ (found.get(name))),
        photos.map(groupOf),
        {
          allowed: photos.map((name) => allowed.images.has(name)),
          flagged: photos.map((name) => data.flagged.has(name)),
        },
        quantize,
      ),
      ...tower(
        'captions',
        texts,
        captions.map((id) => groupOf(photoOfCaption(id))),
        {
          allowed: captions.map((id) => allowed.captions.has(id)),
          flagged: captions.map((id) => data.flagged.has(photoOfCaption(id))),
        },
        quantize,
      ),
      caption_image: {
        dtype: 'I32',
        shape: [captions.length],
        data: Int32Array.from(captions, (id) => Number(rowOf.get(photoOfCaption(id)))),
      },
      expert_pairs: rows(experts),
      expert_scores: {
        dtype: 'U8',
        shape: [experts.length, 3],
        data: Uint8Array.from(experts.flatMap(({ scores }) => scores)),
      },
      crowd_pairs: rows(crowd),
      crowd_share: {
        dtype: 'F32',
        shape: [crowd.length],
        data: Float32Array.from(crowd, ({ share }) => share),
      },
    },
    { model_sha256: modelSha256 },
  );
  return { bytes, photos, captions, experts, allowed, excluded };
}
