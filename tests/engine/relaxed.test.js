// SPDX-License-Identifier: MIT
// The kernels in relaxed SIMD that imago.wasm carries: the same numbers as the definition, and the same hits.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { createEngine } from '../../web/engine/engine.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { inRoot } from '../../scripts/run/paths.js';
import { loadTowers, WASM_URL } from './helpers/engine.js';

const wasmModule = await WebAssembly.compile(readFileSync(WASM_URL));
const [section] = WebAssembly.Module.customSections(wasmModule, 'imago.relaxed');

// Node 20 keeps relaxed SIMD behind a flag; before it is set, an engine must do without.
if (!WebAssembly.validate(section)) {
  test('where relaxed SIMD does not run, the engine does without', async () => {
    assert.equal((await createEngine({ wasmModule })).relaxed, false);
    setFlagsFromString('--experimental-wasm-relaxed-simd');
  });
}

const PAGE = 65536;
const [SCALES, SUMS, CODES, RAISED, FOUND, ROWS] = [1, 2, 3, 4, 5, 6].map((i) => i * PAGE);

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

test('the kernel owns nothing in the memory and follows the definition', async () => {
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
  for (const dim of [1, 15, 16, 17, 31, 32, 33, 64, 255, 256, 513, 1024, 2048]) {
    for (const quarter of [1, 2, 3, 5]) {
      const n = 4 * quarter;
      for (const extreme of [0, -31, 31]) {
        for (let i = 0; i < n * dim; i += 1) bytes[ROWS + i] = extreme ? -128 : random() & 255;
        for (let k = 0; k < dim; k += 1) {
          bytes[CODES + k] = extreme || (random() % 63) - 31;
          bytes[RAISED + k] = bytes[CODES + k] + 32;
        }
        const estimates = Array.from({ length: n }, (_, r) => {
          const row = bytes.subarray(ROWS + r * dim, ROWS + (r + 1) * dim);
          floats[SCALES / 4 + r] = (random() % 1000) / 1e5;
          words[SUMS / 4 + r] = row.reduce((sum, v) => sum + v, 0);
          const dot = row.reduce((sum, v, k) => sum + v * bytes[CODES + k], 0);
          return Math.fround(dot * floats[SCALES / 4 + r]);
        });
        const bound = [...estimates].sort((a, b) => a - b)[n >> 1];
        const first = quarter >> 1;
        const at = (/** @type {number} */ start, /** @type {number} */ width) =>
          start + first * width;
        // ScanArguments of core/nn/kernels/scan_simd.h; the sixth is for the plain twin.
        words.set([at(ROWS, dim), at(SCALES, 4), at(SUMS, 4), CODES, RAISED, 0], 256);
        words.set([dim, quarter, first, quarter - first, 0, FOUND], 262);
        floats[266] = bound;
        const count = /** @type {any} */ (exports).scan_rows(1024);
        const expected = estimates
          .map((estimate, row) => ({ row, estimate }))
          .filter(({ row, estimate }) => row % quarter >= first && estimate >= bound);
        const found = Array.from({ length: count }, (_, i) => ({
          row: words[FOUND / 4 + 2 * i],
          estimate: floats[FOUND / 4 + 2 * i + 1],
        }));
        found.sort((a, b) => a.row - b.row);
        assert.deepEqual(found, expected, `${n} rows of ${dim}`);
      }
    }
  }
});

test('with and without it a search finds the same, to the bit', async () => {
  const [n, dim] = [1503, 100];
  const random = generator(11);
  const rows = Float32Array.from({ length: n * dim }, () => random() / 2 ** 35 - 2 ** -4);
  const engines = [
    await createEngine({ wasmModule }),
    await createEngine({ wasmModule, relaxed: false }),
  ];
  assert.deepEqual(
    engines.map((engine) => engine.relaxed),
    [true, false],
  );
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

test('a panel times weights is the definition', async () => {
  const memory = new WebAssembly.Memory({ initial: 8 });
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(section), {
    env: { memory },
  });
  const [panel, weights, sums] = [1, 2, 6].map((i) => i * PAGE);
  const bytes = new Int8Array(memory.buffer);
  const words = new Int32Array(memory.buffer);
  const random = generator(13);
  for (const rows of [2, 4]) {
    for (const [quads, blocks] of [
      [1, 1],
      [5, 3],
      [192, 2],
    ]) {
      for (const extreme of [false, true]) {
        for (let i = 0; i < quads * 16; i += 1) bytes[panel + i] = extreme ? -128 : random() & 255;
        for (let i = 0; i < blocks * quads * 32; i += 1) {
          bytes[weights + i] = extreme ? 127 : random() & 127;
        }
        words.set([panel, weights, quads, blocks, rows, sums], 256);
        /** @type {any} */ (exports).multiply_panel(1024);
        for (let i = 0; i < blocks * rows * 8; i += 1) {
          const [block, m, n] = [Math.floor(i / 8 / rows), Math.floor(i / 8) % rows, i % 8];
          let expected = 0;
          for (let k = 0; k < quads * 4; k += 1) {
            const value = bytes[panel + (k >> 2) * 16 + 4 * m + (k & 3)];
            expected += value * bytes[weights + ((block * quads + (k >> 2)) * 8 + n) * 4 + (k & 3)];
          }
          assert.equal(words[sums / 4 + i], expected, `${rows} rows, ${quads} quads, at ${i}`);
        }
      }
    }
  }
});

test('with and without it both towers say the same, to the bit', async () => {
  const engines = [
    await createEngine({ wasmModule }),
    await createEngine({ wasmModule, relaxed: false }),
  ];
  const names = ['config', 'preprocessor_config', 'tokenizer'].map((name) => `${name}.json`);
  names.push('text_model.safetensors', 'vision_model.safetensors');
  const read = (/** @type {string} */ name) => readFileSync(inRoot('models/clip-lite', name));
  const files = Object.fromEntries(names.map((name) => [name, read(name)]));
  for (const engine of engines) loadTowers(engine, files);
  // Every number of rows that is left over of fours.
  for (const text of ['a', 'a dog', 'two dogs run', 'рыжая собака бежит по траве', '']) {
    const [relaxed, plain] = engines.map((engine) => engine.encodeText(text));
    assert.deepEqual(relaxed, plain, text);
  }
  const random = generator(17);
  const [width, height] = [224, 224];
  const data = Uint8Array.from({ length: width * height * 4 }, () => random() & 255);
  const [relaxed, plain] = engines.map((engine) => engine.encodePixels({ data, width, height }));
  assert.deepEqual(relaxed, plain);
  for (const engine of engines) engine.close();
});
