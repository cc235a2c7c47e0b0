// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

const OBSERVE = `
  window.long = [];
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) window.long.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

test('loading, typing and scrolling never block the page for over 50 ms', async (t) => {
  // Other processes can only make a task longer, so the best of a few visits is the page's own.
  /** @type {number[][][]} */
  const runs = [];
  for (let run = 0; run < 4; run += 1) {
    const { page, box, loaded, answered } = await visit(t, { init: OBSERVE });
    await loaded();
    await box.pressSequentially('a boat on a quiet sea', { delay: 40 });
    await answered();
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(300);
    const long = await page.evaluate(() => /** @type {any} */ (window).long);
    await page.close();
    if (long.length === 0) return;
    runs.push(long);
  }
  assert.fail(`[start, duration] of long tasks, by visit: ${JSON.stringify(runs)}`);
});

test('nothing jumps while pictures load and the wall goes on', async (t) => {
  const { page, tiles, loaded } = await visit(t, {
    init: OBSERVE,
    faults: [{ path: /thumbs/, delay: 300 }],
  });
  await loaded();
  await tiles
    .first()
    .locator('img')
    .evaluate((/** @type {HTMLImageElement} */ img) => img.decode());
  await page.waitForTimeout(500);
  const shift = await page.evaluate(() => /** @type {any} */ (window).shift);
  assert.ok(shift < 0.02, `layout shift ${shift}`);
});

test('reduced motion is respected', async (t) => {
  const { tiles } = await visit(t, { context: { reducedMotion: 'reduce' } });
  const frame = tiles.first().locator('.frame');
  assert.match(
    await frame.evaluate((element) => getComputedStyle(element).transitionDuration),
    /^0s(, 0s)*$/,
  );
});
