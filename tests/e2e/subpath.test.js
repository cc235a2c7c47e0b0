// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

test('the site works from any sub-path, and asks for nothing above it', async (t) => {
  const { page, server, record, answered } = await visit(t, {
    base: '/~user/some%20where/imago/'.replace('%20', '-'),
    path: '?q=a+city+at+night',
  });
  await answered();
  await page.getByRole('link', { name: 'How it works' }).click();
  await page.getByRole('link', { name: 'Imago', exact: true }).click();
  await page.locator('imago-search a.tile').first().waitFor();
  const outside = server.requests.filter((path) => !path.startsWith('/~user/some-where/imago/'));
  assert.deepEqual(outside, []);
  assert.deepEqual(record.errors, []);
});
