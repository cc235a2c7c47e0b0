// SPDX-License-Identifier: MIT
// The evaluation page on a visitor's own folder: the figures are those of the command line, mistakes are named, and
// whoever shows a child is a notice.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../../scripts/run/paths.js';
import { writeDrawn, writePart } from './data_set.js';
import { visit } from './site.js';
import { violations } from './violations.js';

/** Writes down the names of the photos whose pixels the page asks for. */
const WATCH = `
  window.asked = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (what) => {
    if (what instanceof File) window.asked.push(what.name);
    return create(what);
  };`;

/** @param {import('node:test').TestContext} t */
function folder(t) {
  const root = mkdtempSync(join(tmpdir(), 'imago-e2e-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  return join(root, 'task');
}

/** @param {import('node:test').TestContext} t */
async function evaluatePage(t) {
  const { page, record } = await visit(t, { path: 'evaluate.html', init: WATCH });
  return {
    page,
    record,
    choose: page.getByRole('button', { name: 'Choose the folder…' }),
    cancel: page.getByRole('button', { name: 'Cancel' }),
    table: page.locator('imago-evaluate table'),
    alert: page.locator('imago-evaluate [role=alert]'),
    pairs: page.locator('imago-pairs'),
    give: (/** @type {string} */ root) =>
      page.locator('imago-evaluate input[type=file]').setInputFiles(root),
  };
}

/** @param {string} root @returns {any} what `npm run evaluate` prints */
function evaluated(root) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('scripts/evaluate/main.js'), '--data', root, '--json'],
    { encoding: 'utf8' },
  );
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout);
}

/** @param {import('playwright-core').Page} page */
async function savedTable(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save: How well they judge, JSON' }).click(),
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

test('a folder is embedded, trained on and judged as by the command line; a child is a notice', async (t) => {
  const root = folder(t);
  const { child, childWords } = writeDrawn(root);
  const { page, record, give, table, pairs } = await evaluatePage(t);
  await give(root);
  await table.waitFor({ timeout: 110_000 });
  const { scorers } = await savedTable(page);
  assert.deepEqual(scorers, evaluated(root).scorers);

  await page.getByText('our own caption rule').waitFor();
  await page.getByText('Which photos are these?').click();
  await page.getByText(child, { exact: true }).waitFor();

  await pairs.locator('img').first().waitFor();
  await pairs.locator('li.blocked').first().waitFor();
  for (const scorer of ['Linear regression (ridge)', 'Cosine', 'Neural net (MLP)']) {
    await pairs.getByRole('radio', { name: scorer }).check();
    await pairs.locator('ol').first().waitFor();
    assert.equal(await pairs.locator('ol > li').count(), 16);
    assert.ok(!(await pairs.innerText()).includes(childWords));
  }
  const asked = await page.evaluate(() => /** @type {any} */ (window).asked);
  assert.ok(asked.length > 0, 'other photos are shown');
  assert.ok(!asked.includes(child), 'no pixel of the child comes to the page');

  for (const chart of ['How soon the right photo is found', 'How the neural net learnt']) {
    await page.getByRole('img', { name: chart }).waitFor();
    for (const kind of ['SVG', 'CSV', 'JSON']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save: ${chart}, ${kind}` }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      assert.match(text, kind === 'SVG' ? /^<svg / : kind === 'CSV' ? /^\w+,/ : /^\[/);
    }
  }
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await violations(page), [], colorScheme);
  }
  assert.deepEqual(record.errors, []);
  const origin = new URL(page.url()).origin;
  const foreign = record.requests.filter(
    (url) => !url.startsWith(origin) && !url.startsWith(`blob:${origin}`),
  );
  assert.deepEqual(foreign, []);
});

test('a mistake is one alert with its file and line; the mended folder goes through', async (t) => {
  const root = folder(t);
  writeDrawn(root);
  const { give, choose, alert, cancel } = await evaluatePage(t);
  const path = join(root, 'ExpertAnnotations.tsv');
  const right = readFileSync(path, 'utf8');
  writeFileSync(path, right.replace(/\t\d\n/, '\t7\n'));
  await give(root);
  await alert
    .getByText('task/ExpertAnnotations.tsv:1: the score 7 is none of 1, 2, 3, 4.')
    .waitFor();

  writeFileSync(path, right);
  const picture = join(root, 'train_images', '002-sailing-regatta.jpg');
  const pixels = readFileSync(picture);
  writeFileSync(picture, pixels.subarray(0, 300));
  await give(root);
  await alert
    .getByText(
      /task\/train_images\/002-sailing-regatta\.jpg cannot be read, and it is a judged photo/,
    )
    .waitFor();

  writeFileSync(picture, pixels);
  await give(root);
  await cancel.waitFor();
  assert.equal(await alert.count(), 0);
  await cancel.click();
  await choose.waitFor();
});

test('cancelling keeps nothing, by keyboard too', async (t) => {
  const root = folder(t);
  writeDrawn(root);
  const { page, choose, cancel, table } = await evaluatePage(t);
  const opened = page.waitForEvent('filechooser');
  await choose.focus();
  await page.keyboard.press('Enter');
  const chooser = await opened;
  await chooser.setFiles(root);
  await page
    .getByText(/Looked at|Read|Trained and judged/)
    .first()
    .waitFor();
  assert.ok(await cancel.evaluate((button) => button.matches(':focus')), 'the focus went along');
  await page.keyboard.press('Enter');
  await page.getByText('Cancelled. Nothing was kept.').waitFor();
  assert.equal(await table.count(), 0);
  assert.ok(await choose.isEnabled());
});

test('a dropped folder is taken, and one without data is refused in a sentence', async (t) => {
  const root = folder(t);
  writeDrawn(root);
  const { page, alert, cancel } = await evaluatePage(t);
  const devtools = await page.context().newCDPSession(page);
  const drop = async (/** @type {string} */ path) => {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
  };
  await drop(join(root, 'train_images'));
  await alert.getByText('The folder holds no data of the task').waitFor();
  await drop(root);
  await page
    .getByText(/Looked at|Read|Trained and judged/)
    .first()
    .waitFor();
  await cancel.click();
  await page.getByText('Cancelled. Nothing was kept.').waitFor();
});

const data = process.env.IMAGO_DATA && join(process.env.IMAGO_DATA, 'practicum');
test(
  'a part of the real data has the figures of the command line',
  { skip: data && existsSync(data) ? false : 'SKIPPED: IMAGO_DATA names no data' },
  async (t) => {
    const root = folder(t);
    writePart(/** @type {string} */ (data), root, 24);
    const { page, record, give, table } = await evaluatePage(t);
    await give(root);
    await table.waitFor({ timeout: 110_000 });
    const { scorers } = await savedTable(page);
    assert.deepEqual(scorers, evaluated(root).scorers);
    assert.deepEqual(record.errors, []);
  },
);
