// SPDX-License-Identifier: MIT
// An index in groups against the whole index of the same rows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ImagoError } from '../../web/engine/errors.js';
import { groupFileName, readGroup, writeGroup } from '../../web/engine/group_file.js';
import { GroupTable, isGroupTable, writeGroupTable } from '../../web/engine/group_table.js';
import { arrangeGroups } from '../../scripts/imago/groups/arrange.js';
import { codeCentroids } from '../../scripts/imago/groups/code_centroids.js';
import { failsWith } from './helpers/engine.js';
import {
  DIM,
  filesBelow,
  groupedFixture,
  openFixture,
  tableOf,
  unitVector,
} from './helpers/grouped.js';
import { random } from './helpers/tiny_model.js';

/**
 * @param {import('../../web/engine/engine.js').Engine} engine
 * @param {import('../../web/engine/grouped_index.js').GroupedIndex} index
 * @param {Float32Array} query
 * @param {number} k
 */
async function search(engine, index, query, k) {
  const { index: rows, idsOf, groups } = await index.gather(query, k);
  engine.loadIndex(rows);
  const { ids, scores } = engine.search(query, k);
  return {
    ids: [...idsOf(ids)],
    scores: [...scores],
    blocked: [...engine.blockedRows(ids)],
    groups,
  };
}

test('with every group searched the answer is that of the whole index', async (t) => {
  const { dir, engine, whole } = await groupedFixture(t);
  const { index } = openFixture(dir);
  const next = random(3);
  for (const k of [1, 10, 60, 445, 1000]) {
    const query = unitVector(next);
    const found = await search(engine, index, query, k);
    assert.equal(found.groups.searched, found.groups.total);
    engine.loadIndex(whole);
    const { ids, scores } = engine.search(query, k);
    assert.deepEqual(found.ids, [...ids], `ids of the best ${k}`);
    assert.deepEqual(found.scores, [...scores]);
    assert.deepEqual(found.blocked, [...engine.blockedRows(ids)]);
  }
});

test('with a few groups searched the answer is exact within them, and blocked photos', async (t) => {
  const { dir, engine, whole } = await groupedFixture(t);
  const { index, reads } = openFixture(dir);
  const { table } = index;
  const next = random(4);
  let found10 = 0;
  for (let q = 0; q < 20; q++) {
    const query = unitVector(next);
    const probes = table.nearest(query, 100);
    t.mock.method(index, 'probes', () => [...probes]);
    const found = await search(engine, index, query, 10);
    t.mock.restoreAll();
    assert.deepEqual([found.groups.searched, found.groups.total], [probes.length, table.groups]);
    engine.loadIndex(whole);
    const { ids } = engine.search(query, table.size);
    const reachable = [...ids].filter(
      (id) => id >= table.shown || probes.includes(table.groupOf(id)),
    );
    assert.deepEqual(found.ids, reachable.slice(0, 10));
    found10 += found.ids.filter((id) => ids.subarray(0, 10).includes(id)).length;
  }
  assert.ok(reads.length < 20 * table.groups, 'the groups are not all read');
  assert.ok(found10 / 200 > 0.6, `recall ${found10 / 200} of a quarter of the rows`);
});

test('a row that is compared with is the row of the whole index', async (t) => {
  const { dir, engine, whole } = await groupedFixture(t);
  const { index } = openFixture(dir);
  engine.loadIndex(whole);
  for (const id of [0, 7, 399]) assert.deepEqual(await index.row(id), engine.indexRow(id));
});

test('groups that were fetched are not fetched again, and only so many are kept', async (t) => {
  const { dir, engine } = await groupedFixture(t);
  const all = openFixture(dir);
  const query = unitVector(random(5));
  const first = await search(engine, all.index, query, 10);
  const { length } = all.reads;
  assert.deepEqual(await search(engine, all.index, query, 10), first);
  assert.equal(all.reads.length, length);
  const few = openFixture(dir, { keptRows: 50 });
  await search(engine, few.index, query, 10);
  assert.deepEqual(await search(engine, few.index, query, 10), first);
  assert.ok(few.reads.length > length);
});

test('the same photos give the same bytes', async (t) => {
  const [a, b] = [await groupedFixture(t), await groupedFixture(t)];
  assert.deepEqual(filesBelow(a.dir), filesBelow(b.dir));
});

test('blocked photos have no part in the groups', async (t) => {
  const [a, b] = [await groupedFixture(t), await groupedFixture(t, { blocked: [300, 1, 1] })];
  const groups = (/** @type {{ dir: string }} */ { dir }) => filesBelow(join(dir, 'groups'));
  assert.deepEqual(groups(a), groups(b));
  assert.deepEqual([...new GroupTable(tableOf(b.dir)).blocked.counts], [300, 1, 1]);
});

test('a damaged group is an error that names it, and other questions go on', async (t) => {
  const { dir, engine } = await groupedFixture(t);
  const { index, faults } = openFixture(dir);
  const name = groupFileName(3);
  const stored = readFileSync(join(dir, index.table.folder, name));
  const plain = gunzipSync(stored);
  const other = readFileSync(join(dir, index.table.folder, groupFileName(4)));
  const flipped = Buffer.from(stored);
  flipped[stored.length >> 1] ^= 0x40;
  const query = unitVector(random(6));
  /** @type {[string, Uint8Array, string[]][]} */
  const damages = [
    ['cut short', stored.subarray(0, stored.length - 9), ['truncated']],
    ['a bit flipped', flipped, ['truncated']],
    ['empty', new Uint8Array(), ['truncated']],
    [
      'a page of the host',
      Buffer.from('<!doctype html><title>404</title>'),
      ['malformed', 'truncated'],
    ],
    ['unpacked and cut', plain.subarray(0, plain.length - 5), ['truncated']],
    ['another group', other, ['mismatch']],
    ['far too long', gzipSync(Buffer.alloc(2 ** 20)), ['too_large']],
  ];
  for (const [what, bytes, codes] of damages) {
    faults.set(name, bytes);
    await assert.rejects(search(engine, index, query, 10), (/** @type {any} */ error) => {
      assert.ok(error instanceof ImagoError, `${what}: ${error}`);
      assert.ok(codes.includes(error.code), `${what}: ${error.code}`);
      assert.match(error.message, /00003\.safetensors/, what);
      return true;
    });
  }
  faults.clear();
  assert.equal((await search(engine, index, query, 10)).ids.length, 10);
});

test('a group that cannot be reached is left out and counted; without any it is an error', async (t) => {
  const { dir, engine } = await groupedFixture(t);
  const { index, faults } = openFixture(dir);
  const query = unitVector(random(6));
  const offline = new ImagoError('network', 'the server cannot be reached');
  for (const group of [2, 5]) faults.set(groupFileName(group), offline);
  const { groups, ids } = await search(engine, index, query, 400);
  assert.equal(groups.missing, 2);
  assert.equal(groups.searched, index.table.groups - 2);
  assert.ok(ids.every((id) => id >= 400 || ![2, 5].includes(index.table.groupOf(id))));
  const none = openFixture(dir);
  for (let g = 0; g < none.index.table.groups; g++) none.faults.set(groupFileName(g), offline);
  await assert.rejects(search(engine, none.index, query, 10), failsWith('network'));
});

test('a group’s file gives back every row, whatever its length and scale', () => {
  const next = random(9);
  for (const dim of [1, 7, 32]) {
    const rows = Int8Array.from({ length: 9 * dim }, () => Math.floor(next() * 255) - 127);
    const scales = Float32Array.from({ length: 9 }, (_, i) => (i === 4 ? 0 : 10 ** -(i % 5) / 127));
    const reference = Int8Array.from({ length: dim }, () => Math.floor(next() * 255) - 127);
    const about = { group: 2, first: 70, modelSha256: 'x' };
    const bytes = writeGroup({ rows, scales }, { ...about, reference, referenceScale: 0.007 });
    const back = readGroup(bytes, { ...about, size: 9, dim });
    assert.deepEqual(back, { rows, scales });
    for (const change of [{ size: 8 }, { first: 71 }, { group: 3 }, { modelSha256: 'y' }]) {
      const expected = { ...about, size: 9, dim, ...change };
      assert.throws(() => readGroup(bytes, expected), failsWith('mismatch'));
    }
  }
});

test('a table tells its groups apart, and one that contradicts itself is refused', async (t) => {
  const { dir, whole } = await groupedFixture(t);
  const bytes = tableOf(dir);
  assert.equal(isGroupTable(bytes), true);
  assert.equal(isGroupTable(whole), false);
  assert.equal(isGroupTable(new Uint8Array(3)), false);
  const table = new GroupTable(bytes);
  assert.deepEqual([table.shown, table.size, table.dim], [400, 445, DIM]);
  for (let group = 0; group < table.groups; group++) {
    assert.equal(table.groupOf(table.starts[group]), group);
    assert.equal(table.groupOf(table.starts[group + 1] - 1), group);
  }
  const parts = {
    ...{ dim: 2, ...codeCentroids(Float32Array.of(1, 0, 0, 1), 2), spreads: Float32Array.of(0, 0) },
    ...{ sizes: Int32Array.of(1, 2), blockedRows: new Int8Array(), folder: 'groups/x' },
    ...{ blockedScales: new Float32Array(), blockedCounts: new Int32Array(), modelSha256: 'x' },
  };
  const order = new GroupTable(writeGroupTable(parts)).nearest(Float32Array.of(0, 1), 3);
  assert.deepEqual(order, [1, 0]);
  const broken = (/** @type {object} */ change) => () =>
    new GroupTable(writeGroupTable({ ...parts, ...change }));
  assert.throws(broken({ sizes: Int32Array.of(1, 0) }), failsWith('malformed'));
  assert.throws(broken({ folder: '../elsewhere' }), failsWith('malformed'));
  assert.throws(broken({ spreads: Float32Array.of(0) }), failsWith('malformed'));
  assert.throws(broken({ basis: new Int8Array(3) }), failsWith('malformed'));
  assert.throws(() => new GroupTable(whole), failsWith('mismatch'));
  assert.throws(() => new GroupTable(bytes.subarray(0, bytes.length - 1)), failsWith('truncated'));
});

test('coded centroids order groups as they are: a score is off by less than its rounding can be', () => {
  const next = random(21);
  const [groups, dim] = [50, 24];
  // Four directions and a mean that all share.
  const directions = Array.from({ length: 5 }, () => unitVector(next, dim));
  const centroids = new Float32Array(groups * dim);
  for (let g = 0; g < groups; g++) {
    const mix = [1, ...Array.from({ length: 4 }, () => next() - 0.5)];
    for (let i = 0; i < dim; i++) {
      centroids[g * dim + i] = mix.reduce((sum, share, d) => sum + share * directions[d][i], 0);
    }
  }
  const { basis, basisScales, codes } = codeCentroids(centroids, dim);
  assert.equal(basisScales.length, 4);
  const query = unitVector(next, dim);
  const exact = Array.from({ length: groups }, (_, g) =>
    query.reduce((sum, x, i) => sum + x * centroids[g * dim + i], 0),
  );
  const coded = exact.map((_, g) =>
    basisScales.reduce(
      (sum, scale, k) =>
        sum +
        codes[k * groups + g] *
          scale *
          query.reduce((along, x, i) => along + x * basis[k * dim + i], 0),
      0,
    ),
  );
  const shift = exact.reduce((sum, x, g) => sum + x - coded[g], 0) / groups;
  // Half a step in four components, and the basis in 127 steps.
  exact.forEach((x, g) => assert.ok(Math.abs(x - coded[g] - shift) < 0.02, `${x} ${coded[g]}`));
  const deviation = exact.reduce((sum, x, g) => sum + (x - coded[g] - shift) ** 2, 0) / groups;
  assert.ok(Math.sqrt(deviation) < 0.006, `${Math.sqrt(deviation)}`);
});

test('centroids that don’t differ need no directions', () => {
  for (const groups of [0, 1, 3]) {
    const { basis, basisScales, codes } = codeCentroids(new Float32Array(groups * 2).fill(0.7), 2);
    assert.deepEqual([basis.length, basisScales.length, codes.length], [0, 0, 0]);
  }
});

test('groups come out in order, none empty, none too large', () => {
  const groupOf = Uint32Array.of(3, 0, 3, 3, 0, 3, 3);
  assert.deepEqual(arrangeGroups(groupOf, 5, 2), {
    order: Uint32Array.of(1, 4, 0, 2, 3, 5, 6),
    sizes: Uint32Array.of(2, 2, 2, 1),
    sources: Uint32Array.of(0, 3, 3, 3),
  });
});
