// SPDX-License-Identifier: MIT
// Is there all that a site is made of, and may it be written there?
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CliError } from './exit.js';
import { APP_DIR } from './paths.js';

/** @param {{ app?: string }} options app: the built page */
export function checkApp({ app = APP_DIR }) {
  if (existsSync(join(app, 'index.html'))) return;
  throw new CliError(`${app} holds no page to publish: build it with \`npm run build:web\`.`);
}

/**
 * Refuses folders that indexing would destroy: the photos' own, and any that holds something else than a site.
 * @param {string} site
 * @param {string[]} roots
 */
export async function checkOutput(site, roots) {
  if (roots.some((root) => root === site || root.startsWith(site + sep))) {
    throw new CliError(`The photos lie inside --out ${site}: name another folder for the site.`);
  }
  const info = await stat(site).catch(() => null);
  if (!info) return;
  if (!info.isDirectory()) throw new CliError(`--out ${site} is a file: name a folder.`);
  if (existsSync(join(site, 'gallery', 'gallery.json'))) return;
  const visible = (await readdir(site)).filter((name) => !name.startsWith('.'));
  if (visible.length > 0) {
    throw new CliError(
      `--out ${site} holds other files and no Imago site: name a new or empty folder.`,
    );
  }
}
