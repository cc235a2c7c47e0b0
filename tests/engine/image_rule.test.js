// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { VIEWS } from '../../web/engine/photo_policy.js';
import { BLOCKS_NONE, writeImageRule } from './helpers/cli.js';
import { failsWith, tinyEngine } from './helpers/engine.js';
import { picture } from './helpers/pictures.js';
import { writeTinyModel } from './helpers/tiny_model.js';

/** @param {import('node:test').TestContext} t */
function ruleFile(t) {
  const dir = mkdtempSync(join(tmpdir(), 'imago-rule-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  writeTinyModel(dir);
  writeImageRule(dir, dir, BLOCKS_NONE);
  return readFileSync(join(dir, 'image_rule.safetensors'));
}

test('a photo is described once for search and rule, from its file or its pixels', async (t) => {
  const engine = await tinyEngine();
  const png = await picture(3).png().toBuffer();
  const { embedding, traits } = engine.describeImage(png);
  assert.deepEqual(embedding, engine.encodeImage(png), 'the second look changes no vector');
  assert.deepEqual(engine.describePixels(engine.decode(png)), { embedding, traits });

  assert.throws(() => engine.underAgeProbability(traits), failsWith('not_loaded'));
  const { inputs } = engine.loadImageRule(ruleFile(t));
  assert.equal(traits.length, VIEWS * inputs);
  const probability = engine.underAgeProbability(traits);
  assert.ok(probability > 0 && probability < 1);
  const other = engine.describeImage(await picture(4).png().toBuffer());
  assert.notEqual(engine.underAgeProbability(other.traits), probability);
  assert.notDeepEqual(traits.subarray(0, inputs), traits.subarray(inputs), 'two different looks');
  engine.close();
});

test('a damaged rule leaves the one that was loaded; foreign traits are refused', async (t) => {
  const engine = await tinyEngine();
  const file = ruleFile(t);
  engine.loadImageRule(file);
  const { traits } = engine.describeImage(await picture(3).png().toBuffer());
  const before = engine.underAgeProbability(traits);
  assert.throws(() => engine.loadImageRule(file.subarray(0, 900)), failsWith('truncated'));
  assert.equal(engine.underAgeProbability(traits), before);
  assert.throws(() => engine.underAgeProbability(traits.subarray(1)), failsWith('mismatch'));
  engine.close();
});

test('pictures of one pixel, and of one row, have a middle too', async () => {
  const engine = await tinyEngine();
  for (const [width, height] of [
    [1, 1],
    [40, 1],
    [3, 9],
  ]) {
    const data = new Uint8Array(width * height * 3).fill(90);
    const { traits } = engine.describePixels({ data, width, height });
    assert.ok(traits.every(Number.isFinite), `${width} × ${height}`);
  }
  engine.close();
});
