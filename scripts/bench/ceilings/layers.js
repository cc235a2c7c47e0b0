// SPDX-License-Identifier: MIT
// The shapes of the towers' layers, from the model's config.json.

/** @typedef {{ rows: number, inputs: number, outputs: number, relu6: boolean }} Linear rows: tokens or pixels */
/** @typedef {{ side: number, channels: number, stride: number }} Depthwise side: of the map, in pixels */

/**
 * @param {any} config text_config
 * @param {number} tokens of a query
 * @returns {Linear[]} the products of all layers
 */
export function textLayers(config, tokens) {
  const { hidden_size: hidden, intermediate_size: wide, num_hidden_layers: count } = config;
  const linear = (/** @type {number} */ inputs, /** @type {number} */ outputs) => ({
    ...{ rows: tokens, inputs, outputs, relu6: false },
  });
  const attention = Array.from({ length: 4 }, () => linear(hidden, hidden));
  const layer = [...attention, linear(hidden, wide), linear(wide, hidden)];
  return Array.from({ length: count }, () => layer).flat();
}

/**
 * The inverted residuals (Sandler et al. 2018) and the head; the stem, a patch product of three channels, is left out.
 * @param {any} config vision_config
 * @returns {{ pointwise: Linear[], depthwise: Depthwise[] }}
 */
export function imageLayers(config) {
  /** @type {Linear[]} */
  const pointwise = [];
  /** @type {Depthwise[]} */
  const depthwise = [];
  let side = config.image_size / 2;
  let inputs = config.stem_channels;
  for (const [expansion, outputs, repeats, stride] of config.blocks) {
    for (let i = 0; i < repeats; i += 1) {
      const channels = inputs * expansion;
      if (expansion > 1) {
        pointwise.push({ rows: side * side, inputs, outputs: channels, relu6: true });
      }
      const step = i === 0 ? stride : 1;
      depthwise.push({ side, channels, stride: step });
      side = Math.ceil(side / step);
      pointwise.push({ rows: side * side, inputs: channels, outputs, relu6: false });
      inputs = outputs;
    }
  }
  pointwise.push({ rows: side * side, inputs, outputs: config.head_channels, relu6: true });
  return { pointwise, depthwise };
}

/** @param {Linear} layer @returns {number} multiply-accumulates */
export const linearProducts = ({ rows, inputs, outputs }) => rows * inputs * outputs;

/** @param {Depthwise} layer @returns {number} multiply-accumulates */
export const depthwiseProducts = ({ side, channels, stride }) =>
  Math.ceil(side / stride) ** 2 * channels * 9;
