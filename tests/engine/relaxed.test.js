// SPDX-License-Identifier: MIT
// The kernels in relaxed SIMD that imago.wasm carries: the same numbers as the definition, and the same hits.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { createEngine } from '../../web/engine/engine.js';
import { loadWasm } from '../../web/engine/wasm.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { WASM_URL } from './helpers/engine.js';

const wasmModule = await WebAssembly.compile(readFileSync(WASM_URL));
const [section] = WebAssembly.Module.customSections(wasmModule, 'imago.relaxed');
const skip = section ? false : 'this engine was built without clang 19';

// Node 20 keeps relaxed SIMD behind a flag; before it is set, an engine must do without.
const needsFlag = section && !WebAssembly.validate(section);
if (needsFlag) {
  test('where relaxed SIMD does not run, the engine does without', async () => {
    assert.equal((await loadWasm({ wasmModule })).relaxed, false);
    setFlagsFromString('--experimental-wasm-relaxed-simd');
  });
}

const PAGE = 65536;
const [SCALES, SUMS, CODES, RAISED, OUT, ROWS] = [1, 2, 3, 4, 5, 6].map((i) => i * PAGE);

/** @param {number} seed @returns {() => number} 0..2³² − 1 */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

test('the kernel owns nothing in the memory and follows the definition', { skip }, async () => {
  const kernels = await WebAssembly.compile(section);
  assert.deepEqual(WebAssembly.Module.imports(kernels), [
    { module: 'env', name: 'memory', kind: 'memory' },
  ]);
  const memory = new WebAssembly.Memory({ initial: 8 });
  const before = new Uint8Array(memory.buffer.slice(0));
  const { exports } = await WebAssembly.instantiate(kernels, { env: { memory } });
  assert.deepEqual(new Uint8Array(memory.buffer), before, 'it brings data');

  const bytes = new Int8Array(memory.buffer);
  const words = new Int32Array(memory.buffer);
  const floats = new Float32Array(memory.buffer);
  const random = generator(7);
  for (const dim of [1, 15, 16, 17, 31, 64, 255, 256, 513, 1024]) {
    for (const n of [1, 3, 4, 5, 8, 11]) {
      for (const extreme of [0, -63, 63]) {
        for (let i = 0; i < n * dim; i += 1) bytes[ROWS + i] = extreme ? -128 : random() & 255;
        for (let k = 0; k < dim; k += 1) {
          bytes[CODES + k] = extreme || (random() % 127) - 63;
          bytes[RAISED + k] = bytes[CODES + k] + 64;
        }
        const expected = Array.from({ length: n }, (_, r) => {
          const row = bytes.subarray(ROWS + r * dim, ROWS + (r + 1) * dim);
          floats[SCALES / 4 + r] = (random() % 1000) / 1e5;
          words[SUMS / 4 + r] = row.reduce((sum, v) => sum + v, 0);
          const dot = row.reduce((sum, v, k) => sum + v * bytes[CODES + k], 0);
          return Math.fround(dot * floats[SCALES / 4 + r]);
        });
        // ScanArguments of core/nn/kernels/scan_simd.h; the fifth is for the plain twin.
        words.set([ROWS, SCALES, SUMS, CODES, RAISED, 0, dim, n, OUT], 256);
        /** @type {any} */ (exports).scan_rows(1024);
        const out = Array.from(floats.subarray(OUT / 4, OUT / 4 + n));
        assert.deepEqual(out, expected, `${n} rows of ${dim}`);
      }
    }
  }
});

test('with and without it a search finds the same, to the bit', { skip }, async () => {
  const [n, dim] = [1503, 100];
  const random = generator(11);
  const rows = Float32Array.from({ length: n * dim }, () => random() / 2 ** 35 - 2 ** -4);
  const raw = await loadWasm({ wasmModule });
  assert.equal(raw.relaxed, true);
  raw.close();
  const engines = [
    await createEngine({ wasmModule }),
    await createEngine({ wasmModule, relaxed: false }),
  ];
  const { embeddings, scales } = engines[0].quantize(rows, dim);
  const file = writeSafetensors({
    embeddings: { dtype: 'I8', shape: [n, dim], data: embeddings },
    scales: { dtype: 'F32', shape: [n], data: scales },
    blocked: { dtype: 'U8', shape: [n], data: new Uint8Array(n) },
  });
  for (const engine of engines) engine.loadIndex(file);
  for (let i = 0; i < 20; i += 1) {
    const query = rows.slice(i * dim, (i + 1) * dim);
    const [relaxed, plain] = engines.map((engine) => engine.search(query, 50));
    assert.deepEqual(relaxed, plain);
    assert.equal(plain.ids.length, 50);
  }
  for (const engine of engines) engine.close();
});
