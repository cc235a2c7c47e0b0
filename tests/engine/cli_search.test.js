// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import test, { before, describe, after } from 'node:test';
import { SCRIPT, Workshop, imago } from './helpers/cli.js';
import { picture } from './helpers/pictures.js';

describe('imago search', () => {
  /** @type {Workshop} */
  let shop;
  /** @type {() => void} */
  let clean = () => {};
  before(async () => {
    shop = new Workshop(
      /** @type {any} */ ({ after: (/** @type {() => void} */ f) => (clean = f) }),
    );
    for (let i = 0; i < 5; i++) shop.add(`photo ${i}.png`, await picture(i).png().toBuffer());
    assert.equal((await shop.index()).code, 0);
  });
  after(() => clean());

  test('prints JSON alone, best first', async () => {
    const { results } = await shop.search('собака', ['-k', '3']);
    assert.equal(results.length, 3);
    assert.ok(results[0].score >= results[1].score && results[1].score >= results[2].score);
    assert.deepEqual(Object.keys(results[0]), [
      'id',
      'file',
      'title',
      'score',
      'probability',
      'blocked',
    ]);
    assert.match(results[0].title, /^photo \d$/);
  });

  test('answers odd queries', async () => {
    for (const query of ['?! 7', 'x'.repeat(10_000), '日本']) {
      const { results } = await shop.search(query);
      assert.equal(results.length, 5, query.slice(0, 10));
    }
  });

  test('[regression] a query without words is told what to say, not answered', async () => {
    for (const query of ['', '  ', '?!', '\ufffd']) {
      const { code, stdout, stderr } = await imago(['search', query, '--gallery', shop.site]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^imago: There are no words in the query; say .*imago search "/);
    }
  });

  test('[regression] the help says of every answer that fits can be what it means', async () => {
    const { stdout } = await imago(['search', '--help']);
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /fits is true where .* false where .* null where nothing found may be shown/,
    );
  });

  test('prints text for people', async () => {
    const { code, stdout } = await imago(['search', 'a dog', '--gallery', shop.site, '-k', '2']);
    const bare = await imago(['search', 'a', 'dog', '--gallery', shop.site, '-k', '2']);
    assert.equal(bare.stdout, stdout, 'quotes may be left out');
    assert.equal(code, 0);
    assert.match(stdout, /^1\. +-?\d\.\d{3} {2}photo \d\n.*\.webp\n2\. /);
  });

  test('a damaged site is one clear line and exit code 1', async () => {
    const path = join(shop.site, 'gallery', 'index.safetensors.gz');
    const bytes = readFileSync(path);
    for (const damaged of [bytes.subarray(0, bytes.length >> 1), Buffer.from('no index')]) {
      writeFileSync(path, damaged);
      const { code, stdout, stderr } = await imago([
        'search',
        'a',
        '--gallery',
        shop.site,
        '--json',
      ]);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /^imago: .* cannot be searched: .*\. Index the photos again\.\n$/);
    }
    writeFileSync(path, bytes);
    const manifest = join(shop.site, 'model', 'model.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(
      manifest,
      text.replace(/"sha256": "[0-9a-f]{64}",\n "files"/, '"sha256": "00",\n "files"'),
    );
    const { code, stderr } = await imago(['search', 'a', '--gallery', shop.site]);
    assert.equal(code, 1);
    assert.match(stderr, /not made by one and the same model/);
    rmSync(manifest);
    assert.equal((await imago(['search', 'a', '--gallery', shop.site])).code, 1);
  });
});

test('wrong usage is exit code 2, help is 0', async () => {
  for (const args of [
    [],
    ['search'],
    ['search', 'a'],
    ['search', 'a', '--gallery', 'x', '-k', '-1'],
    ['search', 'a', '--gallery', 'x', '-k', 'many'],
    ['index', 'a'],
    ['index', '--out', 'x'],
    ['nonsense'],
    ['serve', 'x', '--port', '99999'],
  ]) {
    const { code, stdout } = await imago(args);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  }
  for (const args of [['--help'], ['index', '--help'], ['search', '--help'], ['serve', '--help']]) {
    const { code, stdout } = await imago(args);
    assert.equal(code, 0);
    assert.match(stdout, /Examples:/);
  }
  const nowhere = await imago(['search', 'a', '--gallery', '/nowhere']);
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.stderr, /\/nowhere is no Imago site: make one with/);
});

test('[regression] who stops reading the output meets no stack trace', async () => {
  const child = spawn(process.execPath, [SCRIPT, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  assert.equal(stderr, '');
});

test('a mistyped option is named before the one it was meant for is asked for', async () => {
  const { code, stderr } = await imago(['index', 'photos', '--otu', 'site']);
  assert.equal(code, 2);
  assert.match(stderr, /^error: unknown option '--otu'\n\(Did you mean --out\?\)/);
  assert.match((await imago(['index', 'photos'])).stderr, /^error: required option '--out <site>'/);
});

test('its hints are what a person types: npx in a clone', async () => {
  const { stdout } = await imago(['serve', '--help'], { env: { npm_command: 'exec' } });
  assert.match(stdout, /^Usage: npx imago serve/);
  assert.match(stdout, /\$ npx imago serve site\n/);
  const bare = await imago(['serve', '--help'], { env: { npm_command: '' } });
  assert.match(bare.stdout, /^Usage: imago serve/);
});

test('the policy answers line by line', async () => {
  const input = 'two dogs\na baby\r\n\nмаленькая девочка\n';
  const caption = await imago(['caption-policy'], { input });
  assert.deepEqual([caption.code, caption.stdout], [0, 'ok\nblocked\nok\nblocked\n']);
  const query = await imago(['query-policy'], { input: 'a red car\nchildren' });
  assert.deepEqual([query.code, query.stdout], [0, 'ok\nblocked\n']);
});
