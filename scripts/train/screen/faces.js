// SPDX-License-Identifier: MIT
// Pure arithmetic of the face rule: decoding YuNet's outputs, merging boxes, the verdict.

/**
 * @typedef {object} Face
 * @property {number} x Left edge, pixels.
 * @property {number} y Top edge, pixels.
 * @property {number} width Pixels.
 * @property {number} height Pixels.
 * @property {number} score 0..1.
 */

/** The strides of YuNet's three heads, in pixels of its input. */
export const kStrides = [8, 16, 32];

/**
 * Decodes one head of YuNet (Wu et al., "YuNet: a tiny millisecond-level face detector", 2023).
 * Anchors are the cell corners (column · stride, row · stride); a box is its centre's offset and the
 * logarithm of its size, both in strides; the score is √(class · objectness). The
 * landmarks are not read: on small tilted faces they are too far off to turn the face upright.
 * @param {{cls: Float32Array, obj: Float32Array, bbox: Float32Array}} head (cells), (cells), (cells, 4)
 * @param {number} stride
 * @param {number} columns Cells in a row: input width / stride.
 * @param {number} threshold Faces that score less are left out, 0..1.
 * @returns {Face[]} in pixels of the net's input.
 */
export function decodeHead({ cls, obj, bbox }, stride, columns, threshold) {
  const faces = [];
  for (let cell = 0; cell < cls.length; cell++) {
    const score = Math.sqrt(Math.max(0, cls[cell]) * Math.max(0, obj[cell]));
    if (score < threshold) continue;
    const centreX = ((cell % columns) + bbox[4 * cell]) * stride;
    const centreY = (Math.floor(cell / columns) + bbox[4 * cell + 1]) * stride;
    const width = Math.exp(bbox[4 * cell + 2]) * stride;
    const height = Math.exp(bbox[4 * cell + 3]) * stride;
    faces.push({ x: centreX - width / 2, y: centreY - height / 2, width, height, score });
  }
  return faces;
}

/**
 * Intersection over union.
 * @param {Face} a
 * @param {Face} b
 * @returns {number} 0..1
 */
export function overlap(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}

/**
 * Non-maximum suppression: of faces that overlap more than `limit`, the best stays.
 * @param {Face[]} faces
 * @param {number} limit 0..1
 * @returns {Face[]} best first.
 */
export function suppress(faces, limit) {
  /** @type {Face[]} */
  const kept = [];
  for (const face of [...faces].sort((a, b) => b.score - a.score)) {
    if (kept.every((other) => overlap(face, other) <= limit)) kept.push(face);
  }
  return kept;
}

/**
 * The square that the age net sees: around the face's centre, `padding` times its longer side.
 * @param {Face} face
 * @param {number} padding
 * @returns {{x: number, y: number, side: number}} may reach outside the photo.
 */
export function cropSquare(face, padding) {
  const side = Math.max(face.width, face.height) * padding;
  return { x: face.x + (face.width - side) / 2, y: face.y + (face.height - side) / 2, side };
}

/**
 * Cuts a square out of a photo, turned upright, and scales it: bilinear, averaged over a grid of
 * samples where it shrinks. What lies outside the photo is black.
 * @param {{data: Uint8Array, width: number, height: number}} photo (height, width, 3)
 * @param {{x: number, y: number, side: number}} square
 * @param {number} roll The square is turned by it around its centre, radians clockwise.
 * @param {number} size Pixels of the result's side.
 * @returns {Float32Array} (3, size, size), 0..255
 */
export function sampleSquare({ data, width, height }, { x, y, side }, roll, size) {
  const out = new Float32Array(3 * size * size);
  const grid = Math.max(1, Math.ceil(side / size));
  const fine = size * grid;
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  for (let row = 0; row < fine; row++) {
    for (let column = 0; column < fine; column++) {
      const dx = ((column + 0.5) / fine - 0.5) * side;
      const dy = ((row + 0.5) / fine - 0.5) * side;
      // Pixel centres lie at halves.
      const px = x + side / 2 + cos * dx - sin * dy - 0.5;
      const py = y + side / 2 + sin * dx + cos * dy - 0.5;
      const [left, top] = [Math.floor(px), Math.floor(py)];
      const target = Math.floor(row / grid) * size + Math.floor(column / grid);
      for (let corner = 0; corner < 4; corner++) {
        const sx = left + (corner & 1);
        const sy = top + (corner >> 1);
        if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue;
        const weight = (1 - Math.abs(px - sx)) * (1 - Math.abs(py - sy));
        for (let channel = 0; channel < 3; channel++) {
          const value = data[3 * (sy * width + sx) + channel];
          out[channel * size * size + target] += (weight * value) / (grid * grid);
        }
      }
    }
  }
  return out;
}

/**
 * The face rule for one photo: nobody under `minAge`, and nobody too small to tell.
 * @param {{size: number, age: number | null}[]} faces size: shorter side in pixels of the original;
 *   age: years, null where it was not judged.
 * @param {{minAge: number, minSize: number}} limits
 * @returns {{keep: boolean, reason: string, minAge: number | null}} minAge: of the judged faces.
 */
export function faceRule(faces, { minAge, minSize }) {
  // Comparisons are written so that a number that is none drops the photo.
  const ages = faces.flatMap(({ size, age }) => (age !== null && size >= minSize ? [age] : []));
  const youngest = ages.length > 0 ? Math.min(...ages) : null;
  // A young face is the stronger reason, even where another one is too small.
  if (youngest !== null && !(youngest >= minAge)) {
    return { keep: false, reason: 'young-face', minAge: youngest };
  }
  if (ages.length < faces.length) return { keep: false, reason: 'small-face', minAge: youngest };
  const reason = youngest === null ? 'no-face' : 'adult-faces';
  return { keep: true, reason, minAge: youngest };
}
