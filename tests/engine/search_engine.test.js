// SPDX-License-Identifier: MIT
// The module that only searches says what the whole engine says, to the bit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/run/paths.js';
import { createSearchEngine } from '../../web/engine/create_search_engine.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { SEARCH_WASM_URL, WORDS, emptyEngine, failsWith } from './helpers/engine.js';

const TEXTS = ['', 'a dog', 'Two dogs; a BOAT at sea?', 'рыжая собака бежит по траве', 'ΟΔΟΣ 2½ é'];

/** @param {string} name */
const modelFile = (name) => readFileSync(inRoot('models/clip-lite', name));

test('a search of the small module finds what the whole engine finds', async () => {
  const whole = await emptyEngine();
  const small = await createSearchEngine({ wasmBinary: readFileSync(SEARCH_WASM_URL) });
  const engines = [whole, small];
  for (const engine of engines) {
    engine.loadText({
      config: modelFile('config.json'),
      tokenizer: modelFile('tokenizer.json'),
      weights: modelFile('text_model.safetensors'),
    });
    engine.loadPolicy(WORDS);
    engine.loadRelevance(readFileSync(inRoot('models/relevance/model.safetensors')));
  }
  const { dim } = whole;
  assert.equal(small.dim, dim);
  const n = 501;
  const rows = Float32Array.from({ length: n * dim }, (_, i) => Math.sin(i * i) / 16);
  const { embeddings, scales } = whole.quantize(rows);
  const file = writeSafetensors({
    embeddings: { dtype: 'I8', shape: [n, dim], data: embeddings },
    scales: { dtype: 'F32', shape: [n], data: scales },
    blocked: { dtype: 'U8', shape: [n], data: new Uint8Array(n) },
  });
  for (const engine of engines) engine.loadIndex(file);
  for (const text of TEXTS) {
    const [expected, found] = engines.map((engine) => {
      const vector = engine.encodeText(text);
      const hits = engine.search(vector, 40);
      return {
        vector,
        hits,
        fitting: engine.probabilities(text, vector, hits.ids),
        blocked: engine.queryBlocked(text),
      };
    });
    assert.deepEqual(found, expected, text);
  }
  for (const engine of engines) engine.close();
});

test('the small module checks its arguments and says what is missing', async () => {
  const engine = await createSearchEngine({ wasmBinary: readFileSync(SEARCH_WASM_URL) });
  assert.equal(engine.dim, 0);
  assert.throws(() => engine.encodeText('a dog'), failsWith('not_loaded'));
  assert.throws(() => engine.search(/** @type {any} */ ([1]), 1), failsWith('out_of_range'));
  assert.throws(() => engine.loadIndex(new Uint8Array(7)), failsWith('truncated'));
  await assert.rejects(
    createSearchEngine({ precision: /** @type {any} */ ('f16') }),
    failsWith('out_of_range'),
  );
  engine.close();
});
