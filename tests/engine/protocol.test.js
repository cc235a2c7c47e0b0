// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { createClient } from '../../web/engine/client.js';
import { ImagoError } from '../../web/engine/errors.js';
import { Connection, Transferred, serve } from '../../web/engine/protocol.js';
import { failsWith } from './helpers/engine.js';

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, import('../../web/engine/protocol.js').Handler>} handlers
 */
function connect(t, handlers) {
  const { port1, port2 } = new MessageChannel();
  serve(port1, handlers);
  t.after(() => port1.close());
  return { connection: new Connection(port2), port: port2 };
}

test('calls answer with results, in any order', async (t) => {
  const { connection } = connect(t, {
    late: () => new Promise((resolve) => setTimeout(resolve, 20, 'late')),
    echo: (args) => args,
  });
  const late = connection.call('late');
  assert.deepEqual(await connection.call('echo', { a: [1, 2] }), { a: [1, 2] });
  assert.equal(await late, 'late');
});

test('errors keep their code and message, others become internal', async (t) => {
  const { connection } = connect(t, {
    known: () => {
      throw new ImagoError('mismatch', 'these two do not fit');
    },
    unknown: () => {
      throw new TypeError('x is undefined');
    },
  });
  await assert.rejects(connection.call('known'), failsWith('mismatch'));
  await assert.rejects(connection.call('unknown'), failsWith('internal'));
  await assert.rejects(connection.call('absent'), failsWith('unsupported'));
  await assert.rejects(connection.call('toString'), failsWith('unsupported'));
  await assert.rejects(
    connection.call('known', () => {}),
    failsWith('internal'),
  );
});

test('buffers move in both directions', async (t) => {
  const { connection } = connect(t, {
    double: ({ values }) => {
      const out = values.map((/** @type {number} */ x) => 2 * x);
      return new Transferred(out, [out.buffer]);
    },
  });
  const values = Float32Array.of(1, 2);
  const answer = await connection.call('double', { values }, { transfer: [values.buffer] });
  assert.deepEqual(answer, Float32Array.of(2, 4));
  assert.equal(values.length, 0, 'the argument has moved');
});

test('progress arrives before the result', async (t) => {
  const { connection } = connect(t, {
    work: (_args, { notify }) => {
      notify({ loaded: 1 });
      notify({ loaded: 2 });
      return 'done';
    },
  });
  /** @type {any[]} */
  const events = [];
  assert.equal(
    await connection.call('work', null, { onEvent: (event) => events.push(event) }),
    'done',
  );
  assert.deepEqual(events, [{ loaded: 1 }, { loaded: 2 }]);
});

test('an abort rejects at once and reaches the handler', async (t) => {
  /** @type {(reason: unknown) => void} */
  let heard = () => {};
  const aborted = new Promise((resolve) => (heard = resolve));
  const { connection } = connect(t, {
    wait: (_args, { signal }) => new Promise(() => signal.addEventListener('abort', heard)),
    echo: (args) => args,
  });
  const controller = new AbortController();
  const call = connection.call('wait', null, { signal: controller.signal });
  await connection.call('echo', 1);
  controller.abort();
  await assert.rejects(call, failsWith('aborted'));
  await aborted;
  await assert.rejects(
    connection.call('echo', 1, { signal: controller.signal }),
    failsWith('aborted'),
  );
  assert.equal(await connection.call('echo', 2), 2, 'the connection goes on');
});

test('a worker that stops fails what is pending and what follows', async () => {
  /** @type {Record<string, (event: any) => void>} */
  const listeners = {};
  let terminated = false;
  const client = createClient({
    postMessage: () => {},
    addEventListener: (type, listener) => (listeners[type] = listener),
    terminate: () => (terminated = true),
  });
  const pending = client.search({ text: 'a', k: 1 });
  listeners.error({ message: 'out of memory' });
  await assert.rejects(pending, failsWith('internal'));
  await assert.rejects(client.search({ text: 'a', k: 1 }), failsWith('internal'));
  client.close();
  assert.ok(terminated);
});
