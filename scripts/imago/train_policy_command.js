// SPDX-License-Identifier: MIT
// `imago train-policy`: the image rule, from photos whose captions say who is on them. No picture is kept.
import { join } from 'node:path';
import { blocks } from '../../web/engine/photo_policy.js';
import { Embedder } from '../evaluate/embeddings.js';
import { captionedPhotos, labelOf } from '../policy/captioned_photos.js';
import { crossedFigures, outOfFold } from '../policy/out_of_fold.js';
import { HELD_BACK, peoplelessPhotos } from '../policy/peopleless_photos.js';
import { chooseThresholds } from '../policy/thresholds.js';
import { trainImageRule } from '../policy/trainer.js';
import { CliError, EXIT_DONE } from './exit.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from './node_engine.js';
import { POLICY_DIR } from './paths.js';
import { writeAtomically } from './state.js';
import { makeFolder } from './make_folder.js';
import { ProgressBar } from './progress.js';

/** @typedef {import('../policy/captioned_photos.js').CaptionedPhoto} CaptionedPhoto */
/** @typedef {import('../policy/out_of_fold.js').SeenPhoto} SeenPhoto */

/** @param {CaptionedPhoto[]} photos */
function counts(photos) {
  const labels = photos.map(labelOf);
  const of = (/** @type {boolean | null} */ label) => labels.filter((l) => l === label).length;
  return { photos: photos.length, positive: of(true), negative: of(false), unsure: of(null) };
}

/**
 * @param {string} data
 * @param {{ out?: string, model?: string, jobs?: number, folds?: number }} options folds: the thresholds are chosen on
 *   photos judged by a rule trained without them, once for each fold
 * @returns {Promise<number>} exit code
 */
export async function trainPolicyCommand(
  data,
  { out = POLICY_DIR, model: modelDir, jobs, folds = 5 },
) {
  const wasmModule = await readWasm();
  const model = await readModel(modelDir);
  const words = await readPolicyWords(out).catch(() => readPolicyWords());
  const engine = await createNodeEngine({ wasmModule, words });
  const captioned = [
    ...(await captionedPhotos(data, 'train', engine)),
    ...(await captionedPhotos(data, 'dev', engine)),
  ];
  if (!captioned.some(labelOf)) {
    throw new CliError(`${data} holds no captioned photos of people under the age to learn from.`);
  }
  const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: 0, jobs });
  const names = captioned.map(({ name }) => name);
  const traits = await embedder.traits(join(data, 'flickr8k/images'), names);
  const labelled = join(data, 'labelled');
  const nobody = await embedder.traits(labelled, await peoplelessPhotos(data));
  const unlike = await embedder.traits(labelled, await peoplelessPhotos(data, HELD_BACK));
  await embedder.close();

  const photos = captioned.flatMap((photo) => {
    const row = traits.get(photo.name);
    return row ? [{ ...photo, traits: row }] : [];
  });
  const train = (/** @type {SeenPhoto[]} */ known) =>
    trainImageRule({
      traits: [...known.map((photo) => photo.traits), ...nobody.values()],
      shares: [...known.map(({ share }) => share), ...Array(nobody.size).fill(0)],
      modelSha256: model.sha256,
    });
  const probability = (/** @type {Float32Array} */ row) => engine.underAgeProbability(row);

  const bar = new ProgressBar(folds + 1, 'trainings');
  const judged = await outOfFold({
    photos,
    folds,
    train: async (known) => {
      engine.loadImageRule(await train(known));
    },
    probability,
    tick: () => bar.tick(),
  });
  const bytes = await train(photos);
  bar.tick();
  bar.stop();
  engine.loadImageRule(bytes);
  const things = [...unlike.values()].map(probability);
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
    train: { ...counts(photos), peopleless: nobody.size },
    out_of_fold: { folds, ...crossedFigures(judged), ...chosen.reached },
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
