// SPDX-License-Identifier: MIT
// The screen that keeps people under 20 out of the training photos: its pure parts, without nets.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import {
  classRule,
  kFolders,
  parseLabels,
  readClassList,
} from '../../scripts/train/screen/classes.js';
import {
  cropSquare,
  decodeHead,
  faceRule,
  overlap,
  sampleSquare,
  suppress,
} from '../../scripts/train/screen/faces.js';

const list = readClassList();

/**
 * @param {string} label
 * @param {string} wnid
 * @param {string[]} synonyms
 */
function photo(label, wnid = '', synonyms = []) {
  return { file: 'a.jpg', label, wnid, synonyms };
}

test('decodeHead turns a cell into a box in pixels', () => {
  const cells = 12;
  const cls = new Float32Array(cells);
  const obj = new Float32Array(cells);
  const bbox = new Float32Array(4 * cells);
  // Cell 6 of 4 columns: column 2, row 1; the box's centre is (2.5, 0.75) strides.
  cls[6] = 0.81;
  obj[6] = 0.64;
  bbox.set([0.5, -0.25, 0, Math.log(2)], 24);
  // √(0.9 · 0.2) = 0.42 is below the threshold.
  cls[3] = 0.9;
  obj[3] = 0.2;
  const faces = decodeHead({ cls, obj, bbox }, 16, 4, 0.5);
  assert.equal(faces.length, 1);
  const [{ x, y, width, height, score }] = faces;
  for (const [found, wanted] of [
    [x, 40 - 8],
    [y, 12 - 16],
    [width, 16],
    [height, 32],
    [score, 0.72],
  ]) {
    assert.ok(Math.abs(found - wanted) < 1e-5, `${found} is not ${wanted}`);
  }
});

test('suppress keeps the best of overlapping faces', () => {
  const left = { x: 0, y: 0, width: 10, height: 10, score: 0.6 };
  const shifted = { x: 2, y: 0, width: 10, height: 10, score: 0.9 };
  const away = { x: 30, y: 0, width: 10, height: 10, score: 0.5 };
  assert.equal(overlap(left, shifted), 80 / 120);
  assert.equal(overlap(left, away), 0);
  assert.deepEqual(suppress([left, shifted, away], 0.3), [shifted, away]);
  assert.deepEqual(suppress([left, shifted, away], 0.7), [shifted, left, away]);
});

test('cropSquare is centred on the face and follows its longer side', () => {
  const face = { x: 10, y: 20, width: 20, height: 40, score: 1 };
  assert.deepEqual(cropSquare(face, 1.5), { x: -10, y: 10, side: 60 });
});

test('sampleSquare cuts, turns and scales', () => {
  // Red counts the pixels in reading order, green is even, blue nothing.
  const data = new Uint8Array(4 * 4 * 3);
  for (let i = 0; i < 16; i++) data.set([i, 100, 0], 3 * i);
  const photo = { data, width: 4, height: 4 };
  const close = (/** @type {Float32Array} */ found, /** @type {number[]} */ wanted) =>
    wanted.forEach((value, i) => assert.ok(Math.abs(found[i] - value) < 1e-4, `${found}`));
  const square = { x: 1, y: 1, side: 2 };
  close(sampleSquare(photo, square, 0, 2), [5, 6, 9, 10, 100, 100, 100, 100, 0, 0, 0, 0]);
  // What is turned clockwise in the photo stands upright in the crop: its left is the photo's top.
  close(sampleSquare(photo, square, Math.PI / 2, 2), [6, 10, 5, 9]);
  close(sampleSquare(photo, { x: 0, y: 0, side: 4 }, 0, 2), [2.5, 4.5, 10.5, 12.5]);
  // The left half lies outside.
  close(sampleSquare(photo, { x: -2, y: 0, side: 4 }, 0, 4).subarray(16, 20), [0, 0, 100, 100]);
});

test('faceRule drops the young and the doubtful', () => {
  const limits = { minAge: 20, minSize: 28 };
  /** @param {[number, number | null][]} faces */
  const verdict = (...faces) => {
    const { keep, reason } = faceRule(
      faces.map(([size, age]) => ({ size, age })),
      limits,
    );
    return `${keep} ${reason}`;
  };
  assert.equal(verdict(), 'true no-face');
  assert.equal(verdict([28, 20]), 'true adult-faces');
  assert.equal(verdict([60, 40], [60, 19.9]), 'false young-face');
  assert.equal(verdict([60, 40], [27.9, 40]), 'false small-face');
  assert.equal(verdict([60, 10], [12, null]), 'false young-face');
  assert.equal(verdict([60, 40], [60, null]), 'false small-face');
  assert.equal(verdict([60, NaN]), 'false young-face');
  assert.equal(verdict([NaN, 40]), 'false small-face');
});

test('a class is found by label, synonym or WordNet id, in any case', () => {
  assert.equal(classRule(photo('Person'), list)?.rule, 'people');
  assert.equal(classRule(photo('x', 'n10148035'), list)?.rule, 'people');
  assert.equal(classRule(photo('x', '', ['crib', 'cot']), list)?.name, 'crib');
  assert.equal(classRule(photo(''), list)?.rule, 'no-class');
  assert.equal(classRule(photo('dog', 'n02084071', ['domestic dog']), list), null);
  // Part of a name is not the name.
  assert.equal(classRule(photo('man-eating shark'), list), null);
});

test('an exemption holds for its class alone', () => {
  assert.equal(classRule(photo('greenhouse', 'n03457902', ['greenhouse', 'nursery']), list), null);
  assert.equal(classRule(photo('nursery'), list)?.rule, 'children');
  assert.equal(classRule(photo('constructor'), list), null);
});

test('labels.tsv is read with and without synonyms', () => {
  const text = 'a.jpg\tabbey\nb.jpg\tcot\tn1\tcrib, cot\r\nc.jpg\n';
  assert.deepEqual(parseLabels(text), [
    { file: 'a.jpg', label: 'abbey', wnid: '', synonyms: [] },
    { file: 'b.jpg', label: 'cot', wnid: 'n1', synonyms: ['crib', 'cot'] },
    { file: 'c.jpg', label: '', wnid: '', synonyms: [] },
  ]);
});

test('the list is in the form it is matched in, and says why', () => {
  const names = list.groups.flatMap((group) => group.names);
  assert.equal(new Set(names).size, names.length, 'a name is listed twice');
  for (const name of names) assert.equal(name, name.trim().toLowerCase());
  for (const group of list.groups) assert.ok(group.comment.length > 20, group.rule);
});

const data = process.env.IMAGO_DATA;
test(
  'no class that stays is named after people',
  { skip: data ? false : 'needs the labelled photos: set IMAGO_DATA' },
  () => {
    const people =
      /\b(person|people|m[ae]n|wom[ae]n|child|children|childs|kids?|boys?|girls?|bab(y|ies)|infants?|toddlers?|teen\w*|youth|kindergar\w*|ballplayer|groom|bride|diver|faces?|students?|pupils?)\b/;
    // A building seen from outside, rooms of adult students, cosmetics, and an animal's face.
    const harmless = [
      'student center',
      'student residence',
      'face powder',
      'cougar face',
      'great white shark',
    ];
    const kept = kFolders
      .flatMap((folder) =>
        parseLabels(readFileSync(join(data ?? '', 'labelled', folder, 'labels.tsv'), 'utf8')),
      )
      .filter((item) => classRule(item, list) === null && !harmless.includes(item.label));
    assert.ok(kept.length > 3000);
    const named = kept.filter((item) => people.test([item.label, ...item.synonyms].join(' | ')));
    assert.deepEqual([...new Set(named.map((item) => item.label))], []);
  },
);
