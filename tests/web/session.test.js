// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImagoError } from '../../web/engine/errors.js';
import { createClient } from '../../web/engine/client.js';
import { serve } from '../../web/engine/protocol.js';
import { MAX_DISCLAIMERS, PAGE, SearchSession, toTiles } from '../../web/search/session.js';

/** @typedef {import('../../web/search/gallery.js').Row} Row */

/** @param {number} id @returns {Row} */
const row = (id) => ({
  id,
  blocked: false,
  file: `photos/${id}.webp`,
  thumb: `thumbs/${id}.webp`,
  title: `Picture ${id}`,
  width: 4,
  height: 3,
  date: null,
  thumbhash: '',
  captions: [],
});

/** Every fifth picture is blocked. @param {number} n @returns {Row[]} */
const rowsOf = (n) =>
  Array.from({ length: n }, (_, id) => (id % 5 === 4 ? { id, blocked: true } : row(id)));

/** @param {Row[]} rows @param {number} k */
const firstHits = (rows, k) => {
  const ids = Uint32Array.from(rows.slice(0, k), ({ id }) => id);
  return {
    ids,
    scores: Float32Array.from(ids, (id) => 1 / (1 + id)),
    blocked: Uint8Array.from(rows.slice(0, k), ({ blocked }) => Number(blocked)),
  };
};

/**
 * The real client and protocol, with a worker that is none: verbs are answered by `handlers`.
 * @param {Record<string, import('../../web/engine/protocol.js').Handler>} handlers
 */
function fakeClient(handlers) {
  const { port1, port2 } = new MessageChannel();
  serve(/** @type {any} */ (port2), handlers);
  const worker = Object.assign(port1, { terminate: () => (port1.close(), port2.close()) });
  return createClient(/** @type {any} */ (worker));
}

const files = { wasm: 'http://x/w', model: 'http://x/model/', index: 'http://x/i' };

/**
 * @param {import('node:test').TestContext} t
 * @param {{ rows?: Row[], handlers?: Record<string, import('../../web/engine/protocol.js').Handler>,
 *   loadGallery?: () => Promise<import('../../web/search/gallery.js').Gallery> }} [options]
 */
function makeSession(t, { rows = rowsOf(10), handlers = {}, loadGallery } = {}) {
  const session = new SearchSession({
    files,
    loadGallery: loadGallery ?? (async () => ({ title: 'G', rows })),
    startClient: async () =>
      fakeClient({
        open: () => ({ size: rows.length }),
        search: ({ k }) => ({ ...firstHits(rows, k), blockedQuery: false }),
        similar: ({ id, k }) => firstHits(rows.filter((other) => other.id !== id).slice(0, k), k),
        ...handlers,
      }),
  });
  t.after(() => session.close());
  return session;
}

/** @param {SearchSession} session */
const tilesOf = (session) => /** @type {SearchSession['answer']} */ (session.answer)?.tiles ?? [];

/** @param {SearchSession} session */
const askedIn = (session) => /** @type {SearchSession['answer']} */ (session.answer)?.question.q;

test('opens gallery and model, and shows no blocked picture', async (t) => {
  const session = makeSession(t);
  await session.start();
  assert.equal(session.gallery.status, 'ready');
  assert.equal(session.model.status, 'ready');
  assert.deepEqual(
    session.visible.map(({ id }) => id),
    [0, 1, 2, 3, 5, 6, 7, 8],
  );
  assert.equal(session.photo(4), null);
  assert.equal(session.photo(99), null);
  assert.equal(session.photo(3)?.title, 'Picture 3');
});

test('a question asked before the model is there is answered when it is', async (t) => {
  const session = makeSession(t);
  await session.ask({ q: 'sea', like: null });
  assert.equal(session.answer, null);
  await session.start();
  assert.equal(askedIn(session), 'sea');
  assert.equal(tilesOf(session).length, 10);
  assert.deepEqual(tilesOf(session)[4], {
    row: { id: 4, blocked: true },
    score: null,
    probability: null,
  });
});

test('every picture carries its probability, and the answer whether any fits', async (t) => {
  const rows = rowsOf(10);
  const session = makeSession(t, {
    rows,
    handlers: {
      search: ({ text, k }) => {
        const hits = firstHits(rows, k);
        const probabilities = Float32Array.from(hits.ids, (id) => (id === 4 ? NaN : 0.5));
        return { ...hits, blockedQuery: false, probabilities, fits: text === 'dog' };
      },
    },
  });
  await session.start();
  await session.ask({ q: 'zebra', like: null });
  assert.equal(session.answer?.fits, false);
  assert.deepEqual(
    tilesOf(session)
      .slice(3, 6)
      .map(({ probability }) => probability),
    [0.5, null, 0.5],
  );
  await session.ask({ q: 'dog', like: null });
  assert.equal(session.answer?.fits, true);
  await session.ask({ q: '', like: 3 });
  assert.equal(session.answer?.fits, null, 'no words, nothing to fit');
});

test('a site without scorers says nothing of probability', async (t) => {
  const session = makeSession(t);
  await session.start();
  await session.ask({ q: 'sea', like: null });
  assert.equal(session.answer?.fits, null);
  assert.ok(tilesOf(session).every(({ probability }) => probability === null));
});

test('a stale answer is dropped, however late it comes', async (t) => {
  /** @type {Map<string, () => void>} */
  const release = new Map();
  const rows = rowsOf(10);
  const session = makeSession(t, {
    rows,
    handlers: {
      search: async ({ text, k }) => {
        await new Promise((resolve) => release.set(text, () => resolve(null)));
        return { ...firstHits(rows, k), blockedQuery: text === 'first' };
      },
    },
  });
  await session.start();
  const first = session.ask({ q: 'first', like: null });
  const second = session.ask({ q: 'second', like: null });
  assert.ok(session.searching);
  while (release.size < 2) await new Promise((resolve) => setImmediate(resolve));
  release.get('second')?.();
  await second;
  assert.equal(askedIn(session), 'second');
  release.get('first')?.();
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(askedIn(session), 'second');
  assert.equal(session.answer?.blockedQuery, false);
  assert.equal(session.searching, false);
});

test('going home while a search runs stays home', async (t) => {
  const session = makeSession(t);
  await session.start();
  const asked = session.ask({ q: 'sea', like: null });
  await session.ask(null);
  await asked;
  assert.equal(session.answer, null);
  assert.equal(session.answerError, null);
});

test('a failed search is an error with a retry, and the next one works', async (t) => {
  let broken = true;
  const rows = rowsOf(10);
  const session = makeSession(t, {
    rows,
    handlers: {
      search: ({ k }) => {
        if (broken) throw new ImagoError('out_of_memory', 'no room');
        return { ...firstHits(rows, k), blockedQuery: false };
      },
    },
  });
  await session.start();
  await session.ask({ q: 'sea', like: null });
  assert.equal(session.answer, null);
  assert.match(String(session.answerError), /no room/);
  broken = false;
  await session.retry();
  assert.equal(session.answerError, null);
  assert.equal(tilesOf(session).length, 10);
});

test('without the model the gallery can be browsed, and Retry loads the model alone', async (t) => {
  let opens = 0;
  let galleries = 0;
  const rows = rowsOf(10);
  const session = makeSession(t, {
    rows,
    loadGallery: async () => {
      galleries += 1;
      return { title: 'G', rows };
    },
    handlers: {
      open: () => {
        opens += 1;
        if (opens === 1) throw new ImagoError('network', 'text_model.safetensors.gz: HTTP 404');
        return {};
      },
    },
  });
  await session.ask({ q: 'sea', like: null });
  await session.start();
  assert.equal(session.model.status, 'error');
  assert.equal(session.gallery.status, 'ready');
  assert.equal(session.answer, null);
  await session.retry();
  assert.equal(session.model.status, 'ready');
  assert.equal(galleries, 1);
  assert.equal(askedIn(session), 'sea');
});

test('without the gallery nothing is shown, and Retry reads it again', async (t) => {
  let tries = 0;
  const session = makeSession(t, {
    loadGallery: async () => {
      tries += 1;
      if (tries === 1) throw new ImagoError('network', 'gallery.json: HTTP 404');
      return { title: 'G', rows: rowsOf(3) };
    },
  });
  await session.start();
  assert.equal(session.gallery.status, 'error');
  await session.retry();
  assert.equal(session.gallery.status, 'ready');
  assert.equal(session.visible.length, 3);
});

test('progress reaches the model’s state', async (t) => {
  const session = makeSession(t, {
    handlers: {
      open: async (_args, { notify }) => {
        notify({ loaded: 0, total: null });
        notify({ loaded: 5, total: 9 });
        return {};
      },
    },
  });
  await session.start();
  assert.deepEqual([session.model.loaded, session.model.total], [5, 9]);
});

test('more asks for one page more, until the gallery ends', async (t) => {
  /** @type {number[]} */
  const asked = [];
  const rows = rowsOf(PAGE + 10);
  const session = makeSession(t, {
    rows,
    handlers: {
      search: ({ k }) => {
        asked.push(k);
        return { ...firstHits(rows, k), blockedQuery: false };
      },
    },
  });
  await session.start();
  await session.ask({ q: 'sea', like: null });
  assert.ok(session.hasMore);
  await session.more();
  assert.deepEqual(asked, [PAGE, 2 * PAGE]);
  assert.equal(tilesOf(session).length, PAGE + 10);
  assert.equal(session.hasMore, false);
});

test('[regression] a gallery of just two pages has no third', async (t) => {
  const session = makeSession(t, { rows: rowsOf(2 * PAGE) });
  await session.start();
  await session.ask({ q: 'sea', like: null });
  await session.more();
  assert.equal(tilesOf(session).length, 2 * PAGE);
  assert.equal(session.hasMore, false);
});

test('more like a picture: never for a blocked or an unknown one', async (t) => {
  const session = makeSession(t);
  await session.start();
  await session.ask({ q: '', like: 0 });
  assert.ok(tilesOf(session).every(({ row: { id } }) => id !== 0));
  for (const like of [4, 99]) {
    await session.ask({ q: '', like });
    assert.deepEqual(tilesOf(session), []);
  }
});

test('a query for people under 16 meets disclaimers only', () => {
  const rows = rowsOf(40);
  const tiles = toTiles({ ...firstHits(rows, 40), blockedQuery: true }, rows);
  assert.equal(tiles.length, MAX_DISCLAIMERS);
  for (const { row: shown, score } of tiles) {
    assert.deepEqual([shown, score], [{ id: shown.id, blocked: true }, null]);
  }
});

test('a picture is blocked when either the index or the gallery says so', () => {
  const rows = [row(0), /** @type {Row} */ ({ id: 1, blocked: true }), row(2)];
  const hits = { ids: [0, 1, 2], scores: [0.3, 0.2, 0.1], blocked: [1, 0, 0] };
  assert.deepEqual(
    toTiles(hits, rows).map(({ row: shown, score }) => [shown.blocked, score]),
    [
      [true, null],
      [true, null],
      [false, 0.1],
    ],
  );
});

test('an index of another gallery is an error, not a hole in the wall', () => {
  const hits = { ids: [7], scores: [0.1], blocked: [0] };
  assert.throws(() => toTiles(hits, [row(0)]), { code: 'mismatch' });
});

test('a gallery that grows shows what is new, and asks again only when told to', async (t) => {
  const rows = rowsOf(3);
  let asked = 0;
  const session = makeSession(t, {
    rows,
    handlers: {
      search: ({ k }) => (asked++, { ...firstHits(rows, k), blockedQuery: false }),
    },
  });
  await session.start();
  await session.ask({ q: 'sea', like: null });
  assert.equal(asked, 1);
  rows.push(row(3), row(4));
  /** @type {Row[]} */
  const sparse = new Array(6);
  const load = async (/** @type {number[]} */ ids) => ids.forEach((id) => (sparse[id] = rows[id]));
  await session.update({ rows: sparse, shown: 5, load }, { again: false });
  assert.equal(asked, 1);
  assert.equal(session.visible.length, 5);
  assert.equal(session.shown, 5);
  await session.update({ rows: sparse, shown: 5, load }, { again: true });
  assert.equal(asked, 2);
  assert.equal(tilesOf(session).length, 5);
});
