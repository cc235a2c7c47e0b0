// SPDX-License-Identifier: MIT
// The looks at a photo that the image rule learns from.
import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PhotoReader } from '../../scripts/imago/photo.js';
import { LEARNED_VIEWS, parts } from '../../scripts/policy/views.js';
import { VIEWS } from '../../web/engine/photo_policy.js';
import { tinyEngine } from './helpers/engine.js';
import { picture } from './helpers/pictures.js';

/** Every pixel says where it is. @param {number} width @param {number} height @param {number} channels */
function where(width, height, channels) {
  const data = new Uint8Array(width * height * channels);
  for (let i = 0; i < data.length; i++) {
    const pixel = Math.floor(i / channels);
    data[i] = [pixel % width, Math.floor(pixel / width), 7, 255][i % channels];
  }
  return { data, width, height };
}

for (const channels of [3, 4]) {
  test(`parts of ${channels} channels: the left, and the right mirrored, of middling height`, () => {
    const [left, right] = parts(where(20, 10, channels));
    for (const { data, width, height } of [left, right]) {
      assert.deepEqual([width, height, data.length], [14, 7, 14 * 7 * channels]);
    }
    const at = (
      /** @type {Uint8Array} */ data,
      /** @type {number} */ x,
      /** @type {number} */ y,
    ) => [...data.subarray((y * 14 + x) * channels, (y * 14 + x + 1) * channels)];
    const rest = [7, 255].slice(0, channels - 2);
    assert.deepEqual(at(left.data, 0, 0), [0, 1, ...rest]);
    assert.deepEqual(at(left.data, 13, 6), [13, 7, ...rest]);
    assert.deepEqual(at(right.data, 0, 0), [19, 1, ...rest]);
    assert.deepEqual(at(right.data, 13, 6), [6, 7, ...rest]);
  });
}

test('the smallest picture has parts as well', () => {
  for (const { data, width, height } of parts(where(1, 1, 3))) {
    assert.deepEqual([...data, width, height], [0, 0, 7, 1, 1]);
  }
});

test('what a photo is judged by comes first in what is learned from it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'imago-views-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const engine = await tinyEngine();
  for (const kind of /** @type {const} */ (['png', 'webp'])) {
    const path = join(folder, `photo.${kind}`);
    writeFileSync(path, await picture(3).toFormat(kind).toBuffer());
    const reader = new PhotoReader(engine);
    const traits = await reader.traits({ path });
    const views = await reader.views({ path });
    assert.equal(views.length, (LEARNED_VIEWS / VIEWS) * traits.length);
    assert.deepEqual(views.subarray(0, traits.length), traits);
    const inputs = traits.length / VIEWS;
    const each = Array.from({ length: LEARNED_VIEWS }, (_, i) =>
      views.subarray(i * inputs, (i + 1) * inputs).join(),
    );
    assert.equal(new Set(each).size, LEARNED_VIEWS, 'no two are the same');
  }
  engine.close();
});
