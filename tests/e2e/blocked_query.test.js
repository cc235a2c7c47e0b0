// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCLAIMER } from '../../web/search/strings.js';
import { texts, visit } from './site.js';

for (const words of ['a child playing with a ball', 'Дети на пляже', 'a 12 year old girl']) {
  test(`"${words}" meets disclaimers only`, async (t) => {
    const { page, box, tiles, disclaimers, status, loaded } = await visit(t);
    await loaded();
    await box.fill(words);
    await disclaimers.first().waitFor();
    assert.equal(await tiles.count(), 0);
    assert.equal(await page.locator('imago-search .results img').count(), 0);
    for (const said of await texts(disclaimers)) assert.equal(said, DISCLAIMER);
    assert.match(await status.innerText(), /under 16/);
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  });
}
