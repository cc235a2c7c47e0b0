// SPDX-License-Identifier: MIT
// The least page that does the same search with ONNX Runtime Web: what the cold start is compared with. It is barer
// than ours, which favours it: no interface, no progress, no policy, everything fetched at once.
import * as ort from 'onnxruntime-web';
import { Tokenizer } from '@huggingface/tokenizers';

/** @param {string} path a file stored gzipped */
async function unpacked(path) {
  const { body } = await fetch(path);
  const stream = /** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = new URL('./ort/', import.meta.url).href;
const [model, tokenizerJson, index, gallery] = await Promise.all([
  unpacked('./text_model.onnx.gz'),
  unpacked('./tokenizer.json.gz'),
  unpacked('./gallery/index.safetensors.gz'),
  fetch('./gallery/gallery.json').then((response) => response.json()),
]);
const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
const tokenizer = new Tokenizer(JSON.parse(new TextDecoder().decode(tokenizerJson)), {});

const query = new URL(location.href).searchParams.get('q') ?? '';
const ids = tokenizer.encode(query).ids;
const input = new ort.Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);
const outputs = await session.run({ input_ids: input });
const vector = /** @type {Float32Array} */ (outputs.text_embeds.data);

const header = Number(new DataView(index.buffer).getBigUint64(0, true));
const tensors = JSON.parse(new TextDecoder().decode(index.subarray(8, 8 + header)));
const [from] = tensors.embeddings.data_offsets;
const [scalesFrom, scalesTo] = tensors.scales.data_offsets;
const scales = new Float32Array(index.slice(8 + header + scalesFrom, 8 + header + scalesTo).buffer);
const rows = new Int8Array(index.buffer, 8 + header + from);
const scored = Array.from(scales, (scale, i) => {
  let dot = 0;
  for (let j = 0; j < vector.length; j += 1) dot += rows[i * vector.length + j] * vector[j];
  return { id: i, score: dot * scale };
});
scored.sort((a, b) => b.score - a.score);
const main = /** @type {HTMLElement} */ (document.querySelector('main'));
for (const { id } of scored.slice(0, 24)) {
  const { thumb } = gallery.photos[id];
  if (thumb === undefined) continue;
  const image = document.createElement('img');
  image.src = `./gallery/${thumb}`;
  main.append(image);
}
document.documentElement.dataset.answered = '';
