// SPDX-License-Identifier: MIT
import { titleFromName, wordsOfName } from './captions.js';

/**
 * Titles, captions and the caption rule for one photo, which may lie in several files with the same contents.
 * @param {import('../../web/engine/engine.js').Engine} engine with the policy loaded
 * @param {import('./captions.js').CaptionBook} book
 * @param {import('./scan.js').FoundFile[]} files
 * @returns {{ paths: string[], title: string, captions: string[], blocked: boolean, reason: string | null }}
 */
export function decide(engine, book, files) {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const captions = [...new Set(sorted.flatMap(({ name }) => book.get(name)))];
  const title = captions[0] ?? titleFromName(sorted[0].name);
  // The folders below the one that was named speak too: holiday/kids/001.jpg.
  const asked = [...captions, title, ...sorted.flatMap(({ name }) => [name, wordsOfName(name)])];
  const cause = asked.find((text) => engine.captionBlocked(text));
  return {
    paths: sorted.map(({ path }) => path),
    title,
    captions,
    blocked: cause !== undefined,
    reason: cause === undefined ? null : `caption rule: ${cause}`,
  };
}
