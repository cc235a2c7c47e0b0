// SPDX-License-Identifier: MIT
// A visitor's data set, as far as it needs neither engine nor browser: which files, what is wrong with them, how long.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readJudgedData } from '../../web/evaluate/data/judged_data.js';
import { allowedSets, checkJudgedPhotos, groupOf } from '../../web/evaluate/data/pack.js';
import { linesOf } from '../../web/evaluate/data/records.js';
import { Estimate } from '../../web/evaluate/dataset/estimate.js';
import { findData, sourceOf } from '../../web/evaluate/dataset/folder.js';

/** @param {Record<string, string>} files by path */
const entriesOf = (files) =>
  Object.entries(files).map(([path, text]) => ({
    path,
    file: new File([text], path.split('/').pop() ?? ''),
  }));

const TASK = {
  'task/train_dataset.csv':
    'image,query_id,query_text\na.jpg,b.jpg#0,"A dog , it runs ."\nb.jpg,a.jpg#1,A boat .\n',
  'task/ExpertAnnotations.tsv': 'a.jpg\tb.jpg#0\t1\t2\t1\nb.jpg\ta.jpg#1\t4\t4\t3\n',
  'task/CrowdAnnotations.tsv': 'a.jpg\tb.jpg#0\t0.5\t1\t1\na.jpg\tc.jpg#0\t0\t0\t3\n',
};

/** @param {Record<string, string>} [changes] */
function read(changes = {}) {
  const { root, tables } = findData(entriesOf({ ...TASK, ...changes }));
  return readJudgedData(sourceOf({ root, tables }));
}

test('the task’s folder is read as the command line reads it', async () => {
  const data = await read();
  assert.deepEqual(data.photos, ['a.jpg', 'b.jpg']);
  assert.deepEqual([...data.captions.keys()], ['a.jpg#1', 'b.jpg#0']);
  assert.equal(data.captions.get('b.jpg#0'), 'A dog , it runs .');
  assert.deepEqual(data.experts[1], { image: 'b.jpg', caption: 'a.jpg#1', scores: [4, 4, 3] });
  assert.equal(data.crowd.length, 1);
  assert.deepEqual(data.excluded, ['1 crowd pairs whose caption text is not in the data']);
  assert.equal(data.allowed, null);
  assert.equal(data.images, 'train_images');
});

test('the root of the data brings all captions and the frozen lists', async () => {
  const inside = Object.fromEntries(
    Object.entries(TASK).map(([path, text]) => [path.replace('task/', 'root/practicum/'), text]),
  );
  const chosen = findData(
    entriesOf({
      ...inside,
      'root/flickr8k/captions_judged.tsv':
        'a.jpg#1\tA boat .\nb.jpg#0\tA dog , it runs .\nc.jpg#0\tA cat .\n',
      'root/eval/allowed_images.txt': 'a.jpg\n',
      'root/eval/allowed_captions.txt': 'a.jpg#1\n',
      'root/practicum/train_images/a.jpg': '',
      'root/flickr8k/train_images/a.jpg': 'of another set',
    }),
  );
  assert.equal(chosen.root, 'root/');
  assert.deepEqual(
    chosen.photos.map(({ name }) => name),
    ['a.jpg'],
  );
  const data = await readJudgedData(sourceOf(chosen));
  assert.equal(data.crowd.length, 2);
  assert.deepEqual(data.allowed, {
    images: new Set(['a.jpg']),
    captions: new Set(['a.jpg#1']),
  });
  assert.equal(data.images, 'practicum/train_images');
});

test('a folder that holds nothing of the task is refused at once', () => {
  assert.throws(() => findData(entriesOf({ 'holiday/1.jpg': '' })), /holds no data of the task/);
});

describe('a mistake is named with its file and line', () => {
  const experts = TASK['task/ExpertAnnotations.tsv'];
  const crowd = TASK['task/CrowdAnnotations.tsv'];
  const cases = /** @type {[string, Record<string, string>, RegExp][]} */ ([
    [
      'a missing column',
      { 'task/train_dataset.csv': 'image,id,query_text\n' },
      /^task\/train_dataset\.csv:1: the column query_id is missing/,
    ],
    [
      'an empty cell',
      { 'task/train_dataset.csv': `${TASK['task/train_dataset.csv']}\nb.jpg,,words\n` },
      /^task\/train_dataset\.csv:5: an image, a query_id or a query_text is missing/,
    ],
    [
      'an unknown id',
      { 'task/ExpertAnnotations.tsv': `${experts}a.jpg\td.jpg#0\t1\t1\t1\n` },
      /^task\/ExpertAnnotations\.tsv:3: the caption id d\.jpg#0 is unknown/,
    ],
    [
      'a score of 5',
      { 'task/ExpertAnnotations.tsv': experts.replace('\t2\t', '\t5\t') },
      /^task\/ExpertAnnotations\.tsv:1: the score 5 is none of 1, 2, 3, 4/,
    ],
    [
      'a column too few',
      { 'task/ExpertAnnotations.tsv': experts.replace('\t3\n', '\n') },
      /^task\/ExpertAnnotations\.tsv:2: 4 columns instead of 5/,
    ],
    [
      'a share of 1.5',
      { 'task/CrowdAnnotations.tsv': crowd.replace('0.5', '1.5') },
      /^task\/CrowdAnnotations\.tsv:1: the share 1\.5 is not between 0 and 1/,
    ],
    [
      'a pair judged twice',
      { 'task/ExpertAnnotations.tsv': experts + experts },
      /^task\/ExpertAnnotations\.tsv:3: the pair a\.jpg, b\.jpg#0 is judged already in line 1/,
    ],
    [
      'one photo alone',
      { 'task/ExpertAnnotations.tsv': 'a.jpg\tb.jpg#0\t1\t2\t1\n' },
      /^task\/ExpertAnnotations\.tsv: one photo alone is judged/,
    ],
  ]);
  for (const [what, changes, message] of cases) {
    test(what, () => assert.rejects(read(changes), { name: 'ImagoError', message }));
  }

  test('a table that is missing', async () => {
    const { root, tables } = findData(entriesOf(TASK).slice(0, 2));
    await assert.rejects(readJudgedData(sourceOf({ root, tables })), {
      message: 'task/CrowdAnnotations.tsv is missing: check the folder of the data.',
    });
  });

  test('a name can’t drive the terminal', () =>
    assert.rejects(read({ 'task/ExpertAnnotations.tsv': 'a.jpg\t\u001b[2J\t1\t1\t1\n' }), {
      message: /the caption id \\u\{1b\}\[2J is unknown/,
    }));

  test('every judged photo that is lost, up to ten, with its reason', async () => {
    const data = { ...(await read()), images: 'task/train_images' };
    checkJudgedPhotos(data, new Set(['a.jpg', 'b.jpg']), () => undefined);
    const message =
      'task/train_images/a.jpg cannot be read, and it is a judged photo: it is empty\n' +
      'task/train_images/b.jpg cannot be read, and it is a judged photo: it is missing';
    const why = (/** @type {string} */ name) => (name === 'a.jpg' ? 'it is empty' : undefined);
    assert.throws(() => checkJudgedPhotos(data, new Set(), why), { message });
    const many = Array.from({ length: 12 }, (_, i) => ({ ...data.experts[0], image: `${i}.jpg` }));
    assert.throws(
      () => checkJudgedPhotos({ ...data, experts: many }, new Set(['a.jpg']), why),
      /… and 2 more judged photos$/,
    );
  });
});

test('one blocked caption takes its photo and itself out of the training', async () => {
  const data = await read();
  const { images, captions } = allowedSets(data, (text) => text.includes('boat'));
  assert.deepEqual([...images], ['b.jpg']);
  assert.deepEqual([...captions], ['b.jpg#0']);
});

test('a byte order mark and Windows’ line ends are no mistakes', () => {
  assert.deepEqual(linesOf('\uFEFFone\r\n\r\ntwo'), [
    { text: 'one', line: 1 },
    { text: 'two', line: 3 },
  ]);
  assert.equal(groupOf('123456789'), 0xcbf43926 % 5);
});

test('the estimate weighs kinds of work, and says nothing before there is something to go by', () => {
  const phases = { photos: { total: 10, cost: 1 }, cells: { total: 5, cost: 4 } };
  const estimate = new Estimate(phases, 1000);
  assert.equal(estimate.secondsLeft(5000), null);
  estimate.set('photos', 5);
  assert.equal(estimate.secondsLeft(6000), 25, '5 of 30 took 5 s');
  estimate.set('photos', 10);
  estimate.set('cells', 5);
  assert.equal(estimate.secondsLeft(99_000), 0);
});
