// SPDX-License-Identifier: MIT
// `imago train-policy`: the image rule, from photos whose captions say who is on them. No picture is kept.
import { join } from 'node:path';
import { blocks } from '../../web/engine/photo_policy.js';
import { Embedder } from '../evaluate/embeddings.js';
import { captionedPhotos, labelOf } from '../policy/captioned_photos.js';
import { HELD_BACK, peoplelessPhotos } from '../policy/peopleless_photos.js';
import { chooseThresholds } from '../policy/thresholds.js';
import { trainImageRule } from '../policy/trainer.js';
import { CliError, EXIT_DONE } from './exit.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from './node_engine.js';
import { POLICY_DIR } from './paths.js';
import { writeAtomically } from './state.js';
import { makeFolder } from './make_folder.js';

/** @typedef {import('../policy/captioned_photos.js').CaptionedPhoto} CaptionedPhoto */

/** @param {CaptionedPhoto[]} photos */
function counts(photos) {
  const labels = photos.map(labelOf);
  const of = (/** @type {boolean | null} */ label) => labels.filter((l) => l === label).length;
  return { photos: photos.length, positive: of(true), negative: of(false), unsure: of(null) };
}

/**
 * @param {string} data
 * @param {{ out?: string, model?: string, jobs?: number }} options
 * @returns {Promise<number>} exit code
 */
export async function trainPolicyCommand(data, { out = POLICY_DIR, model: modelDir, jobs }) {
  const wasmModule = await readWasm();
  const model = await readModel(modelDir);
  const words = await readPolicyWords(out).catch(() => readPolicyWords());
  const engine = await createNodeEngine({ wasmModule, words });
  const train = await captionedPhotos(data, 'train', engine);
  const dev = await captionedPhotos(data, 'dev', engine);
  if (!train.some(labelOf) || !dev.some(labelOf)) {
    throw new CliError(`${data} holds no captioned photos of people under the age to learn from.`);
  }
  const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: 0, jobs });
  const names = [...train, ...dev].map(({ name }) => name);
  const traits = await embedder.traits(join(data, 'flickr8k/images'), names);
  const labelled = join(data, 'labelled');
  const nobody = await embedder.traits(labelled, await peoplelessPhotos(data));
  const unlike = await embedder.traits(labelled, await peoplelessPhotos(data, HELD_BACK));
  await embedder.close();

  const known = train.filter(({ name }) => traits.has(name));
  const bytes = await trainImageRule({
    traits: [
      ...known.map(({ name }) => /** @type {Float32Array} */ (traits.get(name))),
      ...nobody.values(),
    ],
    shares: [...known.map(({ share }) => share), ...Array(nobody.size).fill(0)],
    modelSha256: model.sha256,
  });
  engine.loadImageRule(bytes);
  const judged = dev.flatMap((photo) => {
    const label = labelOf(photo);
    const seen = traits.get(photo.name);
    if (label === null || !seen) return [];
    const probability = engine.underAgeProbability(seen);
    return [{ positive: label, probability, blocked: photo.blocked }];
  });
  const things = [...unlike.values()].map((seen) => engine.underAgeProbability(seen));
  engine.close();
  const { image: targets } = JSON.parse(words.toString());
  const chosen = chooseThresholds(judged, targets);
  const threshold = chosen.thresholds.no_caption;
  const card = {
    format: 1,
    about: 'Written by `imago train-policy`; the targets are in words.json.',
    model_sha256: model.sha256,
    thresholds: chosen.thresholds,
    targets,
    train: { ...counts(known), peopleless: nobody.size },
    dev: chosen.dev,
    things: {
      photos: things.length,
      blocked: things.filter((underAge) => blocks({ worded: false, underAge, threshold })).length,
    },
  };
  await makeFolder(out);
  await writeAtomically(join(out, 'image_rule.safetensors'), bytes);
  await writeAtomically(join(out, 'image_rule.json'), `${JSON.stringify(card, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(card, null, 2)}\n`);
  return EXIT_DONE;
}
