// SPDX-License-Identifier: MIT
// A Chromium whose pages run what is timed in the browser.
import { chromium } from 'playwright-core';
import { ROOT } from '../run/paths.js';
import { findChromium } from '../setup/tools.js';
import { inFolder, serve } from './server.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export class PageCrashed extends Error {}

/**
 * @typedef {object} PageRunner
 * @property {import('playwright-core').Browser} browser
 * @property {(name: string, options: object) => Promise<any>} call runs window.bench.<name> in a page of its own
 * @property {() => Promise<void>} close
 */

/**
 * @param {(text: string) => void} say errors of the pages go there
 * @returns {Promise<PageRunner>}
 */
export async function startPages(say) {
  const executablePath = findChromium() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const server = await serve(inFolder(ROOT));
  return {
    browser,
    async call(name, options) {
      const page = await browser.newPage();
      try {
        page.setDefaultTimeout(0);
        page.on('pageerror', (error) => say(String(error)));
        await page.goto(`${server.url}scripts/bench/page/index.html`);
        await page.locator('html[data-ready]').waitFor({ timeout: 30_000 });
        const crash = new Promise((_, reject) => {
          page.on('crash', () =>
            reject(new PageCrashed('the page crashed, as one does that runs out of memory')),
          );
        });
        const work = page.evaluate(
          ([fn, argument]) =>
            /** @type {any} */ (window).bench[/** @type {string} */ (fn)](argument),
          /** @type {const} */ ([name, options]),
        );
        return await Promise.race([work, crash]);
      } finally {
        await page.close().catch(() => {});
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
