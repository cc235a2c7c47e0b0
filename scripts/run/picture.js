#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run picture: the picture in README, a search in the sample gallery as Chromium shows it.
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { inFolder, serve } from '../bench/server.js';
import { findChromium } from '../setup/tools.js';
import { buildSite } from './build.js';
import { inRoot } from './paths.js';
import { Runner } from './runner.js';

const OUT = 'web/site/public/preview.webp';
const QUERY = 'a boat on a quiet sea';

const runner = new Runner();
await runner.main(async () => {
  await buildSite(runner);
  await runner.stage('draw', 'picture', async () => {
    const server = await serve(inFolder(inRoot('build/site')));
    const executablePath = findChromium() ?? undefined;
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const viewport = { width: 1200, height: 760 };
      const page = await browser.newPage({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
      await page.goto(`${server.url}?q=${encodeURIComponent(QUERY)}`);
      await page.locator('imago-search a.tile .score').first().waitFor();
      const images = await page.locator('imago-search a.tile img').all();
      for (const image of images.slice(0, 12)) {
        await image.evaluate((/** @type {HTMLImageElement} */ element) => element.decode());
      }
      await sharp(await page.screenshot())
        .webp({ quality: 82 })
        .toFile(inRoot(OUT));
    } finally {
      await browser.close();
      server.close();
    }
    return OUT;
  });
});
