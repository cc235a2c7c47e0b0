// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCLAIMER } from '../../web/search/strings.js';
import { readGallery, texts, visit } from './site.js';

test('a blocked picture is met as a sentence, and nothing of it is on the page', async (t) => {
  const { photos } = await readGallery();
  const blocked = photos.filter((photo) => photo.blocked);
  assert.ok(blocked.length > 0, 'the sample gallery has blocked pictures');
  for (const photo of blocked) assert.deepEqual(Object.keys(photo).sort(), ['blocked', 'id']);

  const { page, record, disclaimers, answered } = await visit(t, { path: '?q=people+playing' });
  await answered();
  const more = page.getByRole('button', { name: 'Show more' });
  while ((await more.count()) > 0) {
    const before = await page.locator('imago-search .wall > li').count();
    await more.click();
    await page.locator('imago-search .wall > li').nth(before).waitFor();
  }
  assert.equal(await disclaimers.count(), blocked.length);
  for (const said of await texts(disclaimers)) assert.equal(said, DISCLAIMER);
  assert.equal(await disclaimers.locator('a, img, button, [tabindex]').count(), 0);
  assert.deepEqual(record.errors, []);
});

test('the wall shows none, and says how many', async (t) => {
  const { photos } = await readGallery();
  const blocked = photos.filter((photo) => photo.blocked).length;
  const { disclaimers, status, loaded } = await visit(t);
  await loaded();
  assert.equal(await disclaimers.count(), 0);
  assert.match(await status.innerText(), new RegExp(`, ${blocked} more not shown$`));
});

test('the Russian page shows the sentence and its translation', async (t) => {
  const { disclaimers } = await visit(t, { path: '?q=дети', context: { locale: 'ru-RU' } });
  const [said] = await texts(disclaimers);
  await disclaimers.first().waitFor();
  assert.match(said ?? (await disclaimers.first().innerText()), /^This image is unavailable/);
  assert.match(await disclaimers.first().innerText(), /недоступно в вашей стране/);
});

test('the address of a blocked picture opens nothing', async (t) => {
  const { photos } = await readGallery();
  const id = photos.findIndex((photo) => photo.blocked);
  const { page, dialog, status, answered } = await visit(t, { path: `?photo=${id}` });
  await status.filter({ hasText: 'pictures' }).waitFor();
  assert.equal(await dialog.evaluate((element) => /** @type {any} */ (element).open), false);
  await page.goto(page.url().replace(/\?.*/, `?like=${id}`));
  await answered();
  assert.match(await page.locator('imago-search .message').innerText(), /not in this gallery/);
});
