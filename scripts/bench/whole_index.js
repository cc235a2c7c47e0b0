// SPDX-License-Identifier: MIT
import { writeSafetensors } from '../../web/engine/safetensors.js';

/**
 * @param {import('./plain_loop.js').Rows} rows
 * @param {number} dim
 * @param {string} [modelSha256]
 * @returns {Uint8Array} a whole index of photos that may all be seen
 */
export function wholeIndex({ embeddings, scales }, dim, modelSha256 = '') {
  const n = scales.length;
  return writeSafetensors(
    {
      embeddings: { dtype: 'I8', shape: [n, dim], data: embeddings },
      scales: { dtype: 'F32', shape: [n], data: scales },
      blocked: { dtype: 'U8', shape: [n], data: new Uint8Array(n) },
    },
    { model_sha256: modelSha256 },
  );
}
