// SPDX-License-Identifier: MIT
// What a large gallery says of its photos, in blocks: the page fetches those of the tiles that it shows.

/** Photos in one file: about 8 kB packed, and a screen of tiles needs a dozen or two. */
export const BLOCK = 64;

/** @param {number} block */
export const blockFileName = (block) => `${String(block).padStart(6, '0')}.json.gz`;

/** @param {number} id of a photo */
export const blockOf = (id) => Math.floor(id / BLOCK);
