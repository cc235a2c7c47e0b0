// SPDX-License-Identifier: MIT
/** The site that the scenarios visit, and one visit to it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, openPage } from './browser.js';
import { serveSite } from './server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string[]} args of Node, in the repository's folder @returns {string} what it printed */
export function run(...args) {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr || stdout}`);
  return stdout;
}

/** @returns {string} the folder of the drawn pictures (images/ and captions.tsv); made here where there is none */
export function drawnPictures() {
  const made = join(root, 'build/gallery');
  if (existsSync(join(made, 'captions.tsv'))) return made;
  const pictures = join(root, 'build/e2e-gallery');
  if (!existsSync(join(pictures, 'captions.tsv'))) {
    run('scripts/gallery/draw.js', '--out', pictures);
  }
  return pictures;
}

/** @returns {string} the sample site of `npm start`; made here, small, where there is none */
function findSite() {
  const given = process.env.IMAGO_SITE ?? join(root, 'build/site');
  if (existsSync(join(given, 'gallery/gallery.json'))) return given;
  const site = join(root, 'build/e2e-site');
  if (!existsSync(join(site, 'gallery/gallery.json'))) {
    const pictures = drawnPictures();
    const captions = join(pictures, 'captions.tsv');
    run(
      'scripts/imago.js',
      'index',
      join(pictures, 'images'),
      '--out',
      site,
      '--captions',
      captions,
    );
  }
  return site;
}

export const site = findSite();

/**
 * @typedef {import('../../web/search/gallery.js').Row} Row
 * @returns {Promise<{ title: string, photos: Row[] }>}
 */
export async function readGallery() {
  return JSON.parse(await readFile(join(site, 'gallery/gallery.json'), 'utf8'));
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
after(async () => (await browser)?.close());

/**
 * @typedef {Awaited<ReturnType<typeof visit>>} Visit
 * @param {import('node:test').TestContext} t closes everything at its end
 * @param {object} [options]
 * @param {string} [options.path] after the site's address, `?q=…` for instance
 * @param {string} [options.base]
 * @param {import('./server.js').Fault[]} [options.faults]
 * @param {string} [options.overlay] folder whose files stand before the site's
 * @param {string} [options.folder] another site
 * @param {import('playwright-core').BrowserContextOptions} [options.context]
 * @param {string} [options.init] script that runs in the page before all others
 */
export async function visit(t, options = {}) {
  const { path = '', base, faults, overlay, folder = site, context, init } = options;
  browser ??= launch();
  const server = await serveSite(overlay === undefined ? [folder] : [overlay, folder], {
    base,
    faults,
  });
  const { page, record, close } = await openPage(await browser, context);
  t.after(async () => {
    await close();
    await server.close();
  });
  if (init !== undefined) await page.addInitScript({ content: init });
  await page.goto(server.url + path);
  return {
    page,
    record,
    server,
    box: page.locator('imago-search input[name=q]'),
    /** Pictures on the wall or among the results. */
    tiles: page.locator('imago-search a.tile'),
    scores: page.locator('imago-search a.tile .score'),
    disclaimers: page.locator('imago-search li.blocked'),
    status: page.locator('imago-search [role=status]'),
    dialog: page.locator('imago-search dialog'),
    alert: page.locator('imago-search [role=alert]'),
    /** Until the model is there, or has failed. */
    loaded: () => page.locator('imago-search [role=progressbar]').waitFor({ state: 'detached' }),
    /** Until there is an answer to a question. */
    answered: () =>
      page.locator('imago-search .asked :is(.score, .blocked, .message)').first().waitFor(),
  };
}

/**
 * @param {import('playwright-core').Locator} locator
 * @returns {Promise<string[]>} what it says, without the space around
 */
export async function texts(locator) {
  return (await locator.allInnerTexts()).map((text) => text.trim());
}
