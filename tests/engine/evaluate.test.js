// SPDX-License-Identifier: MIT
// `npm run evaluate` on a made-up data set in the task's layout, small enough to know the answers by hand.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../../scripts/evaluate/dataset.js';
import { splitRecord } from '../../web/evaluate/data/records.js';
import { evaluate } from '../../scripts/evaluate/evaluate.js';
import { Workshop, runScript } from './helpers/cli.js';
import { WORDS, tinyEngine } from './helpers/engine.js';
import { picture } from './helpers/pictures.js';
import { TINY_DIM } from './helpers/tiny_model.js';

const MAIN = fileURLToPath(new URL('../../scripts/evaluate/main.js', import.meta.url));

/**
 * Four judged photos a..d with one caption each, two test photos, experts and crowd.
 * @param {Workshop} shop
 */
function writeData(shop) {
  const root = shop.path('data');
  /**
   * @param {string} path
   * @param {string[]} lines
   */
  const write = (path, lines) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), `${lines.join('\n')}\n`);
  };
  const names = ['a.png', 'b.png', 'c.png', 'd.png'];
  write('practicum/test_queries.csv', [
    '|query_id|query_text|image',
    '0|x.png#0|"x, quoted | ""text"""|x.png',
    '1|y.png#0|text y|y.png',
    '2|y.png#1|text y again|y.png',
  ]);
  write('practicum/test_images.csv', ['image', 'y.png', 'x.png']);
  write('practicum/train_dataset.csv', [
    'image,query_id,query_text',
    ...names.map((name) => `a.png,${name}#0,text ${name[0]}`),
  ]);
  write('practicum/ExpertAnnotations.tsv', [
    'a.png\tb.png#0\t1\t1\t2',
    'b.png\tc.png#0\t2\t3\t2',
    'c.png\ta.png#0\t4\t4\t3',
    'd.png\td.png#0\t4\t4\t4', // its own caption: left out
  ]);
  write('practicum/CrowdAnnotations.tsv', [
    'a.png\tb.png#0\t0\t0\t3',
    'b.png\tc.png#0\t0.3333333\t1\t2',
    'c.png\ta.png#0\t1\t3\t0',
    'd.png\td.png#0\t1\t3\t0',
  ]);
  write(
    'flickr8k/captions_judged.tsv',
    names.map((name) => `${name}#0\ttext ${name[0]}`),
  );
  write('eval/allowed_images.txt', ['a.png', 'b.png', 'c.png']);
  write('eval/allowed_captions.txt', ['a.png#0', 'b.png#0', 'c.png#0']);
  write('eval/allowed_test_images.txt', ['y.png']);
  return root;
}

/**
 * A unit vector whose first values are given and whose last makes its length 1.
 * @param {...number} values
 */
function unit(...values) {
  const vector = new Float32Array(TINY_DIM);
  vector.set(values);
  vector[TINY_DIM - 1] = Math.sqrt(1 - values.reduce((sum, x) => sum + x * x, 0));
  return vector;
}

/** Photos along the axes, captions that lean towards them: every cosine is a number written here. */
const PHOTOS = {
  'a.png': unit(1),
  'b.png': unit(0, 1),
  'c.png': unit(0, 0, 1),
  'd.png': unit(0, 0, 0, 1),
  'x.png': unit(1),
  'y.png': unit(0, 1),
};
/** @type {Record<string, Float32Array>} */
const TEXTS = {
  'text a': unit(0.3, 0.4, 0.8), // its photo is third of four
  'text b': unit(0.1, 0.9), // first
  'text c': unit(0.8, 0.4, 0.2), // third
  'text d': unit(0.1, 0.2, 0.5, 0.1), // its photo ties with a.png, which has the smaller id: fourth
  'x, quoted | "text"': unit(0.9, 0.1), // first
  'text y': unit(0.9, 0.1), // second
  'text y again': unit(0.1, 0.9), // first
};

const embedder = /** @type {any} */ ({
  skipped: [],
  photos: async (/** @type {string} */ _dir, /** @type {string[]} */ names) =>
    new Map(names.map((name) => [name, PHOTOS[/** @type {keyof typeof PHOTOS} */ (name)]])),
  queries: async (/** @type {string[]} */ texts) => texts.map((text) => TEXTS[text]),
});

test('retrieval and judgement have the figures that the data was made for', async (t) => {
  const shop = new Workshop(t);
  const root = writeData(shop);
  const engine = await tinyEngine();
  engine.loadPolicy(WORDS);
  const { retrieval, judgement, scorers, notes } = await evaluate({ engine, embedder, data: root });
  assert.equal(scorers, null, 'four photos are too few to train on');
  assert.match(notes?.join('\n') ?? '', /^scorers is null: the judgements are too few/);
  const third = 100 / 3;
  assert.deepEqual(retrieval.practicum100, {
    r1: 2 * third,
    r5: 100,
    r10: 100,
    pool: 2,
    queries: 3,
  });
  assert.deepEqual(retrieval.practicum100_allowed, {
    r1: 100,
    r5: 100,
    r10: 100,
    pool: 1,
    queries: 2,
  });
  assert.deepEqual(retrieval.flickr8k1k, { r1: 25, r5: 100, r10: 100, pool: 4, queries: 4 });
  assert.deepEqual(retrieval.flickr8k1k_allowed, {
    r1: third,
    r5: 100,
    r10: 100,
    pool: 3,
    queries: 3,
  });

  // Cosines 0.1, 0.4, 0.8 beside ratings (1 1 2) (2 3 2) (4 4 3).
  assert.equal(judgement?.all.expert_pairs, 3);
  assert.ok(Math.abs((judgement?.all.expert_tau_c ?? 0) - expectedTauC()) < 1e-9);
  // Cosines 0.1, 0.4, 0.8 and 0.1 (its own caption counts here) beside 0, 1/3, 1, 1.
  assert.equal(judgement?.all.cf_pairs, 4);
  assert.ok(Math.abs((judgement?.all.cf_tau_b ?? 0) - 100 * (2 / 5)) < 1e-9);
  assert.deepEqual([judgement?.allowed?.expert_pairs, judgement?.allowed?.cf_pairs], [3, 3]);
  assert.ok(Math.abs((judgement?.allowed?.cf_tau_b ?? 0) - 100) < 1e-9);
});

/** Counted pair by pair, as the definition says. */
function expectedTauC() {
  const rows = [
    [0.1, 1],
    [0.1, 1],
    [0.1, 2],
    [0.4, 2],
    [0.4, 3],
    [0.4, 2],
    [0.8, 4],
    [0.8, 4],
    [0.8, 3],
  ];
  let balance = 0;
  rows.forEach(([x, y], i) => {
    for (const [u, v] of rows.slice(0, i)) balance += Math.sign((x - u) * (y - v));
  });
  return (100 * 2 * balance) / ((81 * 2) / 3);
}

test("the task's folder alone leaves null what needs the missing captions, and says so", async (t) => {
  const shop = new Workshop(t);
  const root = writeData(shop);
  rmSync(join(root, 'eval'), { recursive: true });
  const engine = await tinyEngine();
  engine.loadPolicy(WORDS);
  const { retrieval, judgement, notes } = await evaluate({
    engine,
    embedder,
    data: join(root, 'practicum'),
  });
  assert.equal(retrieval.flickr8k1k, null);
  assert.equal(retrieval.flickr8k1k_allowed, null);
  assert.equal(retrieval.practicum100_allowed, null);
  assert.equal(retrieval.practicum100?.pool, 2);
  assert.equal(judgement?.all.cf_tau_b, null);
  assert.equal(typeof judgement?.all.expert_tau_c, 'number');
  assert.equal(judgement?.allowed, null);
  assert.match(
    notes?.join('\n') ?? '',
    /captions_judged\.tsv is not in the data[\s\S]*frozen lists/,
  );
});

test('a folder without any of the files is named', async (t) => {
  await assert.rejects(readDataset(new Workshop(t).dir), /holds no data of the task/);
});

test('quoted fields keep their delimiters and quotes', () => {
  assert.deepEqual(splitRecord('a,"b, ""c""",,d "e"', ','), ['a', 'b, "c"', '', 'd "e"']);
  assert.deepEqual(splitRecord('', ','), ['']);
});

test('the command runs the engine and prints JSON alone', async (t) => {
  const shop = new Workshop(t);
  const root = writeData(shop);
  for (const [i, name] of Object.keys(PHOTOS).entries()) {
    const folder = join(root, 'practicum', i < 4 ? 'train_images' : 'test_images');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), await picture(i).png().toBuffer());
  }
  const args = ['--model', shop.model, '--jobs', '1', '--json'];
  const first = await runScript(MAIN, ['--data', root, ...args]);
  assert.equal(first.code, 0, first.stderr);
  const report = JSON.parse(first.stdout);
  assert.deepEqual(Object.keys(report.retrieval), [
    'practicum100',
    'practicum100_allowed',
    'flickr8k1k',
    'flickr8k1k_allowed',
  ]);
  assert.equal(report.retrieval.flickr8k1k.queries, 4);
  assert.deepEqual(Object.keys(report.judgement), ['all', 'allowed']);
  const again = await runScript(MAIN, ['--data', root, ...args]);
  assert.equal(again.stdout, first.stdout, 'from the stored vectors');

  const captions = shop.path('own.tsv');
  writeFileSync(captions, 'x.png\tсиний круг\nx.png\ta blue circle\ny.png\tsomething else\n');
  const images = join(root, 'practicum', 'test_images');
  const custom = await runScript(MAIN, ['--retrieval', captions, '--images', images, ...args], {
    env: { IMAGO_DATA: '' },
  });
  assert.equal(custom.code, 0, custom.stderr);
  const { retrieval, judgement } = JSON.parse(custom.stdout);
  assert.deepEqual(Object.keys(retrieval), ['custom']);
  assert.deepEqual(
    [retrieval.custom.pool, retrieval.custom.queries, retrieval.custom.r5],
    [2, 3, 100],
  );
  assert.equal(judgement, undefined);
});

test('wrong usage is exit code 2; a missing picture is named, exit code 3', async (t) => {
  const shop = new Workshop(t);
  const env = { IMAGO_DATA: '' };
  assert.equal((await runScript(MAIN, [], { env })).code, 2);
  assert.equal((await runScript(MAIN, ['--retrieval', 'x.tsv'], { env })).code, 2);
  const captions = shop.path('own.tsv');
  writeFileSync(captions, 'here.png\ta\nabsent.png\tb\n');
  shop.add('here.png', await picture(1).png().toBuffer());
  const args = ['--retrieval', captions, '--images', shop.photos, '--model', shop.model, '--json'];
  const { code, stdout, stderr } = await runScript(MAIN, args, { env });
  assert.equal(code, 3);
  assert.match(stderr, /Skipped .*absent\.png/);
  assert.equal(JSON.parse(stdout).retrieval.custom.pool, 1);
});
