// SPDX-License-Identifier: MIT
// The scorers that ship learnt from no embedding of an excluded photo: those who show people under 16, and the flagged
// ones. tests/core shows it of the code (*ExcludedTrainsAnything, *ExcludedReachesTheWeights); here it is the shipped pack
// and the shipped weights that are looked at. A copy of an excluded photo that somebody put among the others under
// another name would go unnoticed here; tests/engine/train_corpus.test.js looks for such copies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { linesOf } from '../../web/evaluate/data/records.js';
import {
  createNodeEngine,
  readModel,
  readPolicyWords,
  readWasm,
} from '../../scripts/imago/node_engine.js';
import { PACK_DIR, RELEVANCE_DIR } from '../../scripts/imago/paths.js';
import { readJudgedFolder } from '../../scripts/relevance/judged_folder.js';
import { createNodeTrainer } from '../../scripts/relevance/node_trainer.js';
import { makeWordSet } from '../../scripts/relevance/words.js';

const PACK = new Uint8Array(readFileSync(join(PACK_DIR, 'judgements.safetensors')));
const WEIGHTS = readFileSync(join(RELEVANCE_DIR, 'model.safetensors'));
const { tensors, metadata } = readSafetensors(PACK);

/** @param {'images' | 'captions'} side @param {number} i */
const trains = (side, i) =>
  tensors[`${side}_allowed`].data[i] === 1 && tensors[`${side}_flagged`].data[i] === 0;

/**
 * The pack with one and the same far vector for whatever `without` names, and the best score in each of its pairs.
 * @param {(side: 'images' | 'captions', i: number) => boolean} without
 */
function packWithout(without) {
  const changed = Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      { ...tensor, data: tensor.data.slice() },
    ]),
  );
  for (const side of /** @type {const} */ (['images', 'captions'])) {
    const [rows, dim] = tensors[side].shape;
    for (let i = 0; i < rows; i++) {
      if (without(side, i)) {
        changed[side].data.fill(0, i * dim, (i + 1) * dim).fill(-127, i * dim, i * dim + 1);
      }
    }
  }
  const pairs = tensors.expert_pairs.data;
  for (let i = 0; i < pairs.length / 2; i++) {
    if (without('images', pairs[2 * i]) || without('captions', pairs[2 * i + 1])) {
      changed.expert_scores.data.fill(4, 3 * i, 3 * i + 3);
    }
  }
  return writeSafetensors(changed, metadata);
}

/** @param {Uint8Array} pack @param {Uint8Array} words */
async function trained(pack, words) {
  const trainer = await createNodeTrainer();
  trainer.load(pack);
  const { bytes, figures } = trainer.train(words);
  trainer.close();
  return { weights: Buffer.from(bytes), pairs: figures.pairs };
}

/** Words that mean nothing, shown by photos that nobody looked at. */
function someWords() {
  const [photos, dim] = tensors.images.shape;
  const size = 20;
  return writeSafetensors({
    words: {
      dtype: 'F32',
      shape: [size, dim],
      data: Float32Array.from({ length: size * dim }, (_, i) => Math.sin(i * i)),
    },
    word_pieces: {
      dtype: 'F32',
      shape: [size],
      data: Float32Array.from({ length: size }, (_, w) => w % 3),
    },
    word_shown: {
      dtype: 'U8',
      shape: [size, photos],
      data: Uint8Array.from({ length: size * photos }, (_, i) => Number(i % 9 < 2)),
    },
  });
}

test('of the shipped pack, no row of an excluded photo or caption makes a difference', async () => {
  const words = someWords();
  const { weights } = await trained(PACK, words);
  const without = await trained(
    packWithout((side, i) => !trains(side, i)),
    words,
  );
  assert.ok(without.weights.equals(weights));
  const one = tensors.images_allowed.data.findIndex((_, i) => trains('images', i));
  const other = await trained(
    packWithout((side, i) => side === 'images' && i === one),
    words,
  );
  assert.ok(!other.weights.equals(weights), 'of one that may train, the change shows');
});

test('the card and the configuration count what was left out, by rule', () => {
  const { training } = JSON.parse(readFileSync(join(RELEVANCE_DIR, 'config.json'), 'utf8'));
  const card = readFileSync(join(RELEVANCE_DIR, 'README.md'), 'utf8');
  assert.ok(card.includes(`Left out: ${training.excluded.join('; ')}.`));
  const [images, captions] = /** @type {const} */ (['images', 'captions']).map((side) => {
    const rows = tensors[`${side}_allowed`].data;
    return {
      all: rows.length,
      hidden: rows.filter((/** @type {number} */ allowed) => allowed === 0).length,
      flagged: rows.filter((allowed, i) => allowed === 1 && !trains(side, i)).length,
    };
  });
  const [underAge, flagged] = training.excluded;
  assert.ok(
    underAge.startsWith(
      `${images.hidden} of ${images.all} photos, ${captions.hidden} of ${captions.all} captions `,
    ),
  );
  assert.ok(
    flagged.startsWith(
      `${images.flagged} of the other photos, ${captions.flagged} of the other captions `,
    ),
  );
  const pairs = tensors.expert_pairs.data;
  const kept = Array.from({ length: pairs.length / 2 }, (_, i) => i).filter(
    (i) => trains('images', pairs[2 * i]) && trains('captions', pairs[2 * i + 1]),
  );
  assert.equal(training.expert_pairs, kept.length);
});

const root = process.env.IMAGO_DATA;

test(
  'the real data: the pack excludes what the lists exclude, and the shipped weights are made of the rest',
  { skip: root ? false : 'SKIPPED: IMAGO_DATA names no data' },
  async () => {
    const folder = /** @type {string} */ (root);
    const data = await readJudgedFolder(folder);
    const list = (/** @type {string} */ path) =>
      linesOf(readFileSync(join(folder, path), 'utf8')).map(({ text }) => text.split('\t')[0]);
    const allowed = {
      images: new Set(list('eval/allowed_images.txt')),
      captions: new Set(list('eval/allowed_captions.txt')),
    };
    const child = [...list('eval/child.txt'), ...list('eval/unsure.txt')];
    const flagged = new Set(list('text/flickr8k_nudity_caption_flags.tsv'));
    const captions = [...data.captions.keys()];
    const photos = data.photos.filter((_, i) => trains('images', i));
    assert.deepEqual(
      [data.photos.length, captions.length],
      [tensors.images.shape[0], tensors.captions.shape[0]],
    );
    assert.deepEqual(
      photos,
      data.photos.filter((name) => allowed.images.has(name) && !flagged.has(name)),
    );
    assert.deepEqual(
      child.filter((name) => photos.includes(name)),
      [],
    );
    assert.deepEqual(
      captions.filter((_, i) => trains('captions', i)),
      captions.filter((id) => allowed.captions.has(id) && !flagged.has(id.replace(/#.*/, ''))),
    );

    const model = await readModel();
    const engine = await createNodeEngine({
      ...{ wasmModule: await readWasm(), files: model.files, text: true },
      words: await readPolicyWords(),
    });
    const { bytes: words } = await makeWordSet({
      ...{ root: folder, data, engine, tokenizer: model.files['tokenizer.json'] },
      pack: /** @type {any} */ ({ photos: data.photos, allowed }),
    });
    engine.close();
    for (const pack of [PACK, packWithout((side, i) => !trains(side, i))]) {
      assert.ok((await trained(pack, words)).weights.equals(WEIGHTS));
    }
  },
);
