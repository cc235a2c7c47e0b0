// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts, visit } from './site.js';

test('results carry a probability; what nothing shows is said to fit nowhere', async (t) => {
  const { page, status, record, answered } = await visit(t, { path: '?q=zebra+stethoscope' });
  await answered();
  assert.match(await status.innerText(), /^Nothing here fits\. The closest \d+ of \d+ pictures/);
  const shown = await texts(page.locator('imago-search a.tile .chance'));
  assert.ok(shown.length > 10, 'the closest are shown all the same');
  for (const text of shown) assert.match(text, /\d+%/);
  assert.deepEqual(record.errors, []);
});

test('what many pictures show is answered without that sentence', async (t) => {
  const { status, answered } = await visit(t, { path: '?q=boat' });
  await answered();
  assert.doesNotMatch(await status.innerText(), /Nothing here fits/);
});
