#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// What the engine's image tower sees of pictures, before its projection: a training on a processor asks for it here, since
// PyTorch takes ten times as long to imitate the engine's int8 arithmetic.
import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { VIEWS } from '../../web/engine/photo_policy.js';
import { Embedder } from '../evaluate/embeddings.js';
import { readModel, readWasm } from '../imago/node_engine.js';
import { readUsage } from '../run/usage.js';

const HELP = `Usage: node scripts/train/looks.js --model DIR --out FILE < paths.json

Writes the means over the positions of the last layer, (pictures, 2, head_channels) f32: of every picture of a JSON list of
paths, and of its middle four fifths.
`;

const { values } = readUsage(HELP, {
  options: { model: { type: 'string' }, out: { type: 'string' } },
});
const { model: folder, out } = /** @type {{ model: string, out: string }} */ (values);
const paths = /** @type {string[]} */ (JSON.parse(await text(process.stdin)));
const model = await readModel(folder);
const channels = JSON.parse(new TextDecoder().decode(model.files['config.json'])).vision_config
  .head_channels;
const embedder = new Embedder({
  model,
  wasmModule: await readWasm(),
  precision: 'int8',
  dim: 0,
});
const means = new Float32Array(paths.length * VIEWS * channels);
const read = await embedder.traits(
  '/',
  paths.map((path) => path.replace(/^\//, '')),
  (row, i) => {
    for (let view = 0; view < VIEWS; view++) {
      const end = ((view + 1) * row.length) / VIEWS;
      // The last of the traits are the means' square roots (wasm/core/image/traits.h).
      const roots = row.subarray(end - channels, end);
      means.set(
        roots.map((root) => root * root),
        (i * VIEWS + view) * channels,
      );
    }
  },
);
await embedder.close();
if (read.size !== paths.length) throw new Error(`${embedder.skipped[0]?.file} cannot be read`);
writeFileSync(out, means);
