// SPDX-License-Identifier: MIT
// The judged part of the task's data, read strictly: a mistake is named with its file and line, because what trains
// silently on half of a file is worse than what doesn't train.
import { ImagoError } from '../../engine/errors.js';
import { bad, linesOf, photoOfCaption, splitRecord } from './records.js';

/**
 * @typedef {object} JudgedData
 * @property {string} images folder of the photos, from the root
 * @property {string[]} photos names, sorted
 * @property {Map<string, string>} captions id → text, sorted by id
 * @property {{ image: string, caption: string, scores: number[] }[]} experts
 * @property {{ image: string, caption: string, share: number }[]} crowd
 * @property {{ images: Set<string>, captions: Set<string> } | null} allowed frozen lists, if the data has them
 * @property {Set<string>} flagged photos that train nothing and are not shown, though judged figures count them
 * @property {string[]} excluded what was left out, counted
 */

/**
 * The files of the data, by their path from its root: a folder on disk, or one that a visitor has chosen.
 * @typedef {object} DataSource
 * @property {(path: string) => string} show how messages name it
 * @property {(path: string) => boolean} has whether there is such a file or folder
 * @property {(path: string) => Promise<string>} text of the file
 */

/** Photos that somebody flagged by their captions, one a line behind a header. */
export const FLAGS = 'flickr8k_nudity_caption_flags.tsv';

/**
 * @param {DataSource} source
 * @param {string} path rows of tab-separated fields without a header
 * @param {number} width
 * @param {string} layout for the message
 */
async function tsv(source, path, width, layout) {
  return linesOf(await source.text(path)).map(({ text, line }) => {
    const fields = text.split('\t');
    if (fields.length !== width) {
      bad(source.show(path), line, `${fields.length} columns instead of ${width} (${layout})`);
    }
    return { fields, line };
  });
}

/** Photos and captions that are known, and pairs that have been seen. */
class Checker {
  /** @type {Map<string, number>} */
  #seen = new Map();

  /**
   * @param {string} path as messages name it
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
 * @param {DataSource} source
 * @param {string} folder
 * @param {Map<string, string>} captions filled
 */
async function readTrainDataset(source, folder, captions) {
  const file = `${folder}train_dataset.csv`;
  const path = source.show(file);
  const [header, ...rows] = linesOf(await source.text(file));
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

/**
 * @param {DataSource} source
 * @param {string} file
 * @param {Map<string, string>} captions
 */
async function readExperts(source, file, captions) {
  const path = source.show(file);
  const checker = new Checker(path, captions);
  const rows = await tsv(source, file, 5, 'image, caption id, three scores');
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
 * @param {DataSource} source
 * @param {string} file
 * @param {Map<string, string>} captions
 * @param {boolean} complete whether all captions are known, so that an unknown id is a mistake
 * @param {string[]} excluded
 */
async function readCrowd(source, file, captions, complete, excluded) {
  const path = source.show(file);
  const checker = new Checker(path, captions);
  const rows = await tsv(source, file, 5, 'image, caption id, share, yes, no');
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

/** @param {DataSource} source */
async function readAllowed(source) {
  for (const dir of ['eval/', '../eval/']) {
    const paths = ['allowed_images.txt', 'allowed_captions.txt'].map((name) => `${dir}${name}`);
    if (!paths.every((path) => source.has(path))) continue;
    const [images, captions] = await Promise.all(
      paths.map(async (path) => new Set(linesOf(await source.text(path)).map(({ text }) => text))),
    );
    return { images, captions };
  }
  return null;
}

/** @param {DataSource} source @returns {Promise<Set<string>>} none where the data has no such list */
async function readFlagged(source) {
  const path = ['text/', '../text/'].map((dir) => dir + FLAGS).find((at) => source.has(at));
  if (path === undefined) return new Set();
  const [, ...rows] = linesOf(await source.text(path));
  return new Set(rows.map(({ text }) => text.split('\t')[0]));
}

/**
 * @param {DataSource} source the root of the data, or the task's folder alone
 * @returns {Promise<JudgedData>}
 */
export async function readJudgedData(source) {
  const folder = source.has('practicum') ? 'practicum/' : '';
  /** @type {string[]} */
  const excluded = [];
  /** @type {Map<string, string>} */
  const captions = new Map();
  const all = 'flickr8k/captions_judged.tsv';
  const complete = source.has(all);
  if (complete) {
    for (const { fields, line } of await tsv(source, all, 2, 'caption id, text')) {
      const [id, text] = fields;
      if (captions.has(id)) bad(source.show(all), line, `the caption id ${id} stands twice`);
      captions.set(id, text);
    }
  }
  const photos = await readTrainDataset(source, folder, captions);
  const expertFile = `${folder}ExpertAnnotations.tsv`;
  const experts = await readExperts(source, expertFile, captions);
  const crowdFile = `${folder}CrowdAnnotations.tsv`;
  const crowd = await readCrowd(source, crowdFile, captions, complete, excluded);
  for (const { image } of [...experts, ...crowd]) photos.add(image);
  for (const id of captions.keys()) photos.add(photoOfCaption(id));
  if (new Set(experts.map(({ image }) => image)).size < 2) {
    throw new ImagoError(
      'mismatch',
      `${source.show(expertFile)}: one photo alone is judged: scorers need at least two to compare.`,
    );
  }
  return {
    images: `${folder}train_images`,
    photos: [...photos].sort(),
    captions: new Map([...captions].sort(([a], [b]) => (a < b ? -1 : 1))),
    experts,
    crowd,
    allowed: await readAllowed(source),
    flagged: await readFlagged(source),
    excluded,
  };
}
