// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { BLOCKS_NONE, Workshop } from './helpers/cli.js';
import { picture } from './helpers/pictures.js';

/** @param {Workshop} shop @param {string[]} [more] */
async function listed(shop, more = []) {
  const { code, stdout, stderr } = await shop.review(['--json', ...more]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

/** @param {Workshop} shop */
const blockedTitles = (shop) =>
  shop
    .state()
    .photos.filter((/** @type {any} */ photo) => photo.blocked)
    .map((/** @type {any} */ photo) => photo.title);

test('lists what is blocked with its reason, and what passed with little to spare', async (t) => {
  const shop = new Workshop(t);
  for (const [i, name] of ['a.png', 'kids.png', 'b.png'].entries()) {
    shop.add(
      name,
      await picture(i + 1)
        .png()
        .toBuffer(),
    );
  }
  await shop.index();
  const [only, ...none] = await listed(shop);
  assert.deepEqual(none, [], 'far from the threshold of 1');
  assert.match(only.reason, /^caption rule: kids/);
  const photos = shop.state().photos;
  const nearest = photos.find((/** @type {any} */ p) => p.title === 'a');
  shop.setThresholds({ ...BLOCKS_NONE, no_caption: Math.min(1, nearest.underAge * 1.2) });
  await shop.index();
  const rows = await listed(shop);
  const near = rows.find((/** @type {any} */ row) => row.path.endsWith('a.png'));
  assert.deepEqual([near.blocked, near.verdict], [false, null]);
  const text = (await shop.review([])).stdout;
  assert.match(text, /caption rule: kids/);
  assert.match(text, /near: 0\.\d+ of 0\.\d+/);
});

test('decisions hold over both rules, over re-indexing and new names; who and when are kept', async (t) => {
  const shop = new Workshop(t);
  shop.add('kids.png', await picture(1).png().toBuffer());
  shop.add('b.png', await picture(2).png().toBuffer());
  await shop.index();
  assert.deepEqual(blockedTitles(shop), ['kids']);
  const idOf = (/** @type {string} */ title) =>
    shop
      .state()
      .photos.find((/** @type {any} */ p) => p.title === title)
      .sha256.slice(0, 10);
  const args = ['--allow', idOf('kids'), '--block', idOf('b'), '--who', 'Ada'];
  const rows = await listed(shop, args);
  assert.deepEqual(
    rows.map((/** @type {any} */ row) => row.who),
    ['Ada', 'Ada'],
  );
  for (const { when } of rows) assert.ok(Date.now() - Date.parse(when) < 600_000);
  assert.deepEqual(blockedTitles(shop), ['kids'], 'the site waits for the next indexing');

  assert.equal((await shop.index()).code, 0);
  assert.deepEqual(blockedTitles(shop), ['b']);
  assert.equal(shop.published().filter(({ path }) => path.endsWith('.webp')).length, 2);
  renameSync(join(shop.photos, 'b.png'), join(shop.photos, 'c.png'));
  shop.setThresholds({ ...BLOCKS_NONE, no_caption: 0 }); // every other photo would be blocked now
  assert.equal((await shop.index()).code, 0);
  assert.deepEqual(blockedTitles(shop), ['c']);
  assert.ok(!shop.published().some(({ path }) => path.includes('decisions')));
});

test('a wrong id, an ambiguous one or no site: one line, and nothing is decided', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  const never = await shop.review([]);
  assert.equal(never.code, 1);
  assert.match(never.stderr, /was not made on this machine/);
  await shop.index();
  for (const [id, message] of [
    ['ffffffffff', /names no photo here/],
    ['f', /is not exact enough/],
  ]) {
    const { code, stderr } = await shop.review(['--block', String(id)]);
    assert.equal(code, 1);
    assert.match(stderr, /** @type {RegExp} */ (message));
  }
  const id = shop.state().photos[0].sha256.slice(0, 10);
  const both = await shop.review(['--block', id, '--allow', id]);
  assert.match(both.stderr, /named twice/);
  assert.deepEqual(await listed(shop), []);
});

test('damaged decisions stop the indexing: what was blocked must not come back', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  await shop.index();
  await shop.review(['--block', shop.state().photos[0].sha256.slice(0, 10)]);
  await shop.index();
  const before = shop.published();
  const path = join(`${shop.site}.imago`, 'decisions.json');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
  const { code, stderr } = await shop.index();
  assert.equal(code, 1);
  assert.match(stderr, /decisions\.json is damaged/);
  assert.deepEqual(shop.published(), before);
});
