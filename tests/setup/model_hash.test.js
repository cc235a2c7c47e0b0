// SPDX-License-Identifier: MIT
// Whatever was made from the model records the model's hash: a model that changed without `npm run rebuild-models`
// fails here.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trackedFiles } from '../../scripts/check/files.js';
import { inRoot } from '../../scripts/run/paths.js';
import { MODEL_FILES } from '../../web/engine/model_files.js';

const hash = createHash('sha256');
for (const file of MODEL_FILES) hash.update(readFileSync(inRoot('models/clip-lite', file)));
const model = hash.digest('hex');

/**
 * @param {string} path
 * @returns {string | undefined} the recorded hash of the model
 */
function recorded(path) {
  const bytes = readFileSync(inRoot(path));
  if (path.endsWith('.safetensors')) {
    const length = Number(bytes.readBigUInt64LE(0));
    return JSON.parse(bytes.toString('utf8', 8, 8 + length)).__metadata__?.model_sha256;
  }
  const content = JSON.parse(bytes.toString('utf8'));
  return content.model_sha256 ?? content.model?.sha256;
}

test('the prototypes of blocked photos are of this model', () => {
  assert.equal(recorded('models/policy/prototypes.safetensors'), model);
});

test('the scorers and the evaluation pack are of this model', () => {
  for (const path of [
    'models/relevance/model.safetensors',
    'models/relevance/config.json',
    'models/evaluation/judgements.safetensors',
  ]) {
    assert.equal(recorded(path), model, `${path}: npm run rebuild-models`);
  }
});

test('the published figures are of this model', () => {
  assert.equal(recorded('models/clip-lite/figures.json'), model);
});

test('every artefact in the repository that records a model records this one', () => {
  const artefacts = trackedFiles('models/*.safetensors', 'models/*.json', 'tests/golden/*.json');
  assert.ok(artefacts.length > 0);
  for (const path of artefacts) {
    const found = recorded(path);
    if (found !== undefined) assert.equal(found, model, `${path}: npm run rebuild-models`);
  }
});

test(
  'the built sample gallery is of this model',
  { skip: !existsSync(inRoot('build/site')) },
  () => {
    assert.equal(recorded('build/site/gallery/gallery.json'), model);
  },
);
