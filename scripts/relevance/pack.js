// SPDX-License-Identifier: MIT
// The pack of the data on this machine's disk: web/evaluate/data/pack.js with the towers on all cores.
import { join } from 'node:path';
import {
  allowedSets,
  assemblePack,
  captionRows,
  checkJudgedPhotos,
} from '../../web/evaluate/data/pack.js';
import { asCliError } from './judged_folder.js';

/** @typedef {import('../../web/evaluate/data/judged_data.js').JudgedData} JudgedData */

/**
 * @param {object} parts
 * @param {JudgedData} parts.data
 * @param {import('../../web/engine/engine.js').Engine} parts.engine with the policy loaded
 * @param {import('../evaluate/embeddings.js').Embedder} parts.embedder
 * @param {string} parts.modelSha256
 */
export async function makePack({ data, engine, embedder, modelSha256 }) {
  const found = await embedder.photos(data.images, data.photos);
  const reasons = new Map(embedder.skipped.map(({ file, reason }) => [file, reason]));
  try {
    checkJudgedPhotos(data, found, (name) => reasons.get(join(data.images, name)));
  } catch (error) {
    throw asCliError(error);
  }
  const captions = captionRows(data, found);
  const texts = await embedder.queries(
    captions.map((id) => /** @type {string} */ (data.captions.get(id))),
  );
  return assemblePack({
    ...{ data, found, captions, texts, modelSha256 },
    allowed: allowedSets(data, (text) => engine.captionBlocked(text)),
    quantize: (rows, dim) => engine.quantize(rows, dim),
  });
}
