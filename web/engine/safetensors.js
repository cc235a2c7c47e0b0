// SPDX-License-Identifier: MIT
// Reads and writes https://github.com/huggingface/safetensors where no engine is at hand: the CLI's own state, caches.
import { ImagoError } from './errors.js';

/** @typedef {'F32' | 'I32' | 'I8' | 'U8'} DType */
/** @typedef {Float32Array | Int32Array | Int8Array | Uint8Array} TensorData */
/** @typedef {{ dtype: DType, shape: number[], data: TensorData }} Tensor */

const ARRAYS = { F32: Float32Array, I32: Int32Array, I8: Int8Array, U8: Uint8Array };
const MAX_HEADER_BYTES = 16 * 1024 * 1024;

/**
 * @param {Record<string, Tensor>} tensors
 * @param {Record<string, string>} [metadata]
 * @returns {Uint8Array} the same bytes for the same input: keys are sorted, data is 8-byte aligned
 */
export function writeSafetensors(tensors, metadata = {}) {
  /** @type {Record<string, any>} */
  const header = {};
  const meta = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  if (meta.length) header.__metadata__ = Object.fromEntries(meta);
  // Widest elements first, so that every tensor stays aligned without gaps (the format allows none).
  const width = (/** @type {string} */ name) => tensors[name].data.BYTES_PER_ELEMENT;
  const names = Object.keys(tensors).sort((a, b) => width(b) - width(a) || (a < b ? -1 : 1));
  let end = 0;
  for (const name of names) {
    const { dtype, shape, data } = tensors[name];
    const start = end;
    end += data.byteLength;
    header[name] = { dtype, shape, data_offsets: [start, end] };
  }
  let json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(0x20);
  padded.set(json);
  json = padded;
  const out = new Uint8Array(8 + json.length + end);
  new DataView(out.buffer).setBigUint64(0, BigInt(json.length), true);
  out.set(json, 8);
  for (const name of names) {
    const { data } = tensors[name];
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    out.set(bytes, 8 + json.length + header[name].data_offsets[0]);
  }
  return out;
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ tensors: Record<string, Tensor>, metadata: Record<string, string> }} copies, never views of `bytes`
 */
export function readSafetensors(bytes) {
  if (bytes.length < 8) {
    throw new ImagoError('truncated', 'the safetensors file ends before its header');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > MAX_HEADER_BYTES) {
    throw new ImagoError('malformed', 'the safetensors header is too long');
  }
  const start = 8 + Number(length);
  if (start > bytes.length) throw new ImagoError('truncated', 'the safetensors header is cut off');
  /** @type {Record<string, any>} */
  let header;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, start)));
  } catch (error) {
    throw new ImagoError('malformed', 'the safetensors header is not JSON', { cause: error });
  }
  const { __metadata__: metadata = {}, ...entries } = header;
  /** @type {Record<string, Tensor>} */
  const tensors = {};
  for (const [name, entry] of Object.entries(entries)) {
    tensors[name] = readTensor(name, entry, bytes.subarray(start));
  }
  return { tensors, metadata };
}

/**
 * @param {string} name
 * @param {any} entry its row of the header
 * @param {Uint8Array} body
 * @returns {Tensor}
 */
function readTensor(name, entry, body) {
  const dtype = /** @type {DType} */ (entry?.dtype);
  const ArrayType = Object.hasOwn(ARRAYS, dtype) ? ARRAYS[dtype] : undefined;
  if (!ArrayType) {
    throw new ImagoError('unsupported', `tensor ${name}: dtype ${dtype} is not supported`);
  }
  const { shape, data_offsets: offsets } = entry;
  const isSize = (/** @type {unknown} */ n) => Number.isSafeInteger(n) && Number(n) >= 0;
  if (
    !Array.isArray(shape) ||
    !shape.every(isSize) ||
    !Array.isArray(offsets) ||
    !offsets.every(isSize)
  ) {
    throw new ImagoError('malformed', `tensor ${name}: its shape or offsets are no sizes`);
  }
  const elements = shape.reduce((product, n) => product * n, 1);
  const [from, to] = offsets;
  if (to > body.length) throw new ImagoError('truncated', `tensor ${name}: its data is cut off`);
  if (to - from !== elements * ArrayType.BYTES_PER_ELEMENT) {
    throw new ImagoError('malformed', `tensor ${name}: its offsets do not fit its shape`);
  }
  // Not body.slice: Node's Buffer, a Uint8Array, answers it with a view.
  const copy = new Uint8Array(body.subarray(from, to));
  return { dtype, shape, data: new ArrayType(copy.buffer) };
}
