// SPDX-License-Identifier: MIT
// What the towers learn from: no picture of a judged photo, a flagged one, a dev one, or one whose captions name a
// person under 16. A made-up data folder goes through the training's own gate (scripts/train/corpus.py) and loader, and
// the pictures are told by their pixels; so do the real data, where there are any.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { createNodeEngine, readPolicyWords, readWasm } from '../../scripts/imago/node_engine.js';
import { inRoot } from '../../scripts/run/paths.js';
import { Workshop } from './helpers/cli.js';
import { alike, mostAlike, recoded, signatures } from './helpers/signatures.js';
import {
  MAY_TRAIN,
  canTrain,
  colourOf,
  train,
  trainWithTorch,
  writeTrainData,
} from './helpers/train_data.js';

/** Prints the pictures that train, the dev photos, the texts and the counts. Arguments: the data, the screen's file. */
const LISTED = `
from corpus import Corpus
from pathlib import Path
corpus = Corpus(sys.argv[1])
painted = {str(p): ['a painting'] for p in Path(sys.argv[1], 'paintings').glob('*')}
pictures = {name: [str(p) for p, _ in listed] for name, listed in corpus.pictures(sys.argv[2], painted).items()}
print(json.dumps({'pictures': pictures, 'dev': corpus.dev, 'groups': corpus.caption_groups(), 'counts': corpus.counts}))
`;

/** Prints one pixel of each picture in the arrays that the training works on. Arguments: the data, a work folder. */
const LOADED = `
import material
from corpus import Corpus
from pathlib import Path
corpus, work = Corpus(sys.argv[1]), Path(sys.argv[2])
painted = {str(p): ['a painting'] for p in Path(sys.argv[1], 'paintings').glob('*')}
sources = material.sources_of(corpus, work, painted, 8)
print(json.dumps({s.name: s.array[:, 4, 4].tolist() for s in sources}))
`;

/** Training data and an empty work folder. @param {import('node:test').TestContext} t */
async function dataAndWork(t) {
  const shop = new Workshop(t);
  const root = await writeTrainData(shop);
  const work = shop.path('work');
  mkdirSync(work);
  return { root, work };
}

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

test('no photo of a child, no dev, judged, test or flagged one reaches the towers', async (t) => {
  const root = await writeTrainData(new Workshop(t));
  const seen = train(LISTED, [root, join(root, 'screen.tsv')]);
  const names = Object.entries(seen.pictures).map(([source, paths]) => [source, paths.map(nameOf)]);
  assert.deepEqual(Object.fromEntries(names), MAY_TRAIN);
  assert.deepEqual(seen.dev, ['dev.png']);
  const texts = seen.groups.flat();
  assert.ok(texts.includes('Another way .'));
  for (const text of [
    'A judged sentence .',
    'A boat at sea .',
    'A horse eats .',
    'A horse chews .',
    'A man swims .',
  ]) {
    assert.ok(!texts.includes(text), `nor this text of theirs: ${text}`);
  }
  assert.deepEqual(seen.counts, {
    'flickr8k: a child in a caption': 2,
    'flickr8k: dev split, validation only': 1,
    'flickr8k: flagged': 1,
    'flickr8k: judged or test photo': 2,
    'flickr8k: trained on': 1,
    'labelled: trained on': 1,
    'labelled: young-face': 1,
  });
});

test(
  'no pixel of theirs is in the arrays that the towers are trained on',
  { skip: canTrain() ? false : 'SKIPPED: no PyTorch, Pillow and ONNX for the training' },
  async (t) => {
    const { root, work } = await dataAndWork(t);
    writeFileSync(join(work, 'screen.tsv'), readFileSync(join(root, 'screen.tsv')));
    const wanted = Object.entries(MAY_TRAIN).map(([source, names]) => [
      source,
      names.map(colourOf),
    ]);
    assert.deepEqual(trainWithTorch(LOADED, [root, work]), Object.fromEntries(wanted));
  },
);

/** Prints what is kept of two lists of pictures one after the other. Arguments: the data, a work folder. */
const KEPT = `
import pictures
from pathlib import Path
root, work = Path(sys.argv[1], 'flickr8k', 'images'), Path(sys.argv[2])
lists = (['dog.png', 'child.png'], ['dog.png', 'dev.png'], ['dog.png', 'dev.png'])
print(json.dumps([pictures.load([root / n for n in names], 8, work / 'some.npy')[:, 4, 4].tolist() for names in lists]))
`;

test(
  '[regression] what an earlier run kept of a picture that is excluded now is made anew',
  { skip: canTrain() ? false : 'SKIPPED: no PyTorch, Pillow and ONNX for the training' },
  async (t) => {
    const { root, work } = await dataAndWork(t);
    const [before, after, again] = trainWithTorch(KEPT, [root, work]);
    assert.deepEqual(before, ['dog.png', 'child.png'].map(colourOf));
    assert.deepEqual(after, ['dog.png', 'dev.png'].map(colourOf));
    assert.deepEqual(again, after, 'and kept where nothing has changed');
  },
);

/** Prints the pictures that train with their sentences, groups and counts. Arguments: the data, the screen's file, what was written. */
const WRITTEN = `
from corpus import Corpus
from pathlib import Path
from written import Written
corpus = Corpus(sys.argv[1])
corpus.written = Written(Path(sys.argv[3]))
pictures = {name: [[p.name, said] for p, said in listed] for name, listed in corpus.pictures(sys.argv[2], {}).items()}
print(json.dumps({'pictures': pictures, 'groups': corpus.caption_groups(), 'counts': corpus.counts}))
`;

test('what was written of photos joins them, and keeps out who may be under 16', async (t) => {
  const shop = new Workshop(t);
  const root = await writeTrainData(shop);
  const key = (/** @type {string} */ path) =>
    createHash('sha256').update(path).digest('hex').slice(0, 12);
  const listed = (/** @type {Record<string, string[]>} */ rows) =>
    Object.entries(rows)
      .map(([path, said]) => [key(path), ...said].join('\t') + '\n')
      .join('');
  const labelled = ['cup', 'face', 'crowd', 'doll', 'bib', 'far'];
  const reasons = ['1\t', '0\tyoung-face', '0\tsmall-face', '1\t', '1\t', '0\tsmall-face'];
  writeFileSync(
    join(root, 'screen.tsv'),
    'file\tlabel\tkeep\treason\n' +
      labelled.map((name, i) => `set/images/${name}.png\t${name}\t${reasons[i]}\n`).join(''),
  );
  const folder = shop.path('written');
  mkdirSync(folder);
  const of = (/** @type {string} */ name) => `labelled/set/images/${name}.png`;
  writeFileSync(
    join(folder, 'a.tsv'),
    listed({
      'flickr8k/images/dog.png': ['Собака бежит'],
      [of('cup')]: ['A white cup', 'Белая чашка'],
      [of('face')]: ['A face'],
      [of('crowd')]: ['Grown people in a street'],
      [of('doll')]: ['-'],
      [of('bib')]: ['A baby with a bib'],
    }),
  );
  writeFileSync(join(folder, 'b.tsv'), listed({ [of('doll')]: ['A doll'], [of('cup')]: ['cup'] }));
  const seen = train(WRITTEN, [root, join(root, 'screen.tsv'), folder]);
  assert.deepEqual(seen.pictures, {
    flickr8k: [['dog.png', ['A dog runs .', 'A brown animal .', 'Собака бежит']]],
    labelled: [
      ['cup.png', ['cup']],
      ['crowd.png', ['crowd']],
    ],
    painted: [],
  });
  assert.ok(seen.groups.some((/** @type {string[]} */ g) => g.includes('Собака бежит')));
  assert.equal(seen.counts['labelled: perhaps a child, to the eye'], 1);
  assert.equal(seen.counts['labelled: a child in what was written'], 1);
  assert.equal(seen.counts['labelled: young-face'], 1, 'what is written does not let them in');
  assert.equal(seen.counts['labelled: small-face'], 1, 'nobody wrote about it');
});

/** Prints the pictures of a source before and after a packed file, and whether all else survived. Argument: a folder. */
const PACKED = `
import numpy as np
from material import Material, Source, pack, unpack
from pathlib import Path
ramp = np.linspace(0, 255, 32 * 32 * 3).reshape(1, 32, 32, 3).astype(np.uint8)
source = Source('flickr8k', ramp, [['a ramp']])
before = Material('{}', [source], Source('dev', ramp, [['another']]), [True], [], None, [], {'counted': 1})
path = Path(sys.argv[1], 'packed')
pack(before, path)
after = unpack(path)
difference = np.abs(after.sources[0].array.astype(int) - ramp).mean()
print(json.dumps({'kept': source.array is ramp, 'difference': difference, 'counts': after.counts,
                  'sentences': after.dev.sentences, 'shape': after.dev.array.shape}))
`;

test(
  'a packed file gives back the pictures, nearly, and the rest as it was',
  { skip: canTrain() ? false : 'SKIPPED: no PyTorch, Pillow and ONNX for the training' },
  (t) => {
    const work = new Workshop(t).path('work');
    mkdirSync(work);
    const seen = trainWithTorch(PACKED, [work]);
    assert.ok(seen.kept, 'packing leaves the pictures as they are');
    assert.ok(seen.difference < 8, `${seen.difference}`);
    assert.deepEqual(seen.counts, { counted: 1 });
    assert.deepEqual(seen.sentences, [['another']]);
    assert.deepEqual(seen.shape, [1, 32, 32, 3]);
  },
);

const data = process.env.IMAGO_DATA;

test(
  'the real data: neither by name, caption nor pixels',
  { skip: data ? false : 'SKIPPED: IMAGO_DATA names no data', timeout: 300_000 },
  async (t) => {
    const root = /** @type {string} */ (data);
    const text = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
    const first = (/** @type {string} */ path) =>
      new Set(
        text(path)
          .split(/\r?\n/)
          .map((line) => line.split('\t')[0]),
      );
    // The screen has tests of its own (tests/web/screen.test.js): here nothing is screened away.
    const shop = new Workshop(t);
    const screen = shop.path('screen.tsv');
    writeFileSync(screen, 'file\tlabel\tkeep\treason\n');
    const { pictures, dev, counts } = train(LISTED, [root, screen]);
    /** @type {string[]} */
    const paths = pictures.flickr8k;
    const training = new Set(paths.map(nameOf));
    assert.equal(training.size, counts['flickr8k: trained on']);
    assert.ok(training.size > 1000);

    const folders = ['train_images', 'test_images'].map((name) => join(root, 'practicum', name));
    const judged = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => join(folder, name)),
    );
    assert.equal(judged.length, 1100);
    const excluded = {
      judged: judged.map(nameOf),
      flagged: first('text/flickr8k_nudity_caption_flags.tsv'),
      dev,
      'dev split': first('flickr8k/splits/Flickr_8k.devImages.txt'),
      'test split': first('flickr8k/splits/Flickr_8k.testImages.txt'),
    };
    for (const [rule, names] of Object.entries(excluded)) {
      assert.deepEqual(
        [...names].filter((name) => training.has(name)),
        [],
        rule,
      );
    }

    const engine = await createNodeEngine({
      wasmModule: await readWasm(),
      words: await readPolicyWords(),
    });
    const named = text('flickr8k/captions.tsv')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([image, caption]) => training.has(image) && engine.captionBlocked(caption));
    engine.close();
    assert.deepEqual(named, [], 'the caption rule');

    // A copy under another name, another size and another quality is still alike; a photo of the same place is not.
    const theirs = await signatures(judged);
    for (const path of judged.filter((_, i) => i % 55 === 0)) {
      const [copy] = await signatures([await recoded(path)]);
      assert.ok(mostAlike(copy, theirs).likeness > alike, `its copy would be found: ${path}`);
    }
    const ours = await signatures(paths);
    ours.forEach((signature, i) => {
      const { likeness, at } = mostAlike(signature, theirs);
      assert.ok(likeness <= alike, `${paths[i]} is a copy of ${judged[at]}`);
    });
  },
);

test('the model card counts what was left out, by rule, as the training log does', () => {
  const folder = inRoot('models/clip-lite');
  const events = readFileSync(join(folder, 'training_log.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const counts = events.findLast(({ stage }) => stage === 'data');
  assert.ok(counts['flickr8k: a child in a caption'] > 0);
  assert.ok(counts['flickr8k: flagged'] > 0);
  const card = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const [rule, count] of Object.entries(counts)) {
    if (!rule.includes(': ')) continue;
    assert.ok(card.includes(`| ${rule} | ${count.toLocaleString('en')} |`), rule);
  }
});
