// SPDX-License-Identifier: MIT
// A model folder of the right shape with seeded random weights: what the engine's tests load in a moment.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BOS,
  EOS,
  clipTokenizerJson,
  clipVocabulary,
} from '../../../scripts/goldens/clip_tokenizer_json.js';
import { writeSafetensors } from '../../../web/engine/safetensors.js';

export const TINY_DIM = 32;
export const TINY_IMAGE_SIZE = 32;

const MERGES = ['d o', 'do g</w>', 'c a', 'ca t</w>', 't h', 'th e</w>'];

/**
 * A small generator (Mulberry32): the same numbers everywhere.
 * @param {number} seed
 * @returns {() => number} uniform in 0..1
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabulary = () => clipVocabulary(MERGES.map((merge) => merge.replace(' ', '')));

export function tinyTokenizer() {
  return clipTokenizerJson({ vocab: vocabulary(), merges: MERGES, normalizedStart: false });
}

export function tinyConfig() {
  const vocab = vocabulary();
  return {
    model_type: 'clip-lite',
    architectures: ['ClipLiteModel'],
    projection_dim: TINY_DIM,
    logit_scale: 20,
    text_config: {
      vocab_size: Object.keys(vocab).length,
      hidden_size: 32,
      num_hidden_layers: 1,
      num_attention_heads: 2,
      intermediate_size: 64,
      max_position_embeddings: 32,
      hidden_act: 'quick_gelu',
      layer_norm_eps: 1e-5,
      bos_token_id: vocab[BOS],
      eos_token_id: vocab[EOS],
      is_causal: false,
      pooling: 'mean',
    },
    vision_config: {
      image_size: TINY_IMAGE_SIZE,
      stem_channels: 8,
      blocks: [
        [1, 8, 1, 1],
        [6, 16, 2, 2],
      ],
      head_channels: 64,
    },
  };
}

export function tinyPreprocessor() {
  return {
    image_processor_type: 'CLIPImageProcessor',
    do_convert_rgb: true,
    do_resize: true,
    size: { height: TINY_IMAGE_SIZE, width: TINY_IMAGE_SIZE },
    resample: 3,
    do_center_crop: false,
    do_rescale: true,
    rescale_factor: 1 / 255,
    do_normalize: false,
    image_mean: [0, 0, 0],
    image_std: [1, 1, 1],
  };
}

/** Collects tensors, quantised as the shipped model is. */
class TensorMaker {
  /** @type {Record<string, import('../../../web/engine/safetensors.js').Tensor>} */
  tensors = {};

  /** @param {number} seed */
  constructor(seed) {
    this.next = random(seed);
  }

  /**
   * @param {string} name
   * @param {number[]} shape
   * @param {(i: number) => number} value
   */
  f32(name, shape, value) {
    const length = shape.reduce((a, b) => a * b, 1);
    this.tensors[name] = {
      dtype: 'F32',
      shape,
      data: Float32Array.from({ length }, (_, i) => value(i)),
    };
  }

  /**
   * @param {string} name of the weight
   * @param {number[]} shape
   * @param {number} limit
   * @param {number} spread standard size of a weight
   */
  i8(name, shape, limit, spread) {
    const length = shape.reduce((a, b) => a * b, 1);
    const data = Int8Array.from({ length }, () => Math.round((this.next() * 2 - 1) * limit));
    this.tensors[name] = { dtype: 'I8', shape, data };
    this.f32(`${name}_scale`, [shape[0]], () => (spread / limit) * (0.5 + this.next()));
  }

  /**
   * @param {string} name
   * @param {number[]} shape (out, …)
   * @param {{ limit?: number, bias?: boolean }} [options]
   */
  layer(name, shape, { limit = 63, bias = true } = {}) {
    const inputs = shape.slice(1).reduce((a, b) => a * b, 1);
    this.i8(`${name}.weight`, shape, limit, 2 / Math.sqrt(inputs));
    if (bias) this.f32(`${name}.bias`, [shape[0]], () => this.next() * 0.4 - 0.1);
  }

  /**
   * @param {string} name
   * @param {number} size
   */
  norm(name, size) {
    this.f32(`${name}.weight`, [size], () => 0.5 + this.next());
    this.f32(`${name}.bias`, [size], () => this.next() - 0.5);
  }
}

/** @param {number} seed */
function textTensors(seed) {
  const make = new TensorMaker(seed);
  const { text_config: text } = tinyConfig();
  const width = text.hidden_size;
  make.i8('text_model.embeddings.token_embedding.weight', [text.vocab_size, width], 127, 1);
  const positions = [text.max_position_embeddings, width];
  make.f32('text_model.embeddings.position_embedding.weight', positions, () => make.next() - 0.5);
  for (let i = 0; i < text.num_hidden_layers; i++) {
    const layer = `text_model.encoder.layers.${i}`;
    make.norm(`${layer}.layer_norm1`, width);
    make.norm(`${layer}.layer_norm2`, width);
    for (const name of ['q_proj', 'k_proj', 'v_proj', 'out_proj']) {
      make.layer(`${layer}.self_attn.${name}`, [width, width]);
    }
    make.layer(`${layer}.mlp.fc1`, [text.intermediate_size, width]);
    make.layer(`${layer}.mlp.fc2`, [width, text.intermediate_size]);
  }
  make.norm('text_model.final_layer_norm', width);
  make.layer('text_projection', [TINY_DIM, width], { bias: false });
  return make.tensors;
}

/** @param {number} seed */
function visionTensors(seed) {
  const make = new TensorMaker(seed);
  const { vision_config: vision } = tinyConfig();
  make.layer('vision_model.stem', [vision.stem_channels, 3, 3, 3]);
  let channels = vision.stem_channels;
  let i = 0;
  for (const [expansion, outputs, repeats] of vision.blocks) {
    for (let repeat = 0; repeat < repeats; repeat++, i++) {
      const block = `vision_model.blocks.${i}`;
      const inner = channels * expansion;
      if (expansion !== 1) make.layer(`${block}.expand`, [inner, channels]);
      make.layer(`${block}.depthwise`, [inner, 3, 3], { limit: 127 });
      make.layer(`${block}.project`, [outputs, inner]);
      channels = outputs;
    }
  }
  make.layer('vision_model.head', [vision.head_channels, channels]);
  make.layer('visual_projection', [TINY_DIM, vision.head_channels]);
  return make.tensors;
}

/**
 * @param {number} [seed]
 * @returns {Record<string, Uint8Array>} the files of a model folder
 */
export function tinyModelFiles(seed = 1) {
  const json = (/** @type {object} */ value) => new TextEncoder().encode(JSON.stringify(value));
  return {
    'config.json': json(tinyConfig()),
    'preprocessor_config.json': json(tinyPreprocessor()),
    'tokenizer.json': json(tinyTokenizer()),
    'text_model.safetensors': writeSafetensors(textTensors(seed)),
    'vision_model.safetensors': writeSafetensors(visionTensors(seed + 1)),
  };
}

/**
 * @param {string} dir
 * @param {number} [seed]
 */
export function writeTinyModel(dir, seed) {
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of Object.entries(tinyModelFiles(seed))) {
    writeFileSync(join(dir, name), bytes);
  }
}
