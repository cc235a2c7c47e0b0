// SPDX-License-Identifier: MIT
// A gallery in other engines: DuckDB and LanceDB load what `imago export` wrote and find what `imago search` finds.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import * as lancedb from '@lancedb/lancedb';
import { parquetMetadata, parquetReadObjects, snappyUncompress } from 'hyparquet';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { Workshop, imago, runScript } from './helpers/cli.js';
import { phonePhoto, picture } from './helpers/pictures.js';
import { TINY_DIM } from './helpers/tiny_model.js';

const QUERIES = ['a boat', 'two dogs on the grass', 'лодка на воде'];
const COLUMNS = ['id', 'blocked', 'file', 'title', 'width', 'height', 'date', 'embedding'];

/**
 * Fourteen photos, four of them blocked, of which two at least share a vector.
 * @param {import('node:test').TestContext} t
 */
async function workshop(t) {
  const shop = new Workshop(t);
  for (let i = 0; i < 9; i++) shop.add(`boat${i}.jpg`, await picture(i).jpeg().toBuffer());
  shop.add('it\'s "quoted", лодка.jpg', await phonePhoto(20));
  shop.add('album/m_zebrafish.jpg', await phonePhoto(12));
  for (let i = 0; i < 3; i++) {
    shop.add(
      `baby${i}.png`,
      await picture(30 + i)
        .png()
        .toBuffer(),
    );
  }
  writeFileSync(
    shop.path('captions.tsv'),
    'm_zebrafish.jpg\tA little girl holds quixotic sunflowers\nboat2.jpg\tA quiet boat\n',
  );
  const { code, stderr } = await shop.index(['--captions', shop.path('captions.tsv')]);
  assert.equal(code, 0, stderr);
  return shop;
}

/** @param {Workshop} shop @param {'parquet' | 'lance'} format */
async function exported(shop, format) {
  const out = shop.path('tables', `photos.${format}`);
  const { code, stdout, stderr } = await imago([
    ...['export', shop.site, '--format', format, '--out', out, '--json'],
  ]);
  assert.equal(code, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), { out, format, photos: 14, dim: TINY_DIM });
  return out;
}

/** @param {Workshop} shop @param {string} query */
async function ours(shop, query) {
  const { vector, results } = await shop.search(query, ['-k', '14', '--vector']);
  assert.ok(Math.abs(Math.hypot(...vector) - 1) < 1e-5);
  return { vector, ids: results.map((/** @type {any} */ { id }) => id), results };
}

/** @param {Workshop} shop @param {any[]} rows as an engine read them, by id */
function assertRows(shop, rows) {
  const gallery = shop.gallery().photos;
  assert.equal(rows.length, gallery.length);
  for (const [id, row] of rows.entries()) {
    const { blocked = false, file, title, width, height, date } = gallery[id];
    const { embedding, ...rest } = row;
    const told = blocked
      ? { file: null, title: null, width: null, height: null, date: null }
      : { file, title, width, height, date };
    assert.deepEqual(rest, { id, blocked, ...told });
    assert.equal(embedding.length, TINY_DIM);
    assert.ok(Math.abs(Math.hypot(...embedding) - 1) < 0.02);
  }
  const hidden = rows.filter(({ blocked }) => blocked);
  assert.equal(hidden.length, 4);
  for (const { embedding } of hidden) {
    const cosines = Array.from({ length: shop.prototypes.length / TINY_DIM }, (_, p) =>
      embedding.reduce(
        (/** @type {number} */ sum, /** @type {number} */ x, /** @type {number} */ i) =>
          sum + x * shop.prototypes[p * TINY_DIM + i],
        0,
      ),
    );
    assert.ok(Math.max(...cosines) > 0.999, 'a blocked photo has the row of a prototype');
  }
}

/** @param {string} path of a Parquet file */
function readParquet(path) {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const unpack = (/** @type {Uint8Array} */ input, /** @type {number} */ length) => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  };
  return {
    metadata: parquetMetadata(file),
    rows: parquetReadObjects({ file, compressors: { SNAPPY: unpack } }),
  };
}

/**
 * @param {string} path
 * @returns {Promise<Buffer[]>} the file, also with its columns unpacked, or all files of the folder with their names
 */
async function bytesOf(path) {
  if (path.endsWith('.parquet')) {
    const rows = await readParquet(path).rows;
    const vectors = rows.map(({ embedding }) => Buffer.from(Float32Array.from(embedding).buffer));
    return [readFileSync(path), Buffer.from(JSON.stringify(rows)), ...vectors];
  }
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .flatMap((file) => [Buffer.from(file.slice(path.length)), readFileSync(file)]);
}

/** @param {Workshop} shop @param {string} path */
async function assertNoLeak(shop, path) {
  const { photos } = shop.state();
  const { tensors } = readSafetensors(
    readFileSync(join(`${shop.site}.imago`, 'embeddings.safetensors')),
  );
  const secrets = ['zebrafish', 'sunflowers', 'little girl', 'album', 'baby', shop.photos];
  const own = photos
    .filter((/** @type {any} */ { blocked }) => blocked)
    .flatMap((/** @type {any} */ { id, sha256 }) => {
      const row = /** @type {Float32Array} */ (tensors.embeddings.data).slice(
        id * TINY_DIM,
        (id + 1) * TINY_DIM,
      );
      return [sha256.slice(0, 12), Buffer.from(row.buffer, 0, 12)];
    });
  const contents = await bytesOf(path);
  assert.ok(
    contents.some((bytes) => bytes.includes('boat1')),
    'a search that finds what is there',
  );
  for (const secret of [...secrets, ...own]) {
    assert.ok(!contents.some((bytes) => bytes.includes(secret)), `${path} holds ${secret}`);
  }
}

test('DuckDB finds in the Parquet file what we find, in the same order', async (t) => {
  const shop = await workshop(t);
  const path = await exported(shop, 'parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  t.after(() => connection.closeSync());
  const columns = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`);
  assert.deepEqual(
    columns.getRows().map(([name, type]) => `${name} ${type}`),
    [
      ...['id INTEGER', 'blocked BOOLEAN', 'file VARCHAR', 'title VARCHAR', 'width INTEGER'],
      ...['height INTEGER', 'date VARCHAR', 'embedding FLOAT[]'],
    ],
  );
  for (const query of QUERIES) {
    const { vector, ids, results } = await ours(shop, query);
    const found = await connection.runAndReadAll(
      `SELECT id, array_inner_product(embedding::FLOAT[${TINY_DIM}], [${vector.join()}]::FLOAT[${TINY_DIM}]) AS score
       FROM '${path}' ORDER BY score DESC, id`,
    );
    assert.deepEqual(
      found.getRows().map(([id]) => id),
      ids,
    );
    for (const [i, [, score]] of found.getRows().entries()) {
      assert.ok(Math.abs(Number(score) - results[i].score) < 1e-5);
    }
  }
  const rows = await connection.runAndReadAll(`SELECT * FROM '${path}' ORDER BY id`);
  assertRows(
    shop,
    rows
      .getRowObjectsJS()
      .map((row) => ({ ...row, embedding: /** @type {any} */ (row.embedding) })),
  );
});

test('the Parquet file says of which model it is; a second reader agrees on every row', async (t) => {
  const shop = await workshop(t);
  const { metadata, rows } = readParquet(await exported(shop, 'parquet'));
  const told = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
  assert.equal(told.get('imago.model_sha256'), shop.gallery().model.sha256);
  assert.equal(told.get('imago.dim'), String(TINY_DIM));
  const read = await rows;
  assert.deepEqual(Object.keys(read[0]), COLUMNS);
  assertRows(
    shop,
    read.map((row) => ({ ...row })),
  );
});

test('LanceDB finds in the Lance data set what we find, in the same order', async (t) => {
  const shop = await workshop(t);
  const path = await exported(shop, 'lance');
  assert.deepEqual(readdirSync(shop.path('tables')), ['photos.lance']);
  const database = await lancedb.connect(shop.path('tables'));
  const table = await database.openTable('photos');
  const schema = await table.schema();
  assert.deepEqual(
    schema.fields.map(({ name }) => name),
    COLUMNS,
  );
  assert.equal(String(schema.fields[7].type), `FixedSizeList[${TINY_DIM}]<Float32>`);
  assert.equal(schema.metadata.get('imago.model_sha256'), shop.gallery().model.sha256);
  for (const query of QUERIES) {
    const { vector, ids } = await ours(shop, query);
    const nearest = /** @type {import('@lancedb/lancedb').VectorQuery} */ (table.search(vector));
    const found = await nearest.distanceType('dot').limit(14).select(['id', '_distance']).toArray();
    // LanceDB leaves open which of two equal rows comes first; ours is the one with the smaller id.
    found.sort((a, b) => a._distance - b._distance || a.id - b.id);
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    );
  }
  const rows = await table.query().toArray();
  rows.sort((a, b) => a.id - b.id);
  assertRows(
    shop,
    rows.map((row) => ({ ...row.toJSON(), embedding: Array.from(row.embedding) })),
  );
  await assertNoLeak(shop, path);
});

test('no byte of an export tells of a blocked photo; a second export replaces the first', async (t) => {
  const shop = await workshop(t);
  for (const format of /** @type {const} */ (['parquet', 'lance'])) {
    const path = await exported(shop, format);
    const before = format === 'parquet' ? readFileSync(path) : null;
    assert.equal(await exported(shop, format), path);
    if (before) assert.deepEqual(readFileSync(path), before);
    await assertNoLeak(shop, path);
  }
  assert.deepEqual(readdirSync(shop.path('tables')).sort(), ['photos.lance', 'photos.parquet']);
});

test('a query that asks for children gets no vector', async (t) => {
  const shop = await workshop(t);
  const { blocked_query: blockedQuery, vector } = await shop.search('children', ['--vector']);
  assert.deepEqual([blockedQuery, vector], [true, null]);
  assert.ok(!('vector' in (await shop.search('a boat'))));
});

test('mistakes are one line, and nothing that is no export is overwritten', async (t) => {
  const shop = await workshop(t);
  const fails = async (/** @type {string[]} */ args, /** @type {RegExp} */ message) => {
    const { code, stdout, stderr } = await imago(['export', ...args]);
    assert.ok(code === 1 || code === 2);
    assert.equal(stdout, '');
    assert.match(stderr, message);
  };
  const to = (/** @type {string} */ format, /** @type {string} */ out) => [
    ...[shop.site, '--format', format, '--out', out],
  ];
  await fails(to('parquet', shop.path('x.lance')), /x\.lance has to end with \.parquet/);
  await fails(to('csv', shop.path('x.csv')), /Allowed choices are parquet, lance/);
  mkdirSync(shop.path('mine.lance'));
  writeFileSync(shop.path('mine.lance', 'file'), '');
  await fails(to('lance', shop.path('mine.lance')), /mine\.lance is there already and no lance/);
  assert.ok(existsSync(shop.path('mine.lance', 'file')));
  mkdirSync(shop.path('dir.parquet'));
  await fails(to('parquet', shop.path('dir.parquet')), /dir\.parquet is there already/);
  const nowhere = ['nowhere', '--format', 'parquet', '--out', shop.path('x.parquet')];
  await fails(nowhere, /nowhere is no Imago site/);
  const inFile = shop.path('tiny', 'config.json', 'x.parquet');
  await fails(to('parquet', inFile), /a part of that path is a file/);
});

test('without the packages for Lance one line says how to get them', async (t) => {
  const shop = new Workshop(t);
  for (const folder of ['scripts/imago', 'web/engine']) {
    cpSync(new URL(`../../${folder}/`, import.meta.url), shop.path(folder), { recursive: true });
  }
  writeFileSync(shop.path('package.json'), '{"type":"module"}');
  const script = shop.path('scripts', 'lance.mjs');
  writeFileSync(
    script,
    `import { writeLance } from './imago/export_lance.js';
     await writeLance({}, 'x.lance', () => {}).catch((error) => console.log(error.message));`,
  );
  const { stdout } = await runScript(script, []);
  const { devDependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  for (const name of ['@lancedb/lancedb', 'apache-arrow']) {
    assert.ok(stdout.includes(`${name}@${devDependencies[name]}`), stdout);
  }
  assert.equal(stdout.trim().split('\n').length, 1);
});
