// SPDX-License-Identifier: MIT
// `imago train`: the task's data → models/relevance.
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Embedder } from '../evaluate/embeddings.js';
import { readJudgedFolder } from '../relevance/judged_folder.js';
import { relevanceCard } from '../relevance/card.js';
import { createNodeTrainer } from '../relevance/node_trainer.js';
import { makePack } from '../relevance/pack.js';
import { makeWordSet } from '../relevance/words.js';
import { photoOfCaption } from '../../web/evaluate/data/records.js';
import { EXIT_DONE, EXIT_SKIPPED, printable, writeFailure } from './exit.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from './node_engine.js';
import { RELEVANCE_DIR } from './paths.js';
import { makeFolder } from './make_folder.js';

/** @typedef {{ out?: string, model?: string, policy?: string, jobs?: number, json?: boolean }} TrainOptions */

/**
 * Writes all files beside the folder and swaps: a failure leaves the old scorers as they were.
 * @param {string} out
 * @param {Record<string, string | Uint8Array>} files
 */
async function writeFolder(out, files) {
  const fresh = join(dirname(out), `.${basename(out)}.new`);
  const old = join(dirname(out), `.${basename(out)}.old`);
  try {
    await rm(fresh, { recursive: true, force: true });
    await makeFolder(fresh);
    for (const [name, contents] of Object.entries(files)) {
      await writeFile(join(fresh, name), contents);
    }
    await rm(old, { recursive: true, force: true });
    if (existsSync(out)) await rename(out, old);
    await rename(fresh, out);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw writeFailure(error, out, 'The scorers that were there are untouched.');
  }
}

/**
 * @param {string} root of the data
 * @param {TrainOptions} options
 * @returns {Promise<number>} exit code
 */
export async function trainCommand(root, { out = RELEVANCE_DIR, model: dir, policy, jobs, json }) {
  const data = await readJudgedFolder(root);
  const wasmModule = await readWasm();
  const model = await readModel(dir);
  const words = await readPolicyWords(policy);
  const engine = await createNodeEngine({ wasmModule, files: model.files, text: true, words });
  const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: engine.dim, jobs });
  const trainer = await createNodeTrainer();
  try {
    const pack = await makePack({ data, engine, embedder, modelSha256: model.sha256 });
    const wordSet = await makeWordSet({
      ...{ root, data, pack, engine },
      tokenizer: model.files['tokenizer.json'],
    });
    trainer.load(pack.bytes);
    const { bytes, figures } = trainer.train(wordSet.bytes);
    const config = {
      model_type: 'imago-relevance',
      model: { name: model.name, sha256: model.sha256 },
      training: {
        excluded: [...keptOut(data, pack), ...pack.excluded],
        expert_pairs: figures.pairs,
        words_shown: wordSet.shown,
        words_absent: wordSet.absent,
        ridge_penalty: figures.ridgePenalty,
        ridge_inner_mse: figures.ridgeInnerError,
        mlp_epochs: figures.mlpEpochs,
        mlp_inner_loss: Array.from(figures.mlpInnerLoss, (x) => Number(x.toFixed(6))),
      },
      thresholds: { sentence: figures.thresholdSentence, words: figures.thresholdWords },
      threshold_on_training_words: { kept: figures.wordsKept, refused: figures.wordsRefused },
    };
    const target = resolve(out);
    await writeFolder(target, {
      'model.safetensors': bytes,
      'config.json': `${JSON.stringify(config, null, 2)}\n`,
      'README.md': relevanceCard(config),
    });
    for (const { file, reason } of embedder.skipped) {
      process.stderr.write(`Skipped ${printable(file)}: ${printable(reason)}\n`);
    }
    const outcome = { out: target, ...config };
    process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : summary(outcome));
    return embedder.skipped.length > 0 ? EXIT_SKIPPED : EXIT_DONE;
  } finally {
    trainer.close();
    await embedder.close();
    engine.close();
  }
}

/**
 * What is kept out of the training, counted by rule: who is under age first, then what is flagged besides.
 * @param {import('../../web/evaluate/data/judged_data.js').JudgedData} data
 * @param {Awaited<ReturnType<typeof makePack>>} pack
 * @returns {string[]}
 */
function keptOut({ allowed: lists, flagged }, { photos, captions, experts, allowed }) {
  const rule = lists ? "the data's frozen lists" : 'the caption rule';
  const hidden = photos.filter((name) => !allowed.images.has(name)).length;
  const silent = captions.filter((id) => !allowed.captions.has(id)).length;
  const seen = experts.filter(
    ({ image, caption }) => allowed.images.has(image) && allowed.captions.has(caption),
  );
  const pairs = experts.length - seen.length;
  const isFlagged = (/** @type {string} */ id) => flagged.has(photoOfCaption(id));
  const more = photos.filter((name) => allowed.images.has(name) && flagged.has(name)).length;
  const moreCaptions = captions.filter((id) => allowed.captions.has(id) && isFlagged(id)).length;
  const morePairs = seen.filter(
    ({ image, caption }) => flagged.has(image) || isFlagged(caption),
  ).length;
  return [
    `${hidden} of ${photos.length} photos, ${silent} of ${captions.length} captions and with them ${pairs} of ` +
      `${experts.length} expert pairs, by ${rule}: they show or name people under the policy's age`,
    ...(more + moreCaptions === 0
      ? []
      : [
          `${more} of the other photos, ${moreCaptions} of the other captions and ${morePairs} of the other expert pairs, by the data's list of ` +
            'flagged photos',
        ]),
  ];
}

/** @param {any} outcome */
function summary({ out, training, thresholds, threshold_on_training_words: onWords }) {
  const lines = [
    `${training.expert_pairs} pairs trained a ridge (penalty ${training.ridge_penalty}) and an MLP (${training.mlp_epochs} epochs).`,
    `${training.words_shown} words that photos show and ${training.words_absent} that none shows: at the threshold ` +
      `${thresholds.words.toFixed(3)}, ${(100 * onWords.kept).toFixed(0)} % of the former are kept, ${(100 * onWords.refused).toFixed(0)} % of the latter refused.`,
    ...training.excluded.map((/** @type {string} */ what) => `Left out: ${what}`),
    `Written to ${out}`,
  ];
  return `${lines.join('\n')}\n`;
}
