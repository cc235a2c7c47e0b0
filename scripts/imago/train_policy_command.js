// SPDX-License-Identifier: MIT
// `imago train-policy`: the image rule, from photos whose captions say who is on them. No picture is kept.
import { join } from 'node:path';
import { blocks } from '../../web/engine/photo_policy.js';
import { Embedder } from '../evaluate/embeddings.js';
import { captionedPhotos, labelOf } from '../policy/captioned_photos.js';
import { crossedFigures, outOfFold } from '../policy/out_of_fold.js';
import { HELD_BACK, peoplelessPhotos } from '../policy/peopleless_photos.js';
import { chooseThresholds } from '../policy/thresholds.js';
import { HALVES, RuleTrainer, readTrainer } from '../policy/trainer.js';
import { TraitStore } from '../policy/trait_store.js';
import { CliError, EXIT_DONE, EXIT_SKIPPED } from './exit.js';
import { reportSkipped } from './index_report.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from './node_engine.js';
import { POLICY_DIR } from './paths.js';
import { writeAtomically } from './state.js';
import { makeFolder } from './make_folder.js';
import { ProgressBar } from './progress.js';

/** @typedef {import('../policy/captioned_photos.js').CaptionedPhoto} CaptionedPhoto */

/** @param {CaptionedPhoto[]} photos */
function counts(photos) {
  const labels = photos.map(labelOf);
  const of = (/** @type {boolean | null} */ label) => labels.filter((l) => l === label).length;
  return { photos: photos.length, positive: of(true), negative: of(false), unsure: of(null) };
}

/**
 * @param {Embedder} embedder is closed
 * @param {{ dir: string, names: string[] }[]} groups
 * @returns {Promise<{ store: TraitStore, places: Map<string, number>[] }>} places: of each group's photos in the store,
 *   without those that cannot be read
 */
async function lookAt(embedder, groups) {
  try {
    const count = groups.reduce((sum, { names }) => sum + names.length, 0);
    const store = TraitStore.of(await embedder.traitShape(), count);
    const places = [];
    let first = 0;
    for (const { dir, names } of groups) {
      const at = first;
      places.push(
        await embedder.traits(dir, names, (traits, i) => {
          store.set(at + i, traits);
          return at + i;
        }),
      );
      first += names.length;
    }
    return { store, places };
  } finally {
    await embedder.close();
    reportSkipped(embedder.skipped);
  }
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
  const trainerModule = await readTrainer();
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
  const labelled = join(data, 'labelled');
  const nobody = await peoplelessPhotos(data);
  const unlike = await peoplelessPhotos(data, HELD_BACK);
  const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: 0, jobs });
  const { store, places } = await lookAt(embedder, [
    { dir: join(data, 'flickr8k/images'), names: captioned.map(({ name }) => name) },
    { dir: labelled, names: nobody },
    { dir: labelled, names: unlike },
  ]);
  const photos = captioned.flatMap((photo) => {
    const place = places[0].get(photo.name);
    return place === undefined ? [] : [{ ...photo, place }];
  });
  const nobodySeen = [...places[1].values()];
  const judgeAll = (/** @type {Uint8Array} */ rule, /** @type {number[]} */ seen) => {
    engine.loadImageRule(rule);
    return seen.map((place) => engine.underAgeProbability(store.traits(place)));
  };
  const trainer = new RuleTrainer(trainerModule, store.shared, jobs);
  const bar = new ProgressBar((folds + 1) * HALVES.length, 'trainings');
  const train = (/** @type {typeof photos} */ known) =>
    trainer.train({
      photos: [...known.map(({ place }) => place), ...nobodySeen],
      shares: [...known.map(({ share }) => share), ...nobodySeen.map(() => 0)],
      modelSha256: model.sha256,
      tick: () => bar.tick(),
    });
  const judge = (/** @type {Uint8Array} */ rule, /** @type {typeof photos} */ held) =>
    judgeAll(
      rule,
      held.map(({ place }) => place),
    );
  const [judged, bytes] = await Promise.all([
    outOfFold({ photos, folds, train, judge }),
    train(photos),
  ]).finally(() => {
    bar.stop();
    return trainer.close();
  });
  const things = judgeAll(bytes, [...places[2].values()]);
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
    train: { ...counts(photos), peopleless: nobodySeen.length },
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
  return embedder.skipped.length > 0 ? EXIT_SKIPPED : EXIT_DONE;
}
