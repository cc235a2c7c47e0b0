// SPDX-License-Identifier: MIT
// The files that a visitor has chosen or dropped, one by one or by the folder.

/** A file and where it lies, from the outermost folder that was chosen. @typedef {{ path: string, file: File }} Entry */
/** @typedef {{ entries: Entry[], unread: string[] }} Found unread: paths of folders and files that cannot be opened */

/** @param {FileList | File[]} files of an `<input>` @returns {Entry[]} */
export function filesOfInput(files) {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * Takes the entries of a drop, which is possible only while its event lasts.
 * @param {DataTransfer} transfer
 * @returns {FileSystemEntry[]}
 */
export function entriesOf({ items }) {
  return Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
}

/**
 * @param {FileSystemDirectoryEntry} folder
 * @returns {Promise<FileSystemEntry[]>}
 */
async function childrenOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    // A reader hands out so many at a time, and an empty list at the end.
    const some = await /** @type {Promise<FileSystemEntry[]>} */ (
      new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/**
 * @param {FileSystemEntry[]} dropped
 * @param {(path: string) => boolean} [wanted] which files are opened at all
 * @returns {Promise<Found>}
 */
export async function walk(dropped, wanted = () => true) {
  /** @type {Found} */
  const found = { entries: [], unread: [] };
  /** @param {FileSystemEntry} entry */
  const visit = async (entry) => {
    const path = entry.fullPath.replace(/^\//, '');
    try {
      if (entry.isDirectory) {
        const children = await childrenOf(/** @type {FileSystemDirectoryEntry} */ (entry));
        for (const child of children) await visit(child);
      } else if (wanted(path)) {
        const file = await new Promise((resolve, reject) =>
          /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject),
        );
        found.entries.push({ path, file });
      }
    } catch {
      found.unread.push(path);
    }
  };
  for (const entry of dropped) await visit(entry);
  return found;
}
