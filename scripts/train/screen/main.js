// SPDX-License-Identifier: MIT
// Decides which photos without captions may enter training:
//   node scripts/train/screen/main.js --data DIR --out FILE.tsv
// Rule 1: the class is on no list of classes.json. Rule 2: the face and age nets find nobody under
// 20, and no face too small to tell. What the nets said is kept in
// FILE.tsv.faces: an interrupted run goes on where it stopped.

import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { classRule, kFolders, parseLabels, readClassList } from './classes.js';
import { faceRule } from './faces.js';
import { FaceNets, readPhoto } from './nets.js';

/** @typedef {import('./classes.js').Photo & {folder: string, path: string}} Item path: below labelled/ */
/** @typedef {{size: number, age: number | null}[]} Found size: shorter side, pixels; age: years */

/**
 * How the nets are asked. Measured on 100 photos whose captions speak of children, brought to this
 * material's size: faces of 20 to 28 pixels were called older than 20 half of the time, hence minSize;
 * with a larger padding, or tilted, children look adult, hence the youngest of many crops. So set,
 * none of the 100 passed with a face in view (6 showed none), and 5 of 62 photos with adults' faces.
 */
const kSettings = {
  sides: [640, 320],
  threshold: 0.5,
  paddings: [0.8, 1, 1.2, 1.4],
  rolls: [-0.7, -0.35, 0, 0.35, 0.7],
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
 * Asks the nets about one photo.
 * @param {string} path
 * @param {FaceNets} nets
 * @returns {Promise<Found | null>} null where the photo cannot be read.
 */
async function findFaces(path, nets) {
  let photo;
  try {
    photo = await readPhoto(path);
  } catch {
    return null;
  }
  const found = [];
  for (const face of await nets.detect(photo, kSettings)) {
    const size = Math.min(face.width, face.height);
    // A face too small to judge drops the photo whatever the net would say.
    const ages = size < kSettings.minSize ? [] : await nets.ages(photo, face, kSettings);
    found.push({ size, age: ages.length > 0 ? Math.min(...ages) : null });
  }
  return found;
}

/**
 * @param {Item} item
 * @param {string | null} listed The class rule that names it.
 * @param {Found | null} found
 * @returns {string} its line of the table.
 */
function verdictLine(item, listed, found) {
  /** @param {(string | number)[]} rest */
  const line = (...rest) => [item.path, item.label, ...rest].join('\t');
  if (listed !== null) return line(0, `class:${listed}`, '', '', '');
  if (found === null) return line(0, 'unreadable', '', '', '');
  const { keep, reason, minAge } = faceRule(found, kSettings);
  const smallest = found.length > 0 ? Math.min(...found.map((face) => face.size)).toFixed(0) : '';
  return line(keep ? 1 : 0, reason, found.length, minAge?.toFixed(1) ?? '', smallest);
}

/**
 * What the nets found, kept beside the table so that an interrupted run, or one with another class
 * list, asks them only about the rest. The first line tells the settings it holds for.
 */
class FaceCache {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    const mark = JSON.stringify(kSettings);
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
    const rows = lines[0] === mark ? lines.slice(1) : [];
    /** @type {Map<string, Found | null>} */
    this.rows = new Map(rows.map((row) => JSON.parse(row)));
    // Rewritten, so that a line cut short by an interruption is gone.
    writeFileSync(path, [mark, ...rows, ''].join('\n'));
  }

  /**
   * @param {string} file
   * @param {Found | null} found
   */
  add(file, found) {
    this.rows.set(file, found);
    appendFileSync(this.path, `${JSON.stringify([file, found])}\n`);
  }
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
  const list = readClassList();
  const cache = new FaceCache(`${values.out}.faces`);
  const rules = new Map(items.map((item) => [item.path, classRule(item, list)?.rule ?? null]));
  const open = items.filter(({ path }) => rules.get(path) === null && !cache.rows.has(path));
  const nets = await FaceNets.load(join(data, 'weights'));
  const start = Date.now();
  for (const [i, { path }] of open.entries()) {
    cache.add(path, await findFaces(join(labelled, path), nets));
    if ((i + 1) % 500 === 0) {
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      console.error(`${i + 1} of ${open.length} photos, ${seconds} s`);
    }
  }
  const lines = items.map((item) =>
    verdictLine(item, rules.get(item.path) ?? null, cache.rows.get(item.path) ?? null),
  );
  writeFileSync(`${values.out}.tmp`, [kHeader, ...lines, ''].join('\n'));
  renameSync(`${values.out}.tmp`, values.out);
  console.log(summary(lines));
  return 0;
}

process.exitCode = await main();
