// SPDX-License-Identifier: MIT
// A made-up data folder as the towers' training reads it. Every picture is one flat colour of its own, so that it can be
// told by its pixels in whatever the training makes of it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { inRoot } from '../../../scripts/run/paths.js';

/** @typedef {import('./cli.js').Workshop} Workshop */

/** Captions of the captioned photos; the first alone is for training. The judged one came in by mistake. */
export const CAPTIONS = /** @type {const} */ ([
  ['dog.png', 'A dog runs .', 'A brown animal .'],
  ['child.png', 'A person on a swing .', 'A little girl swings .'],
  ['age.png', 'A 12-year-old rides a bicycle .', 'Somebody rides .'],
  ['dev.png', 'A boat at sea .', 'A white ship .'],
  ['flagged.png', 'A man swims .', 'Somebody in the water .'],
  ['judged_a.png', 'A horse eats .', 'An animal on grass .'],
  ['test.png', 'A hill .', 'A green hill .'],
]);
const LABELLED = ['cup.png', 'face.png'];
const PAINTED = ['painted.png'];

/** The pictures that may train, by source. */
export const MAY_TRAIN = { flickr8k: ['dog.png'], labelled: ['cup.png'], painted: ['painted.png'] };

/** All of them, in the order of their colours. */
const NAMES = [...CAPTIONS.map(([image]) => image), ...LABELLED, ...PAINTED];
/** @param {string} name @returns {[number, number, number]} */
export const colourOf = (name) => [20 + 20 * NAMES.indexOf(name), 7, 200];

/** @param {string} path @param {string} name */
async function draw(path, name) {
  const [r, g, b] = colourOf(name);
  mkdirSync(join(path, '..'), { recursive: true });
  await sharp({ create: { width: 12, height: 10, channels: 3, background: { r, g, b } } })
    .png()
    .toFile(path);
}

/** @param {Workshop} shop @returns {Promise<string>} the folder; `screen.tsv` in it is the screen's verdict */
export async function writeTrainData(shop) {
  const root = shop.path('data');
  const files = {
    'flickr8k/splits/Flickr_8k.devImages.txt': 'dev.png\n',
    'flickr8k/captions.tsv': CAPTIONS.flatMap(([image, ...texts]) =>
      texts.map((text) => `${image}\t${text}\n`),
    ).join(''),
    'flickr8k/captions_judged.tsv': 'judged_a.png#0\tA judged sentence .\n',
    'practicum/train_dataset.csv':
      'image,query_id,query_text\njudged_a.png,judged_a.png#0,"A judged sentence ."\n',
    'practicum/test_images.csv': 'image\ntest.png\n',
    'practicum/test_queries.csv': '0|test.png#1|A test query .|test.png\n',
    'text/flickr8k_nudity_caption_flags.tsv': 'image\tn\nflagged.png\t2\n',
    'text/imagenet1000_classes.tsv': 'index\twnid\tname\tsynonyms\n0\tn0\tcup\tcup, mug\n',
    'labelled/imagenet-samples/labels.tsv': '',
    'labelled/imagenet-samples2/labels.tsv': '',
    'screen.tsv':
      'file\tlabel\tkeep\treason\nset/images/cup.png\tcup\t1\t\nset/images/face.png\tface\t0\tyoung-face\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const sentences = ['A judged sentence .', 'One way to say it .', 'Another way .'];
  const groups = { 7: sentences, judged: ['A horse chews .', 'A horse on grass .'] };
  writeFileSync(
    join(root, 'text/flickr30k_en.tsv.gz'),
    gzipSync(
      Object.entries(groups)
        .flatMap(([id, texts]) => texts.map((text) => `${id}.png\t${text}\n`))
        .join(''),
    ),
  );
  for (const [image] of CAPTIONS) await draw(join(root, 'flickr8k/images', image), image);
  for (const name of LABELLED) await draw(join(root, 'labelled/set/images', name), name);
  for (const name of PAINTED) await draw(join(root, 'paintings', name), name);
  return root;
}

/** The interpreter that trains: the only one that needs to have PyTorch. */
const TRAINER = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';

/** @returns {boolean} whether pictures can be loaded as the training loads them */
export const canTrain = () => spawnSync(TRAINER, ['-c', 'import torch, PIL, onnx']).status === 0;

/**
 * @param {string} script prints JSON; scripts/train is on its path, and sys.argv[1:] are the arguments
 * @param {string[]} args
 * @param {string} [python]
 */
export function train(script, args, python = 'python3') {
  const code = `import json, sys\nsys.path.insert(0, ${JSON.stringify(inRoot('scripts/train'))})\n${script}`;
  const options = /** @type {const} */ ({ encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(execFileSync(python, ['-c', code, ...args], options));
}

/** As above, by the interpreter that trains. @param {string} script @param {string[]} args */
export const trainWithTorch = (script, args) => train(script, args, TRAINER);
