// SPDX-License-Identifier: MIT
import { readSafetensors } from '../engine/safetensors.js';

/**
 * What the page needs of a pack besides the trainer: the human scores.
 * @param {Uint8Array} pack
 * @returns {{ target: Float32Array, allowed: Uint8Array }} by expert pair: the mean of three scores, 0..1; 1 where both
 *   photo and caption are allowed
 */
export function expertTargets(pack) {
  const { tensors } = readSafetensors(pack);
  const scores = tensors.expert_scores.data; // (n, 3)
  const pairs = tensors.expert_pairs.data; // (n, 2)
  const n = pairs.length / 2;
  const target = new Float32Array(n);
  const allowed = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    const sum = scores[3 * i] + scores[3 * i + 1] + scores[3 * i + 2];
    target[i] = (sum / 3 - 1) / 3;
    const photo = tensors.images_allowed.data[pairs[2 * i]];
    const caption = tensors.captions_allowed.data[pairs[2 * i + 1]];
    allowed[i] = photo && caption ? 1 : 0;
  }
  return { target, allowed };
}
