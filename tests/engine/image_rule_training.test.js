// SPDX-License-Identifier: MIT
// The image rule's training as `imago train-policy` runs it: traits shared by threads, both halves in one file.
import assert from 'node:assert/strict';
import test from 'node:test';
import { VIEWS } from '../../web/engine/photo_policy.js';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { TraitStore } from '../../scripts/policy/trait_store.js';
import { RuleTrainer, readTrainer } from '../../scripts/policy/trainer.js';
import { failsWith, tinyEngine } from './helpers/engine.js';
import { random } from './helpers/tiny_model.js';

const SHAPE = { regions: 4, regionChannels: 3, statistics: 5 };
const LENGTH = VIEWS * (SHAPE.regions * SHAPE.regionChannels + SHAPE.statistics);

/** Photos whose every trait is a bit higher where somebody is under the age. @param {number} count */
function photos(count) {
  const next = random(7);
  const store = TraitStore.of(SHAPE, count);
  const shares = Array.from({ length: count }, (_, i) => (i % 3 === 0 ? 1 : 0));
  shares.forEach((share, i) =>
    store.set(
      i,
      Float32Array.from({ length: LENGTH }, () => share + next()),
    ),
  );
  return { store, shares };
}

test('traits are kept as told, regions to the nearest bfloat16', () => {
  const store = TraitStore.of(SHAPE, 3);
  const next = random(3);
  const traits = Float32Array.from({ length: LENGTH }, () => 100 * (next() - 0.5));
  store.set(1, traits);
  const kept = store.traits(1);
  const one = LENGTH / VIEWS;
  kept.forEach((value, i) => {
    if (i % one >= SHAPE.regions * SHAPE.regionChannels) assert.equal(value, traits[i]);
    else assert.ok(Math.abs(value - traits[i]) <= Math.abs(traits[i]) / 256, `${i}`);
  });
  assert.ok(store.traits(0).every((value) => value === 0));
  assert.ok(store.traits(2).every((value) => value === 0));
});

/** A rule of which one half always says the same. @param {Uint8Array} bytes @param {string} output */
function silenced(bytes, output) {
  const { tensors, metadata } = readSafetensors(bytes);
  tensors[output].data.fill(0);
  return writeSafetensors(tensors, metadata);
}

test('each half learns the photos that it is given, and the engine judges by their file', async () => {
  const { store, shares } = photos(240);
  // Half of the photos, in another order; were another one read, its traits would stop the training.
  const places = shares.map((_, i) => i).filter((i) => i % 4 > 1);
  places.reverse();
  shares.forEach((_, i) => {
    if (!places.includes(i)) store.set(i, new Float32Array(LENGTH).fill(NaN));
  });
  const trainer = new RuleTrainer(await readTrainer(), store.shared, 2);
  const set = { photos: places, shares: places.map((i) => shares[i]), modelSha256: 'abc' };
  const [bytes, again] = await Promise.all([trainer.train(set), trainer.train(set)]);
  await trainer.close();
  assert.deepEqual(bytes, again, 'the same photos give the same file');
  const { tensors, metadata } = readSafetensors(bytes);
  assert.equal(metadata.model_sha256, 'abc');
  assert.equal(tensors['region.weight'].shape[1], SHAPE.regionChannels);
  assert.equal(tensors['hidden.weight'].shape[1], SHAPE.statistics);
  assert.deepEqual([...tensors['region.count'].data], [SHAPE.regions]);

  const engine = await tinyEngine();
  for (const output of ['output.weight', 'region.output']) {
    assert.equal(engine.loadImageRule(silenced(bytes, output)).inputs, LENGTH / VIEWS);
    const judged = places.map((i) => engine.underAgeProbability(store.traits(i)));
    const least = Math.min(...judged.filter((_, i) => shares[places[i]] === 1));
    const most = Math.max(...judged.filter((_, i) => shares[places[i]] === 0));
    assert.ok(least > most, `without ${output}: ${least} > ${most}`);
  }
  engine.close();
});

test('what cannot be learned from is an error, and the thread lives on', async () => {
  const { store, shares } = photos(6);
  const trainer = new RuleTrainer(await readTrainer(), store.shared, 1);
  const wrong = shares.map((share, i) => (i === 2 ? 7 : share));
  const places = shares.map((_, i) => i);
  await assert.rejects(
    trainer.train({ photos: places, shares: wrong, modelSha256: '' }),
    failsWith('out_of_range'),
  );
  const bytes = await trainer.train({ photos: places, shares, modelSha256: '' });
  assert.ok(bytes.length > 0);
  await trainer.close();
});
