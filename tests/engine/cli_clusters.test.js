// SPDX-License-Identifier: MIT
// `imago index --clusters` and `imago search` on what it makes, against the same photos in one piece.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import { GroupTable } from '../../web/engine/group_table.js';
import { SearchService } from '../../web/engine/service.js';
import { groupCount } from '../../scripts/imago/groups/gallery.js';
import { GROUPED_FROM } from '../../scripts/imago/groups/grouping.js';
import { openTable } from '../../scripts/imago/export_rows.js';
import { Workshop, imago } from './helpers/cli.js';
import { SEARCH_WASM_URL } from './helpers/engine.js';
import { phonePhoto, picture } from './helpers/pictures.js';

const SECRET = 'Zyzzyva-07.jpg';

/** @param {import('node:test').TestContext} t @param {number} photos */
async function workshop(t, photos) {
  const shop = new Workshop(t);
  for (let i = 0; i < photos; i++) {
    shop.add(`p${String(i).padStart(2, '0')}.png`, await picture(i).png().toBuffer());
  }
  return shop;
}

/** @param {Workshop} shop @param {string[]} more */
async function index(shop, ...more) {
  const { code, stderr } = await shop.index(more);
  assert.equal(code, 0, stderr);
}

/** @param {Workshop} shop */
const tableOf = (shop) =>
  new GroupTable(gunzipSync(readFileSync(join(shop.site, 'gallery/index.safetensors.gz'))));

/** @param {{ results: any[] }} answer without ids, which are of another order */
const namesOf = ({ results }) =>
  results.map(({ title, score, probability, blocked }) => ({ title, score, probability, blocked }));

test('a clustered site answers as the same photos in one piece do', async (t) => {
  const shop = await workshop(t, 9);
  shop.add('baby.jpg', await phonePhoto(20));
  await index(shop);
  const whole = await shop.search('the dog', ['-k', '10']);
  assert.equal(whole.groups, null);
  await index(shop, '--clusters', '3');
  const table = tableOf(shop);
  assert.ok(table.groups >= 2 && table.groups <= 3, `${table.groups} groups`);
  const clustered = await shop.search('the dog', ['-k', '10']);
  assert.deepEqual(clustered.groups, { searched: table.groups, total: table.groups, missing: 0 });
  assert.deepEqual(namesOf(clustered), namesOf(whole));
  for (const { id, title } of clustered.results.filter((/** @type {any} */ r) => !r.blocked)) {
    const photo = shop.state().photos[id];
    assert.deepEqual([photo.id, photo.title], [id, title]);
  }
  const text = await imago(['search', 'the dog', '--gallery', shop.site]);
  assert.match(text.stdout, /Searched the \d nearest of \d groups\.\n$/);
  await index(shop);
  assert.deepEqual(await shop.search('the dog', ['-k', '10']), whole, 'and back');
});

test('a clustered site is exported like any other', async (t) => {
  const shop = await workshop(t, 7);
  shop.add('baby.jpg', await phonePhoto(20));
  writeFileSync(shop.path('captions.tsv'), 'baby.jpg\tA little girl\n');
  const captions = ['--captions', shop.path('captions.tsv')];
  const exported = async () => {
    const table = await openTable(shop.site);
    const rows = await table.rows(0, table.count);
    table.close();
    const byTitle = (/** @type {any} */ a, /** @type {any} */ b) =>
      String(a.title).localeCompare(String(b.title));
    return rows.map(({ id: _, ...row }) => row).sort(byTitle);
  };
  await index(shop, ...captions);
  const whole = await exported();
  await index(shop, '--clusters', '3', ...captions);
  assert.deepEqual(await exported(), whole);
});

test('gallery.json of a clustered site lists no photo, and a second run writes the same bytes', async (t) => {
  const shop = await workshop(t, 7);
  await index(shop, '--clusters', 'auto');
  const { photos, total, shown } = shop.gallery();
  assert.deepEqual([photos, total, shown], [undefined, 7, 7]);
  const before = shop.published();
  await index(shop, '--clusters', 'auto');
  assert.deepEqual(shop.published(), before);
});

test('a clustered site tells nothing of a blocked photo but that there is one', async (t) => {
  const shop = await workshop(t, 6);
  const path = shop.add(SECRET, await phonePhoto(30));
  writeFileSync(shop.path('captions.tsv'), `${SECRET}\tA little girl with quixotic marmalade\n`);
  await index(shop, '--clusters', '3', '--captions', shop.path('captions.tsv'));
  const secret = shop.state().photos.find((/** @type {any} */ photo) => photo.blocked);
  const words = ['yzzyva', 'uixotic', 'ittle girl', 'SECRET', '2019', secret.sha256.slice(0, 10)];
  for (const { path: file, bytes } of shop.published()) {
    if (file.startsWith('model/')) continue; // the word list speaks of girls
    const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    for (const word of words) assert.ok(!plain.includes(word), `${file} holds ${word}`);
  }
  const answer = await shop.search('the dog', ['-k', '7']);
  assert.equal(answer.results.filter((/** @type {any} */ r) => r.blocked).length, 1);
  const bulk = (/** @type {{ path: string }} */ { path: file }) =>
    /^gallery\/(groups|rows|photos|thumbs)\//.test(file);
  const withIt = shop.published().filter(bulk);
  const kinds = tableOf(shop).blocked.counts;
  assert.deepEqual([...kinds], [1]);
  // Without the photo, all but the counts is the same to the last bit.
  rmSync(path);
  await index(shop, '--clusters', '3');
  assert.deepEqual(shop.published().filter(bulk), withIt);
  assert.equal(tableOf(shop).blocked.counts.length, 0);
});

test('a site whose files are missing or of another indexing is refused by name', async (t) => {
  const shop = await workshop(t, 6);
  await index(shop, '--clusters', '2');
  const galleryPath = join(shop.site, 'gallery/gallery.json');
  const gallery = shop.gallery();
  writeFileSync(galleryPath, JSON.stringify({ ...gallery, shown: 5 }));
  await assert.rejects(shop.search('a'), /differ in their photos/);
  writeFileSync(galleryPath, JSON.stringify(gallery));
  rmSync(join(shop.site, 'gallery', gallery.rows, '000000.json.gz'));
  await assert.rejects(shop.search('a'), /000000\.json\.gz cannot be read/);
});

test('only photos that are all blocked, or none asked for: one piece', async (t) => {
  assert.equal(groupCount(GROUPED_FROM - 1), 0);
  assert.ok(groupCount(GROUPED_FROM) > 100);
  assert.equal(groupCount(1_000_000, 'none'), 0);
  assert.equal(groupCount(0, 'auto'), 0);
  assert.equal(groupCount(5, 80), 5);
  assert.equal(groupCount(3, 'auto'), 1);
  assert.equal(groupCount(1_000_000), 4000);
  const shop = new Workshop(t);
  const { code, stderr } = await shop.index(['--clusters', 'many']);
  assert.equal(code, 2);
  assert.match(stderr, /auto, none or a whole number/);
});

test('[regression] the page’s searches at one time each see their own groups', async (t) => {
  const shop = await workshop(t, 9);
  for (let i = 0; i < 5; i++) shop.add(`baby ${i}.jpg`, await phonePhoto(20 + i));
  await index(shop, '--clusters', '3');
  const service = new SearchService({
    fetch: async (url) => {
      const path = new URL(String(url)).pathname;
      const wasm = path === '/imago_search.wasm';
      return new Response(readFileSync(wasm ? SEARCH_WASM_URL : join(shop.site, path)));
    },
  });
  t.after(() => service.close());
  const base = 'http://localhost/';
  const files = { wasm: `${base}imago_search.wasm`, model: `${base}model/` };
  const context = { signal: new AbortController().signal, notify: () => {} };
  await service.open({ ...files, index: `${base}gallery/index.safetensors.gz` }, context);
  const all = async () => (await service.search({ text: 'the dog', k: 14 })).value;
  const alone = await all();
  assert.equal(alone.ids.length, 14);
  const [together] = await Promise.all([all(), service.search({ text: 'the dog', k: 1 })]);
  assert.deepEqual(together, alone);
});
