// SPDX-License-Identifier: MIT
// The judged part of the task's data, read strictly: a mistake is named with its file and line, because what trains
// silently on half of a file is worse than what doesn't train.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photoOfCaption, splitRecord } from '../evaluate/dataset.js';
import { CliError, printable } from '../imago/exit.js';

/**
 * @typedef {object} JudgedData
 * @property {string} images folder
 * @property {string[]} photos names, sorted
 * @property {Map<string, string>} captions id → text, sorted by id
 * @property {{ image: string, caption: string, scores: number[] }[]} experts
 * @property {{ image: string, caption: string, share: number }[]} crowd
 * @property {{ images: Set<string>, captions: Set<string> } | null} allowed frozen lists, if the data has them
 * @property {string[]} excluded what was left out, counted
 */

/** @param {string} path @param {number} line @param {string} what @returns {never} */
function bad(path, line, what) {
  throw new CliError(`${path}:${line}: ${printable(what)}.`);
}

/**
 * @param {string} path
 * @returns {Promise<{ text: string, line: number }[]>} lines that are not empty, numbered from 1
 */
async function linesOf(path) {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new CliError(`${path} cannot be read (${error.code}): check the folder of the data.`);
  });
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, i) => ({ text: content, line: i + 1 }))
    .filter((row) => row.text !== '');
}

/**
 * @param {string} path rows of tab-separated fields without a header
 * @param {number} width
 * @param {string} layout for the message
 */
async function tsv(path, width, layout) {
  return (await linesOf(path)).map(({ text, line }) => {
    const fields = text.split('\t');
    if (fields.length !== width) {
      bad(path, line, `${fields.length} columns instead of ${width} (${layout})`);
    }
    return { fields, line };
  });
}

/** Photos and captions that are known, and pairs that have been seen. */
class Checker {
  /** @type {Map<string, number>} */
  #seen = new Map();

  /**
   * @param {string} path
   * @param {Map<string, string>} captions
   */
  constructor(path, captions) {
    this.path = path;
    this.captions = captions;
    this.photos = new Set([...captions.keys()].map(photoOfCaption));
  }

  /** @param {string} image @param {string} caption @param {number} line */
  pair(image, caption, line) {
    if (!this.captions.has(caption)) bad(this.path, line, `the caption id ${caption} is unknown`);
    const key = `${image}\t${caption}`;
    const before = this.#seen.get(key);
    if (before !== undefined) {
      bad(this.path, line, `the pair ${image}, ${caption} is judged already in line ${before}`);
    }
    this.#seen.set(key, line);
  }
}

/**
 * @param {string} path train_dataset.csv
 * @param {Map<string, string>} captions filled
 */
async function readTrainDataset(path, captions) {
  const [header, ...rows] = await linesOf(path);
  const names = splitRecord(header?.text ?? '', ',');
  const columns = ['image', 'query_id', 'query_text'].map((name) => {
    const at = names.indexOf(name);
    if (at < 0) bad(path, 1, `the column ${name} is missing (image,query_id,query_text)`);
    return at;
  });
  /** @type {Set<string>} */
  const photos = new Set();
  for (const { text, line } of rows) {
    const fields = splitRecord(text, ',');
    const [image, id, caption] = columns.map((at) => fields[at]);
    if (!image || !id || caption === undefined || caption.trim() === '') {
      bad(path, line, 'an image, a query_id or a query_text is missing');
    }
    photos.add(image);
    const known = captions.get(id);
    if (known !== undefined && known !== caption && known.trim() !== caption.trim()) {
      bad(path, line, `the caption ${id} has another text elsewhere`);
    }
    if (known === undefined) captions.set(id, caption);
  }
  return photos;
}

/** @param {string} path @param {Map<string, string>} captions */
async function readExperts(path, captions) {
  const checker = new Checker(path, captions);
  const rows = await tsv(path, 5, 'image, caption id, three scores');
  return rows.map(({ fields: [image, caption, ...given], line }) => {
    checker.pair(image, caption, line);
    const scores = given.map((text) => {
      if (!/^[1-4]$/.test(text)) bad(path, line, `the score ${text} is none of 1, 2, 3, 4`);
      return Number(text);
    });
    return { image, caption, scores };
  });
}

/**
 * @param {string} path
 * @param {Map<string, string>} captions
 * @param {boolean} complete whether all captions are known, so that an unknown id is a mistake
 * @param {string[]} excluded
 */
async function readCrowd(path, captions, complete, excluded) {
  const checker = new Checker(path, captions);
  const rows = await tsv(path, 5, 'image, caption id, share, yes, no');
  let unknown = 0;
  const crowd = rows.flatMap(({ fields: [image, caption, text, ...votes], line }) => {
    const share = Number(text);
    if (text.trim() === '' || !(share >= 0 && share <= 1)) {
      bad(path, line, `the share ${text} is not between 0 and 1`);
    }
    if (!votes.every((count) => /^\d+$/.test(count))) {
      bad(path, line, 'a count of votes is no number');
    }
    if (!complete && !captions.has(caption)) {
      unknown++;
      return [];
    }
    checker.pair(image, caption, line);
    return [{ image, caption, share }];
  });
  if (unknown > 0) excluded.push(`${unknown} crowd pairs whose caption text is not in the data`);
  return crowd;
}

/** @param {string} root */
async function readAllowed(root) {
  for (const dir of [join(root, 'eval'), join(root, '..', 'eval')]) {
    const paths = ['allowed_images.txt', 'allowed_captions.txt'].map((name) => join(dir, name));
    if (!paths.every((path) => existsSync(path))) continue;
    const [images, captions] = await Promise.all(
      paths.map(async (path) => new Set((await linesOf(path)).map(({ text }) => text))),
    );
    return { images, captions };
  }
  return null;
}

/** @param {string} root the root of the data, or the task's folder alone */
export function judgedFolder(root) {
  return existsSync(join(root, 'practicum')) ? join(root, 'practicum') : root;
}

/**
 * @param {string} root the root of the data, or the task's folder alone
 * @returns {Promise<JudgedData>}
 */
export async function readJudgedData(root) {
  const folder = judgedFolder(root);
  /** @type {string[]} */
  const excluded = [];
  /** @type {Map<string, string>} */
  const captions = new Map();
  const all = join(root, 'flickr8k', 'captions_judged.tsv');
  const complete = existsSync(all);
  if (complete) {
    for (const { fields, line } of await tsv(all, 2, 'caption id, text')) {
      if (captions.has(fields[0])) bad(all, line, `the caption id ${fields[0]} stands twice`);
      captions.set(fields[0], fields[1]);
    }
  }
  const photos = await readTrainDataset(join(folder, 'train_dataset.csv'), captions);
  const experts = await readExperts(join(folder, 'ExpertAnnotations.tsv'), captions);
  const crowdPath = join(folder, 'CrowdAnnotations.tsv');
  const crowd = await readCrowd(crowdPath, captions, complete, excluded);
  for (const { image } of [...experts, ...crowd]) photos.add(image);
  for (const id of captions.keys()) photos.add(photoOfCaption(id));
  const images = join(folder, 'train_images');
  if (new Set(experts.map(({ image }) => image)).size < 2) {
    throw new CliError(
      `${join(folder, 'ExpertAnnotations.tsv')}: one photo alone is judged: scorers need at least two to compare.`,
    );
  }
  return {
    images,
    photos: [...photos].sort(),
    captions: new Map([...captions].sort(([a], [b]) => (a < b ? -1 : 1))),
    experts,
    crowd,
    allowed: await readAllowed(root),
    excluded,
  };
}
