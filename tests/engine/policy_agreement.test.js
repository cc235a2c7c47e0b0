// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { byAgreement } from '../../scripts/evaluate/policy_agreement.js';

/** @param {boolean} positive @param {number} naming how many of five captions @param {number} probability */
const photo = (positive, naming, probability) => ({
  name: '',
  positive,
  captions: [],
  blocked: Array.from({ length: 5 }, (_, i) => i < naming),
  probability,
});

test('photos of people under the age are counted apart by how many captions say so', () => {
  const others = [0.1, 0.2, 0.3, 0.6].map((probability) => photo(false, 0, probability));
  const photos = [photo(true, 5, 0.9), photo(true, 5, 0.7), photo(true, 3, 0.25), ...others];
  const rows = byAgreement(photos, ({ probability }) => Number(probability >= 0.5));
  assert.deepEqual(
    rows.map(({ fpr_at_tpr95_interval: _, ...row }) => row),
    [
      { captions: '5', photos: 2, tpr: 1, auc: 1, fpr_at_tpr95: 0 },
      { captions: '3 or fewer', photos: 1, tpr: 0, auc: 0.5, fpr_at_tpr95: 0.5 },
    ],
  );
});

test('a photo of the frozen lists that few captions name is counted all the same', () => {
  const rows = byAgreement([photo(true, 2, 0.4), photo(false, 1, 0.1)], () => 1);
  assert.deepEqual(
    rows.map(({ captions, photos, auc }) => ({ captions, photos, auc })),
    [{ captions: '3 or fewer', photos: 1, auc: 1 }],
  );
});
