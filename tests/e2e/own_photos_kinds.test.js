// SPDX-License-Identifier: MIT
// A visitor's own photos where things are not as usual: a browser that keeps nothing, files that only the browser decodes,
// files that are skipped, said in the reader's language.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { folderOf, visitOwn } from './own_photos.js';
import { texts } from './site.js';
import { violations } from './violations.js';

const WATERFALL = '056-waterfall.jpg';
const LIGHTHOUSE = '065-lighthouse-in-bright-daylight.jpg';
const COFFEE = '006-coffee-and-a-croissant.jpg';

/** As Chromium does with all site data blocked, and others in private windows. */
const REFUSES = `IDBFactory.prototype.open = () => {
  throw new DOMException('The user denied permission to access the database.', 'SecurityError');
};`;

test('where the browser keeps nothing, photos stay until the page goes, and it says so', async (t) => {
  const folder = folderOf(t, {
    'waterfall.jpg': WATERFALL,
    'lighthouse.jpg': LIGHTHOUSE,
    'a girl.jpg': COFFEE,
  });
  const { page, own, record, report, invitation, giveFolder, box, tiles } = await visitOwn(t, {
    init: REFUSES,
  });
  const line = own.getByText('Kept until you close or reload this page');
  await invitation.waitFor();
  await line.waitFor();
  assert.deepEqual(await violations(page), []);
  await giveFolder(folder);
  await report.getByText('2 photos added.').waitFor();
  await report.getByText('1 photo can’t be shown here').waitFor();
  await line.waitFor();
  assert.equal(await own.getByText('Kept in this browser only.').count(), 0);
  await box.fill('a waterfall');
  await tiles.locator('.score').first().waitFor();
  assert.equal((await texts(tiles.locator('.title')))[0], 'waterfall');
  await box.fill('');
  await page.getByRole('button', { name: 'Remove my photos…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await invitation.waitFor();
  await own.locator('#files').setInputFiles([join(folder, 'lighthouse.jpg')]);
  await report.getByText('1 photo added.').waitFor();
  await page.reload();
  await invitation.waitFor();
  assert.equal(await tiles.count(), 0);
  assert.deepEqual(record.errors, []);
});

test('WebP and AVIF photos have the date of their taking', async (t) => {
  const folder = folderOf(t, { 'waterfall.jpg': WATERFALL });
  const dated = sharp(readFileSync(join(folder, 'waterfall.jpg')))
    .resize(320)
    .withExif({ IFD2: { DateTimeOriginal: '2019:07:14 10:20:30' } });
  await dated.clone().webp().toFile(join(folder, 'web.webp'));
  await dated.clone().avif({ effort: 0 }).toFile(join(folder, 'av.avif'));
  const { page, report, giveFolder, tiles } = await visitOwn(t);
  await giveFolder(folder);
  await report.getByText('3 photos added.').waitFor();
  for (const [title, date] of [
    ['web', /July 14, 2019/],
    ['av', /July 14, 2019/],
    ['waterfall', null],
  ]) {
    await tiles.filter({ hasText: new RegExp(`^\\s*${title}\\s*$`) }).click();
    const panel = page.locator('imago-search dialog .panel');
    await panel.locator('h2', { hasText: String(title) }).waitFor();
    const said = await panel.innerText();
    if (date === null) assert.doesNotMatch(said, /2019/);
    else assert.match(said, /** @type {RegExp} */ (date), String(title));
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  }
});

test('a Russian reader hears in Russian why a file was skipped', async (t) => {
  const folder = folderOf(t, { 'waterfall.jpg': WATERFALL, 'liar.png': LIGHTHOUSE });
  writeFileSync(join(folder, 'empty.jpg'), '');
  writeFileSync(join(folder, 'text.png'), 'this is text');
  writeFileSync(join(folder, 'notes.txt'), 'no picture at all');
  const { report, giveFolder } = await visitOwn(t, { context: { locale: 'ru-RU' } });
  await giveFolder(folder);
  await report.getByText('4 файла пропущено').click();
  const said = new Map(
    (await texts(report.locator('li'))).map(
      (line) => /** @type {[string, string]} */ (line.split(': ', 2)),
    ),
  );
  assert.deepEqual(Object.fromEntries(said), {
    'holiday/empty.jpg': 'файл пуст, обрезан или не открывается',
    'holiday/liar.png': 'в файле не тот формат, что в его имени',
    'holiday/notes.txt': 'в файле нет изображения или оно повреждено',
    'holiday/text.png': 'в файле нет изображения или оно повреждено',
  });
});
