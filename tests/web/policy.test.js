// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGallery } from '../../web/search/gallery.js';
import { DEFAULT_POLICY, parsePolicy, translation } from '../../web/search/policy.js';
import { DISCLAIMER } from '../../web/search/strings.js';

test('a gallery of another jurisdiction brings its own age, sentence and reason', () => {
  const policy = {
    age: 18,
    disclaimer: { en: 'Not shown here', de: 'Hier nicht gezeigt' },
    why: { en: 'Because of a law' },
  };
  const parsed = parseGallery({ format: 1, title: '', photos: [], policy }).policy;
  assert.deepEqual(parsed, policy);
  assert.equal(translation(parsed.disclaimer, 'de'), 'Hier nicht gezeigt');
  assert.equal(translation(parsed.disclaimer, 'ru'), '');
  assert.equal(translation(parsed.disclaimer, 'en'), '', 'the English one stands anyway');
});

test('without a policy, or with a damaged one, the prescribed sentence stands', () => {
  for (const damaged of [undefined, null, 7, {}, { age: -1, disclaimer: { ru: 'x' }, why: 3 }]) {
    const { age, disclaimer } = parsePolicy(damaged);
    assert.equal(age, 16);
    assert.equal(disclaimer.en, DISCLAIMER);
  }
  assert.equal(DEFAULT_POLICY.disclaimer.en, DISCLAIMER);
});
