// SPDX-License-Identifier: MIT
// What the towers learn from: a made-up data folder goes through the training's own gate, scripts/train/corpus.py, and
// only the photos that may be trained on come out of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { gzipSync } from 'node:zlib';
import { Workshop } from './helpers/cli.js';

const TRAIN = new URL('../../scripts/train', import.meta.url).pathname;
const SCRIPT = `
import json, sys
sys.path.insert(0, sys.argv[1])
from corpus import Corpus
corpus = Corpus(sys.argv[2])
photos = corpus.photos(corpus.blocked_photos(corpus.captions))
named = corpus.labelled(sys.argv[3])
print(json.dumps({'photos': photos, 'dev': corpus.dev, 'labelled': [file for file, _ in named],
                  'groups': corpus.caption_groups(), 'counts': corpus.counts}))
`;

/** Captions of made-up photos; only the first is for training. */
const CAPTIONS = /** @type {const} */ ([
  ['dog.jpg', 'A dog runs .', 'A brown animal .'],
  ['child.jpg', 'A person on a swing .', 'A little girl swings .'],
  ['age.jpg', 'A 12-year-old rides a bicycle .', 'Somebody rides .'],
  ['dev.jpg', 'A boat at sea .', 'A white ship .'],
  ['flagged.jpg', 'A man swims .', 'Somebody in the water .'],
]);

/** @param {Workshop} shop */
function dataFolder(shop) {
  const root = shop.path('data');
  for (const folder of ['flickr8k/splits', 'text', 'practicum', 'labelled']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  const files = {
    'flickr8k/splits/Flickr_8k.devImages.txt': 'dev.jpg\n',
    'flickr8k/captions.tsv': CAPTIONS.flatMap(([image, ...texts]) =>
      texts.map((text) => `${image}\t${text}\n`),
    ).join(''),
    'flickr8k/captions_judged.tsv': 'judged.jpg#0\tA judged sentence .\n',
    'practicum/test_queries.csv': '0|judged.jpg#1|A test query .|judged.jpg\n',
    'text/flickr8k_nudity_caption_flags.tsv': 'flagged.jpg\tx\n',
    'text/imagenet1000_classes.tsv': 'index\twnid\tname\tsynonyms\n0\tn0\tcup\tcup, mug\n',
    'labelled/imagenet-samples/labels.tsv': '',
    'labelled/imagenet-samples2/labels.tsv': '',
    'screen.tsv': 'file\tlabel\tkeep\treason\na.jpg\tcup\t1\t\nb.jpg\tface\t0\tyoung-face\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const sentences = ['A judged sentence .', 'One way to say it .', 'Another way .'];
  writeFileSync(
    join(root, 'text/flickr30k_en.tsv.gz'),
    gzipSync(sentences.map((text) => `7.jpg\t${text}\n`).join('')),
  );
  return root;
}

test('no photo of a child, no dev, judged or flagged one reaches the towers', (t) => {
  const root = dataFolder(new Workshop(t));
  const python = (/** @type {string} */ name) =>
    execFileSync(name, ['-c', SCRIPT, TRAIN, root, join(root, 'screen.tsv')], { encoding: 'utf8' });
  const seen = JSON.parse(python('python3'));
  assert.deepEqual(seen.photos, ['dog.jpg']);
  assert.deepEqual(seen.labelled, ['a.jpg']);
  assert.deepEqual(seen.dev, ['dev.jpg']);
  const texts = seen.groups.flat();
  assert.ok(texts.includes('Another way .'));
  assert.ok(!texts.includes('A judged sentence .'), 'nor a judged sentence');
  assert.ok(!texts.includes('A boat at sea .'), 'nor one of a dev photo');
  assert.deepEqual(seen.counts, {
    'flickr8k: a child in a caption': 2,
    'flickr8k: dev split, validation only': 1,
    'flickr8k: flagged': 1,
    'flickr8k: trained on': 1,
    'labelled: trained on': 1,
    'labelled: young-face': 1,
  });
});
