// SPDX-License-Identifier: MIT
// node scripts/goldens/parity/write_inputs.js OUT: pixels and tokens for scripts/goldens/parity.py
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeSafetensors } from '../../../web/engine/safetensors.js';
import { createNodeEngine, readModel } from '../../imago/node_engine.js';
import { sha256 } from '../../imago/photo.js';
import { concatenate, parityPhotos, parityPictures, parityTexts } from './inputs.js';

const [out] = process.argv.slice(2);
const model = await readModel();
const engine = await createNodeEngine({ files: model.files, text: true, vision: true });
const photos = await parityPhotos(engine, process.env.IMAGO_DATA);
if (!photos) {
  process.stderr.write(
    'The parity goldens need the test photos: set IMAGO_DATA to the root of the data.\n',
  );
  process.exit(1);
}
const size = Math.sqrt(photos[0].length / 3);
const pictures = parityPictures(size);
const tokens = parityTexts().map((text) => engine.tokenize(text));
const longest = Math.max(...tokens.map((row) => row.length));
const padded = new Int32Array(tokens.length * longest).fill(-1);
tokens.forEach((row, i) => padded.set(row, i * longest));
/** @type {Record<string, import('../../../web/engine/safetensors.js').Tensor>} */
const tensors = { tokens: { dtype: 'I32', shape: [tokens.length, longest], data: padded } };
/** @type {Record<string, string>} */
const metadata = {
  model_sha256: model.sha256,
  tokens_sha256: sha256(new Uint8Array(padded.buffer)),
};
for (const [name, rows] of Object.entries({ pictures, photos })) {
  const data = concatenate(rows);
  tensors[name] = { dtype: 'U8', shape: [rows.length, size, size, 3], data };
  metadata[`${name}_sha256`] = sha256(data);
}
await mkdir(dirname(out), { recursive: true });
await writeFile(out, writeSafetensors(tensors, metadata));
