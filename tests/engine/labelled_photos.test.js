// SPDX-License-Identifier: MIT
// Which photos without captions the image rule learns from and is tried on, and as what.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { labelledPhotos, thingsHeldBack } from '../../scripts/policy/labelled_photos.js';
import { readLookedAt } from '../../scripts/policy/looked_at.js';
import { Workshop } from './helpers/cli.js';

/** @param {import('node:test').TestContext} t */
function labelledData(t) {
  const data = new Workshop(t).path('data');
  const write = (/** @type {string} */ folder, /** @type {string[]} */ lines) => {
    mkdirSync(join(data, 'labelled', folder), { recursive: true });
    writeFileSync(join(data, 'labelled', folder, 'labels.tsv'), lines.join('\n'));
  };
  write('imagenet-samples', ['a.jpg\ttench\tn01440764\ttench, Tinca tinca', 'b.jpg\tperson']);
  write('caltech101', ['e.jpg\tleopards', 'f.jpg\tFaces']);
  write('ade20k-val', ['g.jpg\tabbey']);
  write('imagenet-val300', [
    'h.jpg\tcanoe\tn02951358\tcanoe',
    'i.jpg\tbaby',
    'c.jpg\tfish\t\tsomething, baby',
    'd.jpg',
  ]);
  return data;
}

test('a labelled photo counts as it was seen, and not where nobody has looked', async (t) => {
  /** @type {Record<string, number>} */
  const seen = {
    'labelled/caltech101/images/f.jpg': 0.5,
    'labelled/imagenet-samples/images/a.jpg': 0,
    'labelled/ade20k-val/images/g.jpg': 1,
    'labelled/imagenet-val300/images/h.jpg': 0,
  };
  const shares = await labelledPhotos(labelledData(t), (path) => seen[path] ?? null);
  assert.deepEqual(Object.fromEntries(shares), {
    'ade20k-val/images/g.jpg': 1,
    'caltech101/images/f.jpg': 0.5,
    'imagenet-samples/images/a.jpg': 0,
  });
});

test('things held back are of no class of people or of children’s things', async (t) => {
  assert.deepEqual(await thingsHeldBack(labelledData(t)), ['imagenet-val300/images/h.jpg']);
  assert.deepEqual(await thingsHeldBack(new Workshop(t).path('none')), []);
});

const data = process.env.IMAGO_DATA;

test(
  'of the real data’s labelled photos nearly all were looked at, and some show somebody under 16',
  { skip: data ? false : 'SKIPPED: IMAGO_DATA names no data' },
  async () => {
    const shares = [...(await labelledPhotos(String(data), await readLookedAt())).values()];
    const count = (/** @type {number} */ share) => shares.filter((s) => s === share).length;
    assert.ok(shares.length > 4000, `${shares.length}`);
    assert.ok(count(0) > 3500 && count(0.5) > 50 && count(1) > 50);
    assert.equal(count(0) + count(0.5) + count(1), shares.length);
  },
);
