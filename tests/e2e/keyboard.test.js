// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

/** @param {import('playwright-core').Page} page what has the focus, inside the element too */
const focused = (page) =>
  page.evaluate(() => {
    const inner = document.querySelector('imago-search')?.shadowRoot?.activeElement;
    const element = /** @type {HTMLElement | null} */ (inner ?? document.activeElement);
    return element?.dataset.id ?? element?.getAttribute('name') ?? element?.tagName ?? '';
  });

test('the whole search works without a mouse', async (t) => {
  const { page, box, tiles, dialog, answered } = await visit(t);
  await tiles.first().waitFor();
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  assert.equal(await box.inputValue(), '');
  await page.keyboard.type('snow');
  await answered();
  const ids = await tiles.evaluateAll((all) => all.map((tile) => tile.dataset.id));

  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), ids[0]);
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), ids[1]);
  await page.keyboard.press('ArrowDown');
  const below = ids.indexOf(await focused(page));
  assert.ok(below > 1, 'a tile of the next row');
  await page.keyboard.press('ArrowUp');
  assert.ok(ids.indexOf(await focused(page)) < below);
  await page.keyboard.press('End');
  assert.equal(await focused(page), ids.at(-1));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), 'q');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.locator('h2').waitFor();
  assert.match(page.url(), new RegExp(`photo=${ids[0]}$`));
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(new RegExp(`photo=${ids[1]}$`));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(new RegExp(`photo=${ids[0]}$`));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await dialog.locator('h2').waitFor({ state: 'detached' });
  assert.equal(await focused(page), ids[1]);
  assert.doesNotMatch(page.url(), /photo=/);
});

test('Tab meets the wall once, and Escape in the box clears it', async (t) => {
  const { page, box, tiles, loaded } = await visit(t);
  await tiles.first().waitFor();
  await loaded();
  assert.equal(await page.locator('imago-search a.tile[tabindex="0"]').count(), 1);
  await tiles.first().focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'A');
  await box.fill('snow');
  await page.waitForURL(/q=snow/);
  await box.press('Escape');
  await page.waitForURL((url) => url.search === '');
  assert.equal(await box.inputValue(), '');
  assert.equal(await focused(page), 'q');
});

/** @param {string} color `rgb(…)` @returns {number} WCAG's relative luminance */
function luminance(color) {
  const [r, g, b] = (color.match(/[\d.]+/g) ?? []).map((value) => {
    const c = Number(value) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} one @param {string} other @returns {number} 1 to 21 */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`[regression] ${colorScheme}: the line under the box says that it has the focus, and no ring does`, async (t) => {
    const { page, box, loaded } = await visit(t, {
      context: { colorScheme, reducedMotion: 'reduce' },
    });
    await loaded();
    const rule = page.locator('imago-search .rule');
    const look = () =>
      rule.evaluate((line) => {
        const { backgroundColor, boxShadow, height } = getComputedStyle(line);
        const page = getComputedStyle(document.documentElement).backgroundColor;
        return { line: backgroundColor, shadow: boxShadow, height, page };
      });
    await page.mouse.move(0, 0);
    const before = await look();
    await page.keyboard.press('/');
    const after = await look();
    assert.equal(await box.evaluate((input) => getComputedStyle(input).outlineStyle), 'none');
    assert.ok(contrast(after.line, before.line) >= 3, `${before.line} becomes ${after.line}`);
    assert.ok(contrast(after.line, after.page) >= 3, `${after.line} on ${after.page}`);
    // While the model loads the line shows that instead; what is added below it stays.
    assert.equal(before.shadow, 'none');
    assert.ok(after.shadow.startsWith(after.line), after.shadow);
    await page.emulateMedia({ forcedColors: 'active' });
    assert.equal(await box.evaluate((input) => getComputedStyle(input).outlineStyle), 'solid');
  });
}
