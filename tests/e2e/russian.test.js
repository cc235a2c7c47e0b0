// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGallery, visit } from './site.js';

test('a Russian reader gets a Russian page and finds by Russian words', async (t) => {
  const { page, record, box, tiles, status, answered } = await visit(t, {
    context: { locale: 'ru-RU' },
  });
  assert.equal(await page.locator('html').getAttribute('lang'), 'ru');
  assert.match(await page.locator('imago-search .hero').innerText(), /Опишите/);
  assert.match(await page.locator('footer').innerText(), /не покидают/);
  await box.fill('снежные горы');
  await answered();
  assert.match(await status.innerText(), /сначала/);
  const { photos } = await readGallery();
  const best = await Promise.all(
    [0, 1, 2].map(async (i) => Number(await tiles.nth(i).getAttribute('data-id'))),
  );
  const said = best.flatMap((id) => /** @type {any} */ (photos[id]).captions).join(' ');
  assert.match(said, /снег|снеж|гор/i);
  assert.match(await tiles.first().locator('.score').innerText(), /\d,\d\d/);
  assert.deepEqual(record.errors, []);
});

for (const width of [320, 390]) {
  test(`[regression] ${width} px: both languages of a notice can be read to their ends`, async (t) => {
    const { page, box, answered } = await visit(t, {
      context: {
        locale: 'ru-RU',
        viewport: { width, height: 800 },
        hasTouch: true,
        isMobile: true,
      },
    });
    await box.fill('мальчик');
    await answered();
    const frames = page.locator('imago-search .blocked .frame');
    await frames.first().waitFor();
    const cut = await frames.evaluateAll(
      (all) => all.filter((frame) => frame.scrollHeight > frame.clientHeight + 1).length,
    );
    assert.equal(cut, 0);
  });
}
