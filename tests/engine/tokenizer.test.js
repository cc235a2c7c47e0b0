// SPDX-License-Identifier: MIT
// The WASM engine's token ids against an independent implementation, live: the strings of the goldens and random ones.
import { Tokenizer } from '@huggingface/tokenizers';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { CASES, referenceVersion } from '../../scripts/goldens/tokenizer.js';
import { emptyEngine, tinyEngine } from './helpers/engine.js';
import { random, tinyConfig, tinyTokenizer } from './helpers/tiny_model.js';

const MODEL = new URL('../../models/clip-lite/', import.meta.url);
const RANDOM_TEXTS = 3000;

/** Where random texts take their characters from. @type {((next: () => number) => string)[]} */
const SOURCES = [
  (next) => String.fromCharCode(97 + next() * 26),
  (next) => String.fromCharCode(32 + next() * 95),
  (next) => String.fromCharCode(0x400 + next() * 0x130),
  (next) => String.fromCharCode(0x300 + next() * 0x70),
  (next) => String.fromCharCode(0x1100 + next() * 0x100),
  (next) => String.fromCharCode(0xac00 + next() * 11172),
  (next) => String.fromCodePoint(0x1f300 + Math.floor(next() * 0x400)),
  (next) => String.fromCharCode(next() * 0x10000), // half surrogate pairs among them
  (next) => String.fromCodePoint(Math.floor(next() * 0x110000)),
  (next) =>
    '\u200d\u0130\u03a3\ufeff\u0085\u00a0\u2028\t\n\u3000\u00ad\ufe0f'[Math.floor(next() * 12)],
  (next) =>
    ["'s", "'LL", "'", '<|endoftext|>', '<|StartOfText|>', 'the ', '12'][Math.floor(next() * 7)],
];

/** @param {() => number} next uniform in 0..1 */
function randomText(next) {
  const sources = Array.from(
    { length: 1 + Math.floor(next() * 3) },
    () => SOURCES[Math.floor(next() * SOURCES.length)],
  );
  const length = Math.floor(next() * 40);
  return Array.from({ length }, () => sources[Math.floor(next() * sources.length)](next)).join('');
}

/**
 * @param {import('./helpers/engine.js').Engine} engine
 * @param {object} tokenizerJson
 * @param {number} maxTokens the engine's; the reference does not cut
 */
function compare(engine, tokenizerJson, maxTokens) {
  const reference = new Tokenizer(tokenizerJson, {});
  const check = (/** @type {string} */ name, /** @type {string} */ text) => {
    const ids = reference.encode(text.toWellFormed()).ids;
    const expected = ids.length > maxTokens ? [...ids.slice(0, maxTokens - 1), ids.at(-1)] : ids;
    assert.deepEqual([...engine.tokenize(text)], expected, `${name}: ${JSON.stringify(text)}`);
  };
  for (const [name, text] of Object.entries(CASES)) check(name, text);
  const next = random(16);
  for (let i = 0; i < RANDOM_TEXTS; i++) check(`random text ${i}`, randomText(next));
}

test('token ids are those of @huggingface/tokenizers: tiny tokenizer', async (t) => {
  t.diagnostic(`reference: @huggingface/tokenizers ${referenceVersion()}`);
  compare(await tinyEngine(), tinyTokenizer(), tinyConfig().text_config.max_position_embeddings);
});

test('token ids are those of @huggingface/tokenizers: CLIP-lite', async (t) => {
  if (!existsSync(new URL('tokenizer.json', MODEL))) {
    t.skip('models/clip-lite is not there');
    return;
  }
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, MODEL));
  const [config, tokenizer, weights] = [
    read('config.json'),
    read('tokenizer.json'),
    read('text_model.safetensors'),
  ];
  const engine = await emptyEngine();
  engine.loadText({ config, tokenizer, weights });
  const { max_position_embeddings: maxTokens } = JSON.parse(config.toString()).text_config;
  compare(engine, JSON.parse(tokenizer.toString()), maxTokens);
});

test('the goldens were made by the reference that is installed', () => {
  const golden = new URL('../golden/tokenizer.json', import.meta.url);
  const { reference } = JSON.parse(readFileSync(golden, 'utf8'));
  assert.equal(reference, `@huggingface/tokenizers ${referenceVersion()}`);
});
