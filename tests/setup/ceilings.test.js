// SPDX-License-Identifier: MIT
// The work that the ceilings count, and how they are told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  depthwiseProducts,
  imageLayers,
  linearProducts,
  textLayers,
} from '../../scripts/bench/ceilings/layers.js';
import { ceilingLines } from '../../scripts/bench/ceilings/report.js';
import { inRoot } from '../../scripts/run/paths.js';

/** @template T @param {T[]} layers @param {(layer: T) => number} products */
const total = (layers, products) => layers.reduce((sum, layer) => sum + products(layer), 0);

test('MobileNetV2 at 224 pixels has the products that its authors count', () => {
  const blocks = [
    [1, 16, 1, 1],
    [6, 24, 2, 2],
    [6, 32, 3, 2],
    [6, 64, 4, 2],
    [6, 96, 3, 1],
    [6, 160, 3, 2],
    [6, 320, 1, 1],
  ];
  const config = { image_size: 224, stem_channels: 32, head_channels: 1280, blocks };
  const { pointwise, depthwise } = imageLayers(config);
  assert.equal(depthwise.length, 17);
  assert.equal(pointwise.length, 34);
  assert.deepEqual(pointwise.at(-1), { rows: 49, inputs: 320, outputs: 1280, relu6: true });
  // 300 million in the paper (table 4), of which the stem and the classifier are 12 million.
  const products = total(pointwise, linearProducts) + total(depthwise, depthwiseProducts);
  assert.ok(Math.abs(products - 288e6) < 2e6, String(products));
});

test('a text layer is four products of the width and two of the wider layer', () => {
  const layers = textLayers({ hidden_size: 8, intermediate_size: 24, num_hidden_layers: 2 }, 5);
  assert.equal(total(layers, linearProducts), 2 * 5 * (4 * 8 * 8 + 2 * 8 * 24));
});

test('every layer of our model is counted', () => {
  const config = JSON.parse(readFileSync(inRoot('models/clip-lite/config.json'), 'utf8'));
  const { depthwise } = imageLayers(config.vision_config);
  const repeats = config.vision_config.blocks.map((/** @type {number[]} */ block) => block[2]);
  assert.equal(
    depthwise.length,
    repeats.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b),
  );
});

test('the lines say each share, and leave out relaxed SIMD where it does not run', () => {
  const standing = { gmacs: 30, share: 0.6 };
  const found = {
    ...{ dot_gmacs: 50, relaxed_gmacs: null, product_gmacs: null, read_gbs: 40, times: {} },
    ...{ text_gemm: standing, pointwise: standing, depthwise: { gmacs: 8, share: 0.16 } },
    ...{ text_gemm_relaxed: null, pointwise_relaxed: null },
    scan: { gmacs: 25, share: 0.5, read_share: 0.625 },
    scan_relaxed: null,
  };
  const plain = ceilingLines(found);
  assert.match(plain, /^ceilings: 50\.0 GMAC\/s in plain SIMD, no relaxed SIMD, 40\.0 GB\/s$/m);
  assert.match(plain, /^ {2}3×3 depthwise layers +8\.0 GMAC\/s, 16 %$/m);
  assert.match(
    plain,
    /^ {2}search of whole rows +25\.0 GMAC\/s, 50 %; 63 % of the speed of reading$/m,
  );
  assert.doesNotMatch(plain, /, relaxed/);
  const both = {
    ...found,
    relaxed_gmacs: 70,
    product_gmacs: 60,
    scan_relaxed: { ...found.scan, read_share: 0.9 },
  };
  assert.match(
    ceilingLines(both),
    /^ {2}search of whole rows, relaxed +25\.0 GMAC\/s, 50 %; 90 % of the speed/m,
  );
});
