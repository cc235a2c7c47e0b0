// SPDX-License-Identifier: MIT
// A gallery as one Parquet file. Parquet has no lists of a fixed length: `embedding` is a LIST whose every value has
// as many elements as the metadata's `imago.dim` says.
import { rename, rm } from 'node:fs/promises';
import { ParquetWriter, fileWriter } from 'hyparquet-writer';

const ROWS_PER_GROUP = 4096;

/** @typedef {import('hyparquet').SchemaElement} SchemaElement */

/** @type {SchemaElement[]} */
const SCHEMA = [
  { name: 'root', num_children: 8 },
  { name: 'id', type: 'INT32', repetition_type: 'REQUIRED' },
  { name: 'blocked', type: 'BOOLEAN', repetition_type: 'REQUIRED' },
  { name: 'file', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  { name: 'width', type: 'INT32', repetition_type: 'OPTIONAL' },
  { name: 'height', type: 'INT32', repetition_type: 'OPTIONAL' },
  { name: 'date', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  { name: 'embedding', converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', type: 'FLOAT', repetition_type: 'REQUIRED' },
];
const COLUMNS = /** @type {const} */ ([
  'id',
  'blocked',
  'file',
  'title',
  'width',
  'height',
  'date',
  'embedding',
]);

/**
 * @param {import('./export_rows.js').ExportTable} table
 * @param {string} out
 * @param {(rows: number) => void} done so many more rows are written
 */
export async function writeParquet(table, out, done) {
  const temporary = `${out}.tmp`;
  const metadata = { ...table.metadata, 'imago.dim': String(table.dim) };
  try {
    const writer = new ParquetWriter({
      writer: fileWriter(temporary),
      schema: SCHEMA,
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
      createdBy: 'imago',
    });
    for (let from = 0; from < table.count; from += ROWS_PER_GROUP) {
      const rows = await table.rows(from, Math.min(from + ROWS_PER_GROUP, table.count));
      const columnData = COLUMNS.map((name) => ({
        name,
        data: rows.map((row) => (name === 'embedding' ? Array.from(row.embedding) : row[name])),
      }));
      await writer.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
      done(rows.length);
    }
    await writer.finish();
    await rename(temporary, out);
  } finally {
    await rm(temporary, { force: true });
  }
}
