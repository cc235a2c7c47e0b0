// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { hostWarnings } from '../../scripts/imago/host_limits.js';
import { Workshop } from './helpers/cli.js';
import { picture } from './helpers/pictures.js';

const MB = 2 ** 20;

/** @param {number} n @param {number} bytes of each */
const files = (n, bytes) => Array.from({ length: n }, (_, i) => ({ path: `p${i}`, bytes }));

test('a site within every limit warns of nothing', () => {
  assert.deepEqual(hostWarnings(files(999, 1e6)), []);
  assert.deepEqual(hostWarnings(files(20_000, 1000)), []);
  assert.deepEqual(hostWarnings([{ path: 'index', bytes: 25 * MB }]), []);
});

test('a sentence for each limit names the hosts that refuse, and those only', () => {
  const [size] = hostWarnings(files(1001, 1e6));
  assert.match(
    size,
    /^The site has 1\.00 GB; GitHub Pages takes 1 GB, GitLab Pages takes 1 GB: use another host, or divide/,
  );
  const [some] = hostWarnings(files(20_001, 1));
  assert.match(some, /^The site has 20,001 files; Cloudflare Pages takes 20,000: use another host/);
  const [many] = hostWarnings(files(200_001, 1));
  assert.match(many, /200,001 files; GitLab Pages takes 200,000, Cloudflare Pages takes 20,000:/);
  const [medium] = hostWarnings([{ path: 'big', bytes: 100 * MB }]);
  assert.match(medium, /^big has 100 MB; Cloudflare Pages takes no file over 25 MB: use another/);
  const [large] = hostWarnings([{ path: 'big', bytes: 120 * MB }]);
  assert.match(large, /^big has 120 MB; GitHub Pages takes no file over 100 MB, Cloudflare Pages/);
  assert.equal(hostWarnings([...files(1001, 1e6), { path: 'big', bytes: 120 * MB }]).length, 2);
});

test('imago index warns of a file that GitHub refuses, and publishes all the same', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  writeFileSync(join(shop.app, 'film.bin'), '');
  truncateSync(join(shop.app, 'film.bin'), 101 * MB);
  const { code, stdout, stderr } = await shop.index(['--json']);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^Warning: film\.bin has 101 MB; GitHub Pages takes no file over 100 MB/m);
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
