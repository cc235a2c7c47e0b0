// SPDX-License-Identifier: MIT
// What a visitor's browser keeps of a photo that the owner blocks after the visit: nothing.
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { FIRST_VISIT, readCaches, textOf, untilKept } from './kept.js';
import { drawnPictures, run, visit } from './site.js';

/** The pictures of the gallery; the first is blocked later. */
const NAMES = ['006-coffee-and-a-croissant', '002-sailing-regatta', '003-autumn-mountain-lake'];
const CAPTION = 'Quixotic sunflowers beside a breakfast';

/** @param {import('node:test').TestContext} t @param {string[]} more arguments of `imago index` */
function gallery(t, ...more) {
  const root = mkdtempSync(join(tmpdir(), 'imago-blocked-'));
  t.after(() => rmSync(root, { recursive: true }));
  const photos = join(root, 'photos');
  const folder = join(root, 'site');
  const captions = join(root, 'captions.tsv');
  mkdirSync(photos);
  for (const name of NAMES) {
    cpSync(join(drawnPictures(), 'images', `${name}.jpg`), join(photos, `${name}.jpg`));
  }
  writeFileSync(
    captions,
    NAMES.map((name, i) => `${name}.jpg\t${i === 0 ? CAPTION : 'A view'}\n`).join(''),
  );
  const imago = (/** @type {string[]} */ ...args) => run('scripts/imago.js', ...args);
  const index = () => imago('index', photos, '--out', folder, '--captions', captions, ...more);
  index();
  const block = () => {
    const state = JSON.parse(readFileSync(join(`${folder}.imago`, 'state.json'), 'utf8'));
    const { sha256 } = state.photos.find((/** @type {any} */ { paths }) =>
      paths[0].includes(NAMES[0]),
    );
    imago('review', folder, '--block', sha256.slice(0, 10));
    index();
  };
  return { folder, block };
}

/** All files of a site. @param {string} folder @returns {Map<string, Buffer>} */
function filesOf(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    found.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name)),
    ]),
  );
}

for (const more of [[], ['--clusters', '2']]) {
  const kind = more.length === 0 ? 'a gallery' : 'a gallery in groups';
  test(`${kind}: of a photo that is blocked later, nothing stays in the browser`, async (t) => {
    const { folder, block } = gallery(t, ...more);
    const { page, server, box, tiles, dialog, answered } = await visit(t, {
      folder,
      base: '/repo/',
    });
    await box.fill('a cup of coffee');
    await answered();
    await tiles.first().click();
    await dialog.locator('img').waitFor();
    await server.quiet();
    const old = filesOf(folder);
    const isPicture = (/** @type {string} */ path) => /^gallery\/(thumbs|photos)\//.test(path);
    const thumbs = [...old.keys()].filter((path) => path.startsWith('gallery/thumbs/'));
    await untilKept(page, [...FIRST_VISIT, ...thumbs]);
    const kept = await readCaches(page);
    const secrets = () => [NAMES[0].slice(4), 'offee', 'uixotic'];
    for (const secret of secrets().slice(1)) {
      assert.ok(
        kept.some((entry) => textOf(entry).includes(secret)),
        `the test looks at what matters: ${secret}`,
      );
    }

    block();
    const now = filesOf(folder);
    const gone = new Map([...old].filter(([path, bytes]) => !now.get(path)?.equals(bytes)));
    assert.equal(
      [...gone.keys()].filter(isPicture).length,
      2,
      'thumbnail and picture have left the site',
    );
    assert.ok(gone.has('gallery/gallery.json') && gone.has('gallery/index.safetensors.gz'));

    await page.goto(`${server.url}?q=a+cup+of+coffee`);
    await answered();
    await page.locator('imago-search li.blocked').first().waitFor();
    await server.quiet();
    await untilKept(page, FIRST_VISIT);
    const after = await readCaches(page);
    assert.ok(after.length > 10);
    for (const entry of after) {
      // The words of the question are the visitor's own, and the page's files speak of coffee by themselves.
      const text = textOf(entry);
      const inGallery = entry.url.includes('/gallery/');
      const found = secrets().filter(
        (secret) => text.includes(secret) && (inGallery || secret !== 'offee'),
      );
      assert.deepEqual(found, [], entry.url);
      for (const [path, bytes] of gone) {
        const name = /** @type {string} */ (path.split('/').pop());
        assert.ok(!entry.body.equals(bytes), `${entry.url} is the old ${path}`);
        if (!isPicture(path)) continue;
        assert.ok(!entry.body.includes(bytes), `${entry.url} holds ${path}`);
        assert.ok(!text.includes(name), `${entry.url} names ${path}`);
      }
    }
    assert.deepEqual(ownRows(old, now, after), []);
  });
}

/**
 * Entries that hold the blocked photo's own row, the one among the old index's that the new one lacks.
 * @param {Map<string, Buffer>} old
 * @param {Map<string, Buffer>} now
 * @param {import('./kept.js').Entry[]} entries
 */
function ownRows(old, now, entries) {
  const rowsOf = (/** @type {Map<string, Buffer>} */ files) => {
    const packed = /** @type {Buffer} */ (files.get('gallery/index.safetensors.gz'));
    const { embeddings } = readSafetensors(gunzipSync(packed)).tensors;
    if (embeddings === undefined) return [];
    const [count, dim] = embeddings.shape;
    const { buffer, byteOffset, byteLength } = /** @type {Int8Array} */ (embeddings.data);
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    return Array.from({ length: count }, (_, i) => bytes.subarray(i * dim, (i + 1) * dim));
  };
  const left = rowsOf(now);
  const lost = rowsOf(old).filter((row) => !left.some((other) => other.equals(row)));
  return entries
    .filter(({ body }) => {
      const bytes = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
      return lost.some((row) => bytes.includes(row));
    })
    .map(({ url }) => url);
}
