// SPDX-License-Identifier: MIT
// The worker's verbs over the protocol, with a site that the CLI made and a fetch that reads it from disk.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createClient } from '../../web/engine/client.js';
import { serve } from '../../web/engine/protocol.js';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { SearchService } from '../../web/engine/service.js';
import { Workshop } from './helpers/cli.js';
import { SEARCH_WASM_URL, failsWith } from './helpers/engine.js';
import { phonePhoto, picture } from './helpers/pictures.js';

const ORIGIN = 'https://photos.example.org/sub/';
const ARGS = {
  wasm: `${ORIGIN}assets/imago_search.wasm.gz`,
  model: `${ORIGIN}model/`,
  index: `${ORIGIN}gallery/index.safetensors.gz`,
};

describe('the search service', () => {
  /** @type {Workshop} */
  let shop;
  /** @type {(() => void)[]} */
  const cleanups = [];
  /** Answers instead of the disk. @type {Map<string, () => Response>} */
  const overrides = new Map();

  /** @type {typeof globalThis.fetch} */
  const fetchFromDisk = async (input, init) => {
    init?.signal?.throwIfAborted();
    const path = String(input).slice(ORIGIN.length).replace(/\?.*/, '');
    const override = overrides.get(path);
    if (override) return override();
    const file = join(shop.site, path);
    if (path.startsWith('assets/')) return new Response(gzipSync(readFileSync(SEARCH_WASM_URL)));
    return existsSync(file)
      ? new Response(readFileSync(file))
      : new Response(null, { status: 404 });
  };

  before(async () => {
    shop = new Workshop(
      /** @type {any} */ ({ after: (/** @type {() => void} */ f) => cleanups.push(f) }),
    );
    for (let i = 0; i < 6; i++) shop.add(`p${i}.png`, await picture(i).png().toBuffer());
    shop.add('baby.jpg', await phonePhoto(9));
    const { code, stderr } = await shop.index();
    assert.equal(code, 0, stderr);
  });
  after(() => cleanups.forEach((clean) => clean()));

  /** @param {import('node:test').TestContext} t */
  function client(t) {
    const { port1, port2 } = new MessageChannel();
    serve(port1, new SearchService({ fetch: fetchFromDisk }).handlers());
    t.after(() => port1.close());
    t.after(() => overrides.clear());
    return createClient(port2);
  }

  test('opens with progress in bytes, then searches with flags', async (t) => {
    const page = client(t);
    await assert.rejects(page.search({ text: 'a', k: 3 }), failsWith('not_loaded'));
    /** @type {any[]} */
    const events = [];
    const opened = await page.open(ARGS, { onProgress: (event) => events.push(event) });
    assert.deepEqual([opened.size, opened.dim, opened.modelName], [7, 32, 'tiny']);
    assert.equal(opened.modelSha256, shop.gallery().model.sha256);
    const last = events.at(-1);
    assert.ok(last.loaded > 100_000);
    const hits = await page.search({ text: 'the dog', k: 7 });
    assert.equal(hits.blockedQuery, false);
    assert.deepEqual([...hits.ids].sort(), [0, 1, 2, 3, 4, 5, 6]);
    for (const [i, id] of hits.ids.entries()) assert.equal(hits.blocked[i], Number(id === 6));
    assert.equal((await page.search({ text: 'a little boy', k: 2 })).blockedQuery, true);
    const same = await shop.search('the dog', ['-k', '7']);
    assert.deepEqual(
      same.results.map((/** @type {any} */ r) => r.id),
      [...hits.ids],
      'as the CLI answers',
    );
  });

  test('more like a photo leaves it out; a blocked photo is none to compare with', async (t) => {
    const page = client(t);
    await page.open(ARGS);
    const hits = await page.similar({ id: 2, k: 3 });
    assert.equal(hits.ids.length, 3);
    assert.ok(!hits.ids.includes(2));
    await assert.rejects(page.similar({ id: 6, k: 3 }), failsWith('out_of_range'));
    await assert.rejects(page.similar({ id: 99, k: 3 }), failsWith('out_of_range'));
  });

  test('photos of one’s own are searched beside the gallery, each for itself', async (t) => {
    const page = client(t);
    await page.open(ARGS);
    const gallery = await page.search({ text: 'the dog', k: 7 });
    await assert.rejects(
      page.search({ text: 'the dog', k: 3, own: true }),
      failsWith('not_loaded'),
    );
    const whole = gunzipSync(readFileSync(join(shop.site, 'gallery/index.safetensors.gz')));
    const { tensors, metadata } = readSafetensors(whole);
    const dim = tensors.embeddings.shape[1];
    const part = (/** @type {Record<string, string>} */ meta) =>
      writeSafetensors(
        {
          embeddings: {
            dtype: 'I8',
            shape: [2, dim],
            data: tensors.embeddings.data.slice(5 * dim, 7 * dim),
          },
          scales: { dtype: 'F32', shape: [2], data: tensors.scales.data.slice(5, 7) },
          blocked: { dtype: 'U8', shape: [2], data: tensors.blocked.data.slice(5, 7) },
        },
        meta,
      );
    await page.openOwn({ index: part(metadata) });
    const own = await page.search({ text: 'the dog', k: 7, own: true });
    assert.deepEqual([...own.ids].sort(), [0, 1]);
    const at = [...own.ids].indexOf(0);
    assert.deepEqual(own.scores[at], gallery.scores[[...gallery.ids].indexOf(5)]);
    assert.deepEqual(
      [...own.ids].map((id) => id === 1),
      [...own.blocked].map(Boolean),
    );
    assert.deepEqual(await page.search({ text: 'the dog', k: 7 }), gallery);
    assert.deepEqual([...(await page.similar({ id: 0, k: 3, own: true })).ids], [1]);
    await assert.rejects(page.similar({ id: 1, k: 3, own: true }), failsWith('out_of_range'));

    await assert.rejects(
      page.openOwn({ index: part({ model_sha256: 'another' }) }),
      failsWith('mismatch'),
    );
    await assert.rejects(page.openOwn({ index: whole.subarray(0, 90) }), { name: 'ImagoError' });
    assert.deepEqual(await page.search({ text: 'the dog', k: 7 }), gallery);
    assert.deepEqual(await page.search({ text: 'the dog', k: 7, own: true }), own);
  });

  test('a failed open is one error; what was open before still answers; a retry works', async (t) => {
    const page = client(t);
    await page.open(ARGS);
    const before_ = await page.search({ text: 'the dog', k: 7 });
    const index = readFileSync(join(shop.site, 'gallery', 'index.safetensors.gz'));
    const text = 'model/text_model.safetensors.gz';
    const weights = readFileSync(join(shop.site, text));
    const manifest = readFileSync(join(shop.site, 'model', 'model.json'), 'utf8');
    const other = manifest.replace(/("name": "tiny",\s*"sha256": ")./, '$1_');
    /** @type {[string, BodyInit | null, number, string][]} */
    const cases = [
      ['gallery/index.safetensors.gz', index.subarray(0, index.length - 30), 200, 'truncated'],
      ['gallery/index.safetensors.gz', 'nonsense', 200, 'too_large'],
      [text, weights.subarray(0, weights.length >> 1), 200, 'truncated'],
      [text, null, 404, 'network'],
      ['model/model.json', '{"format": 1', 200, 'malformed'],
      ['model/model.json', other, 200, 'mismatch'],
      ['assets/imago_search.wasm.gz', 'no wasm', 200, 'malformed'],
    ];
    for (const [path, body, status, code] of cases) {
      overrides.set(path, () => new Response(body, { status }));
      await assert.rejects(page.open(ARGS), failsWith(code));
      overrides.clear();
      assert.deepEqual(await page.search({ text: 'the dog', k: 7 }), before_);
    }
    await page.open(ARGS);
  });

  test('opening can be aborted', async (t) => {
    const page = client(t);
    const controller = new AbortController();
    const opening = page.open(ARGS, { signal: controller.signal });
    controller.abort();
    await assert.rejects(opening, failsWith('aborted'));
    await page.open(ARGS);
  });

  test('a gallery of another model is refused by the CLI as well', async () => {
    const path = join(shop.site, 'model', 'model.json');
    const manifest = readFileSync(path, 'utf8');
    writeFileSync(path, manifest.replace(/("name": "tiny",\s*"sha256": ")./, '$1_'));
    await assert.rejects(shop.search('a'), /one and the same model/);
    writeFileSync(path, manifest);
  });
});
