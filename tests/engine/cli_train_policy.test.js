// SPDX-License-Identifier: MIT
// `imago train-policy` from photos to a rule, with the tiny model and a few pictures.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { imago } from './helpers/cli.js';
import { tinyEngine } from './helpers/engine.js';
import { picture } from './helpers/pictures.js';
import { writeTinyModel } from './helpers/tiny_model.js';

const PHOTOS = 20;

/**
 * Every second photo shows a child. The last one is no picture.
 * @param {string} data
 */
async function writeData(data) {
  for (const folder of ['flickr8k/images', 'flickr8k/splits', 'text']) {
    mkdirSync(join(data, folder), { recursive: true });
  }
  const names = Array.from({ length: PHOTOS }, (_, i) => `${i}.jpg`);
  for (const [i, name] of names.entries()) {
    const bytes = i === PHOTOS - 1 ? Buffer.from('no picture') : await picture(i).jpeg().toBuffer();
    writeFileSync(join(data, 'flickr8k/images', name), bytes);
  }
  const captions = names.flatMap((name, i) =>
    Array.from({ length: 5 }, () => `${name}\t${i % 2 === 0 ? 'a child plays' : 'a dog runs'}\n`),
  );
  writeFileSync(join(data, 'flickr8k/captions.tsv'), captions.join(''));
  const split = (/** @type {string} */ name, /** @type {string[]} */ list) =>
    writeFileSync(
      join(data, `flickr8k/splits/Flickr_8k.${name}Images.txt`),
      list.map((line) => `${line}\n`).join(''),
    );
  split('train', names.slice(0, 14));
  split('dev', names.slice(14));
  writeFileSync(join(data, 'text/flickr8k_nudity_caption_flags.tsv'), `${names[3]}\tflag\n`);
}

test('a rule is trained, its thresholds are chosen out of fold, and what cannot be read is named', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'imago-train-policy-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const [data, model, out] = ['data', 'model', 'policy'].map((name) => join(dir, name));
  await writeData(data);
  writeTinyModel(model);
  const args = [
    'train-policy',
    data,
    '--model',
    model,
    '--out',
    out,
    '--folds',
    '3',
    '--jobs',
    '2',
  ];
  const { code, stdout, stderr } = await imago(args);
  assert.equal(code, 3, stderr);
  assert.match(stderr, /Skipped .*19\.jpg/);

  const card = JSON.parse(readFileSync(join(out, 'image_rule.json'), 'utf8'));
  assert.deepEqual(JSON.parse(stdout), card);
  // Without the flagged photo and the one that is no picture.
  assert.deepEqual(card.train, { photos: 18, positive: 10, negative: 8, unsure: 0, peopleless: 0 });
  assert.equal(card.out_of_fold.folds, 3);
  assert.equal(card.out_of_fold.positives + card.out_of_fold.negatives, 18);
  const bytes = readFileSync(join(out, 'image_rule.safetensors'));
  assert.equal(readSafetensors(bytes).metadata.model_sha256, card.model_sha256);

  const engine = await tinyEngine();
  engine.loadImageRule(bytes);
  const { traits } = engine.describeImage(readFileSync(join(data, 'flickr8k/images/0.jpg')));
  const { regions, regionChannels, statistics } = engine.traitShape();
  assert.equal(traits.length, 2 * (regions * regionChannels + statistics));
  const probability = engine.underAgeProbability(traits);
  assert.ok(probability > 0 && probability < 1);
  engine.close();
});

test('data without anybody under the age is an error that says so', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'imago-train-policy-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const [data, model] = ['data', 'model'].map((name) => join(dir, name));
  await writeData(data);
  writeTinyModel(model);
  writeFileSync(join(data, 'flickr8k/captions.tsv'), '1.jpg\ta dog runs\n');
  const { code, stderr } = await imago(['train-policy', data, '--model', model, '--out', dir]);
  assert.equal(code, 1);
  assert.match(stderr, /no captioned photos of people under the age/);
});
