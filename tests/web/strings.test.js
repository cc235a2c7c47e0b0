// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImagoError } from '../../web/engine/errors.js';
import { ownStrings } from '../../web/search/own_photos/strings.js';
import { DISCLAIMER, explainError, pickLanguage, strings } from '../../web/search/strings.js';

test('the disclaimer is the prescribed sentence', () => {
  assert.equal(
    DISCLAIMER,
    'This image is unavailable in your country in compliance with local laws',
  );
});

test('both languages say everything', () => {
  assert.deepEqual(Object.keys(strings.ru).sort(), Object.keys(strings.en).sort());
  for (const [key, value] of Object.entries(strings.ru)) {
    assert.equal(typeof value, typeof strings.en[/** @type {keyof typeof strings.en} */ (key)]);
    if (typeof value === 'string' && key !== 'empty') assert.match(value, /\p{Script=Cyrillic}/u);
  }
});

test('the first language that is wanted and there', () => {
  assert.equal(pickLanguage(['ru-RU', 'en']), 'ru');
  assert.equal(pickLanguage(['de', 'RU', 'en']), 'ru');
  assert.equal(pickLanguage(['en-GB', 'ru']), 'en');
  assert.equal(pickLanguage(['de', 'fr']), 'en');
  assert.equal(pickLanguage([]), 'en');
});

test('numbers decline', () => {
  const { wallCount } = strings.ru;
  assert.match(wallCount(1, 0), /^1 изображение$/);
  assert.match(wallCount(3, 0), /^3 изображения$/);
  assert.match(wallCount(11, 2), /^11 изображений, ещё 2 /);
  assert.match(wallCount(21, 0), /^21 изображение$/);
  assert.equal(strings.en.wallCount(1, 0), '1 picture');
  assert.equal(strings.en.closest(60, 120), 'The closest 60 of 120 pictures, closest first');
});

test('progress names both sizes only when both are known', () => {
  assert.match(strings.en.loadingModel(1_400_000, 3_900_000), /1\.4 of 3\.9\sMB$/);
  assert.match(strings.en.loadingModel(1_400_000, null), /: 1\.4\sMB$/);
  assert.match(strings.ru.loadingModel(1_400_000, 3_900_000), /: 1,4 из 3,9\sМБ$/);
  assert.equal(strings.en.loadingModel(0, null), 'Loading the search engine and its model');
});

test('an error says what to do and what happened', () => {
  const { en } = strings;
  const missing = explainError(new ImagoError('network', 'a.gz: HTTP 404'), en);
  assert.deepEqual(missing, { advice: en.errorNetwork, detail: 'a.gz: HTTP 404' });
  assert.equal(explainError(new ImagoError('truncated', 'x'), en).advice, en.errorMalformed);
  const part = new TypeError('Failed to fetch dynamically imported module: http://localhost/a.js');
  assert.equal(explainError(part, en).advice, en.errorNetwork, 'as without a network');
  assert.equal(explainError(new ImagoError('internal', 'x'), en).advice, en.errorOther);
  assert.deepEqual(explainError('odd', en), { advice: en.errorOther, detail: 'odd' });
});

test('own photos: what is said fits the browser, and what happened', () => {
  const { en, ru } = ownStrings;
  assert.deepEqual(Object.keys(ru).sort(), Object.keys(en).sort());
  assert.match(en.invite({ drops: true, forgets: false }), /^Drop .* kept in this browser/);
  const onPhone = en.invite({ drops: false, forgets: true });
  assert.doesNotMatch(onPhone, /drop|kept/i);
  assert.doesNotMatch(ru.invite({ drops: false, forgets: true }), /Перетащите|хранятся/);
  assert.equal(en.cancelled(0), 'Cancelled.');
  assert.match(en.cancelled(3), /what had been added stays/);
});
