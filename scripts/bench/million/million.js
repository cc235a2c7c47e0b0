// SPDX-License-Identifier: MIT
// A million photos on a static host: what a query fetches, and how much of the exact answer it finds. The index is built
// and searched by the code that ships; only the file server is left out, so every byte can be counted.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { random } from '../../policy/random.js';
import { GroupTable } from '../../../web/engine/group_table.js';
import { GroupedIndex } from '../../../web/engine/grouped_index.js';
import { groupFileName } from '../../../web/engine/group_file.js';
import { writeSafetensors } from '../../../web/engine/safetensors.js';
import { blockFileName, blockOf } from '../../../web/engine/row_blocks.js';
import { buildGroups } from '../../imago/groups/build.js';
import { groupsFor } from '../../imago/groups/grouping.js';
import { writeGroupedIndex } from '../../imago/groups/write_index.js';
import { writeRowBlocks } from '../../imago/groups/write_rows.js';
import { createNodeEngine } from '../../imago/node_engine.js';
import { quantile } from '../statistics.js';
import { mixedRows, readVectors } from './vectors.js';

/** Tiles that the page shows for a question. */
const TILES = 24;
const TOP = 10;

/** @param {string} dir @returns {number} bytes of the files below it */
function bytesBelow(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** A photo's row as `imago index` writes it, with names and ThumbHashes as random as real ones. @param {number} id */
function madeUpRow(id) {
  const next = random(id + 1);
  const hex = (/** @type {number} */ n) =>
    Array.from({ length: n }, () => Math.floor(next() * 16).toString(16)).join('');
  const thumbhash = Buffer.from(Array.from({ length: 25 }, () => next() * 256)).toString('base64');
  return {
    id,
    file: `photos/${hex(16)}.webp`,
    thumb: `thumbs/${hex(16)}.webp`,
    title: `IMG ${20100101 + Math.floor(next() * 150000)} ${Math.floor(next() * 240000)}`,
    ...{ width: 1600, height: next() < 0.7 ? 1067 : 1200 },
    date: `20${10 + Math.floor(next() * 15)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}T1${Math.floor(next() * 10)}:${10 + Math.floor(next() * 50)}:${10 + Math.floor(next() * 50)}`,
    thumbhash,
  };
}

/**
 * Builds a grouped index of mixed photos in `dir`.
 * @param {object} options
 * @param {string} options.dir
 * @param {number} options.count
 * @param {boolean} options.metadata write the rows' blocks too
 */
export async function buildMixed({ dir, count, metadata }) {
  const { photos, queries, dim, modelSha256 } = readVectors();
  const engine = await createNodeEngine({});
  const quantize = (/** @type {Float32Array} */ rows) => engine.quantize(rows, dim);
  const mixed = mixedRows({ photos, count, dim, quantize });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const start = performance.now();
  const { parts } = await buildGroups(mixed, {
    ...{ shown: count, dim, quantize },
    groups: groupsFor(count),
  });
  const grouped = performance.now();
  await writeGroupedIndex(dir, { ...parts, modelSha256 });
  const written = performance.now();
  if (metadata) {
    await writeRowBlocks(dir, { about: {}, total: count, shown: count, rowOf: madeUpRow });
  }
  engine.close();
  return {
    ...{ queries, dim, modelSha256, rows: parts.rows },
    seconds: { grouping: (grouped - start) / 1000, writing: (written - grouped) / 1000 },
  };
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

/**
 * @param {object} options
 * @param {string} options.dir for the index; about half a gigabyte
 * @param {number} [options.count]
 * @param {number} [options.most] queries, evenly chosen
 * @param {(text: string) => void} [options.say]
 */
export async function measureMillion({ dir, count = 1_000_000, most = 5000, say = () => {} }) {
  const {
    queries: all,
    dim,
    modelSha256,
    rows,
    seconds,
  } = await buildMixed({
    ...{ dir, count, metadata: true },
  });
  say(`grouping ${seconds.grouping.toFixed(0)} s, writing ${seconds.writing.toFixed(0)} s`);
  const stride = Math.max(1, Math.floor(all.length / most));
  const queries = all.filter((_, i) => i % stride === 0);
  const { answers: exact, ms: exactMs } = await exactAnswers(rows, dim, modelSha256, queries);
  say('exact answers done');
  const engine = await createNodeEngine({});
  const index = openGroups(dir, count);
  const sizeOf = (/** @type {string} */ path) => statSync(join(dir, path)).size;
  const tableBytes = sizeOf('index.safetensors.gz');
  const rowsFolder = JSON.parse(readFileSync(join(dir, 'gallery.json'), 'utf8')).rows;
  /** @type {Record<'recall' | 'groups' | 'metadata' | 'requests' | 'ms', number[]>} bytes, but for three of them */
  const found = { recall: [], groups: [], metadata: [], requests: [], ms: [] };
  for (const [q, query] of queries.entries()) {
    const probes = index.probes(query, TILES);
    const gathered = await index.gather(query, TILES);
    const start = performance.now();
    const again = await index.gather(query, TILES);
    engine.loadIndex(again.index);
    const hits = engine.search(query, TILES);
    found.ms.push(performance.now() - start);
    const ids = gathered.idsOf(hits.ids);
    const truth = exact[q];
    found.recall.push(truth.filter((id) => ids.subarray(0, TOP).includes(id)).length / TOP);
    const blocks = [...new Set(Array.from(ids, blockOf))];
    found.groups.push(
      probes.reduce((sum, g) => sum + sizeOf(join(index.table.folder, groupFileName(g))), 0),
    );
    found.metadata.push(
      blocks.reduce((sum, b) => sum + sizeOf(join(rowsFolder, blockFileName(b))), 0),
    );
    found.requests.push(probes.length + blocks.length);
  }
  engine.close();
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((a, b) => a + b, 0) / values.length;
  const wholeIndex = count * (dim + 4 + 1);
  // The stored groups are smaller than a whole index of the same rows, so this is the stricter share.
  const stored = bytesBelow(join(dir, 'groups')) + tableBytes;
  const fetched = mean(found.groups) + mean(found.metadata);
  return {
    figures: {
      million_bytes_share: (fetched + tableBytes) / stored,
      million_recall10: mean(found.recall),
    },
    details: {
      ...{ photos: count, queries: queries.length, groups: index.table.groups },
      // A first query pays for the table; the later ones of a visit don't. Nothing is amortised in the figure.
      first_query_bytes: fetched + tableBytes,
      later_query_bytes: fetched,
      ...{ table_bytes: tableBytes, group_bytes: mean(found.groups) },
      metadata_bytes: mean(found.metadata),
      stored_index_bytes: stored,
      stored_metadata_bytes: bytesBelow(join(dir, 'rows')),
      whole_index_bytes: wholeIndex,
      first_query_share_of_whole_index: (fetched + tableBytes) / wholeIndex,
      later_query_share_of_stored: fetched / stored,
      requests: mean(found.requests),
      // In Node: groups at hand, from the query's vector to the answer; and of the whole index.
      search_ms: quantile(found.ms, 0.5),
      exact_ms: quantile(exactMs, 0.5),
      grouping_seconds: seconds.grouping,
      writing_seconds: seconds.writing,
    },
  };
}

/**
 * @param {{ embeddings: Int8Array, scales: Float32Array }} rows
 * @param {number} dim
 * @param {string} modelSha256
 * @param {Float32Array[]} queries
 * @returns {Promise<{ answers: number[][], ms: number[] }>} ids of the best rows of all, by the engine's exact search
 */
async function exactAnswers({ embeddings, scales }, dim, modelSha256, queries) {
  const engine = await createNodeEngine({});
  const n = scales.length;
  engine.loadIndex(
    writeSafetensors(
      {
        embeddings: { dtype: 'I8', shape: [n, dim], data: embeddings },
        scales: { dtype: 'F32', shape: [n], data: scales },
        blocked: { dtype: 'U8', shape: [n], data: new Uint8Array(n) },
      },
      { model_sha256: modelSha256 },
    ),
  );
  /** @type {number[]} */
  const ms = [];
  const answers = queries.map((query) => {
    const start = performance.now();
    const { ids } = engine.search(query, TOP);
    ms.push(performance.now() - start);
    return Array.from(ids);
  });
  engine.close();
  return { answers, ms };
}
