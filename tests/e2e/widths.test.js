// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

for (const width of [320, 390, 768, 1440, 1920]) {
  test(`${width} px: nothing sticks out, everything can be hit`, async (t) => {
    const { page, box, tiles, dialog, answered } = await visit(t, {
      context: { viewport: { width, height: 800 }, hasTouch: width < 800, isMobile: width < 800 },
    });
    const sticksOut = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await tiles.first().waitFor();
    assert.ok((await sticksOut()) <= 0, 'first state');
    const height = await page.evaluate(() => innerHeight);
    const top = await tiles.first().evaluate((tile) => tile.getBoundingClientRect().top);
    assert.ok(top < height, 'the wall begins on the first screen');

    await box.fill('mountains');
    await answered();
    assert.ok((await sticksOut()) <= 0, 'results');
    const rows = await tiles.evaluateAll((all) => {
      /** @type {Map<number, Set<number>>} */
      const heights = new Map();
      for (const tile of all) {
        const { top: at, height: tall } = /** @type {Element} */ (
          tile.querySelector('.frame')
        ).getBoundingClientRect();
        const key = Math.round(at);
        heights.set(key, (heights.get(key) ?? new Set()).add(Math.round(tall)));
      }
      return [...heights.values()].map((set) => Math.max(...set) - Math.min(...set));
    });
    assert.ok(
      rows.every((difference) => difference <= 1),
      'the tiles of a row share one height',
    );

    await tiles.first().click();
    await dialog.locator('h2').waitFor();
    assert.ok((await sticksOut()) <= 0, 'detail');
    const image = dialog.locator('img');
    await image.evaluate((/** @type {HTMLImageElement} */ img) => img.decode());
    const size = await image.boundingBox();
    assert.ok(size !== null && size.width > 100 && size.x >= 0 && size.x + size.width <= width);
    const close = await dialog.getByRole('button', { name: 'Close' }).boundingBox();
    assert.ok(close !== null && close.width >= 44 && close.height >= 44);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.locator('h2').waitFor({ state: 'detached' });
  });
}
