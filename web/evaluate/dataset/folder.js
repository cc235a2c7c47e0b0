// SPDX-License-Identifier: MIT
// The folder that a visitor chose or dropped: which of its files are the task's tables, and which its photos.
import { ImagoError } from '../../engine/errors.js';
import { FLAGS } from '../data/judged_data.js';
import { entriesOf, filesOfInput as chosenFiles, walk } from '../../search/chosen_files.js';

/** @typedef {import('../../search/chosen_files.js').Entry} Entry */
/** @typedef {import('../data/judged_data.js').DataSource} DataSource */

const TASK = ['train_dataset.csv', 'ExpertAnnotations.tsv', 'CrowdAnnotations.tsv'];
const TABLES = new Set([
  ...TASK,
  ...['captions_judged.tsv', 'allowed_images.txt', 'allowed_captions.txt', FLAGS],
]);
const PHOTOS = 'train_images';

/** @param {string} path */
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** What evaluation may read: of a root with many folders, the rest is not even opened. @param {string} path */
const isWanted = (path) =>
  TABLES.has(nameOf(path)) || nameOf(folderOf(path).slice(0, -1)) === PHOTOS;

/** @param {FileList} files of an `<input webkitdirectory>` @returns {Entry[]} */
export const filesOfInput = (files) => chosenFiles(files).filter(({ path }) => isWanted(path));

/** @param {DataTransfer} transfer of a drop, whose event lasts @returns {Promise<Entry[]>} */
export async function filesOfDrop(transfer) {
  const { entries, unread } = await walk(entriesOf(transfer), isWanted);
  if (unread.length === 0) return entries;
  throw new ImagoError('malformed', `${unread[0]} cannot be opened: check the folder.`);
}

/**
 * @typedef {object} ChosenData
 * @property {string} root of the data, ending in '/' unless empty
 * @property {Entry[]} tables
 * @property {{ name: string, file: File }[]} photos
 */

/**
 * @param {Entry[]} entries
 * @returns {ChosenData} the task's data among them, be it the task's folder or the root of the data
 */
export function findData(entries) {
  const tables = entries.filter(({ path }) => TABLES.has(nameOf(path)));
  const [first] = tables
    .filter(({ path }) => TASK.includes(nameOf(path)))
    .sort((a, b) => a.path.length - b.path.length);
  if (!first) {
    throw new ImagoError('mismatch', `The folder holds no data of the task (${TASK.join(', ')}).`);
  }
  const folder = folderOf(first.path);
  const root = /.\/practicum\/$/.test(folder) ? folder.slice(0, -'practicum/'.length) : folder;
  const inside = `${folder}${PHOTOS}/`;
  const photos = entries
    .filter(({ path }) => path.startsWith(inside))
    .map(({ path, file }) => ({ name: path.slice(inside.length), file }));
  return { root, tables, photos };
}

/**
 * @param {Pick<ChosenData, 'root' | 'tables'>} chosen
 * @returns {DataSource}
 */
export function sourceOf({ root, tables }) {
  const files = new Map(tables.map(({ path, file }) => [path, file]));
  const at = (/** @type {string} */ path) => `${root}${path}`;
  return {
    show: at,
    has: (path) =>
      files.has(at(path)) || tables.some((table) => table.path.startsWith(`${at(path)}/`)),
    async text(path) {
      const file = files.get(at(path));
      const advice = 'check the folder of the data.';
      if (!file) throw new ImagoError('mismatch', `${at(path)} is missing: ${advice}`);
      try {
        return await file.text();
      } catch (error) {
        const { message } = /** @type {Error} */ (error);
        throw new ImagoError('malformed', `${at(path)} cannot be read (${message}): ${advice}`, {
          cause: error,
        });
      }
    },
  };
}
