// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurns } from '../../web/search/turns.js';

/** A clock that stands still unless a job takes time, and tasks that run when the test says so. */
function clock() {
  let time = 0;
  /** @type {(() => void)[]} */
  const tasks = [];
  return {
    now: () => time,
    later: (/** @type {() => void} */ run) => void tasks.push(run),
    takes: (/** @type {number} */ milliseconds) => (time += milliseconds),
    tasks,
    next: () => /** @type {() => void} */ (tasks.shift())(),
  };
}

test('jobs run later, in order, and a task ends when it has taken its time', () => {
  const { takes, tasks, next, now, later } = clock();
  const soon = inTurns({ now, later });
  /** @type {number[]} */
  const done = [];
  for (const i of [0, 1, 2, 3, 4]) {
    soon(() => {
      done.push(i);
      takes(3);
    });
  }
  assert.deepEqual(done, []);
  assert.equal(tasks.length, 1);
  next();
  assert.deepEqual(done, [0, 1, 2]);
  next();
  assert.deepEqual(done, [0, 1, 2, 3, 4]);
  assert.equal(tasks.length, 0);
});

test('what comes while others run, or after all have run, has its turn too', () => {
  const { takes, tasks, next, now, later } = clock();
  const soon = inTurns({ now, later });
  /** @type {string[]} */
  const done = [];
  soon(() => {
    done.push('first');
    soon(() => done.push('second'));
    takes(100);
  });
  next();
  assert.deepEqual(done, ['first']);
  next();
  soon(() => done.push('third'));
  next();
  assert.deepEqual(done, ['first', 'second', 'third']);
  assert.equal(tasks.length, 0);
});

test('a job that fails costs the others nothing', () => {
  const { next, now, later } = clock();
  const soon = inTurns({ now, later });
  /** @type {string[]} */
  const done = [];
  soon(() => {
    throw new Error('broken');
  });
  soon(() => done.push('whole'));
  assert.throws(next, /broken/);
  next();
  assert.deepEqual(done, ['whole']);
});
