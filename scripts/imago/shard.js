// SPDX-License-Identifier: MIT
// One gallery indexed in parts, each by a process of its own: which photos belong to a part, and what all parts must
// have in common for their merger to be the gallery of a single run.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { COMMAND } from './command_name.js';
import { CliError } from './exit.js';
import { WASM_FILE } from './paths.js';
import { VERSION } from './version.js';

/** @typedef {import('./scan.js').FoundFile} FoundFile */

/** @typedef {{ index: number, count: number }} Shard index: 1..count */

/**
 * What makes the results, beside the photos and what is said of them.
 * @typedef {object} Tools
 * @property {string} version of Imago
 * @property {string} engine hash of the compiled engine
 * @property {string} libvips version of what makes the published pictures
 * @property {string} model hash
 * @property {string} policy hash of word list, image rule and prototypes
 */

/**
 * @typedef {object} Given
 * @property {string | null} captions hash of the file
 * @property {string | null} title as it was given
 * @property {string} listing hash of the names of all photos of all shards
 */

/** @typedef {Tools & Given} Basis */

/**
 * What a shard's state holds beside that of any gallery.
 * @typedef {object} ShardInfo
 * @property {number} index
 * @property {number} count
 * @property {Basis} basis
 * @property {{ path: string, name: string, captions: string[], sha256: string }[]} files that were read
 * @property {import('./scan.js').Skipped[]} skipped
 */

/** What differs, as a person is told. @type {Record<keyof Basis, string>} */
const NAMES = {
  version: 'versions of Imago',
  engine: 'builds of the engine',
  libvips: 'versions of libvips (sharp)',
  model: 'models',
  policy: 'policies',
  captions: 'captions',
  title: 'titles',
  listing: 'photos: files came or went between the two runs',
};

/** @param {string | Uint8Array} data */
const hashOf = (data) => createHash('sha256').update(data).digest('hex');

/**
 * A photo's shard follows from its name below the folder that was named, so that new photos move no old one and
 * machines that mount the folder elsewhere agree.
 * @param {string} name
 * @param {number} count
 * @returns {number} 1..count
 */
export function shardOf(name, count) {
  const digest = createHash('sha256').update(name.replaceAll('\\', '/')).digest();
  return (digest.readUInt32BE(0) % count) + 1;
}

/**
 * @param {FoundFile[]} files of the whole gallery
 * @returns {string} hash of their names
 */
export const listingOf = (files) =>
  hashOf(
    files
      .map(({ name }) => name.replaceAll('\\', '/'))
      .sort()
      .join('\0'),
  );

/**
 * @typedef {object} Owned
 * @property {string} model hash
 * @property {string} rule hash of the image rule
 * @property {string} policyDir
 */

/**
 * @param {Owned} owned
 * @returns {Promise<Tools>}
 */
export async function toolsOf({ model, rule, policyDir }) {
  const policy = createHash('sha256').update(rule);
  for (const name of ['words.json', 'prototypes.safetensors']) {
    policy.update(hashOf(await readFile(join(policyDir, name)).catch(() => '')));
  }
  return {
    version: VERSION,
    engine: hashOf(await readFile(WASM_FILE)),
    libvips: sharp.versions.vips,
    model,
    policy: policy.digest('hex'),
  };
}

/**
 * @param {Owned & { captions?: string, title: string | null, files: FoundFile[] }} parts captions: file; files: of the
 *   whole gallery
 * @returns {Promise<Basis>}
 */
export async function basisOf({ captions, title, files, ...owned }) {
  return {
    ...(await toolsOf(owned)),
    captions: captions === undefined ? null : hashOf(await readFile(captions)),
    title,
    listing: listingOf(files),
  };
}

/**
 * A shard's folder takes that shard alone: a whole gallery, or another shard, would lose its photos.
 * @param {string} out
 * @param {import('./state.js').SavedState | null} saved what the folder held before
 * @param {Shard} shard
 */
export function checkShardFolder(out, saved, { index, count }) {
  if (!saved) return;
  const { shard } = saved;
  if (shard && shard.index === index && shard.count === count) return;
  const held = shard ? `shard ${shard.index}/${shard.count}` : 'a whole gallery';
  throw new CliError(
    `--out ${out} holds ${held}, not shard ${index}/${count}: give each shard a folder of its own.`,
  );
}

/**
 * @param {{ dir: string, info: ShardInfo }[]} shards as they were named
 * @returns {{ dir: string, info: ShardInfo }[]} every shard of one gallery once, in order
 */
export function checkShards(shards) {
  const [first] = shards;
  const { count } = first.info;
  /** @type {Map<number, string>} */
  const dirs = new Map();
  for (const { dir, info } of shards) {
    if (info.count !== count) {
      throw new CliError(
        `${first.dir} is shard ${first.info.index} of ${count}, ${dir} is shard ${info.index} of ${info.count}: they divide the photos otherwise. Index them again with the same number of shards.`,
      );
    }
    const other = dirs.get(info.index);
    if (other !== undefined) {
      throw new CliError(`${other} and ${dir} overlap: both are shard ${info.index}/${count}.`);
    }
    dirs.set(info.index, dir);
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((i) => !dirs.has(i));
  if (missing.length > 0) {
    const names = missing.map((i) => `${i}/${count}`).join(', ');
    throw new CliError(
      `Shard ${names} is missing: make it with \`${COMMAND} index … --shard ${missing[0]}/${count}\` and name it too.`,
    );
  }
  for (const { dir, info } of shards) {
    for (const key of /** @type {(keyof Basis)[]} */ (Object.keys(NAMES))) {
      if (info.basis[key] === first.info.basis[key]) continue;
      throw new CliError(
        `${first.dir} and ${dir} were made from different ${NAMES[key]}. Index both again in the same way.`,
      );
    }
  }
  return [...shards].sort((a, b) => a.info.index - b.info.index);
}

/**
 * @param {string} dir of a shard
 * @param {Basis} found
 * @param {Tools} here what the merging process works with
 */
export function checkBasisHere(dir, found, here) {
  for (const key of /** @type {(keyof Tools)[]} */ (Object.keys(here))) {
    if (found[key] === here[key]) continue;
    const advice =
      key === 'model' || key === 'policy'
        ? `name the shards' own with --${key}, or index them again`
        : 'merge with the one that indexed, or index the shards again';
    throw new CliError(`${dir} and this merger have different ${NAMES[key]}: ${advice}.`);
  }
}
