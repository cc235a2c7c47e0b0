// SPDX-License-Identifier: MIT
// The painter of the sample gallery: the same seed gives the same bytes, the captions are complete,
// and children are named where they are shown and nowhere else.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { draw, field } from '../../scripts/gallery/draw.js';
import { DEMO_SEED, gallery, plan } from '../../scripts/gallery/gallery.js';
import { render } from '../../scripts/gallery/render.js';
import { countEn, countRu, COLORS } from '../../scripts/gallery/paint/words.js';

const CHILD =
  /\b(child|children|kids?|boys?|girls?|bab(y|ies)|toddlers?|infants?|teen\w*|young|school\w*|sons?|daughters?)\b/i;
const CHILD_RU =
  /(^|[^а-яё])(реб[её]н|дет(и|ей|ям|ьми|ях|ск)|мальчи|девоч|девчон|малыш|младен|подрост|школ|сын|доч|юн(ый|ая|ые))/i;

const pictures = [...gallery()];

test('the demo gallery has enough pictures, and enough of children', () => {
  assert.ok(pictures.length >= 128, `${pictures.length} pictures`);
  assert.ok(pictures.filter((p) => p.children).length >= 16);
});

test('every picture has five captions in each language', () => {
  for (const p of pictures) {
    assert.equal(p.captions_en.length, 5, p.file);
    assert.equal(p.captions_ru.length, 5, p.file);
    for (const caption of p.captions_en) assert.match(caption, /^[A-Z][^а-яё]+[.]$/i, caption);
    for (const caption of p.captions_ru) assert.match(caption, /^[А-ЯЁ][^a-z]+[.]$/, caption);
    for (const caption of [...p.captions_en, ...p.captions_ru]) {
      assert.doesNotMatch(caption, /undefined|NaN|\[object| {2}|\t|,\.|\ba [aeio]/, caption);
      assert.doesNotMatch(caption, /(\p{L}+ \p{L}+) \1/u, caption);
      assert.ok(caption.split(' ').length >= 3, caption);
    }
  }
});

test('captions and file names are unique', () => {
  const captions = pictures.flatMap((p) => [...p.captions_en, ...p.captions_ru]);
  const seen = new Set();
  const twice = captions.filter((c) => seen.size === seen.add(c).size);
  assert.deepEqual(twice, []);
  assert.equal(new Set(pictures.map((p) => p.file)).size, pictures.length);
});

test('children are named in every caption of their pictures and in no other', () => {
  for (const p of pictures) {
    for (const caption of p.captions_en) assert.equal(CHILD.test(caption), p.children, caption);
    for (const caption of p.captions_ru) assert.equal(CHILD_RU.test(caption), p.children, caption);
  }
});

test('other seeds keep the promises about children', () => {
  for (const seed of ['1', '2', '3']) {
    for (const p of gallery({ seed, count: 60 })) {
      for (const caption of p.captions_en) assert.equal(CHILD.test(caption), p.children, caption);
      for (const caption of p.captions_ru) {
        assert.equal(CHILD_RU.test(caption), p.children, caption);
      }
      for (const c of [...p.captions_en, ...p.captions_ru]) {
        assert.doesNotMatch(c, /undefined|NaN|,\.|\ba [aeio]/, c);
      }
      assert.doesNotMatch(p.svg, /undefined|NaN|\[object/, p.file);
    }
  }
});

test('the same seed paints the same bytes; another seed does not', () => {
  const again = [...gallery()];
  assert.deepEqual(
    again.map((p) => p.svg),
    pictures.map((p) => p.svg),
  );
  const [a] = gallery({ seed: '7', count: 1 });
  const [b] = gallery({ seed: '7', count: 1 });
  const [c] = gallery({ seed: '8', count: 1 });
  assert.equal(a.svg, b.svg);
  assert.notEqual(a.svg, c.svg);
});

test('no drawing holds a broken number, and pictures differ from each other', () => {
  for (const p of pictures) assert.doesNotMatch(p.svg, /NaN|undefined|Infinity|\[object/, p.file);
  assert.equal(new Set(pictures.map((p) => p.svg)).size, pictures.length);
});

test('a plan repeats scenes only when more pictures are asked for than there are', () => {
  assert.equal(plan(DEMO_SEED).length, pictures.length);
  assert.equal(plan('3', 10).length, 10);
  const keys = plan('3', pictures.length + 30).map((p) => p.key);
  assert.equal(new Set(keys).size, pictures.length + 30);
});

test('rendering is deterministic and makes real pictures', async () => {
  const small = [...gallery({ size: 96, count: 3 })];
  for (const p of small) {
    const one = await render(p.svg, 'png');
    assert.ok(one.equals(await render(p.svg, 'png')));
    const { channels } = await sharp(one).stats();
    assert.ok(Math.max(...channels.map((c) => c.stdev)) > 8, `${p.file} is flat`);
  }
});

test('draw writes pictures, captions and the table of the task', async () => {
  const out = await mkdtemp(path.join(os.tmpdir(), 'gallery-'));
  try {
    assert.equal(await draw({ out, seed: '5', count: 4, size: 128 }), 4);
    const images = (await readdir(path.join(out, 'images'))).sort();
    assert.equal(images.length, 4);
    for (const name of images) {
      const meta = await sharp(path.join(out, 'images', name)).metadata();
      assert.equal(meta.format, 'jpeg');
      assert.equal(Math.max(meta.width, meta.height), 128);
    }
    const captions = (await readFile(path.join(out, 'captions.tsv'), 'utf8')).trimEnd().split('\n');
    assert.equal(captions.length, 40);
    for (const line of captions) {
      const [file, text, ...rest] = line.split('\t');
      assert.ok(images.includes(file) && text && rest.length === 0, line);
    }
    const table = await readFile(path.join(out, 'train_dataset.csv'), 'utf8');
    assert.ok(table.startsWith('image,query_id,query_text\n'));
    assert.equal(table.trimEnd().split('\n').length, 41);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

test('counted words and colours agree in gender and number', () => {
  assert.equal(countEn(1, 'dog', 'dogs', 'orange'), 'an orange dog');
  assert.equal(countEn(3, 'dog', 'dogs', 'black'), 'three black dogs');
  const dogs = /** @type {[string, string, string]} */ (['собака', 'собаки', 'собак']);
  const cats = /** @type {[string, string, string]} */ (['кот', 'кота', 'котов']);
  assert.equal(countRu(2, 'f', dogs, COLORS.ginger.ru), 'две рыжие собаки');
  assert.equal(countRu(5, 'f', dogs, COLORS.white.ru), 'пять белых собак');
  assert.equal(countRu(2, 'm', cats, COLORS.black.ru), 'два чёрных кота');
  assert.equal(countRu(1, 'm', cats, COLORS.blue.ru), 'синий кот');
  assert.equal(COLORS.sky.ru('f', 'acc'), 'голубую');
  assert.equal(field('a "b", c'), '"a ""b"", c"');
});
