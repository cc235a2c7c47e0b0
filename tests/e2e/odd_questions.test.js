// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

test('only punctuation gets a helpful answer, and an example from it works', async (t) => {
  const { page, box, record, loaded, answered } = await visit(t);
  await loaded();
  await box.fill('?!… 🐶');
  const message = page.locator('imago-search .message');
  await message.waitFor();
  assert.match(await message.innerText(), /no words/);
  await message.getByRole('button').first().click();
  await message.waitFor({ state: 'detached' });
  await answered();
  assert.notEqual(await box.inputValue(), '?!… 🐶');
  assert.deepEqual(record.errors, []);
});

test('ten thousand characters are cut, said so and answered', async (t) => {
  const { page, box, record, loaded, answered } = await visit(t);
  await loaded();
  await box.fill('a very long walk by the sea '.repeat(360));
  await answered();
  assert.match(await page.locator('imago-search .note').innerText(), /first 300 characters/);
  assert.ok((new URL(page.url()).searchParams.get('q') ?? '').length <= 300);
  assert.deepEqual(record.errors, []);
});

test('only space is no question, and half a surrogate pair is no crash', async (t) => {
  const { page, box, record, scores, loaded, answered } = await visit(t);
  await loaded();
  await box.fill('    ');
  await page.waitForTimeout(300);
  assert.equal(await scores.count(), 0);
  assert.equal(new URL(page.url()).search, '');
  await box.evaluate((input) => {
    /** @type {HTMLInputElement} */ (input).value = 'dog \ud83d';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await answered();
  assert.deepEqual(record.errors, []);
});

test('an empty gallery says so, and how to fill it', async (t) => {
  const { page, alert } = await visit(t, {
    faults: [{ path: /gallery\.json/, body: '{"format":1,"title":"Mine","photos":[]}' }],
  });
  const message = page.locator('imago-search .message');
  await message.waitFor();
  assert.match(await message.innerText(), /Nothing hangs here yet/);
  assert.match(await message.innerText(), /imago index/);
  assert.equal(await alert.count(), 0);
});
