// SPDX-License-Identifier: MIT
// The two nets of the face rule, run by ONNX Runtime Web on one thread.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';
import sharp from 'sharp';
import { cropSquare, decodeHead, kStrides, suppress } from './faces.js';

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
 * Interleaved bytes → planes of floats 0..255.
 * @param {Uint8Array} data (height, width, 3)
 * @param {number[]} order Which channel goes to each plane.
 * @returns {Float32Array} (3, height, width)
 */
function planes(data, order) {
  const area = data.length / 3;
  const out = new Float32Array(data.length);
  order.forEach((channel, plane) => {
    for (let i = 0; i < area; i++) out[plane * area + i] = data[3 * i + channel];
  });
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
      const input = new ort.Tensor('float32', planes(pixels, [2, 1, 0]), [
        1,
        3,
        padded[1],
        padded[0],
      ]);
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
   * Judges a face's age on a square crop; what lies outside the photo is black.
   * @param {Pixels} photo
   * @param {Face} face
   * @param {number} padding The crop's side in units of the face's longer side.
   * @returns {Promise<number>} years
   */
  async age(photo, face, padding) {
    const pixels = await this.crop(photo, face, padding);
    const input = new ort.Tensor('float32', planes(pixels, [0, 1, 2]), [1, 3, kAgeSide, kAgeSide]);
    const { age } = await this.ager.run({ face: input });
    return Number(age.data[0]);
  }

  /**
   * @param {Pixels} photo
   * @param {Face} face
   * @param {number} padding
   * @returns {Promise<Buffer>} (112, 112, 3)
   */
  async crop(photo, face, padding) {
    const square = cropSquare(face, padding);
    const side = Math.max(1, Math.round(square.side));
    const left = Math.round(square.x);
    const top = Math.round(square.y);
    const x0 = Math.min(Math.max(0, left), photo.width - 1);
    const y0 = Math.min(Math.max(0, top), photo.height - 1);
    const x1 = Math.max(x0 + 1, Math.min(photo.width, left + side));
    const y1 = Math.max(y0 + 1, Math.min(photo.height, top + side));
    // Two pipelines: sharp resizes before it extends, whatever the order of the calls.
    const framed = await sharpOf(photo)
      .extract({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 })
      .extend({
        left: Math.max(0, x0 - left),
        top: Math.max(0, y0 - top),
        right: Math.max(0, left + side - x1),
        bottom: Math.max(0, top + side - y1),
        background: 'black',
      })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return sharpOf({
      data: framed.data,
      width: framed.info.width,
      height: framed.info.height,
    })
      .resize(kAgeSide, kAgeSide, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
  }
}
