// SPDX-License-Identifier: MIT
// What the evaluation page computes without a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/run/paths.js';
import { ImagoError } from '../../web/engine/errors.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { errorRows } from '../../web/evaluate/charts/errors.js';
import { scaleOf, WIDTH, HEIGHT } from '../../web/evaluate/charts/frame.js';
import { reliabilityRows } from '../../web/evaluate/charts/reliability.js';
import { scatterRows } from '../../web/evaluate/charts/scatter.js';
import { expertTargets } from '../../web/evaluate/judgements.js';
import { toCsv } from '../../web/evaluate/save.js';
import { strings } from '../../web/evaluate/strings.js';
import { StudyService } from '../../web/evaluate/study_service.js';
import { tableRows } from '../../web/evaluate/table.js';

test('the target is the mean of three scores from 1 to 4, brought to 0..1', () => {
  const pack = writeSafetensors({
    expert_scores: { dtype: 'U8', shape: [3, 3], data: Uint8Array.of(1, 1, 1, 4, 4, 4, 1, 2, 3) },
    expert_pairs: { dtype: 'I32', shape: [3, 2], data: Int32Array.of(0, 0, 0, 1, 1, 1) },
    images_allowed: { dtype: 'U8', shape: [2], data: Uint8Array.of(1, 0) },
    captions_allowed: { dtype: 'U8', shape: [2], data: Uint8Array.of(0, 1) },
  });
  const { target, allowed } = expertTargets(pack);
  assert.deepEqual(
    [...target].map((x) => Math.round(x * 1e6)),
    [0, 1e6, 333333],
  );
  assert.deepEqual([...allowed], [0, 1, 0]);
});

test('a scale maps a domain into the picture, upwards', () => {
  const { x, y } = scaleOf({ x: [0, 1], y: [0, 1] });
  assert.ok(x(0) > 0 && x(1) < WIDTH && x(0) < x(1));
  assert.ok(y(1) > 0 && y(0) < HEIGHT && y(1) < y(0));
});

test('CSV quotes what needs it, and starts with a header', () => {
  assert.equal(
    toCsv([
      ['a', 'b,c'],
      ['"', '1\n2'],
    ]),
    'a,"b,c"\r\n"""","1\n2"\r\n',
  );
  const bins = [{ predicted: 0.5, observed: 0.25, count: 7 }];
  assert.deepEqual(reliabilityRows({ mlp: bins })[1], ['mlp', '0.5', '0.25', '7']);
  assert.deepEqual(
    errorRows([{ name: 'mlp', title: '', value: 0.04 }], 0.02)
      .at(-1)
      ?.slice(0, 2),
    ['human', '0.02'],
  );
  const rows = scatterRows(Float32Array.of(0.5, 0.25), Float32Array.of(1, 0), (i) => i === 1);
  assert.deepEqual(rows, [
    ['pair', 'predicted', 'human'],
    ['1', '0.25', '0'],
  ]);
});

test('the table has a row for every scorer of its block, published ones among all pairs only', () => {
  const block = { mse_experts: 0.04, expert_tau_c: 45 };
  const table = { scorers: { ridge: { all: block, allowed: block }, mlp: { all: block } } };
  const names = (/** @type {'all' | 'allowed'} */ which) =>
    tableRows(table, which)
      .slice(1)
      .map(([name]) => name);
  assert.deepEqual(names('all'), ['ridge', 'mlp', 'clip_s', 'pac_s']);
  assert.deepEqual(names('allowed'), ['ridge']);
});

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(strings.ru), Object.keys(strings.en));
  assert.deepEqual(Object.keys(strings.ru.scorers), Object.keys(strings.en.scorers));
});

test('a study can be cancelled between two parts', async () => {
  const controller = new AbortController();
  /** @type {{ done: number, total: number }[]} */
  const heard = [];
  const running = new StudyService().run(
    {
      wasm: readFileSync(inRoot('build/wasm/imago_relevance.wasm')),
      pack: readFileSync(inRoot('models/evaluation/judgements.safetensors')),
    },
    {
      signal: controller.signal,
      notify: (progress) => {
        heard.push(progress);
        controller.abort();
      },
    },
  );
  await assert.rejects(running, (error) => error instanceof ImagoError && error.code === 'aborted');
  assert.deepEqual(heard, [{ done: 1, total: 25 }]);
});
