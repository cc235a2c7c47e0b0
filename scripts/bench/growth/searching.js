// SPDX-License-Identifier: MIT
// The same questions to the whole index and to the groups. Only the file server is left out, so every byte is counted.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { groupFileName } from '../../../web/engine/group_file.js';
import { GroupTable } from '../../../web/engine/group_table.js';
import { GroupedIndex } from '../../../web/engine/grouped_index.js';
import { blockFileName, blockOf } from '../../../web/engine/row_blocks.js';
import { createNodeEngine } from '../../imago/node_engine.js';
import { ProgressBar } from '../../imago/progress.js';
import { TOP } from '../plain_loop.js';
import { summary } from '../statistics.js';
import { evenly } from '../vectors.js';
import { readVectors } from './read_vectors.js';

/** Tiles that the page shows for a question. */
const TILES = 24;

/** Questions that are timed, and after which memory is read. */
const TIMED = 200;

/** @typedef {import('./indexing.js').Size & { queries: number }} Searched */

/** @param {number[]} values */
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * @param {number} most
 * @param {(query: Float32Array) => Promise<void> | void} ask
 */
async function askAll(most, ask) {
  const queries = evenly(readVectors().queries, most);
  const bar = new ProgressBar(queries.length, 'questions');
  for (const query of queries) {
    await ask(query);
    bar.tick();
  }
  bar.stop();
  return queries.length;
}

/** By the engine's exact search; the ids are kept for the recall of the groups. @param {Searched} size */
export async function searchWhole({ dir, queries }) {
  const engine = await createNodeEngine({});
  engine.loadIndex(gunzipSync(readFileSync(join(dir, 'whole.safetensors.gz'))));
  /** @type {number[]} */
  const ms = [];
  /** @type {number[][]} */
  const answers = [];
  await askAll(queries, (query) => {
    const start = performance.now();
    const { ids } = engine.search(query, TOP);
    ms.push(performance.now() - start);
    answers.push(Array.from(ids));
  });
  writeFileSync(join(dir, 'answers.json'), JSON.stringify(answers));
  return { whole_search: summary(ms) };
}

/** @param {string} dir @returns {number} bytes of the files below it */
function bytesBelow(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/**
 * @param {string} dir of a gallery
 * @param {number} [keptRows]
 */
export function openGroups(dir, keptRows) {
  const table = new GroupTable(gunzipSync(readFileSync(join(dir, 'index.safetensors.gz'))));
  const read = (/** @type {string} */ name) => readFileSync(join(dir, table.folder, name));
  return new GroupedIndex(table, (name, decode) => decode(read(name)), { keptRows });
}

/** The exact answers in the groups' numbering. @param {string} dir @returns {number[][]} */
function exactAnswers(dir) {
  const bytes = readFileSync(join(dir, 'order.bin'));
  const order = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const place = new Uint32Array(order.length);
  order.forEach((old, id) => (place[old] = id));
  /** @type {number[][]} */
  const answers = JSON.parse(readFileSync(join(dir, 'answers.json'), 'utf8'));
  return answers.map((ids) => ids.map((id) => place[id]));
}

/** With the groups at hand: from the query's vector to the answer. @param {Searched} size */
async function timeGroups({ dir }) {
  const engine = await createNodeEngine({});
  const index = openGroups(join(dir, 'gallery'));
  /** @type {number[]} */
  const ms = [];
  await askAll(TIMED, async (query) => {
    await index.gather(query, TILES);
    const start = performance.now();
    const { index: rows } = await index.gather(query, TILES);
    engine.loadIndex(rows);
    engine.search(query, TILES);
    ms.push(performance.now() - start);
  });
  engine.close();
  return { grouped_search: summary(ms), peak: process.resourceUsage().maxRSS * 1024 };
}

/** What the questions fetch, and how much of the exact answers is in it. @param {Searched} size */
async function countGroups({ dir, count, queries }) {
  const gallery = join(dir, 'gallery');
  const exact = exactAnswers(dir);
  const engine = await createNodeEngine({});
  const index = openGroups(gallery, count);
  const sizeOf = (/** @type {string} */ path) => statSync(join(gallery, path)).size;
  const rowsFolder = JSON.parse(readFileSync(join(gallery, 'gallery.json'), 'utf8')).rows;
  /** @type {Record<'recall' | 'groups' | 'metadata' | 'requests', number[]>} groups, metadata: bytes */
  const found = { recall: [], groups: [], metadata: [], requests: [] };
  const bytesOf = (/** @type {string[]} */ files) =>
    files.reduce((sum, file) => sum + sizeOf(file), 0);
  const asked = await askAll(queries, async (query) => {
    const probes = index.probes(query, TILES);
    const { index: rows, idsOf } = await index.gather(query, TILES);
    engine.loadIndex(rows);
    const ids = idsOf(engine.search(query, TILES).ids);
    const first = ids.subarray(0, TOP);
    const truth = exact[found.recall.length];
    found.recall.push(truth.filter((id) => first.includes(id)).length / truth.length);
    const blocks = [...new Set(Array.from(ids, blockOf))];
    found.groups.push(bytesOf(probes.map((g) => join(index.table.folder, groupFileName(g)))));
    found.metadata.push(bytesOf(blocks.map((b) => join(rowsFolder, blockFileName(b)))));
    found.requests.push(probes.length + blocks.length);
  });
  engine.close();
  const table = sizeOf('index.safetensors.gz');
  const fetched = mean(found.groups) + mean(found.metadata);
  // The stored groups are smaller than a whole index of the same rows, so a share of them is the stricter one.
  const stored = bytesBelow(join(gallery, 'groups')) + table;
  return {
    queries: asked,
    recall10: mean(found.recall),
    // A first query pays for the table; the later ones of a visit don't. Nothing is amortised in the share.
    bytes_share: (fetched + table) / stored,
    later_bytes_share: fetched / stored,
    first_query_bytes: fetched + table,
    later_query_bytes: fetched,
    ...{ table_bytes: table, group_bytes: mean(found.groups) },
    metadata_bytes: mean(found.metadata),
    requests: mean(found.requests),
    grouped_stored_bytes: stored,
    stored_metadata_bytes: bytesBelow(join(gallery, 'rows')),
    whole_index_bytes: count * (index.table.dim + 4 + 1),
  };
}

/** @param {Searched} size */
export async function searchGroups(size) {
  const { grouped_search, peak } = await timeGroups(size);
  return { ...(await countGroups(size)), grouped_search, peak };
}
