// SPDX-License-Identifier: MIT
// The query rule against queries that were written apart from its words: tests/fixtures/policy/queries.tsv.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createNodeEngine, readPolicyWords } from '../../scripts/imago/node_engine.js';

const FIXTURE = new URL('../fixtures/policy/queries.tsv', import.meta.url);
const LEAST_FOUND = 0.99;
const MOST_FALSE_ALARMS = 0.02;

const queries = readFileSync(FIXTURE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

/**
 * @param {import('../../web/engine/engine.js').Engine} engine
 * @param {string} wanted
 */
function wronglyJudged(engine, wanted) {
  const asked = queries.filter(([verdict]) => verdict === wanted).map(([, text]) => text);
  const wrong = asked.filter((text) => engine.queryBlocked(text) !== (wanted === 'blocked'));
  return { asked, wrong, share: wrong.length / asked.length };
}

test('the query rule keeps its bars on queries of both languages', async () => {
  const engine = await createNodeEngine({ words: await readPolicyWords() });
  const missed = wronglyJudged(engine, 'blocked');
  const alarms = wronglyJudged(engine, 'ok');
  engine.close();
  assert.ok(missed.asked.length >= 250 && alarms.asked.length >= 250);
  assert.ok(missed.share <= 1 - LEAST_FOUND, `not found: ${missed.wrong.join('; ')}`);
  assert.ok(alarms.share <= MOST_FALSE_ALARMS, `false alarms: ${alarms.wrong.join('; ')}`);
});
