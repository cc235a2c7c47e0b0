// SPDX-License-Identifier: MIT
// Which rows of a large index belong together: k-means, by a WebAssembly module of its own.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compileWasm, instantiate, valueOf } from '../../../web/engine/wasm.js';
import { CliError } from '../exit.js';
import { GROUPING_GLUE, GROUPING_WASM } from '../paths.js';

/** @typedef {import('../../../build/wasm/imago_grouping.mjs').GroupingModule} GroupingModule */
/** @typedef {{ embeddings: Int8Array, scales: Float32Array }} Rows (n, dim), (n) */

/**
 * What k-means found; a group may be empty.
 * @typedef {object} Grouping
 * @property {Uint32Array} groupOf (n)
 * @property {Float32Array} centroids (groups, dim)
 * @property {Float32Array} spreads (groups)
 */

/** From so many photos on an index is grouped unless somebody says otherwise; a whole one has 13 MB then. */
export const GROUPED_FROM = 50_000;

/** Rows of a group: some 45 kB packed, so that neither their bytes nor the requests for them become many. */
const ROWS_PER_GROUP = 250;

/** Most groups: the table of them is part of what a first query fetches. */
const MOST_GROUPS = 4096;

/** @param {number} photos that may be seen */
export const groupsFor = (photos) =>
  Math.max(1, Math.min(MOST_GROUPS, Math.round(photos / ROWS_PER_GROUP)));

/** @returns {Promise<GroupingModule>} */
async function loadModule() {
  const wasmBinary = await readFile(GROUPING_WASM).catch(() => {
    throw new CliError(`${GROUPING_WASM} is missing: build it with \`npm run build:wasm\`.`);
  });
  const { default: create } = await import(pathToFileURL(GROUPING_GLUE).href);
  return instantiate(create, await compileWasm({ wasmBinary }));
}

/**
 * @param {Rows} rows
 * @param {object} options
 * @param {number} options.dim
 * @param {number} options.groups
 * @param {number} [options.seed]
 * @param {(total: number) => void} [options.onStart] steps to come
 * @param {() => void} [options.onStep] called after each; may throw to stop
 * @returns {Promise<Grouping>}
 */
export async function groupRows({ embeddings, scales }, options) {
  const { dim, groups, seed = 1, onStart, onStep } = options;
  const module = await loadModule();
  const raw = new module.Grouping();
  try {
    let progress = valueOf(raw.load(embeddings, scales, dim, groups, seed));
    onStart?.(progress.total);
    while (progress.done < progress.total) {
      progress = valueOf(raw.step());
      onStep?.();
      // Lets a Ctrl-C through.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return valueOf(raw.result());
  } finally {
    raw.delete();
  }
}
