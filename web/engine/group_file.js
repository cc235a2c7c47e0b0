// SPDX-License-Identifier: MIT
// One group of a grouped index as a file: the very int8 rows of a whole index, written as their difference from what
// the group's centroid predicts, modulo 256. Nothing is lost, and gzip makes a third less of it.
import { ImagoError } from './errors.js';
import { readSafetensors, writeSafetensors } from './safetensors.js';

/** @typedef {{ rows: Int8Array, scales: Float32Array }} GroupRows (n, dim), (n) */

/** @param {number} group */
export const groupFileName = (group) => `${String(group).padStart(5, '0')}.safetensors.gz`;

/**
 * @param {Int8Array} from (n, dim)
 * @param {Float32Array} scales (n)
 * @param {{ values: Int8Array, scale: number }} reference (dim)
 * @param {1 | -1} sign −1 takes the prediction away, 1 adds it
 * @returns {Int8Array} (n, dim)
 */
function shifted(from, scales, { values, scale }, sign) {
  const dim = values.length;
  const out = new Int8Array(from.length);
  for (let r = 0; r < scales.length; r++) {
    const ratio = scales[r] > 0 ? scale / scales[r] : 0;
    // Storing into an Int8Array is the modulo.
    for (let i = 0, at = r * dim; i < dim; i++, at++) {
      out[at] = from[at] + sign * Math.round(values[i] * ratio);
    }
  }
  return out;
}

/**
 * @param {GroupRows} rows
 * @param {object} about
 * @param {number} about.group
 * @param {number} about.first id of its first row
 * @param {Int8Array} about.reference the centroid in int8 (dim)
 * @param {number} about.referenceScale
 * @param {string} about.modelSha256
 */
export function writeGroup({ rows, scales }, about) {
  const { group, first, reference, referenceScale, modelSha256 } = about;
  // As the file will hold it: what reads the file predicts from that.
  const prediction = { values: reference, scale: Math.fround(referenceScale) };
  const difference = shifted(rows, scales, prediction, -1);
  return writeSafetensors(
    {
      difference: { dtype: 'I8', shape: [scales.length, reference.length], data: difference },
      scales: { dtype: 'F32', shape: [scales.length], data: scales },
      reference: { dtype: 'I8', shape: [reference.length], data: reference },
      reference_scale: { dtype: 'F32', shape: [1], data: Float32Array.of(referenceScale) },
    },
    { first: String(first), group: String(group), model_sha256: modelSha256 },
  );
}

/**
 * @param {Uint8Array} bytes unpacked
 * @param {object} expected
 * @param {number} expected.group
 * @param {number} expected.first
 * @param {number} expected.size rows
 * @param {number} expected.dim
 * @param {string} expected.modelSha256
 * @returns {GroupRows}
 */
export function readGroup(bytes, { group, first, size, dim, modelSha256 }) {
  const name = groupFileName(group);
  let file;
  try {
    file = readSafetensors(bytes);
  } catch (error) {
    const { code, message } = /** @type {ImagoError} */ (error);
    throw new ImagoError(code, `${name}: ${message}`, { cause: error });
  }
  const { tensors, metadata } = file;
  const { difference, scales, reference, reference_scale: scale } = tensors;
  const isOf = (
    /** @type {any} */ tensor,
    /** @type {string} */ dtype,
    /** @type {number[]} */ of,
  ) => tensor?.dtype === dtype && tensor.shape.join() === of.join();
  const fits =
    isOf(difference, 'I8', [size, dim]) &&
    isOf(scales, 'F32', [size]) &&
    isOf(reference, 'I8', [dim]) &&
    isOf(scale, 'F32', [1]);
  const { first: firstId, group: number, model_sha256: model } = metadata;
  if (!fits || firstId !== String(first) || number !== String(group) || model !== modelSha256) {
    throw new ImagoError('mismatch', `${name}: not the group that the index's table lists`);
  }
  const values = /** @type {Int8Array} */ (reference.data);
  const factors = /** @type {Float32Array} */ (scales.data);
  const prediction = { values, scale: scale.data[0] };
  const rows = shifted(/** @type {Int8Array} */ (difference.data), factors, prediction, 1);
  return { rows, scales: factors };
}
