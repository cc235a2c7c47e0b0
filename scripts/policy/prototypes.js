// SPDX-License-Identifier: MIT
// node scripts/policy/prototypes.js --data DIR
// Writes models/policy/prototypes.safetensors: the few vectors that stand for blocked photos in every gallery. They are
// centres of many photos of the training split that the caption rule blocks; no single photo can be read from one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { Embedder } from '../evaluate/embeddings.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from '../imago/node_engine.js';
import { POLICY_DIR } from '../imago/paths.js';
import { writeAtomically } from '../imago/state.js';
import { sphericalKMeans } from './kmeans.js';

const COUNT = 24;
const MINIMUM = 20;

/** @param {string} path @returns {Promise<string[]>} */
async function lines(path) {
  return (await readFile(path, 'utf8')).split('\n').filter(Boolean);
}

/**
 * @param {string} data root of the data
 * @param {import('../../web/engine/engine.js').Engine} engine with the policy loaded
 * @returns {Promise<string[]>} file names of the training split with a child in any caption
 */
async function blockedPhotos(data, engine) {
  const train = new Set(await lines(join(data, 'flickr8k/splits/Flickr_8k.trainImages.txt')));
  const flags = await lines(join(data, 'text/flickr8k_nudity_caption_flags.tsv'));
  const flagged = new Set(flags.map((line) => line.split('\t')[0]));
  /** @type {Set<string>} */
  const blocked = new Set();
  for (const line of await lines(join(data, 'flickr8k/captions.tsv'))) {
    const [image, caption] = line.split('\t');
    if (train.has(image) && !flagged.has(image) && engine.captionBlocked(caption)) {
      blocked.add(image);
    }
  }
  return [...blocked].sort();
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const data = values.data ?? process.env.IMAGO_DATA;
if (!data) {
  process.stderr.write('Name the data with --data DIR (or the variable IMAGO_DATA).\n');
  process.exit(2);
}
const wasmModule = await readWasm();
const model = await readModel();
const words = await readPolicyWords();
const engine = await createNodeEngine({ wasmModule, files: model.files, text: true, words });
const names = await blockedPhotos(data, engine);
const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: engine.dim });
const rows = await embedder.photos(join(data, 'flickr8k/images'), names);
await embedder.close();
const centres = sphericalKMeans([...rows.values()], { count: COUNT, minimum: MINIMUM });
const prototypes = new Float32Array(centres.length * engine.dim);
centres.forEach((centre, i) => prototypes.set(centre, i * engine.dim));
const tensor = {
  dtype: /** @type {const} */ ('F32'),
  shape: [centres.length, engine.dim],
  data: prototypes,
};
const path = join(POLICY_DIR, 'prototypes.safetensors');
await writeAtomically(
  path,
  writeSafetensors({ prototypes: tensor }, { model_sha256: model.sha256 }),
);
process.stdout.write(`${centres.length} prototypes from ${rows.size} photos in ${path}\n`);
engine.close();
