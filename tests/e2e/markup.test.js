// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGallery, texts, visit } from './site.js';

const MARKUP =
  '<img src=x onerror="window.owned=1"><b>bold</b> &amp; <script>window.owned=1</script>';

test('markup in titles, captions and questions is text', async (t) => {
  const gallery = await readGallery();
  const body = JSON.stringify({
    ...gallery,
    title: MARKUP,
    photos: gallery.photos.map((photo) =>
      photo.blocked
        ? photo
        : { ...photo, title: MARKUP, captions: [`${MARKUP} again`], thumbhash: MARKUP },
    ),
  });
  const { page, record, box, tiles, dialog, loaded, answered } = await visit(t, {
    faults: [{ path: /gallery\.json/, body }],
  });
  await loaded();
  assert.equal(await page.locator('imago-search .status h2').innerText(), MARKUP);
  const [title] = await texts(tiles.first().locator('.title'));
  assert.equal(title, MARKUP);
  assert.equal(await tiles.first().locator('img').getAttribute('alt'), `${MARKUP} again`);
  await tiles.first().click();
  assert.equal(await dialog.locator('h2').innerText(), MARKUP);
  assert.equal(await dialog.locator('dd li').first().innerText(), `${MARKUP} again`);
  await page.keyboard.press('Escape');
  await box.fill(MARKUP);
  await answered();
  assert.equal(await page.title(), `${MARKUP} · Imago`);
  assert.equal(await page.locator('imago-search b, imago-search script').count(), 0);
  assert.equal(await page.evaluate(() => 'owned' in window), false);
  assert.deepEqual(record.errors, []);
});
