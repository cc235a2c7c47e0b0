// SPDX-License-Identifier: MIT
// Indexing in parts: the merged site is that of a single run, byte for byte, and what does not belong together is
// refused by name.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import { shardOf } from '../../scripts/imago/shard.js';
import { BLOCKS_NONE, Workshop, imago } from './helpers/cli.js';
import { phonePhoto, picture } from './helpers/pictures.js';
import { writeTinyModel } from './helpers/tiny_model.js';

const CAPTIONS = `m_zebrafish.jpg\tA little girl holds quixotic sunflowers
boat3.jpg\tA boat on a quixotic sea
boat3.jpg\tЛодка на воде
`;

/**
 * Ten photos in every shard of two and three: some blocked by caption or name, one twice under two names, of which
 * one blocks it, a broken one.
 * @param {import('node:test').TestContext} t
 */
async function workshop(t) {
  const shop = new Workshop(t);
  for (let i = 0; i < 6; i++) shop.add(`boat${i}.jpg`, await picture(i).jpeg().toBuffer());
  shop.add('album/m_zebrafish.jpg', await phonePhoto(12));
  shop.add('album/baby.png', await picture(13).png().toBuffer());
  const twice = await picture(14).png().toBuffer();
  shop.add('a_hill.png', twice);
  shop.add('small children.png', twice);
  shop.add('twin_a.png', await picture(15).png().toBuffer());
  shop.add('z/twin_b.png', await picture(15).png().toBuffer());
  shop.add('broken.jpg', 'no picture');
  writeFileSync(shop.path('captions.tsv'), CAPTIONS);
  return shop;
}

/** @param {Workshop} shop @param {string} site @param {string[]} [more] */
function indexInto(shop, site, more = []) {
  const whole = ['--captions', shop.path('captions.tsv'), '--title', 'Boats'];
  return shop.index([...whole, '--out', shop.path(site), ...more]);
}

/** @param {Workshop} shop @param {string[]} shards @param {string} site @param {string[]} [more] */
const merge = (shop, shards, site, more = []) =>
  imago([
    ...['merge', ...shards.map((name) => shop.path(name)), '--out', shop.path(site)],
    ...['--model', shop.model, '--policy', shop.policy, '--app', shop.app, '--jobs', '1', ...more],
  ]);

/** @param {string} dir @returns {Record<string, Buffer>} */
function filesOf(dir) {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path)]),
  );
}

/** @param {string} a @param {string} b folders */
function assertSameBytes(a, b) {
  const [one, other] = [filesOf(a), filesOf(b)];
  assert.deepEqual(Object.keys(one), Object.keys(other));
  for (const [path, bytes] of Object.entries(one)) {
    assert.ok(bytes.equals(other[path]), `${path} differs`);
  }
}

/** @param {Workshop} shop @param {number} count */
async function indexShards(shop, count) {
  const names = [];
  for (let i = 1; i <= count; i++) {
    names.push(`part${i}of${count}`);
    const { stdout, code, stderr } = await indexInto(shop, names[i - 1], [
      '--shard',
      `${i}/${count}`,
    ]);
    assert.ok(code === 0 || code === 3, stderr);
    assert.match(stdout, new RegExp(`shard ${i} of ${count}`));
  }
  return names;
}

test('the merged site equals that of a single run byte for byte, of 2 and 3 shards, in any order', async (t) => {
  const shop = await workshop(t);
  const single = await indexInto(shop, 'single');
  assert.equal(single.code, 3, single.stderr);
  for (const count of [2, 3]) {
    const parts = await indexShards(shop, count);
    for (const [order, names] of [parts, [...parts].reverse()].entries()) {
      const site = `merged${count}${order}`;
      const merged = await merge(shop, names, site, ['--json']);
      assert.equal(merged.code, 3, merged.stderr);
      const { photos, blocked, read, skipped } = JSON.parse(merged.stdout);
      assert.deepEqual([photos, blocked, read, skipped.length], [10, 3, 0, 1]);
      assertSameBytes(shop.path('single'), shop.path(site));
      assertSameBytes(shop.path('single.imago'), shop.path(`${site}.imago`));
    }
  }
});

test('a merged site is indexed on: nothing is read twice, and what is new comes in', async (t) => {
  const shop = await workshop(t);
  const parts = await indexShards(shop, 2);
  await merge(shop, parts, 'site');
  const before = filesOf(shop.path('site'));
  const again = JSON.parse((await indexInto(shop, 'site', ['--json'])).stdout);
  assert.deepEqual([again.photos, again.read, again.removed], [10, 0, 0]);
  assert.deepEqual(filesOf(shop.path('site')), before);
  shop.add('new.png', await picture(20).png().toBuffer());
  rmSync(join(shop.photos, 'boat0.jpg'));
  const third = JSON.parse((await indexInto(shop, 'site', ['--json'])).stdout);
  assert.deepEqual([third.photos, third.read, third.removed], [10, 1, 1]);
  // The shards go on as well, and so does merging into the site that is there.
  const reads = [];
  for (const [i, part] of parts.entries()) {
    const { stdout } = await indexInto(shop, part, ['--shard', `${i + 1}/2`, '--json']);
    reads.push(JSON.parse(stdout).read);
  }
  assert.equal(reads[0] + reads[1], 1);
  assert.equal((await merge(shop, parts, 'site')).code, 3);
  await indexInto(shop, 'single');
  assertSameBytes(shop.path('single'), shop.path('site'));
});

test('nothing of a blocked photo is in the public part of a shard', async (t) => {
  const shop = await workshop(t);
  for (const part of await indexShards(shop, 2)) {
    const state = JSON.parse(readFileSync(shop.path(`${part}.imago`, 'state.json'), 'utf8'));
    const hidden = state.photos.filter((/** @type {any} */ photo) => photo.blocked);
    const secrets = ['zebrafish', 'little girl', 'sunflowers', 'baby', 'small children', '2019'];
    secrets.push(...hidden.map((/** @type {any} */ { sha256 }) => sha256.slice(0, 12)));
    for (const [path, bytes] of Object.entries(filesOf(shop.path(part)))) {
      if (path.startsWith('model/')) continue;
      const content = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      for (const secret of secrets) {
        assert.ok(!content.includes(secret) && !path.includes(secret), `${path} holds ${secret}`);
      }
    }
    const shown = state.photos.length - hidden.length;
    const pictures = Object.keys(filesOf(shop.path(part))).filter((p) => p.endsWith('.webp'));
    assert.equal(pictures.length, 2 * shown);
  }
});

test('corrections: those of the finished site hold in the shards too, and those of a shard in the site', async (t) => {
  const shop = await workshop(t);
  const parts = await indexShards(shop, 2);
  await merge(shop, parts, 'site');
  /** @param {string} site @param {string} name */
  const idOf = (site, name) =>
    JSON.parse(readFileSync(shop.path(`${site}.imago`, 'state.json'), 'utf8'))
      .photos.find((/** @type {any} */ { paths }) =>
        paths.some((/** @type {string} */ p) => p.endsWith(name)),
      )
      ?.sha256.slice(0, 10);
  const decide = (/** @type {string} */ site, /** @type {string[]} */ more) =>
    imago(['review', shop.path(site), '--who', 'ann', ...more]);
  await decide('site', ['--block', idOf('site', 'boat1.jpg'), '--allow', idOf('site', 'baby.png')]);
  for (const [i, part] of parts.entries()) {
    const { stdout } = await indexInto(shop, part, [
      ...['--shard', `${i + 1}/2`, '--decisions', shop.path('site'), '--json'],
    ]);
    const hasBoat = shardOf('boat1.jpg', 2) === i + 1;
    const gallery = readFileSync(shop.path(part, 'gallery', 'gallery.json'), 'utf8');
    assert.ok(!gallery.includes('boat1'), stdout);
    if (hasBoat) await decide(part, ['--block', idOf(part, 'boat1.jpg')]);
  }
  assert.equal((await merge(shop, parts, 'site')).code, 3);
  const gallery = readFileSync(shop.path('site', 'gallery', 'gallery.json'), 'utf8');
  assert.ok(!gallery.includes('boat1') && gallery.includes('"title":"baby"'));
  const single = shop.path('single.imago');
  await indexInto(shop, 'single');
  writeFileSync(
    join(single, 'decisions.json'),
    readFileSync(shop.path('site.imago', 'decisions.json')),
  );
  await indexInto(shop, 'single');
  assertSameBytes(shop.path('single'), shop.path('site'));
  assertSameBytes(single, shop.path('site.imago'));
  const nowhere = await indexInto(shop, parts[0], [
    ...['--shard', '1/2', '--decisions', shop.path('nowhere')],
  ]);
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.stderr, /There is no .*nowhere\.imago: name the site that was reviewed/);
});

test('what only the site has decided to show is made from the photo, or named where that is gone', async (t) => {
  const shop = await workshop(t);
  const parts = await indexShards(shop, 2);
  await merge(shop, parts, 'site');
  const baby = JSON.parse(readFileSync(shop.path('site.imago', 'state.json'), 'utf8')).photos.find(
    (/** @type {any} */ { paths }) => paths[0].endsWith('baby.png'),
  );
  await imago(['review', shop.path('site'), '--allow', baby.sha256.slice(0, 10), '--who', 'ann']);
  const file = join(shop.photos, 'album', 'baby.png');
  const bytes = readFileSync(file);
  rmSync(file);
  const gone = await merge(shop, parts, 'site');
  assert.equal(gone.code, 1);
  assert.match(gone.stderr, /baby\.png is to be shown, but its picture can no longer be made/);
  writeFileSync(file, bytes);
  assert.equal((await merge(shop, parts, 'site')).code, 3);
  assert.ok(
    readFileSync(shop.path('site', 'gallery', 'gallery.json'), 'utf8').includes('"title":"baby"'),
  );
});

test('a part without photos is a part all the same', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  writeFileSync(shop.path('captions.tsv'), '');
  const parts = await indexShards(shop, 3);
  assert.equal((await merge(shop, parts, 'site', ['--title', 'Boats'])).code, 0);
  await indexInto(shop, 'single');
  assertSameBytes(shop.path('single'), shop.path('site'));
});

test('what does not belong together is refused and named, and the old site stays', async (t) => {
  const shop = await workshop(t);
  const [one, two] = await indexShards(shop, 2);
  const [other] = await indexShards(shop, 3);
  assert.equal((await merge(shop, [one, two], 'site')).code, 3);
  const before = filesOf(shop.path('site'));
  /** @param {Promise<import('./helpers/cli.js').Outcome>} running @param {RegExp} message */
  const fails = async (running, message) => {
    const { code, stdout, stderr } = await running;
    assert.deepEqual([code, stdout], [1, ''], stderr);
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    assert.deepEqual(filesOf(shop.path('site')), before);
  };
  const into = (/** @type {string[]} */ names, more = /** @type {string[]} */ ([])) =>
    merge(shop, names, 'site', more);
  await fails(into([two]), /Shard 1\/2 is missing: make it with `imago index … --shard 1\/2`/);
  await fails(into([one, one]), /part1of2 and .*part1of2 overlap: both are shard 1\/2/);
  await fails(into([one, other]), /part1of2 is shard 1 of 2, .*part1of3 is shard 1 of 3/);
  await fails(into([one, 'site']), /site is a shard or holds one/);
  await fails(into([one, 'nowhere']), /nowhere is no shard: there is no .*nowhere\.imago/);
  await indexInto(shop, 'single');
  await fails(into([one, 'single']), /single is no shard: `imago index … --shard i\/n` makes one/);
  await fails(
    indexInto(shop, one, ['--shard', '2/2']),
    /part1of2 holds shard 1\/2, not shard 2\/2: give each shard a folder of its own/,
  );
  await fails(indexInto(shop, 'single', ['--shard', '1/2']), /single holds a whole gallery/);

  const redo = async (/** @type {string[]} */ more = []) => {
    rmSync(shop.path(two), { recursive: true, force: true });
    rmSync(shop.path(`${two}.imago`), { recursive: true, force: true });
    const { code, stderr } = await indexInto(shop, two, ['--shard', '2/2', ...more]);
    assert.ok(code === 0 || code === 3, stderr);
  };
  await redo(['--title', 'Ships']);
  await fails(into([one, two]), /part1of2 and .*part2of2 were made from different titles/);
  writeFileSync(shop.path('captions.tsv'), `${CAPTIONS}boat1.jpg\tA boat\n`);
  await redo();
  await fails(into([one, two]), /different captions/);
  writeFileSync(shop.path('captions.tsv'), CAPTIONS);
  shop.add('late.png', await picture(30).png().toBuffer());
  await redo();
  await fails(into([one, two]), /different photos: files came or went/);
  rmSync(join(shop.photos, 'late.png'));
  shop.setThresholds({ ...BLOCKS_NONE, no_caption: 0.99 });
  await fails(into([one, two]), /part1of2 .*different (policies|photos)/);
  await redo();
  await fails(into([one, two]), /part1of2 and .*part2of2 were made from different policies/);
  shop.setThresholds(BLOCKS_NONE);
  writeFileSync(shop.path(`${two}.imago`, 'journal.jsonl'), '');
  await fails(into([one, two]), /indexing of .*part2of2 has not come to its end/);
  rmSync(shop.path(`${two}.imago`, 'journal.jsonl'));
  await redo();
  writeTinyModel(shop.model, 77);
  shop.setThresholds(BLOCKS_NONE);
  await fails(into([one, two]), /part1of2 and this merger have different models/);
  await redo();
  await fails(into([two, one]), /part2of2 and .*part1of2 were made from different models/);
  for (const bad of ['0/2', '3/2', '1', '1/0', 'a/b']) {
    const { code, stderr } = await indexInto(shop, 'x', ['--shard', bad]);
    assert.equal(code, 2);
    assert.match(stderr, /It must be i\/n, with i from 1 to n/);
    assert.ok(!existsSync(shop.path('x')));
  }
});

test('a name keeps its shard wherever the folder lies, and the shards are about equal', () => {
  assert.equal(shardOf('a\\b.jpg', 7), shardOf('a/b.jpg', 7));
  const sizes = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) sizes[shardOf(`photo${i}.jpg`, 4) - 1]++;
  assert.ok(Math.max(...sizes) - Math.min(...sizes) < 200, String(sizes));
});
