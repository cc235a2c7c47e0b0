// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOME, UrlHistory, formatUrl, parseUrl } from '../../web/search/url_state.js';

test('a state survives the address bar', () => {
  const states = [
    HOME,
    { ...HOME, q: 'two dogs' },
    { ...HOME, q: 'лодка & море = ?#%', photo: 7 },
    { ...HOME, like: 3, mine: true },
    { ...HOME, q: '<img src=x onerror=alert(1)>', photo: 0 },
    { ...HOME, mine: true },
  ];
  for (const state of states) assert.deepEqual(parseUrl(formatUrl(state)), state);
});

test('the home state adds nothing to the address', () => {
  assert.equal(formatUrl(HOME), '');
});

test('nonsense in the address is no state', () => {
  for (const search of [
    '?in=yours',
    '?photo=-1',
    '?photo=1e3',
    '?photo=abc',
    '?photo=',
    '?like=99999999999',
  ]) {
    assert.deepEqual(parseUrl(search), HOME, search);
  }
});

test('words win over likeness', () => {
  assert.deepEqual(parseUrl('?q=sea&like=4'), { ...HOME, q: 'sea' });
});

test('parameters of the page around are kept', () => {
  assert.equal(formatUrl({ ...HOME, q: 'sea' }, '?page=2&q=old&photo=1'), '?page=2&q=sea');
});

test('half a surrogate pair does not break the address', () => {
  assert.equal(parseUrl(formatUrl({ ...HOME, q: 'a\ud83d' })).q, 'a\ufffd');
});

/** A browser's history, as far as it matters here. */
function fakeBrowser() {
  const entries = [{ search: '', state: /** @type {any} */ (null) }];
  let at = 0;
  /** @param {any} state @param {string} url */
  const entry = (state, url) => ({ search: url.slice('/site/'.length), state });
  return {
    entries,
    location: {
      pathname: '/site/',
      get search() {
        return entries[at].search;
      },
    },
    history: {
      get state() {
        return entries[at].state;
      },
      /** @param {any} state @param {string} _title @param {any} url */
      pushState(state, _title, url) {
        entries.splice(at + 1, Infinity, entry(state, url));
        at += 1;
      },
      /** @param {any} state @param {string} _title @param {any} url */
      replaceState(state, _title, url) {
        entries[at] = entry(state, url);
      },
      back() {
        at = Math.max(0, at - 1);
      },
    },
  };
}

test('typing makes one entry, choosing makes one each', () => {
  const browser = fakeBrowser();
  const urls = new UrlHistory(browser);
  for (const q of ['t', 'tw', 'two']) urls.typed({ ...HOME, q });
  urls.chosen({ ...HOME, q: 'two' });
  urls.chosen({ ...HOME, q: 'sea' });
  for (const q of ['sea a', 'sea at']) urls.typed({ ...HOME, q });
  assert.deepEqual(
    browser.entries.map(({ search }) => search),
    ['', '?q=two', '?q=sea', '?q=sea+at'],
  );
});

test('typing after going back does not overwrite the entry gone back to', () => {
  const browser = fakeBrowser();
  const urls = new UrlHistory(browser);
  urls.typed({ ...HOME, q: 'sea' });
  browser.history.back();
  urls.moved();
  urls.typed({ ...HOME, q: 'dog' });
  assert.deepEqual(
    browser.entries.map(({ search }) => search),
    ['', '?q=dog'],
  );
});

test('a picture opened here is closed by going back, one opened by its address is not', () => {
  const browser = fakeBrowser();
  const urls = new UrlHistory(browser);
  urls.chosen({ ...HOME, q: 'sea' });
  urls.opened({ ...HOME, q: 'sea', photo: 1 });
  urls.turned({ ...HOME, q: 'sea', photo: 2 });
  assert.equal(browser.location.search, '?q=sea&photo=2');
  urls.closed({ ...HOME, q: 'sea' });
  assert.equal(browser.location.search, '?q=sea');

  const shared = fakeBrowser();
  shared.entries[0].search = '?photo=5';
  new UrlHistory(shared).closed(HOME);
  assert.deepEqual(shared.entries, [{ search: '', state: null }]);
});
