// SPDX-License-Identifier: MIT
// What the evaluation page computes without a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/run/paths.js';
import { ImagoError } from '../../web/engine/errors.js';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { curveRows, meanCurve } from '../../web/evaluate/charts/curves.js';
import { errorRows } from '../../web/evaluate/charts/errors.js';
import { formatOf, HEIGHT, scaleOf, ticksBetween, WIDTH } from '../../web/evaluate/charts/frame.js';
import { recallRows } from '../../web/evaluate/charts/recall.js';
import { reliabilityRows } from '../../web/evaluate/charts/reliability.js';
import { scatterRows } from '../../web/evaluate/charts/scatter.js';
import { expertTargets } from '../../web/evaluate/judgements.js';
import { extremePairs, pairRows } from '../../web/evaluate/pairs/extremes.js';
import { toCsv, toJson } from '../../web/evaluate/save.js';
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
  const shape = (/** @type {object} */ texts) =>
    Object.entries(texts).map(([name, text]) => [
      name,
      typeof text === 'object' ? Object.keys(text) : typeof text,
    ]);
  assert.deepEqual(shape(strings.ru), shape(strings.en));
});

test('what is left is told in steps that don’t flicker', () => {
  const { left } = strings.en;
  assert.equal(left(null), '');
  assert.equal(left(0.2), ', about 5 s left');
  assert.equal(left(41), ', about 45 s left');
  assert.equal(left(61), ', about 2 min left');
});

test('ticks are round, inside the bounds and not too many', () => {
  assert.deepEqual(
    ticksBetween(0, 0.086).map((t) => t.toFixed(2)),
    ['0.00', '0.02', '0.04', '0.06', '0.08'],
  );
  assert.deepEqual(ticksBetween(2, 31), [5, 10, 15, 20, 25, 30]);
  assert.equal(formatOf([0, 0.02])(0.06), '0.06');
  assert.equal(formatOf([0, 5])(10), '10');
});

test('learning curves are averaged only as far as every cell went', () => {
  const cells = [
    { training: [4, 2, 1], validation: [5, 4, 4.5], epochs: 2 },
    { training: [2, 1], validation: [3, 2], epochs: 2 },
  ];
  assert.deepEqual(meanCurve(cells), { training: [3, 1.5], validation: [4, 3] });
  const rows = curveRows(cells);
  assert.equal(rows.length, 1 + 5);
  assert.deepEqual(rows[2], ['0', '2', '2', '4', '1']);
  assert.deepEqual(recallRows({ mlp: [10, 20] })[2], ['mlp', '2', '20']);
});

test('the worst and the best pairs are those of the largest and the smallest error', () => {
  const predicted = Float32Array.of(0.5, 0.9, 0.1, 0.4, 0.5);
  const target = Float32Array.of(0.5, 0, 0.2, 0.9, 0.5);
  assert.deepEqual(
    extremePairs(predicted, target, () => true, 2),
    {
      best: [0, 4],
      worst: [1, 3],
    },
  );
  assert.deepEqual(
    extremePairs(predicted, target, (i) => i > 1, 1),
    { best: [4], worst: [3] },
  );
});

test('of a pair that may not be shown, nothing is saved', () => {
  const shown = { file: new Blob(), image: 'a.jpg', caption: 'b.jpg#0', text: 'A dog.', own: '' };
  const rows = pairRows({
    worst: [
      { predicted: 0.123, human: 0.987, shown: null },
      { predicted: 0.5, human: 0.25, shown },
    ],
    best: [],
  });
  assert.deepEqual(rows[1], ['worst', '1', 'unavailable', '', '', '', '']);
  assert.deepEqual(rows[2], ['worst', '2', 'a.jpg', 'b.jpg#0', 'A dog.', '0.25', '0.5']);
  assert.deepEqual(JSON.parse(toJson(rows))[1].human, 0.25);
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
