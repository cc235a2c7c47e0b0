// SPDX-License-Identifier: MIT
import axe from 'axe-core';

/**
 * What axe finds on the page as it stands: nothing, where all can use it.
 * @param {import('playwright-core').Page} page
 */
export async function violations(page) {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    /** @type {any} */ (window).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.map((/** @type {any} */ { id, nodes }) => [
    id,
    ...nodes
      .slice(0, 3)
      .map((/** @type {any} */ node) => [node.target.flat().join(' '), node.failureSummary]),
  ]);
}
