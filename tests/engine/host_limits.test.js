// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { hostWarnings } from '../../scripts/imago/host_limits.js';
import { Workshop } from './helpers/cli.js';
import { picture } from './helpers/pictures.js';

const MB = 2 ** 20;

test('a site within the limits warns of nothing; each limit has its own sentence', () => {
  const pictures = Array.from({ length: 999 }, (_, i) => ({ path: `p${i}`, bytes: 1e6 }));
  assert.deepEqual(hostWarnings(pictures), []);
  assert.deepEqual(hostWarnings([{ path: 'index', bytes: 100 * MB }]), []);
  const [over] = hostWarnings([...pictures, { path: 'x', bytes: 2e6 }]);
  assert.match(over, /The site has 1\.00 GB; GitHub Pages takes 1 GB: use another host/);
  const both = hostWarnings([...pictures, { path: 'big', bytes: 120 * MB }]);
  assert.equal(both.length, 2);
  assert.match(both[1], /^big has 120 MB; GitHub takes no file over 100 MB/);
});

test('imago index warns of a file that GitHub refuses, and publishes all the same', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  writeFileSync(join(shop.app, 'film.bin'), '');
  truncateSync(join(shop.app, 'film.bin'), 101 * MB);
  const { code, stdout, stderr } = await shop.index(['--json']);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^Warning: film\.bin has 101 MB; GitHub takes no file over 100 MB/m);
  assert.equal(JSON.parse(stdout).warnings.length, 1);
  assert.equal(shop.gallery().photos.length, 1);
  truncateSync(join(shop.app, 'film.bin'), 1);
  // What the owner puts beside the site is not uploaded with it by imago, and none of its business.
  writeFileSync(join(shop.site, 'mine.bin'), '');
  truncateSync(join(shop.site, 'mine.bin'), 101 * MB);
  const again = await shop.index(['--json']);
  assert.deepEqual(JSON.parse(again.stdout).warnings, []);
  assert.doesNotMatch(again.stderr, /Warning/);
});
