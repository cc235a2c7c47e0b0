// SPDX-License-Identifier: MIT
// usearch in Node, where its npm package is a native addon (it has none for a page), against our WebAssembly in the same
// process: NAME ROWS RUNS QUERIES LIMIT. A process of its own, so that its memory can be told.
import { exactSearch, Index, MetricKind, ScalarKind } from 'usearch';
import { createNodeEngine } from '../../imago/node_engine.js';
import { wholeIndex } from '../whole_index.js';
import { readVectors } from '../growth/read_vectors.js';
import { plainLoop, recallOf, TOP } from '../plain_loop.js';
import { LINKS, ADD_CANDIDATES, SEARCH_CANDIDATES } from './settings.js';
import { interleaved } from '../statistics.js';
import { evenly, mixedRows } from '../vectors.js';
import { fill } from './building.js';

const [name, rowCount, runs, queryCount, limit] = process.argv.slice(2);
const n = Number(rowCount);
const { photos, queries: all, dim, modelSha256 } = readVectors();
const engine = await createNodeEngine({});
const quantize = (/** @type {Float32Array} */ rows) => engine.quantize(rows, dim);
const rows = mixedRows({ photos, count: n, dim, quantize });
const queries = evenly(all, Number(queryCount));
const exact = queries.map((query) => plainLoop(rows, query));

/** @param {() => Promise<void> | void} work */
async function measured(work) {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { build_seconds: seconds, memory_bytes: Math.max(0, process.memoryUsage.rss() - before) };
}

/** Exact, over the very int8 rows; its query is int8 too. One thread, as in a page. */
const scan = {
  build: () => undefined,
  /** @param {Float32Array} query */
  search: (query) =>
    exactSearch(rows.embeddings, quantize(query).embeddings, dim, TOP, MetricKind.Cos, 1),
};

const graph = {
  index: new Index({
    metric: MetricKind.Cos,
    dimensions: dim,
    quantization: ScalarKind.I8,
    connectivity: LINKS,
    expansion_add: ADD_CANDIDATES,
    expansion_search: SEARCH_CANDIDATES,
    multi: false,
  }),
  /** @returns {Promise<string | undefined>} */
  async build() {
    const add = (/** @type {Float32Array[]} */ chunk, /** @type {number} */ first) => {
      const flat = new Float32Array(chunk.length * dim);
      chunk.forEach((row, i) => flat.set(row, i * dim));
      const keys = BigUint64Array.from(chunk, (_, i) => BigInt(first + i));
      this.index.add(keys, flat, 1);
    };
    return (await fill(add, rows, dim, { limit: Number(limit) })).reason;
  },
  /** @param {Float32Array} query */
  search(query) {
    return this.index.search(query, TOP, 1);
  },
};

const library = name === 'usearch exact' ? scan : graph;
const oursBuilt = await measured(() => void engine.loadIndex(wholeIndex(rows, dim, modelSha256)));
/** @type {string | undefined} */
let reason;
const theirsBuilt = await measured(async () => {
  reason = await library.build();
});
/** @param {Float32Array} query @returns {number[]} */
const idsOf = (query) => Array.from(/** @type {any} */ (library.search(query)).keys, Number);
const ours = {
  recall: recallOf(
    queries.map((query) => engine.search(query, TOP).ids),
    exact,
  ),
  ...oursBuilt,
};
if (ours.recall < 1) throw new Error(`our exact search of ${n} rows has recall ${ours.recall}`);
/** @type {import('./race.js').Race} */
let race;
if (reason) race = { skipped: reason };
else {
  let at = 0;
  const next = () => queries[(at += 1) % queries.length];
  const peer = { recall: recallOf(queries.map(idsOf), exact), ...theirsBuilt };
  // It searches our array where it lies.
  if (library === scan) peer.memory_bytes = rows.embeddings.byteLength;
  const times = await interleaved(
    { ours: () => engine.search(next(), TOP), peer: () => library.search(next()) },
    { runs: Number(runs) },
  );
  race = { ours, peer, times };
}
process.stdout.write(JSON.stringify(race));
