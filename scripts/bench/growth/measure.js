// SPDX-License-Identifier: MIT
// How the costs of an index grow from a thousand photos to a million. Every step's result is kept until all are done, so
// that a run that was stopped goes on where it was.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, formatTime } from '../../run/runner.js';
import { fingerprint } from '../../run/stamps.js';
import { PACK } from '../vectors.js';
import { COSTS } from './costs.js';
import { fitGrowth } from './fit.js';

const CHILD = fileURLToPath(new URL('child.js', import.meta.url));

/** Questions to the largest size, whose recall is published, and to the others. */
const QUERIES = { most: 5000, fewer: 200 };

/** In this order: a search needs its index, and the groups' recall the exact answers. */
const STEPS = {
  indexWhole: 'one index',
  searchWhole: 'exact search',
  indexGroups: 'groups',
  searchGroups: 'search of groups',
};

/** What the results are made from. */
const INPUTS = ['scripts/bench', 'scripts/imago/groups', 'web/engine', 'build/wasm/imago.wasm'];

/** @typedef {import('./costs.js').Sized} Sized */

/**
 * @param {string[]} args
 * @returns {Promise<any>}
 */
function inChild(args) {
  return new Promise((resolve, reject) => {
    const stdio = /** @type {const} */ (['ignore', 'pipe', 'inherit']);
    const child = spawn(process.execPath, [CHILD, ...args], { stdio: [...stdio] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Failure(`the benchmark's step ${args[0]} ended with ${signal ?? code}`));
    });
  });
}

/** @param {string} path @returns {{ key: string, steps: Record<string, any> } | null} what an earlier run has left */
function readState(path) {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {object} options
 * @param {string} options.dir for state and the indexes, about 900 MB for a million photos; gone at the end
 * @param {number[]} options.sizes ascending
 * @param {(text: string) => void} options.say
 * @returns {Promise<Sized[]>}
 */
export async function measureSizes({ dir, sizes, say }) {
  const key = fingerprint([...INPUTS, PACK], [process.version]);
  const path = join(dir, 'state.json');
  const kept = readState(path);
  const state = kept?.key === key ? kept : { key, steps: {} };
  if (kept && kept !== state) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  /** @type {Sized[]} */
  const results = [];
  for (const count of sizes) {
    const queries = count === sizes[sizes.length - 1] ? QUERIES.most : QUERIES.fewer;
    const folder = join(dir, String(count));
    mkdirSync(folder, { recursive: true });
    /** @type {Sized} */
    const result = { photos: count, memory: {} };
    for (const [step, title] of Object.entries(STEPS)) {
      const name = `${count} ${step} ${queries}`;
      const label = `${count.toLocaleString('en')} photos, ${title}`;
      if (state.steps[name]) say(`${label}: from the run that was stopped`);
      else {
        const start = performance.now();
        say(`${label} …`);
        state.steps[name] = await inChild([step, folder, String(count), String(queries)]);
        writeFileSync(path, JSON.stringify(state));
        say(`${label}: ${formatTime(performance.now() - start)}`);
      }
      const { memory_bytes: memory, ...figures } = state.steps[name];
      Object.assign(result, figures);
      result.memory[step] = memory;
    }
    results.push(result);
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(dir, { recursive: true, force: true });
  return results;
}

/**
 * @param {Sized[]} sizes three or more
 * @returns {Record<string, import('./fit.js').Fit>} of each of COSTS
 */
export const fitAll = (sizes) =>
  Object.fromEntries(
    Object.entries(COSTS).map(([name, { of }]) => [
      name,
      fitGrowth(sizes.map((size) => ({ size: size.photos, cost: of(size) }))),
    ]),
  );
