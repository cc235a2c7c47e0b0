// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../../web/search/session.js';
import { readGallery, texts, visit } from './site.js';

test('typing finds pictures, best first, without a reload', async (t) => {
  const { page, record, box, tiles, scores, status } = await visit(t);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await box.pressSequentially('two dogs running on the grass', { delay: 15 });
  // On a slow machine the first words alone are answered meanwhile.
  await page.waitForFunction(() => location.search === '?q=two+dogs+running+on+the+grass');
  await page.waitForTimeout(300);
  await page.locator('imago-search .wall[aria-busy=false] .score').first().waitFor();
  const shown = (await texts(scores)).map((text) => Number(text.replace(/[^\d.-]/g, '')));
  assert.ok(shown.length > 10, 'a page of results');
  assert.deepEqual(
    shown,
    shown.toSorted((a, b) => b - a),
  );
  assert.match(await status.innerText(), /closest first/);
  assert.equal(await tiles.first().locator('img').count(), 1);
  assert.equal(await page.evaluate(() => 'stayed' in window), true);
  assert.deepEqual(record.errors, []);
});

test('a picture is found by what it shows', async (t) => {
  const { tiles, answered } = await visit(t, { path: '?q=a+sailing+boat+on+the+sea' });
  await answered();
  const { photos } = await readGallery();
  const best = await Promise.all(
    [0, 1, 2].map(async (i) => Number(await tiles.nth(i).getAttribute('data-id'))),
  );
  const said = best.flatMap((id) => /** @type {any} */ (photos[id]).captions).join(' ');
  assert.match(said, /boat|ship|sail|yacht/i);
});

test('Show more goes on to the end of the gallery', async (t) => {
  const { page, answered } = await visit(t, { path: '?q=sea' });
  await answered();
  const { photos } = await readGallery();
  const more = page.getByRole('button', { name: 'Show more' });
  const items = page.locator('imago-search .wall > li');
  for (let shown = PAGE; shown < photos.length; shown += PAGE) {
    assert.equal(await items.count(), shown);
    await more.click();
    await items.nth(shown).waitFor();
  }
  assert.equal(await items.count(), photos.length);
  await more.waitFor({ state: 'detached' });
});
