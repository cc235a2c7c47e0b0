// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './site.js';

/**
 * @type {{ name: string, fault: import('./server.js').Fault, file: RegExp }[]}
 */
const modelFaults = [
  { name: 'missing model', fault: { path: /text_model/, status: 404 }, file: /text_model.*404/ },
  { name: 'truncated model', fault: { path: /text_model/, keep: 5000 }, file: /text_model/ },
  { name: 'altered model', fault: { path: /text_model/, body: 'not a model' }, file: /text_model/ },
  { name: 'truncated manifest', fault: { path: /model\.json/, keep: 40 }, file: /model\.json/ },
  { name: 'truncated index', fault: { path: /index\.safetensors/, keep: 200 }, file: /index/ },
  { name: 'missing index', fault: { path: /index\.safetensors/, status: 404 }, file: /index.*404/ },
  { name: 'missing engine', fault: { path: /\.wasm/, status: 404 }, file: /wasm.*404/ },
  { name: 'missing worker', fault: { path: /worker-/, status: 404 }, file: /worker.*404/ },
];

for (const { name, fault, file } of modelFaults) {
  test(`${name}: said once, the wall stays, Retry mends it`, async (t) => {
    const { page, server, alert, tiles, answered } = await visit(t, {
      path: '?q=sea',
      faults: [fault],
    });
    await alert.waitFor();
    assert.equal(await alert.count(), 1);
    assert.match(await alert.locator('code').innerText(), file);
    assert.match(await alert.innerText(), /try again/i);
    assert.ok((await tiles.count()) > 10, 'the gallery can be browsed');

    server.faults.length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered();
    assert.equal(await alert.count(), 0);
  });
}

for (const [name, fault] of /** @type {const} */ ([
  ['missing', { path: /gallery\.json/, status: 404 }],
  ['truncated', { path: /gallery\.json/, keep: 900 }],
  ['nonsense', { path: /gallery\.json/, body: '{"format":1,"photos":[{"id":5}]}' }],
])) {
  test(`${name} gallery.json: said, and Retry mends it`, async (t) => {
    const { page, server, alert, tiles } = await visit(t, { faults: [fault] });
    await alert.waitFor();
    assert.match(await alert.locator('code').innerText(), /^gallery\.json: /);
    server.faults.length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    await tiles.first().waitFor();
    assert.equal(await alert.count(), 0);
  });
}

test('an index of another gallery fails as one clear error', async (t) => {
  const { alert } = await visit(t, {
    path: '?q=sea',
    faults: [
      { path: /gallery\.json/, body: '{"format":1,"title":"","photos":[{"id":0,"blocked":true}]}' },
    ],
  });
  await alert.waitFor();
  assert.match(await alert.innerText(), /do not list the same pictures/);
});
