// SPDX-License-Identifier: MIT
// "Nothing here fits", as a visitor meets it: short queries over all judged photos, none of which trained the scorers.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { RELEVANCE_DIR } from '../imago/paths.js';
import { absentNames, heldOut, photosByWord } from '../relevance/words.js';
import { NOUNS } from './nouns.js';

/** Answers that a page shows at first. */
const SHOWN = 24;
/** Many photos show it. */
const MANY = 15;

/** @param {string} root @returns {Promise<string[]>} names of ImageNet's and LVIS's classes, if the data has them */
async function objectNames(root) {
  const imagenet = join(root, 'text', 'imagenet1000_classes.tsv');
  const lvis = join(root, 'weights', 'lvis_v1_train_cat_info.json');
  const names = [];
  if (existsSync(imagenet)) {
    const lines = (await readFile(imagenet, 'utf8')).split('\n').slice(1);
    names.push(...lines.map((line) => line.split('\t')[2] ?? ''));
  }
  if (existsSync(lvis)) {
    const rows = JSON.parse(await readFile(lvis, 'utf8'));
    names.push(
      ...rows.map((/** @type {{ name: string }} */ { name }) =>
        name.replace(/_?\(.*\)/, '').replaceAll('_', ' '),
      ),
    );
  }
  return names.map((name) => name.toLowerCase());
}

/**
 * @param {import('../../web/engine/engine.js').Engine} engine with text tower, policy, index and scorers
 * @param {string[]} queries
 * @returns {number} how many are answered with "nothing fits"
 */
function refused(engine, queries) {
  return queries.filter((text) => {
    const vector = engine.encodeQuery(text);
    const { ids } = engine.search(vector, SHOWN);
    const { probabilities, threshold } = engine.probabilities(text, vector, ids);
    return Math.max(...probabilities) < threshold;
  }).length;
}

/**
 * @param {object} parts
 * @param {string} parts.root
 * @param {import('../../web/engine/engine.js').Engine} parts.engine with text tower and policy
 * @param {Map<string, Float32Array>} parts.photos
 * @param {Map<string, string>} parts.captions id → text
 * @returns {Promise<object | null>} percentages; null without trained scorers or without names
 */
export async function evaluateInUse({ root, engine, photos, captions }) {
  const path = join(RELEVANCE_DIR, 'model.safetensors');
  const names = await objectNames(root);
  if (!existsSync(path) || names.length === 0) return null;
  const { modelSha256 } = engine.loadRelevance(new Uint8Array(await readFile(path)));
  const dim = engine.dim;
  const rows = new Float32Array(photos.size * dim);
  [...photos.values()].forEach((row, i) => rows.set(row, i * dim));
  const { embeddings, scales } = engine.quantize(rows, dim);
  engine.loadIndex(
    writeSafetensors({
      embeddings: { dtype: 'I8', shape: [photos.size, dim], data: embeddings },
      scales: { dtype: 'F32', shape: [photos.size], data: scales },
      blocked: { dtype: 'U8', shape: [photos.size], data: new Uint8Array(photos.size) },
    }),
  );
  const byWord = photosByWord(captions);
  const asked = (/** @type {string} */ name) => heldOut(name) && !engine.queryBlocked(name);
  const absent = absentNames(names, byWord).filter(asked);
  const present = NOUNS.filter((word) => asked(word) && (byWord.get(word)?.size ?? 0) >= MANY);
  const percent = (/** @type {string[]} */ queries) =>
    queries.length === 0 ? null : (100 * refused(engine, queries)) / queries.length;
  return {
    scorers_model_sha256: modelSha256,
    photos: photos.size,
    absent: { n: absent.length, nothing_fits: percent(absent) },
    present: { n: present.length, nothing_fits: percent(present) },
  };
}
