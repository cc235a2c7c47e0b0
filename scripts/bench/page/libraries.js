// SPDX-License-Identifier: MIT
// Vector search libraries for the browser from npm, each as its own documentation starts it.
import { ADD_CANDIDATES, LINKS, SEARCH_CANDIDATES } from '../libraries/settings.js';

/**
 * @typedef {object} Library an index without rows
 * @property {(rows: Float32Array[], first: number) => void} add rows with the ids first, first + 1, …
 * @property {(query: Float32Array, k: number) => number[]} search ids
 */

/** @typedef {(dim: number, n: number) => Promise<Library>} Start */

/** @type {Start} */
async function hnswlib(dim, n) {
  const { loadHnswlib } = await load('hnswlib-wasm/dist/hnswlib.js');
  const lib = await loadHnswlib();
  const index = new lib.HierarchicalNSW('ip', dim, '');
  index.initIndex(n, LINKS, ADD_CANDIDATES, 1);
  index.setEfSearch(SEARCH_CANDIDATES);
  return {
    add(rows, first) {
      const labels = rows.map((_, i) => first + i);
      index.addPoints(rows, labels, false);
    },
    search: (query, k) => index.searchKnn(query, k, undefined).neighbors,
  };
}

/** @param {'Flat' | 'Hnsw'} kind @returns {Start} */
const edgevec = (kind) => async (dim) => {
  const { default: start, EdgeVec, EdgeVecConfig, JsIndexType } = await load('edgevec/edgevec.js');
  await start();
  const config = new EdgeVecConfig(dim);
  config.indexType = JsIndexType[kind];
  // Its 'dot' and 'cosine' answer with the rows farthest away (0.9.0); between unit vectors L2 orders alike.
  config.metric = 'l2';
  if (kind === 'Hnsw') {
    config.m = LINKS;
    config.m0 = 2 * LINKS;
    config.ef_construction = ADD_CANDIDATES;
    config.ef_search = SEARCH_CANDIDATES;
  }
  const index = new EdgeVec(config);
  /** @type {Map<number, number>} the library's id to ours */
  const ids = new Map();
  return {
    add(rows, first) {
      rows.forEach((row, i) => ids.set(Number(index.insert(unit(row))), first + i));
    },
    search: (query, k) =>
      index.search(query, k).map((/** @type {{ id: number }} */ { id }) => ids.get(id)),
  };
};

/** @type {Start} */
async function voy() {
  const bindings = await load('voy-search/voy_search_bg.js');
  const response = await fetch('/node_modules/voy-search/voy_search_bg.wasm');
  const imports = { './voy_search_bg.js': bindings };
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  bindings.__wbg_set_wasm(instance.exports);
  const index = new bindings.Voy();
  return {
    add(rows, first) {
      const embeddings = rows.map((row, i) => {
        const id = String(first + i);
        return { id, title: '', url: '', embeddings: Array.from(unit(row)) };
      });
      index.add({ embeddings });
    },
    search: (query, k) =>
      index.search(query, k).neighbors.map((/** @type {{ id: string }} */ { id }) => Number(id)),
  };
}

/** For libraries that know Euclidean distances only: int8 has left a row's length a little off one. @param {Float32Array} row */
const unit = (row) => {
  const length = Math.hypot(...row);
  return row.map((x) => x / length);
};

/** @param {string} path below node_modules @returns {Promise<any>} */
const load = (path) => import(/* @vite-ignore */ `/node_modules/${path}`);

/** @type {Record<string, Start>} */
export const LIBRARIES = {
  'hnswlib-wasm': hnswlib,
  'edgevec flat': edgevec('Flat'),
  'edgevec hnsw': edgevec('Hnsw'),
  'voy-search': voy,
};
