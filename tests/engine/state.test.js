// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { writeAtomically } from '../../scripts/imago/state.js';

test('[regression] copies of one photo that are read at the same time write the same picture', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'imago-state-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const path = join(dir, 'picture.webp');
  await Promise.all(Array.from({ length: 20 }, () => writeAtomically(path, 'picture')));
  assert.deepEqual(readdirSync(dir), ['picture.webp']);
  assert.equal(readFileSync(path, 'utf8'), 'picture');
});
