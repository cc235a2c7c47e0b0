// SPDX-License-Identifier: MIT
// A small grouped index on disk, beside the whole index of the same rows.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildGroups } from '../../../scripts/imago/groups/build.js';
import { writeGroupedIndex } from '../../../scripts/imago/groups/write_index.js';
import { GroupTable } from '../../../web/engine/group_table.js';
import { GroupedIndex } from '../../../web/engine/grouped_index.js';
import { writeSafetensors } from '../../../web/engine/safetensors.js';
import { emptyEngine } from './engine.js';
import { random } from './tiny_model.js';

export const DIM = 32;
const MODEL = 'ab'.repeat(32);

/** @param {() => number} next @param {number} [dim] */
export function unitVector(next, dim = DIM) {
  const vector = Float32Array.from({ length: dim }, () => next() + next() - 1);
  const norm = Math.hypot(...vector);
  return vector.map((x) => x / norm);
}

/**
 * Rows around a few directions, some of them twice, then the rows of blocked photos.
 * @param {number} shown
 * @param {number[]} blocked photos for each shared vector
 */
export function madeUpVectors(shown, blocked) {
  const next = random(7);
  const directions = Array.from({ length: 12 }, () => unitVector(next));
  /** @type {Float32Array[]} */
  const rows = [];
  for (let r = 0; r < shown; r++) {
    if (r % 10 === 9) rows.push(rows[r - 5]);
    else {
      const noise = unitVector(next);
      const row = directions[r % 12].map((x, i) => x + 0.7 * noise[i]);
      const norm = Math.hypot(...row);
      rows.push(row.map((x) => x / norm));
    }
  }
  for (const count of blocked) {
    const shared = unitVector(next);
    for (let i = 0; i < count; i++) rows.push(shared);
  }
  const all = new Float32Array(rows.length * DIM);
  rows.forEach((row, r) => all.set(row, r * DIM));
  return all;
}

/**
 * @param {import('node:test').TestContext} t
 * @param {{ shown?: number, blocked?: number[], groups?: number }} [options]
 */
export async function groupedFixture(t, { shown = 400, blocked = [5, 40], groups = 20 } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'imago-groups-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const engine = await emptyEngine();
  t.after(() => engine.close());
  const quantize = (/** @type {Float32Array} */ rows) => engine.quantize(rows, DIM);
  const quantised = quantize(madeUpVectors(shown, blocked));
  const { order, parts } = await buildGroups(quantised, { shown, dim: DIM, groups, quantize });
  await writeGroupedIndex(dir, { ...parts, modelSha256: MODEL });
  const { embeddings, scales } = parts.rows;
  const n = scales.length;
  const whole = writeSafetensors(
    {
      embeddings: { dtype: 'I8', shape: [n, DIM], data: embeddings },
      scales: { dtype: 'F32', shape: [n], data: scales },
      blocked: { dtype: 'U8', shape: [n], data: new Uint8Array(n).fill(1, shown) },
    },
    { model_sha256: MODEL },
  );
  return { dir, engine, order, parts, whole, quantised };
}

/** @param {string} dir */
export const tableOf = (dir) => gunzipSync(readFileSync(join(dir, 'index.safetensors.gz')));

/**
 * @param {string} dir
 * @param {object} [options] of the index
 */
export function openFixture(dir, options) {
  /** @type {string[]} */
  const reads = [];
  /** Instead of the file. @type {Map<string, Uint8Array | Error>} */
  const faults = new Map();
  const table = new GroupTable(tableOf(dir));
  const index = new GroupedIndex(
    table,
    async (name, decode) => {
      reads.push(name);
      const fault = faults.get(name);
      if (fault instanceof Error) throw fault;
      return decode(fault ?? readFileSync(join(dir, table.folder, name)));
    },
    options,
  );
  return { index, reads, faults };
}

/** @param {string} dir @returns {Record<string, string>} contents of all files below it */
export function filesBelow(dir) {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(dir.length), readFileSync(path).toString('base64')]),
  );
}
