// SPDX-License-Identifier: MIT
// Which labelled photos the image rule learns from as photos of nobody.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { HELD_BACK, peoplelessPhotos } from '../../scripts/policy/peopleless_photos.js';
import { Workshop } from './helpers/cli.js';

test('photos of people, of children’s things and of no class are left out, and so are scenes', async (t) => {
  const data = new Workshop(t).path('data');
  const write = (/** @type {string} */ folder, /** @type {string[]} */ lines) => {
    mkdirSync(join(data, 'labelled', folder), { recursive: true });
    writeFileSync(join(data, 'labelled', folder, 'labels.tsv'), lines.join('\n'));
  };
  write('imagenet-samples', [
    'a.jpg\ttench\tn01440764\ttench, Tinca tinca',
    'b.jpg\tperson\tn00007846\tperson, individual',
    'c.jpg\tfish\t\tsomething, baby',
    'd.jpg',
  ]);
  write('caltech101', ['e.jpg\tleopards', 'f.jpg\tFaces']);
  write('ade20k-val', ['g.jpg\tabbey']);
  write('imagenet-val300', ['h.jpg\tcanoe\tn02951358\tcanoe', 'i.jpg\tbaby']);
  assert.deepEqual(await peoplelessPhotos(data), [
    'caltech101/images/e.jpg',
    'imagenet-samples/images/a.jpg',
  ]);
  assert.deepEqual(await peoplelessPhotos(data, HELD_BACK), ['imagenet-val300/images/h.jpg']);
});

test('data without labelled photos has none', async (t) => {
  assert.deepEqual(await peoplelessPhotos(new Workshop(t).path('data')), []);
});
