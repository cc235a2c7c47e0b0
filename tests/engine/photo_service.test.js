// SPDX-License-Identifier: MIT
// A visitor's own photos in the page's worker: the rules decide as `imago index` does, and before anything is drawn.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { readModel } from '../../scripts/imago/node_engine.js';
import { IMAGE_RULE_FILES } from '../../web/engine/model_files.js';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { PhotoService } from '../../web/search/own_photos/photo_service.js';
import { BLOCKS_NONE, Workshop } from './helpers/cli.js';
import { WASM_URL, WORDS, failsWith } from './helpers/engine.js';
import { phonePhoto, picture } from './helpers/pictures.js';

describe('a visitor’s own photo', () => {
  /** @type {Workshop} */
  let shop;
  /** @type {import('../../web/search/own_photos/photo_service.js').Setup} */
  let setup;
  /** @type {() => void} */
  let clean = () => {};
  before(async () => {
    shop = new Workshop(
      /** @type {any} */ ({ after: (/** @type {() => void} */ f) => (clean = f) }),
    );
    const model = await readModel(shop.model);
    setup = {
      wasmBinary: new Uint8Array(readFileSync(WASM_URL)),
      files: { ...model.files, 'words.json': WORDS },
      modelSha256: model.sha256,
      known: [],
    };
  });
  after(() => clean());

  /**
   * A service whose pictures are only counted.
   * @param {Partial<typeof BLOCKS_NONE>} [thresholds]
   * @param {string[]} [known]
   */
  async function open(thresholds, known = []) {
    shop.setThresholds({ ...BLOCKS_NONE, ...thresholds });
    const rules = IMAGE_RULE_FILES.map((name) => [name, readFileSync(join(shop.policy, name))]);
    const files = { ...setup.files, ...Object.fromEntries(rules) };
    /** @type {import('../../web/engine/encoder.js').Pixels[]} */
    const drawn = [];
    const service = new PhotoService({
      draw: async (pixels) => (drawn.push(pixels), new Blob(['a picture'])),
    });
    await service.open({ ...setup, files, known });
    return { service, drawn };
  }

  /** @param {string} path @param {Uint8Array} bytes */
  const photo = (path, bytes) => ({
    path,
    file: new File([/** @type {BlobPart} */ (bytes)], path.split('/').pop() ?? ''),
  });

  test('has the row, size, date and title that the command line gives it', async () => {
    const bytes = await phonePhoto(3);
    shop.add('trip/IMG_two boats.jpg', bytes);
    const { code, stderr } = await shop.index();
    assert.equal(code, 0, stderr);
    const [row] = shop.gallery().photos;
    const index = readFileSync(join(shop.site, 'gallery/index.safetensors.gz'));
    const { embeddings, scales } = readSafetensors(gunzipSync(index)).tensors;

    const { service, drawn } = await open();
    const outcome = await service.photo(photo('trip/IMG_two boats.jpg', bytes));
    assert.ok(outcome.kind === 'seen');
    const { vector, key, ...about } = outcome.photo;
    assert.deepEqual(vector, { row: embeddings.data, scale: scales.data[0] });
    assert.deepEqual(about, {
      ...{ name: 'IMG_two boats.jpg', title: row.title, bytes: bytes.length },
      ...{ width: row.width, height: row.height, date: row.date },
    });
    assert.match(key, /^[0-9a-f]{64}$/);
    assert.equal(await outcome.picture.text(), 'a picture');
    assert.equal(drawn.length, 1);
  });

  test('turned upright by its EXIF, as its picture is', async () => {
    const bytes = await picture(4, { width: 60, height: 40 })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { service, drawn } = await open();
    const outcome = await service.photo(photo('turned.jpg', bytes));
    assert.ok(outcome.kind === 'seen');
    assert.deepEqual([outcome.photo.width, outcome.photo.height], [40, 60]);
    assert.deepEqual([drawn[0].width, drawn[0].height], [40, 60]);
  });

  for (const path of ['my-babyGirl2.jpg', 'summer/дети на пляже/1.jpg', 'kids/001.jpg']) {
    test(`${path} is blocked by its name before it is drawn, and leaves a shared row`, async () => {
      const { service, drawn } = await open();
      const outcome = await service.photo(photo(path, await phonePhoto(5)));
      assert.deepEqual(Object.keys(outcome).sort(), ['key', 'kind', 'prototype', 'vector']);
      assert.ok(outcome.kind === 'blocked');
      assert.deepEqual(drawn, []);
      const { row, scale } = outcome.vector;
      const dim = row.length;
      const shared = shop.prototypes.subarray(
        outcome.prototype * dim,
        (outcome.prototype + 1) * dim,
      );
      row.forEach((value, i) => assert.ok(Math.abs(value * scale - shared[i]) <= scale));
    });
  }

  test('what the image rule blocks without a caption is blocked, at its own threshold', async () => {
    const bytes = await phonePhoto(6);
    const strict = await open({ no_caption: 0 });
    const outcome = await strict.service.photo(photo('IMG_1.jpg', bytes));
    assert.equal(outcome.kind, 'blocked');
    assert.deepEqual(strict.drawn, []);
    // A file name is no caption: the thresholds of captioned photos have no say.
    const lenient = await open({ one_caption: 0, more_captions: 0, many_captions: 0 });
    assert.equal((await lenient.service.photo(photo('IMG_1.jpg', bytes))).kind, 'seen');
  });

  test('known contents are not read again, unless their name blocks them', async () => {
    const bytes = await phonePhoto(7);
    const first = await open();
    const outcome = await first.service.photo(photo('a.jpg', bytes));
    assert.ok(outcome.kind === 'seen');
    const { key } = outcome.photo;
    const { service, drawn } = await open({}, [key]);
    assert.deepEqual(await service.photo(photo('copy.jpg', bytes)), { kind: 'known', key });
    const named = await service.photo(photo('a little boy.jpg', bytes));
    assert.ok(named.kind === 'blocked');
    assert.equal(named.key, key);
    assert.deepEqual(drawn, []);
  });

  test('odd files are errors that say what is wrong, and harm nothing', async () => {
    const { service } = await open();
    const png = await picture(1).png().toBuffer();
    const jpeg = await picture(1).jpeg().toBuffer();
    const webp = await sharp(png).webp().toBuffer();
    /** @type {[string, Uint8Array, RegExp, string][]} */
    const odd = [
      ['empty.jpg', new Uint8Array(), /empty/, 'truncated'],
      ['text.jpg', new TextEncoder().encode('not a picture'), /no picture/, 'malformed'],
      ['liar.png', jpeg, /says PNG, but it holds JPEG/, 'mismatch'],
      ['cut.png', png.subarray(0, 60), /cut short/, 'truncated'],
      // Node has no decoder of a browser's.
      ['here.webp', webp, /browser/, 'unsupported'],
    ];
    for (const [path, bytes, message, code] of odd) {
      await assert.rejects(service.photo(photo(path, bytes)), (error) => {
        assert.match(/** @type {Error} */ (error).message, message, path);
        return failsWith(/** @type {any} */ (code))(error);
      });
    }
    assert.equal((await service.photo(photo('fine.png', png))).kind, 'seen');
  });

  test('prototypes or rules of another model, or none, are refused', async () => {
    const { files } = setup;
    const service = new PhotoService({ draw: async () => new Blob([]) });
    await assert.rejects(service.open({ ...setup, files }), failsWith('mismatch'));
    const rules = IMAGE_RULE_FILES.map((name) => [name, readFileSync(join(shop.policy, name))]);
    const all = { ...files, ...Object.fromEntries(rules) };
    const other = { ...setup, files: all, modelSha256: 'another' };
    await assert.rejects(service.open(other), failsWith('mismatch'));
  });
});
