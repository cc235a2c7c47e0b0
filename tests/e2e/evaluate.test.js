// SPDX-License-Identifier: MIT
// The page that trains and judges the relevance scorers: its figures are those of the command line.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inRoot } from '../../scripts/run/paths.js';
import { visit } from './site.js';

/** @param {import('node:test').TestContext} t */
async function evaluatePage(t) {
  const { page, record } = await visit(t, { path: 'evaluate.html' });
  return {
    page,
    record,
    run: page.getByRole('button', { name: 'Train and judge' }),
    cancel: page.getByRole('button', { name: 'Cancel' }),
    table: page.locator('imago-evaluate table'),
  };
}

/** @param {import('playwright-core').Page} page @param {string} button */
async function saved(page, button) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('the table, trained live from the pack, is that of npm run evaluate', async (t) => {
  const { page, record, run, table } = await evaluatePage(t);
  await run.click();
  await table.waitFor();
  const live = JSON.parse(await saved(page, 'Save: How well they judge, JSON')).scorers;
  const { scorers } = JSON.parse(await readFile(inRoot('models/clip-lite/figures.json'), 'utf8'));
  for (const name of ['mean', 'concat_ridge', 'ridge', 'mlp', 'cosine', 'centred_cosine']) {
    for (const block of ['all', 'allowed']) {
      for (const field of ['mse_experts', 'expert_tau_c', 'cf_tau_b']) {
        const [a, b] = [live[name][block][field], scorers[name][block][field]];
        if (b === null) assert.equal(a, null);
        else {
          assert.ok(
            Math.abs(a - b) <= 5e-4 * Math.max(1, Math.abs(b)),
            `${name} ${field}: ${a}, ${b}`,
          );
        }
      }
    }
  }
  const chart = await saved(page, 'Save: Does a probability mean what it says?, SVG');
  assert.match(chart, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(await saved(page, 'Save: How well they judge, CSV'), /^scorer,mse_experts,/);

  await page.getByRole('radio', { name: 'Allowed pairs' }).check();
  assert.match(await page.locator('imago-evaluate section p').innerText(), /^2,786 pairs/);
  assert.deepEqual(record.errors, []);
  const origin = new URL(page.url()).origin;
  assert.deepEqual(
    record.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:')),
    [],
  );
});

test('cancelling keeps nothing, and it can be started again', async (t) => {
  const { page, run, cancel, table } = await evaluatePage(t);
  await run.click();
  await page.getByText(/Trained and judged \d+ of 25 parts/).waitFor();
  await cancel.click();
  await page.getByText('Cancelled. Nothing was kept.').waitFor();
  assert.equal(await table.count(), 0);
  assert.ok(await run.isEnabled());
});

test('a pack that is gone is one sentence, not silence', async (t) => {
  const { page, run } = await evaluatePage(t);
  await page.route(/judgements\.safetensors/, (route) => route.fulfill({ status: 404 }));
  await run.click();
  await page.getByRole('alert').getByText('The evaluation did not finish.').waitFor();
});
