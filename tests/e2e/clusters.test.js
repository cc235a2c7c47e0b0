// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { BLOCKED, SHOWN, makeLargeSite } from './large_site.js';
import { site, visit } from './site.js';

const large = fileURLToPath(new URL('../../build/e2e-large', import.meta.url));
let groups = 0;

before(async () => {
  ({ groups } = await makeLargeSite(site, large));
});

/** @param {string[]} requests */
const groupFiles = (requests) => requests.filter((path) => path.includes('/groups/'));
/** @param {string[]} requests */
const rowFiles = (requests) => requests.filter((path) => path.includes('/rows/'));

test('a large gallery is never downloaded: a question fetches the groups near it', async (t) => {
  const { server, record, box, tiles, status, loaded, answered } = await visit(t, {
    overlay: large,
  });
  await loaded();
  assert.equal(groupFiles(server.requests).length, 0, 'no question, no group');
  assert.equal(rowFiles(server.requests).length, 1, 'a first page of the wall');
  assert.match(await status.innerText(), /20,000 pictures, 300 more not shown/);
  await box.fill('a boat on the sea');
  await answered();
  const first = groupFiles(server.requests);
  assert.ok(first.length > 5 && first.length < groups / 2, `${first.length} of ${groups} groups`);
  assert.equal(new Set(first).size, first.length, 'none twice');
  assert.ok(new Set(rowFiles(server.requests)).size <= 1 + 24, 'rows of the tiles shown');
  assert.match(
    await status.innerText(),
    new RegExp(`Searched the ${first.length} nearest of ${groups} groups, 20,300 pictures in all`),
  );
  assert.ok((await tiles.count()) > 0);
  // Another question, and the first one once more: what was fetched is not fetched again.
  await box.fill('snowy mountains');
  await tiles.first().waitFor();
  await status.filter({ hasText: 'nearest of' }).waitFor();
  await box.fill('a boat on the sea');
  await answered();
  const all = groupFiles(server.requests);
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.length < groups, 'not the whole index even now');
  assert.deepEqual(record.errors, []);
});

test('the wall does not grow while its pictures are on their way', async (t) => {
  const { page, server, tiles } = await visit(t, {
    overlay: large,
    faults: [{ path: /^gallery\/rows\//, delay: 2000 }],
  });
  await page.waitForFunction(
    () => document.querySelector('imago-search')?.shadowRoot?.querySelector('h2') !== null,
  );
  // As the model's progress does, ten times a second.
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) {
      /** @type {any} */ (document.querySelector('imago-search')).requestUpdate();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  await tiles.first().waitFor();
  assert.equal(rowFiles(server.requests).length, 1);
  assert.ok((await tiles.count()) <= 48, 'a page, and one more at most, where the screen is tall');
});

test('a second visit fetches no group again, and what was fetched works without a network', async (t) => {
  const { page, server, status, answered } = await visit(t, {
    overlay: large,
    path: '?q=a+boat+on+the+sea',
  });
  await answered();
  const before_ = groupFiles(server.requests).length;
  const said = await status.innerText();
  await page.reload();
  await answered();
  assert.equal(groupFiles(server.requests).length, before_);
  server.faults.push({ path: /^gallery\/(groups|rows)\//, status: 503 });
  await page.reload();
  await answered();
  assert.equal(await status.innerText(), said);
});

test('groups out of reach are counted, a damaged one is named, and the page goes on', async (t) => {
  const { server, box, status, alert, tiles, answered, loaded } = await visit(t, {
    overlay: large,
  });
  await loaded();
  server.faults.push({ path: /groups\/.*[02468]\.safetensors\.gz/, status: 404 });
  await box.fill('a boat on the sea');
  await answered();
  assert.match(await status.innerText(), /; \d+ more could not be fetched/);
  server.faults.length = 0;
  server.faults.push({ path: /groups\/.*[13579]\.safetensors\.gz/, keep: 900 });
  await box.fill('a tall building at night');
  await alert.waitFor();
  assert.match(await alert.innerText(), /\d{5}\.safetensors\.gz/);
  server.faults.length = 0;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await answered();
  assert.ok((await tiles.count()) > 0);
});

test('the wall, a picture’s own address and “more like this” load what they show', async (t) => {
  const { page, server, dialog, tiles, status, answered } = await visit(t, {
    overlay: large,
    path: '?photo=12345',
  });
  await dialog.locator('h2', { hasText: 'Picture 12345' }).waitFor();
  assert.ok(rowFiles(server.requests).some((path) => path.endsWith('/000192.json.gz')));
  await dialog.getByRole('button', { name: 'More like this' }).click();
  await answered();
  assert.match(page.url(), /like=12345/);
  assert.match(await status.innerText(), /nearest of/);
  assert.ok(
    !(await tiles.evaluateAll((all) => all.map((tile) => tile.dataset.id))).includes('12345'),
  );
  const loaded = rowFiles(server.requests).length;
  await page.goto(server.url);
  await tiles.first().waitFor();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await tiles.nth(40).waitFor();
  assert.ok(rowFiles(server.requests).length - loaded < 8, 'the wall is not loaded to its end');
});

test('Show more goes on, and blocked photos are met as disclaimers', async (t) => {
  const { page, tiles, disclaimers, answered } = await visit(t, {
    overlay: large,
    path: '?q=a+boat+on+the+sea',
  });
  await answered();
  const items = page.locator('imago-search .wall > li');
  const before_ = await items.count();
  await page.getByRole('button', { name: 'Show more' }).click();
  await items.nth(before_).waitFor();
  assert.equal(await items.count(), 48);
  await page.goto(page.url().replace(/q=.*/, 'q=a+little+girl'));
  await disclaimers.first().waitFor();
  assert.equal(await tiles.count(), 0);
  assert.ok(SHOWN > BLOCKED);
});
