// SPDX-License-Identifier: MIT
// What `npm run evaluate` measures, on the embeddings of the engine.
import { dot } from '../../web/engine/encoder.js';
import { photoOfCaption } from '../../web/evaluate/data/records.js';
import { readCaptions } from '../imago/captions.js';
import { CliError } from '../imago/exit.js';
import { createNodeTrainer } from '../relevance/node_trainer.js';
import { readDataset } from './dataset.js';
import { evaluateInUse } from './in_use.js';
import { auditPolicy } from './policy.js';
import { crowdTauB, expertTauC } from './judgement.js';
import { retrieve } from './retrieval.js';
import { evaluateScorers } from './scorers.js';
import { singleWords } from './single_words.js';
import { readThings } from './things.js';
import { wordOrder } from './word_order.js';

/** @typedef {import('./embeddings.js').Embedder} Embedder */
/** @typedef {import('./dataset.js').Dataset} Dataset */
/** @typedef {import('./dataset.js').Query} Query */
/** @typedef {import('./retrieval.js').Retrieval} Retrieval */
/** @typedef {import('../../web/engine/engine.js').Engine} Engine */
/** @typedef {import('./single_words.js').SingleWords} SingleWords */

/**
 * τ in 0..100 with the number of (photo, caption) pairs.
 * @typedef {object} Judgement
 * @property {number | null} expert_tau_c
 * @property {number} expert_pairs
 * @property {number | null} cf_tau_b
 * @property {number} cf_pairs
 */

/**
 * @typedef {object} Report
 * @property {Record<string, Retrieval | null>} retrieval
 * @property {{ all: Judgement, allowed: Judgement | null }} [judgement]
 * @property {Awaited<ReturnType<typeof wordOrder>>} [word_order] half is chance
 * @property {{ all: SingleWords, allowed: SingleWords | null }} [single_words]
 * @property {Record<string, any> | null} [scorers] wasm/core/relevance/study_table.h
 * @property {object} [published]
 * @property {object} [chosen]
 * @property {object | null} [in_use]
 * @property {object | null} [policy] scripts/evaluate/policy.js
 * @property {string[]} [notes]
 */

/** @param {Map<string, string>} captions by id @returns {string[]} the photos that they describe */
const judgedNames = (captions) => [...new Set([...captions.keys()].map(photoOfCaption))];

/** @param {number | null} tau */
const percent = (tau) => (tau === null ? null : 100 * tau);

/**
 * @param {Engine} engine
 * @param {Embedder} embedder
 * @param {Map<string, Float32Array>} photos
 * @param {Query[]} queries
 * @param {Set<string> | undefined} allowed photos
 * @returns {Promise<[Retrieval, Retrieval | null]>} over all photos, and among the allowed ones
 */
async function retrieveBoth(engine, embedder, photos, queries, allowed) {
  const vectors = await embedder.queries(queries.map(({ text }) => text));
  const asked = queries.map(({ image }, i) => ({ image, vector: vectors[i] }));
  const all = retrieve(engine, photos, asked);
  if (!allowed) return [all, null];
  const shown = new Map([...photos].filter(([name]) => allowed.has(name)));
  return [all, retrieve(engine, shown, asked)];
}

/**
 * @param {Engine} engine
 * @param {Map<string, string>} captions
 * @param {Map<string, Float32Array>} photos
 * @param {Set<string> | undefined} allowed photos
 * @returns {{ all: SingleWords, allowed: SingleWords | null }}
 */
function wordsBoth(engine, captions, photos, allowed) {
  const shown = new Map([...photos].filter(([name]) => allowed?.has(name)));
  return {
    all: singleWords(engine, captions, photos),
    allowed: allowed ? singleWords(engine, captions, shown) : null,
  };
}

/**
 * @param {Engine} engine
 * @param {Embedder} embedder
 * @param {Dataset} data
 */
async function taskRetrieval(engine, embedder, data) {
  /** @type {Record<string, Retrieval | null>} */
  const result = {
    practicum100: null,
    practicum100_allowed: null,
    flickr8k1k: null,
    flickr8k1k_allowed: null,
  };
  const { testPool, testQueries, captions, allowed } = data;
  if (testPool && testQueries) {
    const photos = await embedder.photos(data.testImages, testPool);
    const figures = await retrieveBoth(engine, embedder, photos, testQueries, allowed?.testImages);
    [result.practicum100, result.practicum100_allowed] = figures;
  }
  if (captions) {
    const queries = [...captions].map(([id, text]) => ({ image: photoOfCaption(id), text }));
    const photos = await embedder.photos(data.trainImages, judgedNames(captions));
    const figures = await retrieveBoth(engine, embedder, photos, queries, allowed?.images);
    [result.flickr8k1k, result.flickr8k1k_allowed] = figures;
  }
  return result;
}

/**
 * @param {Engine} engine
 * @param {Embedder} embedder
 * @param {string} root of the data
 * @returns {Promise<{ things?: Retrieval, things_russian?: Retrieval }>} nothing where their photos are not in the data
 */
async function thingsRetrieval(engine, embedder, root) {
  const things = await readThings(root);
  if (things === null) return {};
  const photos = await embedder.photos(things.folder, things.names);
  const [english] = await retrieveBoth(engine, embedder, photos, things.english, undefined);
  const [russian] = await retrieveBoth(engine, embedder, photos, things.russian, undefined);
  return { things: english, things_russian: russian };
}

/**
 * @param {Embedder} embedder
 * @param {Dataset} data
 * @returns {Promise<{ all: Judgement, allowed: Judgement | null }>}
 */
async function taskJudgement(
  embedder,
  { trainImages, captions, expertCaptions, expert, crowd, allowed },
) {
  const images = [
    ...new Set([...(expert ?? []), ...(crowd ?? [])].map(({ image }) => image)),
  ].sort();
  const ids = [...expertCaptions.keys()];
  const photos = await embedder.photos(trainImages, images);
  const vectors = await embedder.queries(
    ids.map((id) => /** @type {string} */ (expertCaptions.get(id))),
  );
  const texts = new Map(ids.map((id, i) => [id, vectors[i]]));
  /** @type {import('./judgement.js').Score} */
  const score = (image, caption) => {
    const photo = photos.get(image);
    const text = texts.get(caption);
    return photo && text ? dot(photo, text) : null;
  };
  const trainer = await createNodeTrainer();
  const judge = (/** @type {import('./judgement.js').Allowed} */ isAllowed) => {
    const none = { tau: null, pairs: 0 };
    const experts = expert
      ? expertTauC(expert, score, isAllowed, (x, y) => trainer.tauC(x, y))
      : none;
    // The crowd's pairs need all captions: a part of them would be another benchmark under the same name.
    const people =
      crowd && captions ? crowdTauB(crowd, score, isAllowed, (x, y) => trainer.tauB(x, y)) : none;
    return {
      expert_tau_c: percent(experts.tau),
      expert_pairs: experts.pairs,
      cf_tau_b: percent(people.tau),
      cf_pairs: people.pairs,
    };
  };
  const figures = {
    all: judge(() => true),
    allowed:
      allowed &&
      judge((image, caption) => allowed.images.has(image) && allowed.captions.has(caption)),
  };
  trainer.close();
  return figures;
}

/**
 * @param {{ engine: Engine, embedder: Embedder, modelSha256: string, root: string }} parts
 * @param {Dataset} dataset
 */
async function taskScorers(parts, { trainImages, captions, expert, crowd }) {
  if (!expert || !crowd) {
    return { scorers: null, notes: ['scorers is null: the judgements are not in the data'] };
  }
  const result = await evaluateScorers(parts);
  if (!captions || !result.scorers) return result;
  const photos = await parts.embedder.photos(trainImages, judgedNames(captions));
  return { ...result, in_use: await evaluateInUse({ ...parts, photos, captions }) };
}

/**
 * @param {Engine} engine
 * @param {Embedder} embedder
 * @param {string} captionsFile rows of image<TAB>caption
 * @param {string} dir
 */
async function customRetrieval(engine, embedder, captionsFile, dir) {
  const rows = await readCaptions(captionsFile);
  if (rows.length === 0) {
    throw new CliError(`${captionsFile} holds no captions: lines of image<TAB>caption.`);
  }
  const queries = rows.map(({ image, caption }) => ({ image, text: caption }));
  const photos = await embedder.photos(dir, [...new Set(queries.map(({ image }) => image))]);
  const [custom] = await retrieveBoth(engine, embedder, photos, queries, undefined);
  return custom;
}

/**
 * @param {object} options
 * @param {Engine} options.engine with text tower and policy
 * @param {Embedder} options.embedder
 * @param {string} [options.data]
 * @param {{ captions: string, images: string }} [options.custom]
 * @param {string} [options.modelSha256]
 * @param {import('../../web/engine/photo_policy.js').Thresholds | null} [options.thresholds] of the image rule; null:
 *   there is none for this model
 * @returns {Promise<Report>}
 */
export async function evaluate({
  engine,
  embedder,
  data,
  custom,
  modelSha256 = '',
  thresholds = null,
}) {
  const dataset = data ? await readDataset(data) : null;
  /** @type {Record<string, Retrieval | null>} */
  const retrieval = {
    ...(dataset && (await taskRetrieval(engine, embedder, dataset))),
    ...(data && (await thingsRetrieval(engine, embedder, data))),
    ...(custom && {
      custom: await customRetrieval(engine, embedder, custom.captions, custom.images),
    }),
  };
  if (!dataset || !data) return { retrieval };
  const judgement = await taskJudgement(embedder, dataset);
  const { captions, trainImages } = dataset;
  const photos = captions && (await embedder.photos(trainImages, judgedNames(captions)));
  const words = photos
    ? {
        word_order: await wordOrder(embedder, captions, photos),
        single_words: wordsBoth(engine, captions, photos, dataset.allowed?.images),
      }
    : {};
  const { notes, ...scorers } = await taskScorers(
    { engine, embedder, modelSha256, root: data },
    dataset,
  );
  const policy =
    thresholds && dataset.allowed && dataset.captions
      ? await auditPolicy({ data, engine, embedder, thresholds })
      : null;
  return {
    retrieval,
    judgement,
    ...words,
    ...scorers,
    policy,
    notes: [...dataset.notes, ...notes],
  };
}
