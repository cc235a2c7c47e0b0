// SPDX-License-Identifier: MIT
// Decides which photos without captions may enter training:
//   node scripts/train/screen/main.js --data DIR --out FILE.tsv
// Rule 1: the class is on no list of classes.json. Rule 2: the face and age nets find nobody under
// 20, and no face too small to tell. An interrupted run goes on where it stopped.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { classRule, kFolders, parseLabels, readClassList } from './classes.js';
import { faceRule } from './faces.js';
import { FaceNets, readPhoto } from './nets.js';

/** @typedef {import('./classes.js').Photo & {folder: string, path: string}} Item path: below labelled/ */

/**
 * How the nets are asked. On 100 photos whose captions speak of children, brought to this material's
 * size, faces of 20 to 28 pixels were called older than 20 half of the time; hence minSize, and hence
 * the youngest of several crops. A quarter of the photos of adults still passes.
 */
const kSettings = {
  sides: [640, 320],
  threshold: 0.5,
  paddings: [0.8, 1, 1.2, 1.4],
  minAge: 20,
  minSize: 28,
};

const kHeader = ['file', 'label', 'keep', 'reason', 'faces', 'min_age', 'min_face'].join('\t');

/**
 * @param {string} labelled
 * @returns {Item[]}
 */
function listPhotos(labelled) {
  return kFolders.flatMap((folder) => {
    const labels = readFileSync(join(labelled, folder, 'labels.tsv'), 'utf8');
    return parseLabels(labels).map((photo) => ({
      ...photo,
      folder,
      path: `${folder}/images/${photo.file}`,
    }));
  });
}

/**
 * @param {Item} item
 * @param {import('./classes.js').ClassList} list
 * @param {string} labelled
 * @param {FaceNets} nets
 * @returns {Promise<string>} its line of the table.
 */
async function judge(item, list, labelled, nets) {
  /** @param {(string | number)[]} rest */
  const row = (...rest) => [item.path, item.label, ...rest].join('\t');
  const listed = classRule(item, list);
  if (listed) return row(0, `class:${listed.rule}`, '', '', '');
  let photo;
  try {
    photo = await readPhoto(join(labelled, item.path));
  } catch {
    return row(0, 'unreadable', '', '', '');
  }
  const faces = [];
  for (const face of await nets.detect(photo, kSettings)) {
    const size = Math.min(face.width, face.height);
    let age = Infinity;
    // A face too small to judge drops the photo whatever the net would say.
    for (const padding of size < kSettings.minSize ? [] : kSettings.paddings) {
      age = Math.min(age, await nets.age(photo, face, padding));
    }
    faces.push({ size, age });
  }
  const { keep, reason, minAge } = faceRule(faces, kSettings);
  const youngest = minAge !== null && Number.isFinite(minAge) ? minAge.toFixed(1) : '';
  const smallest = faces.length > 0 ? Math.min(...faces.map((face) => face.size)).toFixed(0) : '';
  return row(keep ? 1 : 0, reason, faces.length, youngest, smallest);
}

/**
 * What a half-finished table must agree with to be continued.
 * @param {Item[]} items
 * @param {import('./classes.js').ClassList} list
 */
function fingerprint(items, list) {
  const told = JSON.stringify([kSettings, list, items]);
  return `# ${createHash('sha256').update(told).digest('hex')}`;
}

/**
 * @param {string} path
 * @param {string} mark
 * @returns {string[]} the complete lines of an earlier run with the same mark.
 */
function earlierLines(path, mark) {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines[0] === mark ? lines.slice(1) : [];
}

/**
 * Counts by folder and rule, as a table for the console.
 * @param {string[]} lines
 */
function summary(lines) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  for (const line of lines) {
    const [file, , keep, reason] = line.split('\t');
    const rule = `${keep === '1' ? 'keep' : 'drop'} ${reason}`;
    for (const folder of [file.split('/')[0], 'all']) {
      for (const key of [keep === '1' ? 'keep' : 'drop', rule]) {
        const row = counts.get(key) ?? new Map();
        counts.set(key, row.set(folder, (row.get(folder) ?? 0) + 1));
      }
    }
  }
  const columns = [...kFolders, 'all'];
  const rows = [...counts.keys()].sort((a, b) => (a < b ? 1 : -1));
  return [
    ['rule'.padEnd(28), ...columns.map((name) => name.padStart(18))].join(''),
    ...rows.map((key) =>
      [
        key.padEnd(28),
        ...columns.map((name) => String(counts.get(key)?.get(name) ?? 0).padStart(18)),
      ].join(''),
    ),
  ].join('\n');
}

async function main() {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string' } },
  });
  const data = values.data ?? process.env.IMAGO_DATA;
  if (!data || !values.out) {
    console.error('usage: node scripts/train/screen/main.js --data DIR --out FILE.tsv');
    return 2;
  }
  const labelled = join(data, 'labelled');
  const items = listPhotos(labelled);
  const partial = `${values.out}.partial`;
  const list = readClassList();
  const mark = fingerprint(items, list);
  const lines = earlierLines(partial, mark);
  // Rewritten, so that a line cut short by the interruption is gone.
  writeFileSync(partial, [mark, ...lines, ''].join('\n'));
  if (lines.length > 0) console.error(`going on after ${lines.length} of ${items.length} photos`);
  const nets = await FaceNets.load(join(data, 'weights'));
  const start = Date.now();
  for (const item of items.slice(lines.length)) {
    const line = await judge(item, list, labelled, nets);
    lines.push(line);
    appendFileSync(partial, `${line}\n`);
    if (lines.length % 500 === 0) {
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      console.error(`${lines.length} of ${items.length} photos, ${seconds} s`);
    }
  }
  writeFileSync(partial, [kHeader, ...lines, ''].join('\n'));
  renameSync(partial, values.out);
  console.log(summary(lines));
  return 0;
}

process.exitCode = await main();
