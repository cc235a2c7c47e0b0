// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { failsWith } from './helpers/engine.js';

/** @type {Record<string, import('../../web/engine/safetensors.js').Tensor>} */
const TENSORS = {
  bytes: { dtype: 'U8', shape: [3], data: Uint8Array.of(1, 2, 3) },
  floats: { dtype: 'F32', shape: [2, 2], data: Float32Array.of(1, -2, 0.5, 8) },
  none: { dtype: 'I8', shape: [0, 4], data: new Int8Array(0) },
};

test('what is written is read, the same bytes for the same content', () => {
  const bytes = writeSafetensors(TENSORS, { model_sha256: 'ab', a: 'x' });
  const { tensors, metadata } = readSafetensors(bytes);
  assert.deepEqual(tensors, TENSORS);
  assert.deepEqual(metadata, { model_sha256: 'ab', a: 'x' });
  const { none, floats, bytes: three } = TENSORS;
  const again = writeSafetensors({ none, bytes: three, floats }, { a: 'x', model_sha256: 'ab' });
  assert.deepEqual(again, bytes);
});

test('a view into a larger buffer is read as well', () => {
  const bytes = writeSafetensors(TENSORS);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  assert.deepEqual(readSafetensors(shifted.subarray(3)).tensors, TENSORS);
});

test("Node's Buffer is read as well, though its slice is a view [regression]", () => {
  const { tensors } = readSafetensors(Buffer.from(writeSafetensors(TENSORS)));
  assert.deepEqual(tensors, TENSORS);
  assert.equal(tensors.floats.data.buffer.byteLength, 16);
});

test('every cut and a lying header are refused', () => {
  const bytes = writeSafetensors(TENSORS);
  for (let length = 0; length < bytes.length; length++) {
    assert.throws(() => readSafetensors(bytes.subarray(0, length)), { name: 'ImagoError' });
  }
  /**
   * @param {unknown} header
   * @param {number} [size]
   */
  const file = (header, size = 8) => {
    const json = new TextEncoder().encode(JSON.stringify(header));
    const out = new Uint8Array(8 + json.length + size);
    new DataView(out.buffer).setBigUint64(0, BigInt(json.length), true);
    out.set(json, 8);
    return out;
  };
  const row = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };
  assert.equal(readSafetensors(file({ a: row })).tensors.a.data.length, 2);
  assert.throws(() => readSafetensors(file({ a: { ...row, shape: [3] } })), failsWith('malformed'));
  assert.throws(
    () => readSafetensors(file({ a: { ...row, shape: [-2] } })),
    failsWith('malformed'),
  );
  assert.throws(
    () => readSafetensors(file({ a: { ...row, shape: null } })),
    failsWith('malformed'),
  );
  assert.throws(
    () => readSafetensors(file({ a: { ...row, dtype: 'F99' } })),
    failsWith('unsupported'),
  );
  assert.throws(
    () => readSafetensors(file({ a: { ...row, dtype: 'toString' } })),
    failsWith('unsupported'),
  );
  assert.throws(() => readSafetensors(file({ a: null })), failsWith('unsupported'));
  assert.throws(
    () => readSafetensors(file({ a: { ...row, data_offsets: [0, 9999] } })),
    failsWith('truncated'),
  );
  const long = file({ a: row });
  new DataView(long.buffer).setBigUint64(0, 1n << 60n, true);
  assert.throws(() => readSafetensors(long), failsWith('malformed'));
});
