// SPDX-License-Identifier: MIT
// The towers of the WASM engine against PyTorch (goldens) and against ONNX Runtime Web (the export of the same weights).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  concatenate,
  parityPhotos,
  parityPictures,
  parityTexts,
} from '../../scripts/goldens/parity/inputs.js';
import { createNodeEngine, readModel } from '../../scripts/imago/node_engine.js';
import { sha256 } from '../../scripts/imago/photo.js';
import { dot } from '../../web/engine/encoder.js';
import { OrtEncoder } from '../../web/engine/ort_encoder.js';
import { readSafetensors } from '../../web/engine/safetensors.js';

const F32_COSINE = 0.9999;
const INT8_COSINE = 0.99;
// Formula patterns with hard edges, far from any photo, drive activations beyond what the scales were fitted to.
const INT8_PATTERN_COSINE = 0.98;
const PYTHON = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';

/** @typedef {import('../../web/engine/engine.js').Engine} Engine */

/** @param {string} path */
const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const golden = readSafetensors(readFileSync(inRoot('tests/golden/parity.safetensors')));
const model = await readModel();
const wanted = { files: model.files, text: true, vision: true };
/** @type {{ int8: Engine, f32: Engine }} */
const engines = {
  int8: await createNodeEngine({ ...wanted, precision: 'int8' }),
  f32: await createNodeEngine({ ...wanted, precision: 'f32' }),
};
const size = JSON.parse(Buffer.from(model.files['config.json']).toString()).vision_config
  .image_size;
const texts = parityTexts();
const pictures = parityPictures(size);
const photos = await parityPhotos(engines.f32, process.env.IMAGO_DATA);
const noPhotos = photos === null && 'IMAGO_DATA is not set: the 100 test photos are not there';

/**
 * @param {string} name
 * @returns {Float32Array[]} the reference's rows
 */
function rows(name) {
  const { data, shape } = golden.tensors[name];
  const values = /** @type {Float32Array} */ (data);
  return Array.from({ length: shape[0] }, (_, i) =>
    values.subarray(i * shape[1], (i + 1) * shape[1]),
  );
}

/** @param {Uint8Array} data */
const pixels = (data) => ({ data, width: size, height: size });

/**
 * @param {Float32Array[]} actual
 * @param {Float32Array[]} expected
 * @param {number} least
 * @param {import('node:test').TestContext} t
 */
function assertClose(actual, expected, least, t) {
  assert.equal(actual.length, expected.length);
  const cosines = actual.map((vector, i) => dot(vector, expected[i]));
  const worst = Math.min(...cosines);
  t.diagnostic(`smallest cosine of ${actual.length}: ${worst.toFixed(6)}`);
  assert.ok(worst >= least, `cosine ${worst} at ${cosines.indexOf(worst)} is under ${least}`);
}

test('the goldens are of this model and of these inputs', () => {
  const { metadata } = golden;
  assert.equal(metadata.model_sha256, model.sha256, 'run npm run rebuild-models');
  assert.equal(metadata.pictures_sha256, sha256(concatenate(pictures)));
  if (photos) assert.equal(metadata.photos_sha256, sha256(concatenate(photos)));
  assert.ok(texts.length >= 100 && golden.tensors.photos.shape[0] === 100);
});

for (const [precision, least] of /** @type {const} */ ([
  ['f32', F32_COSINE],
  ['int8', INT8_COSINE],
])) {
  const engine = engines[precision];
  describe(`${precision} against PyTorch, cosine ≥ ${least}`, () => {
    test('texts', (t) => {
      assertClose(
        texts.map((text) => engine.encodeText(text)),
        rows('texts'),
        least,
        t,
      );
    });
    test('painted pictures', (t) => {
      const vectors = pictures.map((data) => engine.encodePixels(pixels(data)));
      assertClose(vectors, rows('pictures'), precision === 'int8' ? INT8_PATTERN_COSINE : least, t);
    });
    test('photos', { skip: noPhotos }, (t) => {
      const vectors = (photos ?? []).map((data) => engine.encodePixels(pixels(data)));
      assertClose(vectors, rows('photos'), least, t);
    });
  });
}

/** [regression] along principal axes one component set the step of the whole row, and took a cosine from 0.99996 to 0.9998. */
test('a row of an index is as good as the vector: no component is far larger than the others', (t) => {
  const { data, shape } = golden.tensors.photos;
  const dim = shape[1];
  const floats = /** @type {Float32Array} */ (data);
  const { embeddings, scales } = engines.int8.quantize(floats, dim);
  const cosines = rows('photos').map((row, i) => {
    const stored = Float32Array.from(
      embeddings.subarray(i * dim, (i + 1) * dim),
      (code) => code * scales[i],
    );
    return dot(row, stored) / Math.sqrt(dot(stored, stored));
  });
  const worst = Math.min(...cosines);
  t.diagnostic(`smallest cosine of ${cosines.length}: ${worst.toFixed(6)}`);
  assert.ok(worst > 0.9999, `cosine ${worst}`);
});

/** @returns {string | false} why the export cannot be used */
function exportReason() {
  const file = inRoot('build/onnx/vision_model.onnx');
  if (existsSync(file) && readFileSync(file).includes(model.sha256)) return false;
  try {
    execFileSync(PYTHON, [inRoot('scripts/export/onnx_model.py')], { stdio: 'pipe' });
    return false;
  } catch (error) {
    return `no ONNX export (apt-get install python3-onnx): ${String(error).split('\n')[0]}`;
  }
}

const noExport = exportReason();
describe('against ONNX Runtime Web on the same weights', { skip: noExport }, () => {
  /** @type {OrtEncoder} */
  let ort;
  before(async () => {
    ort = await OrtEncoder.create({
      engine: engines.f32,
      textModel: readFileSync(inRoot('build/onnx/text_model.onnx')),
      visionModel: readFileSync(inRoot('build/onnx/vision_model.onnx')),
    });
  });

  test('texts', async (t) => {
    /** @type {Float32Array[]} */
    const expected = [];
    for (const text of texts) expected.push(await ort.encodeText(text));
    assertClose(
      texts.map((text) => engines.f32.encodeText(text)),
      expected,
      F32_COSINE,
      t,
    );
    assertClose(
      texts.map((text) => engines.int8.encodeText(text)),
      expected,
      INT8_COSINE,
      t,
    );
  });

  test('pictures, and photos where they are', async (t) => {
    const all = [...pictures, ...(photos ?? [])].map(pixels);
    if (noPhotos) t.diagnostic(noPhotos);
    /** @type {Float32Array[]} */
    const expected = [];
    for (const picture of all) expected.push(await ort.encodePixels(picture));
    assertClose(
      all.map((picture) => engines.f32.encodePixels(picture)),
      expected,
      F32_COSINE,
      t,
    );
  });

  test('int8 pictures, and photos where they are', async (t) => {
    const all = [...pictures, ...(photos ?? [])].map(pixels);
    /** @type {Float32Array[]} */
    const expected = [];
    for (const picture of all) expected.push(await ort.encodePixels(picture));
    const actual = all.map((picture) => engines.int8.encodePixels(picture));
    const n = pictures.length;
    assertClose(actual.slice(0, n), expected.slice(0, n), INT8_PATTERN_COSINE, t);
    if (photos) assertClose(actual.slice(n), expected.slice(n), INT8_COSINE, t);
  });
});
