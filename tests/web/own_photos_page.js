// SPDX-License-Identifier: MIT
// A visitor's own photos without a browser: the workers are none; the store is the real one, on an IndexedDB in memory.
import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import { ImagoError } from '../../web/engine/errors.js';
import { IMAGE_RULE_FILES } from '../../web/engine/model_files.js';
import { serve } from '../../web/engine/protocol.js';
import { OwnPhotos } from '../../web/search/own_photos/own_photos.js';
import { PhotoStore, databaseName } from '../../web/search/own_photos/store.js';

/** @typedef {import('../../web/search/own_photos/photo_service.js').Outcome} Outcome */

export const DIM = 4;
/** @param {number} seed */
const vectorOf = (seed) => ({ row: new Int8Array(DIM).fill(seed), scale: 1 / (1 + seed) });

let sites = 0;
const names = ['words.json', ...IMAGE_RULE_FILES];

/** What every file holds. @param {string} rule */
const contents = (rule) => JSON.stringify({ rule });

/** @param {string} rule */
export function manifest(rule) {
  const bytes = contents(rule).length;
  const sha256 = createHash('sha256').update(contents(rule)).digest('hex');
  const model = ['config.json', 'preprocessor_config.json', 'vision_model.safetensors'];
  const entries = [...names, ...model].map((name) => [
    name,
    { path: name, bytes, packed: bytes, sha256 },
  ]);
  return { format: 1, name: 'm', sha256: 'model', files: Object.fromEntries(entries) };
}

/**
 * A worker's answer by the file's name: `b…` is blocked (its digit says by which prototype), `!…` cannot be read, `x…`
 * kills the worker; what is in the file is its key.
 * @param {{ file: File, path: string }} args
 * @returns {Promise<Outcome>}
 */
export async function look({ file, path }) {
  const key = await file.text();
  if (path.startsWith('!')) throw new ImagoError('malformed', 'the file holds no picture');
  if (path.startsWith('x')) throw new ImagoError('internal', 'the worker stopped: it died');
  if (path.startsWith('b')) {
    const prototype = Number(path[1]);
    return { kind: 'blocked', key, prototype, vector: vectorOf(100 + prototype) };
  }
  const photo = {
    ...{ key, name: path, title: path, bytes: file.size, width: 4, height: 3 },
    date: null,
    vector: vectorOf(Number(key) || 1),
  };
  return { kind: 'seen', photo, picture: new Blob([`picture ${key}`]) };
}

/**
 * @param {import('node:test').TestContext} t
 * @param {object} [options]
 * @param {string} [options.site]
 * @param {string} [options.rule] what the rules' files hash to
 * @param {(args: any) => Promise<Outcome>} [options.photo]
 * @param {(store: PhotoStore) => void} [options.rig]
 * @param {(started: number) => void} [options.starting] may throw
 */
export async function openPhotos(
  t,
  { site = `http://x/${sites++}/`, rule = 'r', photo = look, rig, starting = () => {} } = {},
) {
  const store = new PhotoStore(databaseName(site));
  rig?.(store);
  const counts = { started: 0, persist: 0 };
  const photos = new OwnPhotos({
    store,
    files: { wasm: 'http://x/imago.wasm', model: 'http://x/model/' },
    workers: 2,
    channel: new BroadcastChannel(databaseName(site)),
    persist: async () => counts.persist++,
    startWorker: async () => {
      starting(++counts.started);
      const { port1, port2 } = new MessageChannel();
      serve(/** @type {any} */ (port2), { open: () => undefined, photo });
      const terminate = () => (port1.close(), port2.close());
      return /** @type {any} */ (Object.assign(port1, { terminate }));
    },
    fetch: async (url) => {
      const name = String(url).split('/').pop() ?? '';
      return new Response(name === 'model.json' ? JSON.stringify(manifest(rule)) : contents(rule));
    },
  });
  t.after(() => photos.close());
  await photos.open();
  return { photos, store, site, counts };
}

/** @param {Record<string, string>} files path → contents */
export const found = (files, unread = /** @type {string[]} */ ([])) => ({
  entries: Object.entries(files).map(([path, contents]) => ({
    path,
    file: new File([contents], path.split('/').pop() ?? ''),
  })),
  unread,
});

/** @param {OwnPhotos} photos */
export async function shown(photos) {
  const { rows, shown: count, load } = photos.shelf.gallery();
  await load(rows.length === 0 ? [] : [...rows.keys()]);
  return { count, rows };
}
