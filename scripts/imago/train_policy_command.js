// SPDX-License-Identifier: MIT
// `imago train-policy`: the image rule, from photos whose captions say who is on them. No picture is kept.
import { join } from 'node:path';
import { blocks } from '../../web/engine/photo_policy.js';
import { Embedder } from '../evaluate/embeddings.js';
import { captionedPhotos, labelOf } from '../policy/captioned_photos.js';
import { outOfFold } from '../policy/out_of_fold.js';
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
 * @template T
 * @param {number} folds
 * @param {(tick: () => void) => Promise<T>} work
 */
async function withBar(folds, work) {
  const bar = new ProgressBar(folds, 'folds');
  try {
    return await work(() => bar.tick());
  } finally {
    bar.stop();
  }
}

/**
 * @param {string} data
 * @param {{ out?: string, model?: string, jobs?: number, folds?: number }} options folds: also says what the rule is worth
 *   on captioned photos it did not learn from, training it once more for each fold
 * @returns {Promise<number>} exit code
 */
export async function trainPolicyCommand(data, { out = POLICY_DIR, model: modelDir, jobs, folds }) {
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

  const seen = (/** @type {CaptionedPhoto[]} */ photos) =>
    photos.flatMap((photo) => {
      const row = traits.get(photo.name);
      return row ? [{ ...photo, traits: row }] : [];
    });
  const rule = (/** @type {SeenPhoto[]} */ photos) =>
    trainImageRule({
      traits: [...photos.map((photo) => photo.traits), ...nobody.values()],
      shares: [...photos.map(({ share }) => share), ...Array(nobody.size).fill(0)],
      modelSha256: model.sha256,
    });
  const probability = (/** @type {Float32Array} */ row) => engine.underAgeProbability(row);

  const crossed =
    folds &&
    (await withBar(folds, (tick) =>
      outOfFold({
        photos: seen([...train, ...dev]),
        folds,
        train: async (photos) => {
          engine.loadImageRule(await rule(photos));
        },
        probability,
        tick,
      }),
    ));

  const known = seen(train);
  const bytes = await rule(known);
  engine.loadImageRule(bytes);
  const judged = seen(dev).flatMap((photo) => {
    const positive = labelOf(photo);
    if (positive === null) return [];
    return [{ positive, probability: probability(photo.traits), blocked: photo.blocked }];
  });
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
    train: { ...counts(known), peopleless: nobody.size },
    dev: chosen.dev,
    ...(crossed ? { out_of_fold: crossed } : {}),
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
