// SPDX-License-Identifier: MIT
/** A visitor's own photos for the scenarios: folders to add, and everything that the browser keeps afterwards. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawnPictures, visit } from './site.js';

/**
 * @param {import('node:test').TestContext} t removes it at its end
 * @param {Record<string, string>} pictures path in the folder → name of a drawn picture
 * @returns {string} the folder
 */
export function folderOf(t, pictures) {
  const root = mkdtempSync(join(tmpdir(), 'imago-own-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'holiday');
  mkdirSync(folder);
  for (const [path, name] of Object.entries(pictures)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    copyFileSync(join(drawnPictures(), 'images', name), join(folder, path));
  }
  return folder;
}

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof visit>[1]} [options]
 */
export async function visitOwn(t, options) {
  const visited = await visit(t, { path: '?in=mine', ...options });
  const { page } = visited;
  const own = page.locator('imago-own-photos');
  return {
    ...visited,
    own,
    invitation: own.locator('.invite'),
    report: own.locator('.report'),
    /** @param {string} path a folder, or an array of files */
    giveFolder: (/** @type {string} */ path) => own.locator('#folder').setInputFiles(path),
    giveFiles: (/** @type {string[]} */ paths) => own.locator('#files').setInputFiles(paths),
  };
}

/**
 * Every record of every database, every cached answer and all other storage of the page, as text: bytes one character
 * each.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function everythingKept(page) {
  return page.evaluate(async () => {
    /** @type {string[]} */
    const texts = [];
    /** @param {Uint8Array} bytes */
    const latin = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    /** @param {any} value */
    const note = async (value) => {
      if (value instanceof Blob) texts.push(latin(new Uint8Array(await value.arrayBuffer())));
      else if (ArrayBuffer.isView(value)) texts.push(latin(new Uint8Array(value.buffer)));
      else if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) {
          texts.push(key);
          await note(part);
        }
      } else texts.push(String(value));
    };
    /** @param {IDBRequest} request @returns {Promise<any>} */
    const result = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      texts.push(name);
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          result(objects.getAllKeys()),
          result(objects.getAll()),
        ]);
        await note(keys);
        await note(values);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url);
        await note(await (await cache.match(request))?.blob());
      }
    }
    await note({ ...localStorage });
    await note({ ...sessionStorage });
    texts.push(document.cookie);
    return texts;
  });
}
