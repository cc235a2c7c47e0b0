// SPDX-License-Identifier: MIT
// `imago train` on a made-up data set, and what the trained scorers say in the engine.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { judgeHits } from '../../web/engine/fitting.js';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { crc32 } from '../../web/evaluate/data/crc32.js';
import { FLAGS } from '../../web/evaluate/data/judged_data.js';
import { createNodeTrainer } from '../../scripts/relevance/node_trainer.js';
import { absentNames, photosByWord } from '../../scripts/relevance/words.js';
import { Workshop, imago } from './helpers/cli.js';
import { failsWith, tinyEngine } from './helpers/engine.js';
import { edited, writeJudged } from './helpers/judged.js';
import { picture } from './helpers/pictures.js';
import { TINY_DIM } from './helpers/tiny_model.js';

test('groups are the CRC-32 that everybody has', () => {
  assert.equal(crc32('123456789'), 0xcbf43926);
  assert.equal(crc32(''), 0);
});

test('a name is absent when no caption uses any of its words', () => {
  const photos = photosByWord(new Map([['a.jpg#0', 'Two Dogs near a box .']]));
  assert.deepEqual([...(photos.get('dog') ?? [])], ['a.jpg']);
  const names = ['dog', 'zebra', 'hot dog', 'boxes', 'space shuttle', 'a b c', 'x-ray'];
  assert.deepEqual(absentNames(names, photos), ['zebra', 'space shuttle']);
});

describe('imago train', () => {
  /** @type {Workshop} */
  let shop;
  /** @type {string} */
  let root;
  /** @type {string} */
  let out;
  /** @type {() => void} */
  let clean = () => {};
  before(async () => {
    shop = new Workshop(
      /** @type {any} */ ({ after: (/** @type {() => void} */ f) => (clean = f) }),
    );
    root = await writeJudged(shop);
    out = shop.path('scorers');
    const { code, stderr } = await train();
    assert.equal(code, 0, stderr);
  });
  after(() => clean());

  const train = () =>
    imago(['train', root, '--out', out, '--model', shop.model, '--jobs', '1', '--json']);

  test('writes weights, configuration and card, the same again', async () => {
    assert.deepEqual(readdirSync(out).sort(), ['README.md', 'config.json', 'model.safetensors']);
    const weights = readFileSync(join(out, 'model.safetensors'));
    const config = JSON.parse(readFileSync(join(out, 'config.json'), 'utf8'));
    const { metadata, tensors } = readSafetensors(weights);
    assert.equal(metadata.model_sha256, config.model.sha256);
    for (const [name, { data }] of Object.entries(tensors)) {
      assert.ok(data.every(Number.isFinite), name);
    }
    const { code, stdout } = await train();
    assert.equal(code, 0);
    assert.deepEqual(readFileSync(join(out, 'model.safetensors')), weights);
    assert.equal(JSON.parse(stdout).training.expert_pairs, 300);
  });

  test('the engine gives a probability to every row, and says when nothing fits', async () => {
    const engine = await tinyEngine();
    const vectors = Float32Array.from({ length: 3 * TINY_DIM }, (_, i) => Math.sin(i) / 4);
    const { embeddings, scales } = engine.quantize(vectors, TINY_DIM);
    const text = 'the dog and a cat';
    const vector = engine.encodeText(text);
    const ids = Uint32Array.of(2, 0, 1);
    assert.throws(() => engine.probabilities(text, vector, ids), failsWith('not_loaded'));
    engine.loadIndex(
      writeSafetensors({
        embeddings: { dtype: 'I8', shape: [3, TINY_DIM], data: embeddings },
        scales: { dtype: 'F32', shape: [3], data: scales },
        blocked: { dtype: 'U8', shape: [3], data: new Uint8Array(3) },
      }),
    );
    const weights = new Uint8Array(readFileSync(join(out, 'model.safetensors')));
    assert.throws(() => engine.loadRelevance(weights.slice(0, 99)), { name: 'ImagoError' });
    assert.equal(engine.loadRelevance(weights).dim, TINY_DIM);
    for (const scorer of /** @type {const} */ (['linear', 'mlp', 'cosine'])) {
      const { probabilities, threshold } = engine.probabilities(text, vector, ids, scorer);
      assert.ok(probabilities.every((p) => p > 0 && p < 1));
      assert.ok(threshold >= 0 && threshold < 1);
    }
    const wrong = /** @type {any} */ ('best');
    assert.throws(() => engine.probabilities(text, vector, ids, wrong), failsWith('out_of_range'));
    const far = Uint32Array.of(3);
    assert.throws(() => engine.probabilities(text, vector, far), failsWith('out_of_range'));
    assert.deepEqual(engine.queryShape('  the  dog '), { words: 2, extraPieces: 0 });
    assert.equal(engine.queryShape('zebra').extraPieces, 4, 'five pieces');
    assert.equal(engine.queryShape('зебра').extraPieces, 0, 'Russian inflects: no penalty');

    const { probabilities, threshold } = engine.probabilities(text, vector, ids);
    const best = Math.max(...probabilities);
    const all = judgeHits(engine, { text, vector, ids, hidden: new Uint8Array(3) });
    assert.equal(all.fits, best >= threshold);
    const none = judgeHits(engine, { text, vector, ids, hidden: Uint8Array.of(1, 1, 1) });
    assert.equal(none.fits, null, 'what is hidden tells nothing');
    assert.ok(none.probabilities.every(Number.isNaN));
  });

  const mistakes = /** @type {[string, string, (lines: string[]) => string[], RegExp][]} */ ([
    [
      'a missing column',
      'train_dataset.csv',
      (lines) => ['image,id,query_text', ...lines.slice(1)],
      /train_dataset\.csv:1: the column query_id is missing/,
    ],
    [
      'an unknown caption',
      'ExpertAnnotations.tsv',
      (lines) => [...lines.slice(0, 4), lines[4].replace(/#\d/, '#9'), ...lines.slice(5)],
      /ExpertAnnotations\.tsv:5: the caption id photo\d+\.png#9 is unknown/,
    ],
    [
      'a score outside 1..4',
      'ExpertAnnotations.tsv',
      (lines) => [lines[0], lines[1].replace(/\d$/, '5'), ...lines.slice(2)],
      /ExpertAnnotations\.tsv:2: the score 5 is none of 1, 2, 3, 4/,
    ],
    [
      'too few columns',
      'ExpertAnnotations.tsv',
      (lines) => [lines[0], lines[1].replace(/\t\d$/, ''), ...lines.slice(2)],
      /ExpertAnnotations\.tsv:2: 4 columns instead of 5/,
    ],
    [
      'a share outside 0..1',
      'CrowdAnnotations.tsv',
      (lines) => [...lines.slice(0, 2), 'photo0.png\tphoto0.png#0\t1.5\t3\t0'],
      /CrowdAnnotations\.tsv:3: the share 1\.5 is not between 0 and 1/,
    ],
    [
      'a share that is no number',
      'CrowdAnnotations.tsv',
      (lines) => [...lines.slice(0, 2), 'photo0.png\tphoto0.png#0\tNaN\t3\t0'],
      /CrowdAnnotations\.tsv:3: the share NaN/,
    ],
    [
      'a pair twice',
      'ExpertAnnotations.tsv',
      (lines) => [...lines, lines[6]],
      /ExpertAnnotations\.tsv:301: the pair .* is judged already in line 7/,
    ],
    [
      'one photo alone',
      'ExpertAnnotations.tsv',
      (lines) => lines.slice(0, 10),
      /ExpertAnnotations\.tsv: one photo alone/,
    ],
  ]);
  for (const [what, file, edit, message] of mistakes) {
    test(`${what} is named with its place, and nothing is written`, async (t) => {
      const weights = readFileSync(join(out, 'model.safetensors'));
      t.after(edited(root, file, edit));
      const { code, stdout, stderr } = await train();
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.deepEqual(readFileSync(join(out, 'model.safetensors')), weights);
    });
  }

  test('the picture of an excluded photo leaves no trace in the weights', async (t) => {
    const speaksOfChild = (/** @type {string[]} */ lines) =>
      lines.map((line) => line.replace(/(photo5\.png#\d),.*/, '$1,a child and the dog'));
    t.after(edited(root, 'train_dataset.csv', speaksOfChild));
    const flags = join(root, 'text', FLAGS);
    mkdirSync(join(root, 'text'));
    writeFileSync(flags, 'image\tcaptions_flagged_of_5\nphoto7.png\t2\n');
    t.after(() => rmSync(join(root, 'text'), { recursive: true }));
    const weights = join(out, 'model.safetensors');
    const first = await train();
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /1 of 30 photos, 2 of 60 captions .* by the caption rule/);
    assert.match(
      first.stdout,
      /1 of the other photos, 2 of the other captions and 18 of the other expert pairs, by the data's list/,
    );
    const card = readFileSync(join(out, 'README.md'), 'utf8');
    assert.match(card, /Left out: 1 of 30 photos.*; 1 of the other photos, 2 of/);
    const before = readFileSync(weights);
    for (const [name, traceless] of /** @type {const} */ ([
      ['photo5.png', true],
      ['photo6.png', false],
      ['photo7.png', true],
    ])) {
      const path = join(root, 'train_images', name);
      const original = readFileSync(path);
      writeFileSync(path, await picture(99).png().toBuffer());
      const { code, stderr } = await train();
      writeFileSync(path, original);
      assert.equal(code, 0, stderr);
      assert.equal(readFileSync(weights).equals(before), traceless, name);
    }
  });

  test('a judged photo that is missing or cannot be read is named', async (t) => {
    const path = join(root, 'train_images', 'photo3.png');
    renameSync(path, `${path}.away`);
    t.after(() => renameSync(`${path}.away`, path));
    const gone = await train();
    assert.equal(gone.code, 1);
    assert.match(gone.stderr, /photo3\.png cannot be read, and it is a judged photo/);
    writeFileSync(path, 'no picture');
    const broken = await train();
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /photo3\.png cannot be read/);
  });
});

const PACK = new URL('../../models/evaluation/judgements.safetensors', import.meta.url);

test('the shipped pack holds numbers only and loads', async () => {
  const { metadata, tensors } = readSafetensors(new Uint8Array(readFileSync(PACK)));
  assert.deepEqual(Object.keys(metadata), ['model_sha256']);
  assert.deepEqual(
    Object.keys(tensors).sort(),
    'caption_image captions captions_allowed captions_flagged captions_group captions_scales crowd_pairs crowd_share expert_pairs expert_scores images images_allowed images_flagged images_group images_scales'.split(
      ' ',
    ),
  );
  const trainer = await createNodeTrainer();
  const sizes = trainer.load(new Uint8Array(readFileSync(PACK)));
  assert.deepEqual(
    [sizes.images, sizes.captions, sizes.expertPairs, sizes.crowdPairs],
    [1000, 5000, 5822, 47830],
  );
  assert.throws(() => trainer.table(), failsWith('not_loaded'));
  assert.throws(() => trainer.curves(), failsWith('not_loaded'));
  assert.throws(() => trainer.recallStep(), failsWith('not_loaded'));
  trainer.step();
  assert.equal(trainer.curves().length, 1, 'of the cells that are done');
  assert.throws(() => trainer.recallStep(), failsWith('not_loaded'));
  assert.throws(() => trainer.recall(), failsWith('not_loaded'));
  assert.throws(() => trainer.predictions('oracle'), { name: 'ImagoError' });
  trainer.close();
});
