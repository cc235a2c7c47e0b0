// SPDX-License-Identifier: MIT
// The query rule against queries that were written apart from its words: tests/fixtures/policy/queries.tsv.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { queryFigures } from '../../scripts/evaluate/policy_queries.js';
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

test('the evaluation tells queries that words were mended on from the others', async () => {
  const engine = await createNodeEngine({ words: await readPolicyWords() });
  const { queries: count, tpr, fpr, unseen } = await queryFigures(engine);
  engine.close();
  assert.equal(count, queries.length);
  assert.ok(Number(tpr) >= LEAST_FOUND && Number(fpr) <= MOST_FALSE_ALARMS);
  assert.ok(unseen.queries >= 500);
  // The bars for queries that nobody has seen; which ones fail is not told, or they would be mended.
  assert.ok(Number(unseen.tpr) >= 0.97 && Number(unseen.fpr) <= 0.05);
});
