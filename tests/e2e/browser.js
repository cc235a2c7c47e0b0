// SPDX-License-Identifier: MIT
/** Debian's Chromium, driven by playwright-core, with a fresh profile for each page. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path));

/**
 * Parts of Chromium that no test meets. Only the last list on a command line counts, so these are Playwright's own, and
 * before them the pages (the address bar's suggestions) that Chromium loads for every window: more work than ours.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu', // a process less to start and to talk to
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
];

/** @returns {Promise<import('playwright-core').Browser>} */
export function launch() {
  if (executablePath === undefined) {
    throw new Error('no Chromium found: sudo apt-get install chromium, or set CHROMIUM=path');
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/**
 * What the page complained about. A test that expects no complaint asserts that both are empty.
 * @typedef {{ errors: string[], requests: string[] }} Record
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<{ page: import('playwright-core').Page, record: Record, close(): Promise<void> }>}
 */
export async function openPage(browser, options) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  // Generous: CI shares two cores, and a first start of Chromium is slow there.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  /** @type {Record} */
  const record = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(message.text());
  });
  page.on('pageerror', (error) => record.errors.push(String(error)));
  context.on('request', (request) => record.requests.push(request.url()));
  return { page, record, close: () => context.close() };
}
