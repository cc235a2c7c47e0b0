// SPDX-License-Identifier: MIT
// A contact sheet, to look at many pictures at once:
//   node scripts/gallery/contact.js --out sheet.png [--seed S] [--scene ID,ID] [--tile 320] [--columns 4]

import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { DEMO_SEED, paint, plan } from './gallery.js';
import { render } from './render.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'sheet.png' },
    seed: { type: 'string', default: DEMO_SEED },
    scene: { type: 'string' },
    tile: { type: 'string', default: '320' },
    columns: { type: 'string', default: '4' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1000' },
  },
});
const tile = Number(values.tile);
const columns = Number(values.columns);
const ids = values.scene?.split(',');
const chosen = plan(values.seed)
  .filter(({ scene }) => !ids || ids.some((id) => scene.id.startsWith(id)))
  .slice(Number(values.from), Number(values.from) + Number(values.count));
const rows = Math.ceil(chosen.length / columns);
const tiles = [];
for (const [i, p] of chosen.entries()) {
  const input = await sharp(await render(paint(values.seed, p, i).svg, 'png'))
    .resize(tile - 8, tile - 8, { fit: 'contain', background: '#e9e4da' })
    .toBuffer();
  tiles.push({ input, left: (i % columns) * tile + 4, top: Math.floor(i / columns) * tile + 4 });
  process.stdout.write(`${i}: ${p.key} ${JSON.stringify(p.wanted)}\n`);
}
await sharp({
  create: { width: columns * tile, height: rows * tile, channels: 3, background: '#e9e4da' },
})
  .composite(tiles)
  .png()
  .toFile(values.out);
