// SPDX-License-Identifier: MIT
// A gallery as a Lance data set. LanceDB's package is 150 MB, so it is not among those that everybody installs.
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CliError } from './exit.js';

const ROWS_PER_FRAGMENT = 65_536;
const PACKAGES = '@lancedb/lancedb@0.30.0 apache-arrow@18.1.0';

/** @returns {Promise<{ lancedb: typeof import('@lancedb/lancedb'), arrow: typeof import('apache-arrow') }>} */
async function load() {
  try {
    // By a name in a variable, so that a look-up that fails is ours to report.
    const [lancedb, arrow] = await Promise.all(
      ['@lancedb/lancedb', 'apache-arrow'].map((name) => import(name)),
    );
    return { lancedb, arrow };
  } catch (error) {
    throw new CliError(
      `Lance needs packages that are not here: \`npm install --no-save --ignore-scripts ${PACKAGES}\` brings them.`,
      undefined,
      { cause: error },
    );
  }
}

/**
 * @param {typeof import('apache-arrow')} arrow
 * @param {import('./export_rows.js').ExportTable} table
 */
function schemaOf({ Schema, Field, Int32, Bool, Utf8, Float32, FixedSizeList }, table) {
  const vector = new FixedSizeList(table.dim, new Field('item', new Float32(), false));
  return new Schema(
    [
      new Field('id', new Int32(), false),
      new Field('blocked', new Bool(), false),
      new Field('file', new Utf8(), true),
      new Field('title', new Utf8(), true),
      new Field('width', new Int32(), true),
      new Field('height', new Int32(), true),
      new Field('date', new Utf8(), true),
      new Field('embedding', vector, false),
    ],
    new Map(Object.entries(table.metadata)),
  );
}

/**
 * @param {import('./export_rows.js').ExportTable} table
 * @param {string} out NAME.lance: the table NAME of the LanceDB database in the folder around it
 * @param {(rows: number) => void} done so many more rows are written
 */
export async function writeLance(table, out, done) {
  const { lancedb, arrow } = await load();
  const schema = schemaOf(arrow, table);
  // LanceDB keeps notes of its own beside the tables of a folder: they stay in one that is thrown away.
  const temporary = `${out}.tmp`;
  const name = basename(out, '.lance');
  /** @param {import('@lancedb/lancedb').Connection} database */
  const fill = async (database) => {
    const written = await database.createEmptyTable(name, schema);
    for (let from = 0; from < table.count; from += ROWS_PER_FRAGMENT) {
      const read = await table.rows(from, Math.min(from + ROWS_PER_FRAGMENT, table.count));
      const rows = read.map((row) => ({ ...row, embedding: Array.from(row.embedding) }));
      await written.add(lancedb.makeArrowTable(rows, { schema }));
      done(rows.length);
    }
    written.close();
    database.close();
  };
  try {
    await rm(temporary, { recursive: true, force: true });
    await fill(await lancedb.connect(temporary));
    await rm(out, { recursive: true, force: true });
    await rename(join(temporary, `${name}.lance`), out);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
