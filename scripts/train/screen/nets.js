// SPDX-License-Identifier: MIT
// The two nets of the face rule, run by ONNX Runtime Web on one thread.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';
import sharp from 'sharp';
import { cropSquare, decodeHead, kStrides, sampleSquare, suppress } from './faces.js';

/** @typedef {import('./faces.js').Face} Face */
/** @typedef {{data: Uint8Array, width: number, height: number}} Pixels (height, width, 3) sRGB */

const kAgeSide = 112;
/** The net's input is a whole number of its largest stride. */
const kGrid = 32;

/**
 * @param {string} path
 * @returns {Promise<Pixels>} upright, without alpha.
 */
export async function readPhoto(path) {
  const { data, info } = await sharp(path)
    .rotate()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * @param {Pixels} photo
 * @returns {import('sharp').Sharp}
 */
function sharpOf({ data, width, height }) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/**
 * Interleaved RGB bytes → planes of floats 0..255 in the order BGR.
 * @param {Uint8Array} data (height, width, 3)
 * @returns {Float32Array} (3, height, width)
 */
function bgrPlanes(data) {
  const area = data.length / 3;
  const out = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) out[(2 - (i % 3)) * area + Math.floor(i / 3)] = data[i];
  return out;
}

export class FaceNets {
  /**
   * @param {ort.InferenceSession} detector
   * @param {ort.InferenceSession} ager
   */
  constructor(detector, ager) {
    this.detector = detector;
    this.ager = ager;
  }

  /**
   * @param {string} weights Folder with both ONNX files.
   * @returns {Promise<FaceNets>}
   */
  static async load(weights) {
    ort.env.wasm.numThreads = 1;
    sharp.concurrency(1);
    ort.env.logLevel = 'error';
    /** @param {string} name */
    const open = (name) => ort.InferenceSession.create(readFileSync(join(weights, name)));
    return new FaceNets(await open('yunet_n_dynamic.onnx'), await open('face-api_age_gender.onnx'));
  }

  /**
   * Finds faces, with the photo scaled so that its longer side has each of the given lengths
   * (small faces need enlarging, faces that fill the photo do not).
   * @param {Pixels} photo
   * @param {{sides: number[], threshold: number}} options
   * @returns {Promise<Face[]>} in pixels of the photo, best first.
   */
  async detect(photo, { sides, threshold }) {
    /** @type {Face[]} */
    const found = [];
    for (const side of sides) {
      const scale = side / Math.max(photo.width, photo.height);
      const width = Math.max(1, Math.round(photo.width * scale));
      const height = Math.max(1, Math.round(photo.height * scale));
      const padded = [width, height].map((n) => Math.ceil(n / kGrid) * kGrid);
      const pixels = await sharpOf(photo)
        .resize(width, height, { fit: 'fill', kernel: 'cubic' })
        .extend({ right: padded[0] - width, bottom: padded[1] - height, background: 'black' })
        .raw()
        .toBuffer();
      // YuNet was trained on OpenCV's BGR, without mean or scale.
      const input = new ort.Tensor('float32', bgrPlanes(pixels), [1, 3, padded[1], padded[0]]);
      const outputs = await this.detector.run({ input });
      /** @param {string} name */
      const values = (name) => /** @type {Float32Array} */ (outputs[name].data);
      for (const stride of kStrides) {
        const head = {
          cls: values(`cls_${stride}`),
          obj: values(`obj_${stride}`),
          bbox: values(`bbox_${stride}`),
        };
        for (const face of decodeHead(head, stride, padded[0] / stride, threshold)) {
          found.push({
            x: (face.x * photo.width) / width,
            y: (face.y * photo.height) / height,
            width: (face.width * photo.width) / width,
            height: (face.height * photo.height) / height,
            score: face.score,
          });
        }
      }
    }
    return suppress(found, 0.3);
  }

  /**
   * Judges a face's age on square crops of it.
   * @param {Pixels} photo
   * @param {Face} face
   * @param {{paddings: number[], rolls: number[]}} options paddings: the crop's side in units of the
   *   face's longer side; rolls: how far the crop is turned, radians clockwise; each with each.
   * @returns {Promise<number[]>} years, by roll and then padding.
   */
  async ages(photo, face, { paddings, rolls }) {
    const crops = rolls.flatMap((roll) =>
      paddings.map((padding) => sampleSquare(photo, cropSquare(face, padding), roll, kAgeSide)),
    );
    const values = new Float32Array(crops.length * crops[0].length);
    crops.forEach((crop, i) => values.set(crop, i * crop.length));
    // Mean and scale are inside the net.
    const input = new ort.Tensor('float32', values, [crops.length, 3, kAgeSide, kAgeSide]);
    const { age } = await this.ager.run({ face: input });
    return Array.from(/** @type {Float32Array} */ (age.data));
  }
}
