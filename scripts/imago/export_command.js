// SPDX-License-Identifier: MIT
// `imago export`: a gallery's embeddings and flags for engines that search tables.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { counted } from './counted.js';
import { CliError, EXIT_DONE, EXIT_USAGE, printable, writeFailure } from './exit.js';
import { writeLance } from './export_lance.js';
import { writeParquet } from './export_parquet.js';
import { openTable } from './export_rows.js';
import { makeFolder } from './make_folder.js';
import { ProgressBar } from './progress.js';

const WRITERS = { parquet: writeParquet, lance: writeLance };

/**
 * @param {string} out
 * @param {keyof typeof WRITERS} format
 */
async function checkOut(out, format) {
  if (extname(out) !== `.${format}`) {
    throw new CliError(`--out ${printable(out)} has to end with .${format}.`, EXIT_USAGE);
  }
  const info = await stat(out).catch(() => null);
  if (!info) return;
  const replaceable =
    format === 'parquet' ? info.isFile() : info.isDirectory() && existsSync(join(out, '_versions'));
  if (!replaceable) {
    throw new CliError(
      `${printable(out)} is there already and no ${format} export: name another --out.`,
    );
  }
}

/**
 * @param {string} site
 * @param {{ format: keyof typeof WRITERS, out: string, json?: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function exportCommand(site, { format, out, json }) {
  const path = resolve(out);
  await checkOut(path, format);
  const table = await openTable(site);
  try {
    const bar = new ProgressBar(table.count, 'photos');
    try {
      await makeFolder(dirname(path));
      await WRITERS[format](table, path, (rows) => bar.add(rows));
    } catch (error) {
      throw writeFailure(error, out);
    } finally {
      bar.stop();
    }
    const summary = { out: path, format, photos: table.count, dim: table.dim };
    process.stdout.write(
      json
        ? `${JSON.stringify(summary)}\n`
        : `${printable(out)}: ${counted(table.count)}, ${table.dim} numbers each.\n`,
    );
  } finally {
    table.close();
  }
  return EXIT_DONE;
}
