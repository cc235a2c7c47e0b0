// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_QUERY_CHARACTERS, readQuery } from '../../web/search/query.js';

test('nothing but space is empty', () => {
  for (const typed of ['', ' ', '\n\t\u00a0 ']) assert.equal(readQuery(typed).kind, 'empty');
});

test('only punctuation or pictures has no words', () => {
  for (const typed of ['!!!', '?', '…—«»', '<>', '🐶🐶', '---']) {
    assert.equal(readQuery(typed).kind, 'wordless', typed);
  }
});

test('letters and digits of any script are words', () => {
  for (const typed of ['dog', 'собака', '3', '犬', 'wow!', 'é']) {
    assert.equal(readQuery(typed).kind, 'words', typed);
  }
});

test('space is trimmed and single', () => {
  assert.equal(readQuery('  two \n  dogs ').text, 'two dogs');
});

test('a query at the limit is whole, one over it is cut', () => {
  const full = 'x'.repeat(MAX_QUERY_CHARACTERS);
  assert.deepEqual(readQuery(full), { kind: 'words', text: full, cut: false });
  assert.deepEqual(readQuery(`${full}y`), { kind: 'words', text: full, cut: true });
});

test('ten thousand characters are cut between characters, never inside one', () => {
  const { text, cut } = readQuery('🐕'.repeat(10_000));
  assert.equal(Array.from(text).length, MAX_QUERY_CHARACTERS);
  assert.doesNotMatch(text, /\p{Surrogate}/u);
  assert.ok(cut);
});

test('a million spaces before a word do not hide it', () => {
  assert.equal(readQuery(`${' '.repeat(1e6)}dog`).text, 'dog');
});
