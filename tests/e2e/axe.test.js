// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';
import { violations } from './violations.js';

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const context = { colorScheme, reducedMotion: /** @type {const} */ ('reduce') };

  test(`${colorScheme}: first state, results, disclaimers, detail, no words`, async (t) => {
    const { page, box, tiles, dialog, disclaimers, loaded, answered } = await visit(t, { context });
    await loaded();
    assert.deepEqual(await violations(page), [], 'first state');
    await box.fill('a boat on the sea');
    await answered();
    assert.deepEqual(await violations(page), [], 'results');
    await tiles.first().click();
    await dialog.locator('h2').waitFor();
    assert.deepEqual(await violations(page), [], 'detail');
    await page.keyboard.press('Escape');
    await box.fill('a child');
    await disclaimers.first().waitFor();
    assert.deepEqual(await violations(page), [], 'disclaimers');
    await box.fill('!!!');
    await page.locator('imago-search .message').waitFor();
    assert.deepEqual(await violations(page), [], 'no words');
  });

  test(`${colorScheme}: loading, error, how it works, phone`, async (t) => {
    const slow = [{ path: /text_model/, bytesPerSecond: 20_000 }];
    const loading = await visit(t, { context, faults: slow });
    await loading.page.locator('imago-search [role=progressbar][aria-valuenow]').waitFor();
    assert.deepEqual(await violations(loading.page), [], 'loading');

    const failing = await visit(t, {
      context: { ...context, viewport: { width: 390, height: 844 } },
      faults: [{ path: /text_model/, status: 404 }],
    });
    await failing.alert.waitFor();
    assert.deepEqual(await violations(failing.page), [], 'error, on a phone');

    const how = await visit(t, { context, path: 'how.html' });
    assert.deepEqual(await violations(how.page), [], 'how it works');
    const judging = await visit(t, { context, path: 'evaluate.html' });
    assert.deepEqual(await violations(judging.page), [], 'evaluation');
  });
}
