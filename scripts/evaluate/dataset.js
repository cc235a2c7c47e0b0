// SPDX-License-Identifier: MIT
// Reads the task's data in its own layout. What is not there is null, with a note that says what it costs.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitRecord } from '../../web/evaluate/data/records.js';
import { CliError } from '../imago/exit.js';

/** @typedef {{ image: string, text: string }} Query a text and the one photo that it describes */
/** @typedef {{ image: string, caption: string, ratings: number[] }} ExpertPair */
/** @typedef {{ image: string, caption: string, share: number }} CrowdPair */

/**
 * @typedef {object} Dataset
 * @property {string} testImages folder
 * @property {string} trainImages folder
 * @property {string[] | null} testPool
 * @property {Query[] | null} testQueries
 * @property {Map<string, string> | null} captions caption id → text, of all judged photos
 * @property {Map<string, string>} expertCaptions caption id → text, at least of the experts' pairs
 * @property {ExpertPair[] | null} expert
 * @property {CrowdPair[] | null} crowd
 * @property {{ images: Set<string>, captions: Set<string>, testImages: Set<string> } | null} allowed
 * @property {string[]} notes
 */

/** @param {string} path */
async function readLines(path) {
  if (!existsSync(path)) return null;
  const text = await readFile(path, 'utf8');
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/**
 * @param {string} path
 * @param {string} delimiter
 * @returns {Promise<Record<string, string>[] | null>} one object a row, by the header's names
 */
async function readTable(path, delimiter) {
  const lines = await readLines(path);
  if (!lines || lines.length === 0) return null;
  const names = splitRecord(lines[0], delimiter);
  return lines.slice(1).map((line) => {
    const fields = splitRecord(line, delimiter);
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

/** @param {string} path */
async function readRows(path) {
  return (await readLines(path))?.map((line) => line.split('\t')) ?? null;
}

/** @param {string} root */
async function readAllowed(root) {
  for (const dir of [join(root, 'eval'), join(root, '..', 'eval')]) {
    const [images, captions, testImages] = await Promise.all(
      ['allowed_images.txt', 'allowed_captions.txt', 'allowed_test_images.txt'].map((name) =>
        readLines(join(dir, name)),
      ),
    );
    if (images && captions && testImages) {
      return {
        images: new Set(images),
        captions: new Set(captions),
        testImages: new Set(testImages),
      };
    }
  }
  return null;
}

/**
 * @param {string} root the root of the data, or the task's folder alone
 * @returns {Promise<Dataset>}
 */
export async function readDataset(root) {
  const practicum = existsSync(join(root, 'practicum')) ? join(root, 'practicum') : root;
  const known = ['test_queries.csv', 'ExpertAnnotations.tsv', 'CrowdAnnotations.tsv'];
  if (!known.some((name) => existsSync(join(practicum, name)))) {
    throw new CliError(`${root} holds no data of the task (${known.join(', ')}): check --data.`);
  }
  /** @type {string[]} */
  const notes = [];
  const queries = await readTable(join(practicum, 'test_queries.csv'), '|');
  const pool = await readTable(join(practicum, 'test_images.csv'), '|');
  if (!queries || !pool) {
    notes.push('practicum100 is null: test_queries.csv or test_images.csv is missing');
  }

  const judged = await readRows(join(root, 'flickr8k', 'captions_judged.tsv'));
  const captions = judged && new Map(judged.map(([id, text]) => [id, text]));
  if (!captions) {
    notes.push('flickr8k1k and cf_tau_b are null: flickr8k/captions_judged.tsv is not in the data');
  }
  const train = await readTable(join(practicum, 'train_dataset.csv'), ',');
  const expertCaptions = new Map(captions ?? []);
  for (const row of train ?? []) expertCaptions.set(row.query_id, row.query_text);

  const expert = await readRows(join(practicum, 'ExpertAnnotations.tsv'));
  if (!expert) notes.push('expert_tau_c is null: ExpertAnnotations.tsv is missing');
  const crowd = await readRows(join(practicum, 'CrowdAnnotations.tsv'));
  if (!crowd) notes.push('cf_tau_b is null: CrowdAnnotations.tsv is missing');
  const allowed = await readAllowed(root);
  if (!allowed) {
    notes.push('what is allowed is null: the frozen lists of eval/ are not in the data');
  }
  return {
    testImages: join(practicum, 'test_images'),
    trainImages: join(practicum, 'train_images'),
    testPool: pool && pool.map(({ image }) => image),
    testQueries: queries && queries.map((row) => ({ image: row.image, text: row.query_text })),
    captions,
    expertCaptions,
    expert:
      expert &&
      expert.map(([image, caption, ...ratings]) => ({
        image,
        caption,
        ratings: ratings.map(Number),
      })),
    crowd:
      crowd && crowd.map(([image, caption, share]) => ({ image, caption, share: Number(share) })),
    allowed,
    notes,
  };
}
