// SPDX-License-Identifier: MIT
// Judgements and embeddings as one safetensors file (wasm/core/relevance/judgements.h): what training, evaluation and
// the evaluation page work on. It holds numbers only: rows stand for photos and captions, in the order of their names.
import { join } from 'node:path';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { photoOfCaption } from '../evaluate/dataset.js';
import { CliError } from '../imago/exit.js';
import { crc32 } from './crc32.js';

/** @typedef {import('./judged_data.js').JudgedData} JudgedData */
/** @typedef {import('../../web/engine/engine.js').Engine} Engine */
/** @typedef {import('../../web/engine/safetensors.js').Tensor} Tensor */

export const GROUPS = 5;

/** A photo's group; a caption's is that of the photo it was written for. @param {string} photo */
export const groupOf = (photo) => crc32(photo) % GROUPS;

/**
 * Which photos and captions may train: the data's frozen lists, or else what the caption rule says.
 * @param {JudgedData} data
 * @param {Engine} engine with the policy loaded
 */
export function allowedSets({ allowed, photos, captions }, engine) {
  if (allowed) return allowed;
  const blocked = new Set(
    [...captions].filter(([, text]) => engine.captionBlocked(text)).map(([id]) => id),
  );
  const blockedPhotos = new Set([...blocked].map(photoOfCaption));
  return {
    images: new Set(photos.filter((name) => !blockedPhotos.has(name))),
    captions: new Set([...captions.keys()].filter((id) => !blocked.has(id))),
  };
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
 * @param {boolean[]} allowed
 * @param {Engine} engine
 * @returns {Record<string, Tensor>}
 */
function tower(name, rows, groups, allowed, engine) {
  const dim = rows[0].length;
  const { embeddings, scales } = engine.quantize(joined(rows, dim), dim);
  const n = rows.length;
  return {
    [name]: { dtype: 'I8', shape: [n, dim], data: embeddings },
    [`${name}_scales`]: { dtype: 'F32', shape: [n], data: scales },
    [`${name}_group`]: { dtype: 'U8', shape: [n], data: Uint8Array.from(groups) },
    [`${name}_allowed`]: { dtype: 'U8', shape: [n], data: Uint8Array.from(allowed, Number) },
  };
}

/**
 * @param {object} parts
 * @param {JudgedData} parts.data
 * @param {Engine} parts.engine with the policy loaded
 * @param {import('../evaluate/embeddings.js').Embedder} parts.embedder
 * @param {string} parts.modelSha256
 * @returns {Promise<{ bytes: Uint8Array, photos: string[], captions: string[],
 *   allowed: { images: Set<string>, captions: Set<string> }, excluded: string[] }>} with the names that rows stand for
 */
export async function makePack({ data, engine, embedder, modelSha256 }) {
  const excluded = [...data.excluded];
  const found = await embedder.photos(data.images, data.photos);
  const photos = data.photos.filter((name) => found.has(name));
  const rowOf = new Map(photos.map((name, i) => [name, i]));
  const judged = new Set([...data.experts, ...data.crowd].map(({ image }) => image));
  const lost = [...judged].find((name) => !rowOf.has(name));
  if (lost !== undefined) {
    const path = join(data.images, lost);
    const reason = embedder.skipped.find(({ file }) => file === path)?.reason ?? 'it is missing';
    throw new CliError(`${path} cannot be read, and it is a judged photo: ${reason}`);
  }
  const captions = [...data.captions.keys()].filter((id) => rowOf.has(photoOfCaption(id)));
  const texts = await embedder.texts(
    captions.map((id) => /** @type {string} */ (data.captions.get(id))),
  );
  const captionRow = new Map(captions.map((id, i) => [id, i]));
  const allowed = allowedSets(data, engine);

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
        photos.map((name) => allowed.images.has(name)),
        engine,
      ),
      ...tower(
        'captions',
        texts,
        captions.map((id) => groupOf(photoOfCaption(id))),
        captions.map((id) => allowed.captions.has(id)),
        engine,
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
  return { bytes, photos, captions, allowed, excluded };
}
