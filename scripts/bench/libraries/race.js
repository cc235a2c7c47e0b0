// SPDX-License-Identifier: MIT
// Our exact search against libraries from npm: in Chromium, each library and size in a page of its own, so that none
// meets another's memory; usearch, which is native, in Node. What does not run is reported with its reason.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../../run/paths.js';

/** @typedef {{ recall: number, build_seconds: number, memory_bytes: number }} Side */
/** Bytes are those of WebAssembly's heap in a page, of the process in Node. @typedef {{ ours: Side, peer: Side, times: Record<'ours' | 'peer', import('../statistics.js').Timing> }} Raced */
/** @typedef {Raced | { skipped: string }} Race */

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} npm its package
 * @property {'Chromium' | 'Node'} where
 * @property {string} how
 */

/** @type {Contestant[]} */
export const CONTESTANTS = [
  { name: 'hnswlib-wasm', npm: 'hnswlib-wasm', where: 'Chromium', how: 'HNSW, float' },
  { name: 'edgevec hnsw', npm: 'edgevec', where: 'Chromium', how: 'HNSW, float' },
  { name: 'edgevec flat', npm: 'edgevec', where: 'Chromium', how: 'exact, float' },
  { name: 'voy-search', npm: 'voy-search', where: 'Chromium', how: 'k-d tree, float' },
  { name: 'usearch exact', npm: 'usearch', where: 'Node', how: 'exact, int8' },
  { name: 'usearch hnsw', npm: 'usearch', where: 'Node', how: 'HNSW, int8' },
];

/** @typedef {{ n: number, runs: number, queries: number, limit: number }} Task limit: seconds for building */

const CHILD = fileURLToPath(new URL('native_child.js', import.meta.url));

/**
 * @param {string} name
 * @param {Task} task
 * @returns {Promise<Race>}
 */
function raceInNode(name, { n, runs, queries, limit }) {
  return new Promise((resolve) => {
    const args = [CHILD, name, ...[n, runs, queries, limit].map(String)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', ({ message }) => resolve({ skipped: message }));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(output));
      else {
        const message = /^\w*Error.*$/m.exec(errors)?.[0] ?? errors.trim().split('\n').pop();
        resolve({ skipped: message || `the process ended with ${signal ?? code}` });
      }
    });
  });
}

/** @param {string} npm @returns {string} */
const versionOf = (npm) =>
  JSON.parse(readFileSync(inRoot('node_modules', npm, 'package.json'), 'utf8')).version;

/**
 * @param {(name: string, task: Task) => Promise<Race>} raceInPage
 * @param {object} options
 * @param {number[]} options.sizes
 * @param {number} options.runs
 * @param {number} [options.queries]
 * @param {number} [options.limit] seconds for building one index
 * @param {(contestant: Contestant, n: number, race: Race) => void} options.onRace
 */
export async function raceLibraries(raceInPage, options) {
  const { sizes, runs, queries = 64, limit = 300, onRace } = options;
  const results = [];
  for (const contestant of CONTESTANTS) {
    /** @type {Record<number, Race>} */
    const races = {};
    for (const n of sizes) {
      const race = contestant.where === 'Chromium' ? raceInPage : raceInNode;
      const found = await race(contestant.name, { n, runs, queries, limit });
      races[n] = found;
      onRace(contestant, n, found);
    }
    results.push({ ...contestant, version: versionOf(contestant.npm), build_limit: limit, races });
  }
  return results;
}
