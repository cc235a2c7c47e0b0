// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site, visit } from './site.js';

test('progress counts the bytes there are, while the wall can be browsed already', async (t) => {
  const { page, tiles, loaded } = await visit(t, {
    faults: [{ path: /text_model/, bytesPerSecond: 1_000_000 }],
  });
  const bar = page.locator('imago-search [role=progressbar][aria-valuenow]');
  await bar.waitFor();
  const total = Number(await bar.getAttribute('aria-valuemax'));
  const first = Number(await bar.getAttribute('aria-valuenow'));
  await page.waitForTimeout(400);
  const second = Number(await bar.getAttribute('aria-valuenow'));
  assert.ok(first < second && second <= total, `${first} → ${second} of ${total}`);
  const note = await page.locator('imago-search .note').innerText();
  assert.match(note, new RegExp(`\\d\\.\\d of ${(total / 1e6).toFixed(1)}\\sMB`));
  assert.ok((await tiles.count()) > 10);

  const { files } = JSON.parse(readFileSync(join(site, 'model/model.json'), 'utf8'));
  const names = [
    ...['config.json', 'tokenizer.json', 'text_model.safetensors'],
    ...['words.json', 'relevance.safetensors'],
  ];
  const engine = readdirSync(join(site, 'assets')).find((name) =>
    name.startsWith('imago_search.wasm'),
  );
  const size =
    names.reduce((sum, name) => sum + files[name].packed, 0) +
    statSync(join(site, 'assets', engine ?? '')).size +
    statSync(join(site, 'gallery/index.safetensors.gz')).size;
  assert.equal(total, size);
  await loaded();
});

test('words typed while the model loads are answered when it is there', async (t) => {
  const { page, box, answered } = await visit(t, {
    faults: [{ path: /text_model/, delay: 1500 }],
  });
  await box.fill('a boat');
  await page.locator('imago-search .note', { hasText: 'starts as soon as' }).waitFor();
  await answered();
  assert.equal(await box.inputValue(), 'a boat');
});
