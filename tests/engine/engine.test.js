// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { dot } from '../../web/engine/encoder.js';
import { createEngine } from '../../web/engine/engine.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import {
  WASM_URL,
  WORDS,
  emptyEngine,
  failsWith,
  loadTowers,
  tinyEngine,
} from './helpers/engine.js';
import { blobs, picture } from './helpers/pictures.js';
import { TINY_DIM, TINY_IMAGE_SIZE, random, tinyModelFiles } from './helpers/tiny_model.js';

/** @param {Float32Array} vector */
const length = (vector) => Math.sqrt(dot(vector, vector));

/**
 * @param {number} count
 * @param {number} seed
 * @returns {Float32Array} unit rows (count, TINY_DIM)
 */
function unitRows(count, seed) {
  const next = random(seed);
  const rows = Float32Array.from({ length: count * TINY_DIM }, () => next() - 0.5);
  for (let i = 0; i < count; i++) {
    const row = rows.subarray(i * TINY_DIM, (i + 1) * TINY_DIM);
    const norm = length(row);
    row.forEach((x, j) => (row[j] = x / norm));
  }
  return rows;
}

/**
 * @param {import('../../web/engine/engine.js').Engine} engine
 * @param {Float32Array} rows
 * @param {number[]} [blockedIds]
 */
function indexOf(engine, rows, blockedIds = []) {
  const count = rows.length / TINY_DIM;
  const { embeddings, scales } = engine.quantize(rows, TINY_DIM);
  const blocked = Uint8Array.from({ length: count }, (_, i) => Number(blockedIds.includes(i)));
  return writeSafetensors(
    {
      embeddings: { dtype: 'I8', shape: [count, TINY_DIM], data: embeddings },
      scales: { dtype: 'F32', shape: [count], data: scales },
      blocked: { dtype: 'U8', shape: [count], data: blocked },
    },
    { model_sha256: 'abc' },
  );
}

test('text and pictures become unit vectors, equal for equal input', async () => {
  const engine = await tinyEngine();
  assert.equal(engine.dim, TINY_DIM);
  assert.equal(engine.imageSize, TINY_IMAGE_SIZE);
  const text = engine.encodeText('the dog');
  assert.ok(Math.abs(length(text) - 1) < 1e-5);
  assert.deepEqual(engine.encodeText('the dog'), text);
  assert.notDeepEqual(engine.encodeText('the cat'), text);
  const png = await picture(3).png().toBuffer();
  const image = engine.encodeImage(png);
  assert.ok(Math.abs(length(image) - 1) < 1e-5);
  assert.notDeepEqual(engine.encodeImage(await picture(4).png().toBuffer()), image);
});

test('decoded pixels, RGB or RGBA, give the same vector as the file that they come from', async () => {
  const engine = await tinyEngine();
  const png = await picture(5).png().toBuffer();
  const { data, width, height } = engine.decode(png);
  assert.deepEqual([width, height], [64, 48]);
  assert.deepEqual(data, blobs(5, 64, 48));
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    rgba.set([...data.subarray(3 * i, 3 * i + 3), 255], 4 * i);
  }
  const expected = engine.encodeImage(png);
  assert.deepEqual(engine.encodePixels({ data, width, height }), expected);
  assert.deepEqual(engine.encodePixels({ data: rgba, width, height }), expected);
  const clamped = new Uint8ClampedArray(rgba);
  assert.deepEqual(engine.encodePixels({ data: clamped, width, height }), expected);
});

test('preprocessing answers what the tower sees', async () => {
  const engine = await tinyEngine();
  const seen = engine.preprocess(await picture(6).png().toBuffer());
  assert.deepEqual([seen.width, seen.height], [TINY_IMAGE_SIZE, TINY_IMAGE_SIZE]);
  assert.equal(seen.data.length, TINY_IMAGE_SIZE ** 2 * 3);
  assert.deepEqual(engine.preprocessPixels(seen), seen);
});

test('an unpaired surrogate is U+FFFD', async () => {
  const engine = await tinyEngine();
  assert.deepEqual(engine.tokenize('a\ud800b'), engine.tokenize('a\ufffdb'));
  assert.deepEqual(engine.tokenize('\udfff'), engine.tokenize('\ufffd'));
  assert.notDeepEqual(engine.tokenize('😀'), engine.tokenize('\ufffd'));
});

test('any text has an answer: empty, punctuation, 10,000 characters, a NUL', async () => {
  const engine = await tinyEngine();
  for (const text of ['', '?!…', 'x'.repeat(10_000), 'a\0b', '\u202e', ' \n\t ']) {
    const vector = engine.encodeText(text);
    assert.ok(vector.every(Number.isFinite), JSON.stringify(text.slice(0, 20)));
    assert.ok(engine.tokenize(text).length <= 32);
  }
});

test('search equals a full sort by score, ties by id, and flags blocked rows', async () => {
  const engine = await tinyEngine();
  const rows = unitRows(300, 7);
  rows.copyWithin(200 * TINY_DIM, 10 * TINY_DIM, 11 * TINY_DIM); // row 200 equals row 10
  assert.deepEqual(engine.loadIndex(indexOf(engine, rows, [10])), {
    size: 300,
    dim: TINY_DIM,
    modelSha256: 'abc',
  });
  const query = rows.slice(10 * TINY_DIM, 11 * TINY_DIM);
  const all = engine.search(query, 1000);
  assert.equal(all.ids.length, 300);
  assert.deepEqual([...all.ids.subarray(0, 2)], [10, 200]);
  for (let i = 1; i < 300; i++) {
    const inOrder =
      all.scores[i - 1] > all.scores[i] ||
      (all.scores[i - 1] === all.scores[i] && all.ids[i - 1] < all.ids[i]);
    assert.ok(inOrder, `place ${i}`);
  }
  const few = engine.search(query, 7);
  assert.deepEqual(few.ids, all.ids.slice(0, 7));
  assert.deepEqual(few.scores, all.scores.slice(0, 7));
  assert.equal(engine.search(query, 0).ids.length, 0);
  assert.deepEqual([...engine.blockedRows(Uint32Array.of(10, 200))], [1, 0]);
  assert.ok(dot(engine.indexRow(10), query) > 0.999);
});

test('results are copies that survive growth of the memory', async () => {
  const engine = await tinyEngine();
  const vector = engine.encodeText('the dog');
  const before = Float32Array.from(vector);
  const side = 4000; // 48 MB of pixels, over the 16 MB that the memory starts with
  const data = new Uint8Array(side * side * 3);
  engine.encodePixels({ data, width: side, height: side });
  assert.deepEqual(vector, before);
  assert.equal(vector.buffer.byteLength, vector.byteLength);
  assert.deepEqual(engine.encodeText('the dog'), before);
});

test('wrong types are named, before anything crosses', async () => {
  const engine = await tinyEngine();
  const any = /** @type {any} */ (engine);
  for (const call of [
    () => any.encodeText(5),
    () => any.encodeText(undefined),
    () => any.encodeImage('bytes'),
    () => any.encodeImage([1, 2, 3]),
    () => any.search([1, 2], 3),
    () => any.search(new Float32Array(TINY_DIM), -1),
    () => any.search(new Float32Array(TINY_DIM), 1.5),
    () => any.loadIndex(null),
    () => any.loadPolicy(7),
    () => any.blockedRows([1]),
    () => any.indexRow('1'),
    () => any.loadText({ config: 1, tokenizer: '{}', weights: new Uint8Array() }),
  ]) {
    assert.throws(call, failsWith('out_of_range'), call.toString());
  }
  assert.throws(
    () => engine.encodePixels({ data: new Uint8Array(5), width: 2, height: 2 }),
    failsWith('mismatch'),
  );
  assert.throws(() => engine.quantize(new Float32Array(33), 32), failsWith('mismatch'));
  await assert.rejects(
    createEngine({ precision: /** @type {any} */ ('f16') }),
    failsWith('out_of_range'),
  );
});

test('what is not loaded is said', async () => {
  const engine = await emptyEngine();
  assert.equal(engine.dim, 0);
  for (const call of [
    () => engine.encodeText('a'),
    () => engine.tokenize('a'),
    () => engine.encodePixels({ data: new Uint8Array(3), width: 1, height: 1 }),
    () => engine.search(new Float32Array(1), 1),
    () => engine.indexRow(0),
    () => engine.captionBlocked('a'),
    () => engine.queryBlocked('a'),
  ]) {
    assert.throws(call, failsWith('not_loaded'));
  }
  engine.close();
  assert.throws(() => engine.dim, failsWith('not_loaded'));
});

test('a failed load leaves what was loaded', async () => {
  const engine = await tinyEngine();
  engine.loadPolicy(WORDS);
  engine.loadIndex(indexOf(engine, unitRows(5, 1)));
  const files = tinyModelFiles();
  const text = engine.encodeText('the dog');
  const image = engine.encodePixels({ data: new Uint8Array(12), width: 2, height: 2 });
  const hits = engine.search(text, 3);
  const index = indexOf(engine, unitRows(5, 2));
  const flipped = Uint8Array.from(files['text_model.safetensors']);
  flipped[0] ^= 0xff;
  /** @type {(() => void)[]} */
  const failures = [
    () =>
      loadTowers(engine, { ...files, 'config.json': new TextEncoder().encode('{"model_type":') }),
    () => loadTowers(engine, { ...files, 'tokenizer.json': new TextEncoder().encode('{}') }),
    () => loadTowers(engine, { ...files, 'text_model.safetensors': flipped }),
    () =>
      loadTowers(engine, { ...files, 'preprocessor_config.json': new TextEncoder().encode('[') }),
    () => engine.loadPolicy('{"format": 99}'),
    () => engine.loadPolicy(''),
  ];
  for (const name of ['text_model.safetensors', 'vision_model.safetensors']) {
    for (const part of [0, 7, 8, 100, files[name].length - 1]) {
      failures.push(() => loadTowers(engine, { ...files, [name]: files[name].subarray(0, part) }));
    }
  }
  for (const part of [0, 7, 8, 40, index.length - 1]) {
    failures.push(() => engine.loadIndex(index.subarray(0, part)));
  }
  for (const fail of failures) {
    assert.throws(fail, (/** @type {any} */ error) => error.name === 'ImagoError', fail.toString());
    assert.deepEqual(engine.encodeText('the dog'), text);
    assert.deepEqual(engine.encodePixels({ data: new Uint8Array(12), width: 2, height: 2 }), image);
    assert.deepEqual(engine.search(text, 3), hits);
    assert.equal(engine.captionBlocked('a little girl'), true);
  }
});

test('a broken picture costs one error and nothing else', async () => {
  const engine = await tinyEngine();
  const jpeg = await picture(8).jpeg().toBuffer();
  const expected = engine.encodeImage(jpeg);
  for (const part of [0, 1, 3, 20, 200, jpeg.length >> 1]) {
    assert.throws(
      () => engine.encodeImage(jpeg.subarray(0, part)),
      { name: 'ImagoError' },
      `${part} bytes`,
    );
  }
  const webp = await picture(8).webp().toBuffer();
  assert.throws(() => engine.encodeImage(webp), failsWith('unsupported'));
  assert.deepEqual(engine.encodeImage(jpeg), expected);
});

test('sizes are checked before work is done', async () => {
  const engine = await tinyEngine();
  const rows = indexOf(engine, unitRows(3, 1));
  engine.loadIndex(rows);
  assert.throws(() => engine.search(new Float32Array(TINY_DIM + 1), 1), failsWith('mismatch'));
  assert.throws(() => engine.indexRow(3), failsWith('out_of_range'));
  assert.throws(() => engine.blockedRows(Uint32Array.of(0, 3)), failsWith('out_of_range'));
});

test('int8 and f32 of the same weights agree', async () => {
  const [int8, f32] = await Promise.all([tinyEngine('int8'), tinyEngine('f32')]);
  for (const text of ['the dog', 'собака на траве', '']) {
    assert.ok(dot(int8.encodeText(text), f32.encodeText(text)) > 0.98, text);
  }
  const png = await picture(9).png().toBuffer();
  assert.ok(dot(int8.encodeImage(png), f32.encodeImage(png)) > 0.98);
});

test('the WASM can be handed over compiled, and a damaged one is named', async () => {
  const wasmModule = await WebAssembly.compile(readFileSync(WASM_URL));
  const engine = await createEngine({ wasmModule });
  assert.equal(engine.dim, 0);
  const wasmBinary = readFileSync(WASM_URL).subarray(0, 1000);
  await assert.rejects(createEngine({ wasmBinary }), failsWith('malformed'));
  await assert.rejects(createEngine({}), failsWith('out_of_range'));
});

test("EXIF's date is read from a file and from a bare block", async () => {
  const engine = await emptyEngine();
  const jpeg = await picture(1)
    .withExif({ IFD2: { DateTimeOriginal: '2019:07:14 10:20:30' } })
    .jpeg()
    .toBuffer();
  assert.deepEqual(engine.imageInfo(jpeg), {
    width: 64,
    height: 48,
    captured: '2019-07-14T10:20:30',
  });
  const at = jpeg.indexOf('Exif\0\0');
  assert.equal(engine.exifDate(jpeg.subarray(at)), '2019-07-14T10:20:30');
  assert.equal(engine.exifDate(jpeg.subarray(at + 6)), '2019-07-14T10:20:30');
  assert.equal(engine.exifDate(new Uint8Array(10)), null);
  const zeros = await picture(1)
    .withExif({ IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } })
    .jpeg()
    .toBuffer();
  assert.equal(engine.imageInfo(zeros).captured, null);
});
