// SPDX-License-Identifier: MIT
// Checks of what callers hand to the engine.
import { ImagoError } from './errors.js';
import { toWellFormed } from './text.js';

/** @typedef {import('./encoder.js').Pixels} Pixels */

/**
 * @param {unknown} value
 * @param {string} what
 */
export function bytesOf(value, what) {
  if (value instanceof Uint8Array) return value;
  if (value instanceof Uint8ClampedArray) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new ImagoError('out_of_range', `${what} must be a Uint8Array`);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
export function textOf(value, what) {
  if (typeof value !== 'string') throw new ImagoError('out_of_range', `${what} must be a string`);
  return toWellFormed(value);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
export function jsonOf(value, what) {
  if (typeof value === 'string') return toWellFormed(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  throw new ImagoError('out_of_range', `${what} must be JSON text or an object`);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
export function floatsOf(value, what) {
  if (value instanceof Float32Array) return value;
  throw new ImagoError('out_of_range', `${what} must be a Float32Array`);
}

/**
 * @param {unknown} value
 * @param {string} what
 */
export function countOf(value, what) {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffffffff) {
    return Number(value);
  }
  throw new ImagoError('out_of_range', `${what} must be a whole number of at least 0`);
}

/** @param {Pixels} pixels */
export function pixelsOf({ data, width, height }) {
  const bytes = bytesOf(data, 'pixels.data');
  const size = countOf(width, 'pixels.width') * countOf(height, 'pixels.height');
  const channels = bytes.length / size;
  if (size === 0 || (channels !== 3 && channels !== 4)) {
    throw new ImagoError(
      'mismatch',
      'pixels.data must hold width × height × 3 (RGB) or × 4 (RGBA) bytes',
    );
  }
  return { bytes, width, height };
}

/** @param {unknown} value */
export function idsOf(value) {
  if (value instanceof Uint32Array) return value;
  throw new ImagoError('out_of_range', 'ids must be a Uint32Array');
}
