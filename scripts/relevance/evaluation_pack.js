// SPDX-License-Identifier: MIT
// node scripts/relevance/evaluation_pack.js --data DIR
// Writes models/evaluation/: the judged photos and captions as int8 embeddings, and what people said of them. Rows are
// numbers: no name, no sentence, no prediction.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Embedder } from '../evaluate/embeddings.js';
import { CliError, EXIT_FAILED, EXIT_USAGE } from '../imago/exit.js';
import { createNodeEngine, readModel, readPolicyWords, readWasm } from '../imago/node_engine.js';
import { PACK_DIR } from '../imago/paths.js';
import { writeAtomically } from '../imago/state.js';
import { readJudgedFolder } from './judged_folder.js';
import { makePack } from './pack.js';

/**
 * @param {{ sha256: string }} model
 * @param {{ photos: number, captions: number, experts: number, crowd: number }} size
 */
function card({ sha256 }, { photos, captions, experts, crowd }) {
  return `# Evaluation pack

\`judgements.safetensors\` lets anyone train and judge the relevance scorers without the data set: ${photos} photos and
${captions} captions as int8 embeddings of CLIP-lite \`${sha256.slice(0, 12)}\`, ${experts} pairs judged by three experts and ${crowd} pairs judged
by a crowd (Flickr8k-Expert and Flickr8k-CF: Hodosh, Young and Hockenmaier, JAIR 47, 2013; research and non-commercial
use). Rows are numbers: it holds no photo, no file name, no sentence and no prediction. Photos that show people under 16,
and flagged ones, have a row, so that the published figures can be reproduced, and a mark that keeps them out of all
training.

Its tensors are described in \`wasm/core/relevance/judgements.h\`; \`npm run rebuild-models -- --data DIR\` makes it.
`;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const root = values.data ?? process.env.IMAGO_DATA;
if (!root) {
  process.stderr.write('Name the data with --data DIR (or the variable IMAGO_DATA).\n');
  process.exit(EXIT_USAGE);
}
try {
  const data = await readJudgedFolder(root);
  const wasmModule = await readWasm();
  const model = await readModel();
  const words = await readPolicyWords();
  const engine = await createNodeEngine({ wasmModule, files: model.files, text: true, words });
  const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: engine.dim });
  const pack = await makePack({ data, engine, embedder, modelSha256: model.sha256 });
  await embedder.close();
  engine.close();
  await mkdir(PACK_DIR, { recursive: true });
  const path = join(PACK_DIR, 'judgements.safetensors');
  await writeAtomically(path, pack.bytes);
  const size = {
    photos: pack.photos.length,
    captions: pack.captions.length,
    experts: data.experts.length,
    crowd: data.crowd.length,
  };
  await writeFile(join(PACK_DIR, 'README.md'), card(model, size));
  process.stdout.write(`${pack.bytes.length} bytes in ${path}\n`);
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`evaluation pack: ${error.message}\n`);
  process.exitCode = EXIT_FAILED;
}
