// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { unpack } from '../../web/engine/model_files.js';
import { BLOCKS_NONE, Workshop } from './helpers/cli.js';
import { tinyEngine } from './helpers/engine.js';
import { phonePhoto, picture } from './helpers/pictures.js';
import { writeTinyModel } from './helpers/tiny_model.js';

test('a folder becomes a site; only what is new is read; what is removed disappears', async (t) => {
  const shop = new Workshop(t);
  shop.add('red fish.jpg', await picture(1).jpeg().toBuffer());
  shop.add('deep/er/sea_and_sky.png', await picture(2).png().toBuffer());
  shop.add('notes.txt', 'not a picture');
  const first = await shop.index(['--title', 'Fish <b>&', '--json']);
  assert.equal(first.code, 0, first.stderr);
  const summary = JSON.parse(first.stdout);
  assert.deepEqual([summary.photos, summary.read, summary.skipped], [2, 2, []]);

  const gallery = shop.gallery();
  assert.deepEqual([gallery.format, gallery.title], [1, 'Fish <b>&']);
  assert.equal(gallery.model.sha256, summary.model.sha256);
  assert.deepEqual(
    gallery.photos.map((/** @type {any} */ p) => p.title),
    ['sea and sky', 'red fish'],
  );
  for (const [id, photo] of gallery.photos.entries()) {
    assert.deepEqual([photo.id, photo.width, photo.height, photo.date], [id, 64, 48, null]);
    assert.match(photo.file, /^photos\/[0-9a-f]{20}\.webp$/);
    assert.match(photo.thumb, /^thumbs\/[0-9a-f]{20}\.webp$/);
    assert.ok(Buffer.from(photo.thumbhash, 'base64').length >= 5);
    const { format, width } = await sharp(join(shop.site, 'gallery', photo.thumb)).metadata();
    assert.deepEqual([format, width], ['webp', 64]);
  }

  shop.add('third.webp', await picture(3).webp().toBuffer());
  const second = JSON.parse((await shop.index(['--json'])).stdout);
  assert.deepEqual([second.photos, second.read], [3, 1]);
  assert.equal(shop.gallery().title, 'Fish <b>&', 'the title is kept');

  rmSync(join(shop.photos, 'red fish.jpg'));
  const third = JSON.parse((await shop.index(['--json'])).stdout);
  assert.deepEqual([third.photos, third.read, third.removed], [2, 0, 1]);
  assert.ok(!shop.gallery().photos.some((/** @type {any} */ p) => p.title === 'red fish'));
  assert.equal(readdirSync(join(shop.site, 'gallery', 'photos')).length, 2);
  assert.equal(readdirSync(join(`${shop.site}.imago`, 'pictures')).length <= 4, true);
});

test('the index, the model and the gallery agree on one model; another one embeds all anew', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  await shop.index();
  const stored = readFileSync(join(shop.site, 'gallery', 'index.safetensors.gz'));
  const { tensors, metadata } = readSafetensors(await unpack(stored, { name: 'index' }));
  assert.equal(metadata.model_sha256, shop.gallery().model.sha256);
  assert.deepEqual(tensors.embeddings.shape, [1, 32]);
  assert.deepEqual([...tensors.blocked.data], [0]);

  writeTinyModel(shop.model, 77);
  shop.setThresholds(BLOCKS_NONE);
  const again = await shop.index(['--json']);
  assert.equal(JSON.parse(again.stdout).read, 1);
  assert.match(again.stderr, /another model/);
  assert.notEqual(shop.gallery().model.sha256, metadata.model_sha256);
});

test('a JPEG, large ones too, has the vector of the engine’s own decoder, to the bit', async (t) => {
  const shop = new Workshop(t);
  const size = { width: 3400, height: 300 };
  const paths = [
    shop.add('a small.jpg', await picture(1).jpeg().toBuffer()),
    shop.add('b large.jpg', await picture(2, size).jpeg({ progressive: true }).toBuffer()),
    shop.add('c phone.jpg', await phonePhoto(3)),
  ];
  assert.equal((await shop.index()).code, 0);
  const { tensors } = readSafetensors(
    readFileSync(join(`${shop.site}.imago`, 'embeddings.safetensors')),
  );
  const engine = await tinyEngine();
  for (const [id, path] of paths.entries()) {
    const stored = tensors.embeddings.data.slice(id * engine.dim, (id + 1) * engine.dim);
    assert.deepEqual(stored, engine.encodeImage(readFileSync(path)));
  }
  engine.close();
});

test('published pictures are upright sRGB without any metadata; the date stays, the place does not', async (t) => {
  const shop = new Workshop(t);
  shop.add('phone.jpg', await phonePhoto(1));
  const sideways = await picture(2, { width: 80, height: 40 })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  shop.add('sideways.jpg', sideways);
  shop.add(
    'turned.webp',
    await picture(3, { width: 80, height: 40 }).withMetadata({ orientation: 8 }).webp().toBuffer(),
  );
  const { code, stderr } = await shop.index();
  assert.equal(code, 0, stderr);
  const [phone, rotated, webp] = shop.gallery().photos;
  assert.equal(phone.date, '2019-07-14T10:20:30');
  assert.deepEqual([rotated.width, rotated.height], [40, 80]);
  assert.deepEqual([webp.width, webp.height], [40, 80]);
  for (const { path, bytes } of shop
    .published()
    .filter((file) => /gallery.*webp$/.test(file.path))) {
    const meta = await sharp(bytes).metadata();
    assert.deepEqual(
      [meta.exif, meta.icc, meta.xmp, meta.iptc],
      [undefined, undefined, undefined, undefined],
      path,
    );
    assert.ok(!bytes.includes('SECRET') && !bytes.includes('EXIF'), path);
  }
});

test('captions give titles, Russian and several a photo; markup stays text', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  shop.add('sub/b.png', await picture(2).png().toBuffer());
  const captions = shop.path('captions.tsv');
  writeFileSync(
    captions,
    'a.png\tA boat\nb.png\t<img src=x onerror=alert(1)>\na.png\tЛодка на воде\r\nabsent.png\tx\n',
  );
  assert.equal((await shop.index(['--captions', captions])).code, 0);
  const [a, b] = shop.gallery().photos;
  assert.deepEqual([a.title, a.captions], ['A boat', ['A boat', 'Лодка на воде']]);
  assert.equal(b.title, '<img src=x onerror=alert(1)>');
  writeFileSync(captions, 'no tab here\n');
  const bad = await shop.index(['--captions', captions]);
  assert.deepEqual([bad.code, bad.stdout], [1, '']);
  assert.match(bad.stderr, /Line 1 of .* has no tab/);
});

test('bad pictures are named and skipped, the rest is indexed, exit code 3', async (t) => {
  const shop = new Workshop(t);
  const jpeg = await picture(1).jpeg().toBuffer();
  shop.add('good.jpg', jpeg);
  shop.add('cut.jpg', jpeg.subarray(0, jpeg.length >> 1));
  shop.add('empty.png', '');
  shop.add('text.jpg', 'hello');
  shop.add('lies.png', jpeg);
  shop.add('cut.webp', (await picture(2).webp().toBuffer()).subarray(0, 60));
  const huge = Buffer.from(await picture(3).png().toBuffer());
  huge.writeUInt32BE(20_000, 16); // width and height of a PNG's header
  huge.writeUInt32BE(20_000, 20);
  shop.add('huge.png', huge);
  const evil = 'e\u001b[31mvil\n<script>.jpg';
  shop.add(evil, 'no picture');
  const { code, stdout, stderr } = await shop.index(['--json']);
  assert.equal(code, 3);
  const { photos, skipped } = JSON.parse(stdout);
  assert.equal(photos, 1);
  const names = skipped.map((/** @type {any} */ s) => s.file.slice(shop.photos.length + 1)).sort();
  const expected = ['cut.jpg', 'cut.webp', 'empty.png', evil, 'huge.png', 'lies.png', 'text.jpg'];
  assert.deepEqual(names, expected.sort());
  for (const name of expected.filter((n) => n !== evil)) {
    assert.match(stderr, new RegExp(`Skipped .*${name}: .{8,}`));
  }
  assert.ok(!stderr.includes('\u001b[31m'), 'a file name does not drive the terminal');
  assert.match(stderr, /lies\.png: the name says PNG, but it holds JPEG/);
});

test('failures are one line that says what to do, and leave the old gallery', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  assert.equal((await shop.index()).code, 0);
  const before = shop.published();
  /**
   * @param {Promise<import('./helpers/cli.js').Outcome>} running
   * @param {RegExp} message
   */
  const fails = async (running, message) => {
    const { code, stdout, stderr } = await running;
    assert.equal(code, 1, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.deepEqual(shop.published(), before);
  };
  rmSync(join(shop.photos, 'a.png'));
  await fails(shop.index(), /^imago: No photos in .*: name a folder .*\n$/);
  shop.add('broken.png', 'x');
  await fails(shop.index(), /No picture of 1 can be read/);
  shop.add('a.png', await picture(1).png().toBuffer());
  await fails(
    shop.index(['--model', shop.path('nowhere')]),
    /config.*|safetensors is missing: name a model folder/,
  );
  await fails(shop.index(['--app', shop.path('nowhere')]), /npm run build:web/);
  await fails(shop.index(['--out', shop.path('tiny')]), /holds other files and no Imago site/);
  await fails(shop.index(['--out', shop.photos]), /photos lie inside --out/);
  await fails(
    shop.index(['--out', shop.path('tiny', 'config.json', 'site')]),
    /a part of that path is a file/,
  );
  if (existsSync('/proc/self')) {
    // There, folders can't be made and Node's recursive mkdir would try for ever.
    await fails(shop.index(['--out', '/proc/imago/site']), /no folder can be made there/);
  }
  writeFileSync(join(shop.model, 'vision_model.safetensors'), 'damaged');
  await fails(shop.index(), /The image model cannot be used: vision_model\.safetensors/);
});

test(
  'a full disk leaves the old gallery and says so',
  { skip: process.getuid?.() !== 0 && 'needs root' },
  async (t) => {
    const { execFileSync } = await import('node:child_process');
    const shop = new Workshop(t);
    const disk = shop.path('disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      t.skip('no file system can be mounted here');
      return;
    }
    try {
      shop.site = join(disk, 'site');
      shop.add('a.png', await picture(1).png().toBuffer());
      assert.equal((await shop.index()).code, 0);
      const before = shop.published();
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(statfsFree(disk)));
      shop.add('b.png', await picture(2, { width: 600, height: 400 }).png().toBuffer());
      const { code, stderr } = await shop.index();
      assert.equal(code, 1);
      assert.match(
        stderr,
        /the disk is full: free some space.*The gallery that was there is untouched\.\n$/,
      );
      assert.deepEqual(shop.published(), before);
      rmSync(join(disk, 'ballast'));
      assert.equal((await shop.index()).code, 0);
      assert.equal(shop.gallery().photos.length, 2);
    } finally {
      execFileSync('umount', [disk]);
    }

    /** @param {string} path */
    function statfsFree(path) {
      const [, line] = execFileSync('df', ['-B1', '--output=avail', path], { encoding: 'utf8' })
        .trim()
        .split('\n');
      return Number(line) - 8192;
    }
  },
);

test('Ctrl-C keeps what is done; the next run goes on from there', async (t) => {
  const shop = new Workshop(t);
  for (let i = 0; i < 60; i++) {
    shop.add(
      `p${String(i).padStart(2, '0')}.png`,
      await picture(i, { width: 500, height: 400 }).png().toBuffer(),
    );
  }
  const journal = join(`${shop.site}.imago`, 'journal.jsonl');
  let sent = false;
  const stopped = await shop.index([], {
    onStderr: (child) => {
      if (sent) return;
      sent = true;
      const timer = setInterval(() => {
        if (!existsSync(journal) || statSync(journal).size === 0) return;
        clearInterval(timer);
        child.kill('SIGINT');
      }, 5);
    },
  });
  assert.equal(stopped.code, 1, stopped.stderr);
  assert.match(stopped.stderr, /Stopped\. \d+ photos? kept: the same command goes on/);
  assert.ok(!existsSync(shop.site), 'nothing half done is published');
  const kept = readFileSync(journal, 'utf8').trim().split('\n').length;
  assert.ok(kept >= 1 && kept < 60, `${kept} kept`);
  writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"cut off`);
  const rest = JSON.parse((await shop.index(['--json'])).stdout);
  assert.deepEqual([rest.photos, rest.read], [60, 60 - kept]);
  assert.ok(!existsSync(journal));
});

test('[regression] the same picture under two names is one photo, said in the singular', async (t) => {
  const shop = new Workshop(t);
  const png = await picture(1).png().toBuffer();
  shop.add('one.png', png);
  shop.add('two.png', png);
  const { stdout } = await shop.index();
  assert.match(stdout, /: 1 photo \(.*1 the same as another/);
  assert.equal(shop.state().photos[0].paths.length, 2);
});

test('what the owner put into the site stays there: CNAME, .git', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  await shop.index();
  writeFileSync(join(shop.site, 'CNAME'), 'photos.example.org');
  mkdirSync(join(shop.site, '.git'));
  writeFileSync(join(shop.site, '.git', 'HEAD'), 'ref');
  writeFileSync(join(shop.app, 'extra.js'), '1');
  await shop.index();
  assert.equal(readFileSync(join(shop.site, 'CNAME'), 'utf8'), 'photos.example.org');
  assert.equal(readFileSync(join(shop.site, '.git', 'HEAD'), 'utf8'), 'ref');
  rmSync(join(shop.app, 'extra.js'));
  await shop.index();
  assert.ok(!existsSync(join(shop.site, 'extra.js')), 'files of an older page go');
  assert.deepEqual(readdirSync(`${shop.site}.imago`).sort(), [
    'embeddings.safetensors',
    'pictures',
    'state.json',
  ]);
});
