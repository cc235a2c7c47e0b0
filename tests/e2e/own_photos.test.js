// SPDX-License-Identifier: MIT
// A visitor's own photos: added, searched, kept over a reload and removed, all of it in the page; and of those that the
// under-16 rules block, nothing anywhere.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { inRoot } from '../../scripts/run/paths.js';
import { DISCLAIMER } from '../../web/search/strings.js';
import { everythingKept, folderOf, visitOwn } from './own_photos.js';
import { drawnPictures, texts, visit } from './site.js';
import { violations } from './violations.js';

const CHILD = '010-girl-dancing-ballet.jpg';
const PICTURES = {
  'lighthouse.jpg': '065-lighthouse-in-bright-daylight.jpg',
  'coffee.jpg': '006-coffee-and-a-croissant.jpg',
  'sea/night.jpg': '091-sailboat-at-night.jpg',
  'sea/evening.jpg': '183-sailboat-as-the-sun-goes-down.jpg',
  'waterfall.jpg': '056-waterfall.jpg',
  'people/painter.jpg': '008-painter-by-the-lake.jpg',
};

/** What `imago index` makes of the same folder. @param {string} folder */
function indexed(folder) {
  const site = join(folder, '../site');
  const { status, stderr } = spawnSync(
    process.execPath,
    [inRoot('scripts/imago.js'), 'index', folder, '--out', site],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  /** @type {{ photos: { blocked?: boolean, title: string }[] }} */
  const { photos } = JSON.parse(readFileSync(join(site, 'gallery/gallery.json'), 'utf8'));
  return {
    titles: photos.filter(({ blocked }) => !blocked).map(({ title }) => title),
    blocked: photos.filter(({ blocked }) => blocked).length,
  };
}

/** @param {import('playwright-core').Page} page whatever is in its documents and shadow trees, as markup */
const markup = (page) =>
  page.evaluate(() => {
    /** @param {ParentNode} root @returns {string} */
    const read = (root) => {
      const inner = [...root.querySelectorAll('*')].map((element) =>
        element.shadowRoot === null ? '' : read(element.shadowRoot),
      );
      return [...root.children].map((child) => child.outerHTML).join('') + inner.join('');
    };
    return read(document);
  });

test('own photos are found, kept and removed; a blocked one is the notice, and nothing else', async (t) => {
  const folder = folderOf(t, { ...PICTURES, [`a-${CHILD}`]: CHILD, 'QZSECRET77.jpg': CHILD });
  const expected = indexed(folder);
  assert.ok(expected.titles.length >= 3 && expected.blocked >= 2, JSON.stringify(expected));
  const { page, record, server, tiles, disclaimers, box, status, ...own } = await visitOwn(t);
  await own.invitation.waitFor();
  assert.ok(
    !server.requests.some((path) => /vision_model|imago\.wasm/.test(path)),
    'not before it is needed',
  );
  await own.giveFolder(folder);
  await own.report.waitFor();
  assert.ok(server.requests.some((path) => path.includes('imago.wasm')));
  await own.report.getByText(`${expected.titles.length} photos added.`).waitFor();
  await own.report.getByText(`${expected.blocked} photos can’t be shown here`).waitFor();
  assert.deepEqual((await texts(tiles.locator('.title'))).sort(), expected.titles.sort());
  assert.equal(await disclaimers.count(), 0, 'the wall shows none');

  await box.fill('a sailboat on the sea');
  await tiles.locator('.score').first().waitFor();
  assert.match((await texts(tiles.locator('.title')))[0], /^(night|evening)$/);
  assert.ok((await disclaimers.count()) > 0);
  for (const said of await texts(disclaimers)) assert.equal(said, DISCLAIMER);

  await page.reload();
  await tiles.locator('.score').first().waitFor();
  assert.match((await texts(tiles.locator('.title')))[0], /^(night|evening)$/);
  await tiles.first().click();
  await page.getByText(/^(night|evening)\.jpg, \d/).waitFor();
  await page.keyboard.press('Escape');
  await box.fill('a girl dancing');
  await status.filter({ hasText: 'under 16' }).waitFor();
  assert.equal(await tiles.count(), 0);

  const bytes = readFileSync(join(folder, 'QZSECRET77.jpg'));
  const pixels = bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 24).toString('latin1');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const kept = await everythingKept(page);
  assert.ok(
    kept.some((text) => text.includes('evening.jpg')),
    'what may be seen is kept',
  );
  const pictures = kept.filter((text) => text.startsWith('RIFF'));
  assert.equal(pictures.length, expected.titles.length, 'and has a picture each');
  for (const text of [...kept, await markup(page)]) {
    for (const secret of ['QZSECRET77', 'girl-dancing', hash, pixels]) {
      assert.ok(!text.includes(secret), secret.slice(0, 12));
    }
  }

  await box.fill('');
  await page.getByRole('button', { name: 'Remove my photos…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await own.invitation.waitFor();
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  await page.reload();
  await own.invitation.waitFor();
  assert.deepEqual(record.errors, []);
  const { origin } = new URL(page.url());
  const foreign = record.requests.filter(
    (url) => !url.startsWith(origin) && !url.startsWith(`blob:${origin}`),
  );
  assert.deepEqual(foreign, []);
});

test('a picture of a blocked photo is never made, not even for a moment', async (t) => {
  const folder = folderOf(t, {
    'waterfall.jpg': PICTURES['waterfall.jpg'],
    'my little girl.jpg': CHILD,
  });
  const { page, report, giveFolder } = await visitOwn(t, {
    init: `
      window.made = [];
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (what) => (window.made.push(what.type), create(what));`,
  });
  await giveFolder(folder);
  await report.getByText('1 photo added.').waitFor();
  const made = await page.evaluate(() => /** @type {any} */ (window).made);
  assert.deepEqual(
    made.filter((/** @type {string} */ type) => type.startsWith('image/')),
    ['image/webp'],
  );
});

test('odd files are named with the reason; big, turned and WebP photos are upright', async (t) => {
  const folder = folderOf(t, {
    'lighthouse.jpg': PICTURES['lighthouse.jpg'],
    'lighthouse again.jpg': PICTURES['lighthouse.jpg'],
  });
  const lighthouse = sharp(readFileSync(join(folder, 'lighthouse.jpg'))).resize(2000, 1200, {
    fit: 'fill',
  });
  await lighthouse
    .clone()
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(folder, 'turned.jpg'));
  const night = sharp(readFileSync(join(drawnPictures(), 'images', PICTURES['sea/night.jpg'])));
  await night.resize(600, 400).webp({ quality: 95 }).toFile(join(folder, 'web.webp'));
  writeFileSync(join(folder, 'empty.jpg'), '');
  writeFileSync(join(folder, 'text.png'), 'this is text');
  writeFileSync(join(folder, 'notes.txt'), 'no picture at all');
  writeFileSync(join(folder, '.hidden.jpg'), 'hidden');
  const cut = readFileSync(join(folder, 'turned.jpg'));
  writeFileSync(join(folder, 'cut.jpg'), cut.subarray(0, 40));
  const { page, own, report, giveFolder, tiles } = await visitOwn(t);
  await giveFolder(folder);
  await report.getByText('3 photos added. 1 was here already.').waitFor();
  await report.getByText('4 files skipped').click();
  const said = await texts(report.locator('li'));
  for (const [file, reason] of [
    ['empty.jpg', /is empty/],
    ['text.png', /no picture/],
    ['notes.txt', /no picture/],
    ['cut.jpg', /./],
  ]) {
    const line = said.find((text) => text.startsWith(`holiday/${file}: `));
    assert.match(line ?? '', /** @type {RegExp} */ (reason), String(file));
  }
  const sizes = await tiles.locator('img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        const img = /** @type {HTMLImageElement} */ (image);
        img.loading = 'eager';
        await img.decode();
        return `${img.naturalWidth}×${img.naturalHeight}`;
      }),
    ),
  );
  assert.ok(sizes.includes('480×800'), `turned upright: ${sizes}`);
  assert.ok(sizes.includes('600×400'), `not enlarged: ${sizes}`);
  await report.getByRole('button', { name: 'Dismiss' }).click();
  await report.waitFor({ state: 'detached' });
  assert.match(await own.locator('[role=status]').innerText(), /^$/);
  assert.equal(await page.locator('imago-search [role=alert]').count(), 0);
});

test('by keyboard: chosen, cancelled, chosen again; and more is added', async (t) => {
  const folder = folderOf(t, PICTURES);
  const { page, own, report, invitation, server } = await visitOwn(t);
  await invitation.waitFor();
  server.faults.push({ path: /vision_model/, bytesPerSecond: 500_000 });
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder…' }).focus();
  await page.keyboard.press('Enter');
  await (await opened).setFiles(folder);
  const cancel = own.getByRole('button', { name: 'Cancel' });
  await own
    .locator('.progress')
    .getByText(/Loading what looks at photos: \d\.\d of \d\.\d\sMB/)
    .waitFor();
  assert.ok(await cancel.evaluate((button) => button.matches(':focus')), 'the focus went along');
  await page.keyboard.press('Enter');
  await report.getByText('Cancelled.', { exact: true }).waitFor();
  await report.getByText('No photo was added.').waitFor();
  await invitation.waitFor();

  server.faults.length = 0;
  await own.locator('#files').setInputFiles([join(folder, 'waterfall.jpg')]);
  await report.getByText('1 photo added.').waitFor();
  await own
    .locator('#files')
    .setInputFiles([join(folder, 'waterfall.jpg'), join(folder, 'lighthouse.jpg')]);
  await report.getByText('1 photo added. 1 was here already.').waitFor();
});

test('dropped on the page, a folder is seen to be welcome, and is added', async (t) => {
  const folder = folderOf(t, {
    'waterfall.jpg': PICTURES['waterfall.jpg'],
    'lighthouse.jpg': PICTURES['lighthouse.jpg'],
  });
  const { page, record, tiles, loaded } = await visit(t);
  await loaded();
  const gallery = await tiles.count();
  assert.ok(!record.requests.some((url) => url.includes('own_photos')), 'not loaded for all');
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  const drag = (/** @type {'dragEnter' | 'dragOver' | 'drop'} */ type) =>
    devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await drag('dragEnter');
  await drag('dragOver');
  await page.getByText('Drop photos to search in them').waitFor();
  await drag('drop');
  await page.locator('imago-own-photos .report').getByText('2 photos added.').waitFor();
  await page.getByText('Drop photos to search in them').waitFor({ state: 'detached' });
  assert.match(page.url(), /\?in=mine$/);
  assert.deepEqual((await texts(tiles.locator('.title'))).sort(), ['lighthouse', 'waterfall']);
  await page.goBack();
  await page.locator('imago-own-photos').waitFor({ state: 'detached' });
  assert.equal(await tiles.count(), gallery);
});

test('a picture of the page that is dragged about is no photo to add', async (t) => {
  const { page, tiles } = await visit(t);
  await tiles.first().waitFor();
  const overlay = page.locator('imago-search .drop');
  const drag = (/** @type {string} */ type) =>
    page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      // As Chromium does with a picture of a page.
      dataTransfer.items.add(new File(['x'], 'x.webp'));
      window.dispatchEvent(new DragEvent(name, { dataTransfer, cancelable: true }));
      return new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    }, type);
  await drag('dragstart');
  await drag('dragenter');
  assert.equal(await overlay.count(), 0);
  await drag('dragend');
  await drag('dragenter');
  assert.equal(await overlay.count(), 1);
  await drag('dragleave');
  assert.equal(await overlay.count(), 0);
});

test('gallery and own photos are asked the same words, each for itself', async (t) => {
  const folder = folderOf(t, {
    'waterfall.jpg': PICTURES['waterfall.jpg'],
    'lighthouse.jpg': PICTURES['lighthouse.jpg'],
  });
  const { page, report, giveFolder, box, tiles } = await visitOwn(t);
  await giveFolder(folder);
  await report.waitFor();
  await box.fill('a waterfall');
  await tiles.locator('.score').first().waitFor();
  assert.deepEqual((await texts(tiles.locator('.title')))[0], 'waterfall');
  await page.getByRole('link', { name: 'Gallery' }).click();
  await tiles.nth(5).locator('.score').waitFor();
  assert.match(page.url(), /\?q=a\+waterfall$/);
  await page.getByRole('link', { name: 'My photos' }).click();
  await page.locator('imago-search .title', { hasText: /^lighthouse$/ }).waitFor();
  assert.equal(await tiles.count(), 2);
  await tiles.first().click();
  await page.getByRole('button', { name: 'More like this' }).click();
  await page.getByText('Like “waterfall”').waitFor();
  assert.deepEqual(await texts(tiles.locator('.title')), ['lighthouse']);
});

test('a full disk is one message that says what to do; what was added stays', async (t) => {
  const folder = folderOf(t, PICTURES);
  const { report, giveFolder, tiles } = await visitOwn(t, {
    init: `
      const { put } = IDBObjectStore.prototype;
      let left = 3;
      IDBObjectStore.prototype.put = function (...args) {
        if (this.name === 'pictures' && left-- <= 0) {
          throw new DOMException('the disk is full', 'QuotaExceededError');
        }
        return put.apply(this, args);
      };`,
  });
  await giveFolder(folder);
  await report.getByText('no room for more photos').waitFor();
  await report.getByText('3 photos added.').waitFor();
  assert.equal(await tiles.count(), 3);
});

test('photos of another model or other rules are not shown, but can be removed', async (t) => {
  const folder = folderOf(t, { 'waterfall.jpg': PICTURES['waterfall.jpg'] });
  const { page, own, report, invitation, giveFolder, tiles } = await visitOwn(t);
  await giveFolder(folder);
  await report.waitFor();
  await page.evaluate(async () => {
    const [{ name = '' }] = await indexedDB.databases();
    const database = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const about = database.transaction('about', 'readwrite').objectStore('about');
    about.put({ model: 'an older one', rules: 'others' }, 'stamp');
    await new Promise((resolve) => (about.transaction.oncomplete = resolve));
    database.close();
  });
  await page.reload();
  await own.getByText('Your photos have to be added again.').waitFor();
  assert.equal(await tiles.count(), 0);
  await page.getByRole('button', { name: 'Remove my photos…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await invitation.waitFor();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`${colorScheme}: all can use it, and nothing sticks out on a phone`, async (t) => {
    const folder = folderOf(t, { 'waterfall.jpg': PICTURES['waterfall.jpg'], 'a girl.jpg': CHILD });
    writeFileSync(join(folder, 'text.png'), 'this is text');
    const { page, report, invitation, giveFolder, box, tiles } = await visitOwn(t, {
      context: {
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width: 320, height: 800 },
        hasTouch: true,
        isMobile: true,
      },
    });
    const look = async (/** @type {string} */ state) => {
      assert.deepEqual(await violations(page), [], state);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(over <= 0, state);
    };
    await invitation.getByText('Choose some photos.').waitFor(); // nothing is dropped on a phone
    await look('invitation');
    await giveFolder(folder);
    await report.getByText('1 file skipped').click();
    await look('report');
    await page.getByRole('button', { name: 'Remove my photos…' }).click();
    await look('removing');
    await page.getByRole('button', { name: 'Keep' }).click();
    await box.fill('a waterfall');
    await tiles.locator('.score').first().waitFor();
    await look('results');
    assert.ok(await page.getByRole('button', { name: 'Add photos…' }).isVisible());
  });
}
