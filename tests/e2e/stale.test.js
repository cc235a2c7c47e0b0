// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

test('the last words typed are the ones answered', async (t) => {
  const { page, box, tiles, loaded } = await visit(t);
  await loaded();
  const expected = await visit(t, { path: '?q=snowy+mountains' });
  await expected.answered();
  const wanted = await expected.tiles.evaluateAll((all) => all.map((tile) => tile.dataset.id));

  // Each pause is just long enough to start a search that the next words make stale.
  for (const words of ['a cat', 'a city', 'food on a table', 'snowy mountains']) {
    await box.fill(words);
    await page.waitForTimeout(125);
  }
  await page.waitForFunction(() => location.search === '?q=snowy+mountains');
  await page.locator('imago-search .wall[aria-busy=false] .score').first().waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(await tiles.evaluateAll((all) => all.map((tile) => tile.dataset.id)), wanted);
});

test('words half-composed by an input method are not searched', async (t) => {
  const { page, box, scores, loaded, answered } = await visit(t);
  await loaded();
  await box.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'うm', selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(400);
  assert.equal(await box.inputValue(), 'うm');
  assert.equal(await scores.count(), 0);
  assert.equal(new URL(page.url()).search, '');
  await client.send('Input.insertText', { text: '海' });
  await answered();
  assert.equal(new URL(page.url()).searchParams.get('q'), '海');
});
