// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIRST_VISIT, readCaches, untilKept } from './kept.js';
import { makeLargeSite } from './large_site.js';
import { site, visit } from './site.js';

const QUESTION = '?q=a+boat+on+the+sea';
const large = fileURLToPath(new URL('../../build/e2e-large-offline', import.meta.url));

before(() => makeLargeSite(site, large));

/** @param {import('./site.js').Visit} visit */
const shownIds = ({ tiles }) => tiles.evaluateAll((all) => all.map((tile) => tile.dataset.id));

test('after a first visit the page searches without a network, from any sub-path', async (t) => {
  const first = await visit(t, { base: '/repo/', path: QUESTION });
  const { page, server, box, answered, tiles } = first;
  await answered();
  const ids = await shownIds(first);
  const thumb = await tiles.first().locator('img').getAttribute('src');
  await untilKept(page, [...FIRST_VISIT, String(thumb).slice(server.url.length)]);
  await page.locator('iframe').waitFor({ state: 'detached' });

  await page.context().setOffline(true);
  // Not only said to be: a worker that starts at that very moment may not have heard of it.
  await server.close();
  await page.goto(server.url + QUESTION);
  await answered();
  assert.deepEqual(await shownIds(first), ids);
  const image = tiles.first().locator('img');
  const width = () => image.evaluate((img) => /** @type {HTMLImageElement} */ (img).naturalWidth);
  while ((await width()) === 0) await page.waitForTimeout(50);
  await box.fill('снежные горы');
  await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'снежные горы');
  await answered();
  await page.getByText('Some pictures could not be fetched').waitFor();
  await page.getByRole('link', { name: 'How it works' }).click();
  await page.locator('h2').first().waitFor();
});

test('a second visit downloads neither model nor engine nor index, and tells no server its words', async (t) => {
  const { page, server, record, answered } = await visit(t);
  await untilKept(page, FIRST_VISIT);
  const { length } = server.requests;
  await page.goto(server.url + QUESTION);
  await answered();
  const again = server.requests.slice(length);
  assert.ok(again.includes('/gallery/gallery.json'), 'looks whether there is a newer gallery');
  assert.deepEqual(
    again.filter((path) => /safetensors|tokenizer|words|imago_search\.wasm|assets/.test(path)),
    [],
  );
  assert.deepEqual(
    server.addresses.filter((address) => address.includes('boat')),
    [],
  );
  assert.deepEqual(record.errors, []);
});

test('the first search waits for nothing of it', async (t) => {
  const { page, server, answered } = await visit(t, { path: QUESTION });
  await answered();
  await untilKept(page, FIRST_VISIT);
  const at = (/** @type {RegExp} */ name) => server.requests.findIndex((path) => name.test(path));
  assert.ok(at(/service_worker/) > at(/text_model/));
  assert.equal(
    server.requests.filter((path) => /text_model/.test(path)).length,
    1,
    'no second time',
  );
});

/** Another build of the page, with a title and a stylesheet of its own. @param {string} folder */
function rebuild(folder) {
  const assets = join(folder, 'assets');
  const old = /** @type {string} */ (readdirSync(assets).find((name) => /^page-.*css$/.test(name)));
  const fresh = 'page-00000000.css';
  writeFileSync(join(assets, fresh), `${readFileSync(join(assets, old))}\n/* another */`);
  rmSync(join(assets, old));
  for (const name of ['index.html', 'how.html', 'evaluate.html', 'service_worker.js']) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8')
      .replaceAll(old, fresh)
      .replace(/("index\.html","revision":")\w+/, '$1another')
      .replace(
        '<title>Imago</title>',
        '<title>Imago</title><meta name="build" content="another" />',
      );
    writeFileSync(path, text);
  }
  return { old, fresh };
}

test('another build is seen at once, whole, and is the one that works offline', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'imago-build-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(site, folder, { recursive: true });
  const { page, server, record } = await visit(t, { folder });
  await untilKept(page, FIRST_VISIT);
  const { old, fresh } = rebuild(folder);
  const isAnother = () => page.locator('meta[name=build]').count();
  await page.reload();
  assert.equal(await isAnother(), 1);
  await untilKept(page, [`assets/${fresh}`], [`assets/${old}`]);
  assert.deepEqual(record.errors, []);
  await page.context().setOffline(true);
  await page.reload();
  assert.equal(await isAnother(), 1);
  await page.locator('imago-search a.tile').first().waitFor();
  const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href));
  assert.deepEqual(styles, [`${server.url}assets/${fresh}`]);
});

test('a large gallery works as before, and offline for what was asked', async (t) => {
  const first = await visit(t, { overlay: large, path: QUESTION });
  const { page, server, status, answered } = first;
  await answered();
  await untilKept(page, FIRST_VISIT);
  const said = await status.innerText();
  const ids = await shownIds(first);
  await page.goto(server.url + QUESTION);
  await answered();
  assert.equal(await status.innerText(), said);
  await page.context().setOffline(true);
  await page.goto(server.url + QUESTION);
  await answered();
  assert.equal(await status.innerText(), said, 'all groups are there');
  assert.deepEqual(await shownIds(first), ids);
  const twice = (await readCaches(page)).map(({ url }) => url);
  assert.equal(new Set(twice).size, twice.length, 'nothing is kept twice');
});

test('ranges pass the worker by', async (t) => {
  const { page, server } = await visit(t);
  await untilKept(page, FIRST_VISIT);
  await page.reload();
  const path = '/gallery/index.safetensors.gz';
  const { length } = server.requests.filter((each) => each === path);
  await page.evaluate((url) => fetch(url, { headers: { range: 'bytes=0-9' } }), `.${path}`);
  assert.equal(server.requests.filter((each) => each === path).length, length + 1);
});

test('without the worker’s file the page works as ever', async (t) => {
  const { page, server, record, answered } = await visit(t, {
    path: QUESTION,
    faults: [{ path: /service_worker/, status: 404 }],
  });
  await answered();
  while (!server.requests.includes('/service_worker.js')) await page.waitForTimeout(50);
  await page.locator('iframe').waitFor({ state: 'detached' });
  assert.ok(
    record.errors.every((error) => error.includes('404')),
    record.errors.join(),
  );
});
