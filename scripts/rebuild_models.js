#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run rebuild-models [-- --data DIR]: everything that is made from CLIP-lite, after the model has changed.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MODEL_DIR } from './imago/paths.js';
import { readModel } from './imago/node_engine.js';
import { buildSite, buildWasm } from './run/build.js';
import { inRoot } from './run/paths.js';
import { Failure, Runner } from './run/runner.js';

const PYTHON = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';

const { values } = parseArgs({
  options: { data: { type: 'string' }, verbose: { type: 'boolean' } },
});
const given = values.data ?? process.env.IMAGO_DATA;
if (!given || !existsSync(join(given, 'flickr8k'))) {
  const found = given ? `${given} is not the root of the data` : 'the data is not named';
  process.stderr.write(
    `rebuild-models: ${found}: prototypes, goldens and figures are made from it. Name it with --data DIR.\n`,
  );
  process.exit(2);
}
const data = resolve(given);
process.env.IMAGO_DATA = data;

const runner = new Runner();
await runner.main(async () => {
  await runner.stage('model', 'clip-lite', async () =>
    (await readModel(MODEL_DIR)).sha256.slice(0, 12),
  );
  await buildWasm(runner);
  await runner.stage('model', 'prototypes', async () => {
    await runner.run('prototypes', process.execPath, [
      'scripts/policy/prototypes.js',
      '--data',
      data,
    ]);
  });
  await runner.stage('model', 'image rule', async () => {
    const script = inRoot('scripts/imago.js');
    // Six trainings of both halves. A photo that can't be read ends this: the rule would be another one.
    const timeout = 2 * 60 * 60_000;
    await runner.run('image-rule', process.execPath, [script, 'train-policy', data], { timeout });
  });
  await runner.stage('model', 'onnx export', async () => {
    await runner.run('onnx-export', PYTHON, ['scripts/export/onnx_model.py']);
  });
  await runner.stage('golden', 'parity, tokenizer', async () => {
    await runner.run('golden-parity', PYTHON, ['scripts/goldens/parity.py']);
    await runner.run('golden-tokenizer', process.execPath, ['scripts/goldens/tokenizer.js']);
  });
  await runner.stage('model', 'scorers', async () => {
    await runner.run('train', process.execPath, ['scripts/imago.js', 'train', data]);
  });
  await runner.stage('model', 'evaluation pack', async () => {
    const script = 'scripts/relevance/evaluation_pack.js';
    await runner.run('evaluation-pack', process.execPath, [script, '--data', data]);
  });
  await runner.stage('model', 'figures', () => {
    const arguments_ = [inRoot('scripts/evaluate/main.js'), '--data', data, '--json'];
    const { status, stdout } = spawnSync(process.execPath, arguments_, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Failure(`npm run evaluate ended with ${status}`);
    writeFileSync(join(MODEL_DIR, 'figures.json'), stdout);
  });
  await runner.stage('model', 'card', async () => {
    await runner.run('model-card', PYTHON, ['scripts/train/card.py']);
  });
  await runner.stage('model', 'policy card', async () => {
    const script = inRoot('scripts/policy/card.js');
    await runner.run('policy-card', process.execPath, [script, join(MODEL_DIR, 'figures.json')]);
  });
  await buildSite(runner);
});
