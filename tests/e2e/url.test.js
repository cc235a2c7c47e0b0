// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

test('an address with a question is answered, its title and box say so', async (t) => {
  const { page, box, answered } = await visit(t, { path: '?q=northern+lights' });
  await answered();
  assert.equal(await box.inputValue(), 'northern lights');
  assert.equal(await page.title(), 'northern lights · Imago');
});

test('Back and Forward go from question to question, and home', async (t) => {
  const { page, box, scores, tiles, answered, loaded } = await visit(t);
  await loaded();
  await box.pressSequentially('snow', { delay: 30 });
  await box.press('Enter');
  await answered();
  await box.fill('a red car');
  await page.waitForURL(/q=a\+red\+car/);
  await page.goBack();
  await page.waitForURL(/q=snow/);
  assert.equal(await box.inputValue(), 'snow');
  await page.goBack();
  await page.waitForURL((url) => url.search === '');
  await scores.first().waitFor({ state: 'detached' });
  assert.equal(await box.inputValue(), '');
  assert.ok((await tiles.count()) > 0, 'the wall is back');
  await page.goForward();
  await page.waitForURL(/q=snow/);
  await scores.first().waitFor();
});

test('a picture has an address; Back closes it, and the address opens it', async (t) => {
  const { page, tiles, dialog, answered } = await visit(t, { path: '?q=snow' });
  await answered();
  await tiles.nth(1).click();
  const title = await dialog.locator('h2').innerText();
  const address = page.url();
  await page.goBack();
  await dialog.locator('h2').waitFor({ state: 'detached' });
  await page.goto(address);
  await dialog.locator('h2').waitFor();
  assert.equal(await dialog.locator('h2').innerText(), title);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.waitForURL((url) => url.search === '?q=snow');
});

test('More like this has an address, leaves the picture out and can be cleared', async (t) => {
  const { page, tiles, dialog, answered, loaded } = await visit(t);
  await loaded();
  const id = await tiles.nth(2).getAttribute('data-id');
  await tiles.nth(2).click();
  await dialog.getByRole('button', { name: 'More like this' }).click();
  await page.waitForURL((url) => url.search === `?like=${id}`);
  await answered();
  await dialog.locator('h2').waitFor({ state: 'detached' });
  const ids = await tiles.evaluateAll((all) => all.map((tile) => tile.dataset.id));
  assert.ok(ids.length > 5 && !ids.includes(id ?? ''));
  const focused = await page.evaluate(
    () => document.querySelector('imago-search')?.shadowRoot?.activeElement?.tagName,
  );
  assert.equal(focused, 'H2', 'the keyboard goes on from the new results');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.waitForURL((url) => url.search === '');
  await page.goBack();
  await page.waitForURL((url) => url.search === `?like=${id}`);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => url.search === '');
});

test('what is typed while a picture closes is asked', async (t) => {
  const { page, answered, loaded } = await visit(t);
  await loaded();
  // Closing goes back in the history, and the browser says so a moment later: here, between key press and question.
  await page.evaluate(() => {
    const search = /** @type {HTMLElement} */ (document.querySelector('imago-search'));
    const input = /** @type {HTMLInputElement} */ (search.shadowRoot?.querySelector('input'));
    input.value = 'snow';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await answered();
  assert.equal(new URL(page.url()).search, '?q=snow');
});
