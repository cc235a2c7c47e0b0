// SPDX-License-Identifier: MIT
// A visitor's data set, embedded and judged as in the page's workers: the pack is that of the command line, and every
// pair goes through the policy before anything of it leaves the worker.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { Connection, serve } from '../../web/engine/protocol.js';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { FLAGS } from '../../web/evaluate/data/judged_data.js';
import { DataService } from '../../web/evaluate/dataset/data_service.js';
import { embedData } from '../../web/evaluate/dataset/embed.js';
import { findData } from '../../web/evaluate/dataset/folder.js';
import { Embedder } from '../../scripts/evaluate/embeddings.js';
import { createNodeEngine, readModel, readWasm } from '../../scripts/imago/node_engine.js';
import { readJudgedFolder } from '../../scripts/relevance/judged_folder.js';
import { makePack } from '../../scripts/relevance/pack.js';
import { BLOCKS_NONE, Workshop } from './helpers/cli.js';
import { WASM_URL, WORDS, failsWith } from './helpers/engine.js';
import { edited, writeJudged } from './helpers/judged.js';

/** The image rule blocks whatever it looks at. */
const BLOCKS_ALL = { no_caption: 0, one_caption: 0, more_captions: 0, many_captions: 0 };

/** @param {string} root @param {string} [folder] @returns {{ path: string, file: File }[]} as a browser lists them */
function entriesIn(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return entriesIn(root, `${path}/`);
    const bytes = new Uint8Array(readFileSync(join(root, path)));
    return [{ path: `task/${path}`, file: new File([bytes], entry.name) }];
  });
}

describe('a data set in the page’s workers', () => {
  /** @type {Workshop} */
  let shop;
  /** @type {string} */
  let root;
  /** @type {Record<string, Uint8Array>} */
  let files;
  /** @type {Uint8Array} */
  let rule;
  let sha256 = '';
  /** @type {() => void} */
  let clean = () => {};
  before(async () => {
    shop = new Workshop(
      /** @type {any} */ ({ after: (/** @type {() => void} */ f) => (clean = f) }),
    );
    root = await writeJudged(shop);
    const model = await readModel(shop.model);
    sha256 = model.sha256;
    files = { ...model.files, 'words.json': WORDS };
    rule = new Uint8Array(readFileSync(join(shop.policy, 'image_rule.safetensors')));
  });
  after(() => clean());

  /**
   * @param {import('node:test').TestContext} t
   * @param {import('../../web/engine/photo_policy.js').Thresholds | null} [thresholds]
   */
  async function worker(t, thresholds = BLOCKS_NONE) {
    const { port1, port2 } = new MessageChannel();
    serve(port1, new DataService().handlers());
    t.after(() => port1.close());
    const connection = new Connection(port2);
    await connection.call('open', {
      wasmBinary: new Uint8Array(readFileSync(WASM_URL)),
      ...{ files, modelSha256: sha256 },
      rule: thresholds && { bytes: rule, thresholds },
    });
    return connection;
  }

  /**
   * @param {Connection[]} workers
   * @param {Partial<Parameters<typeof embedData>[1]>} [options]
   */
  const embed = (workers, options) =>
    embedData(findData(entriesIn(root)), {
      ...{ workers, cells: 25, signal: new AbortController().signal, onProgress() {} },
      ...options,
    });

  test('the pack is, byte for byte, that of the command line', async (t) => {
    /** @type {import('../../web/evaluate/dataset/embed.js').Progress[]} */
    const heard = [];
    const workers = [await worker(t), await worker(t)];
    const { pack, summary } = await embed(workers, { onProgress: (event) => heard.push(event) });

    const wasmModule = await readWasm();
    const model = await readModel(shop.model);
    const engine = await createNodeEngine({ wasmModule, words: WORDS });
    const embedder = new Embedder({ model, wasmModule, precision: 'int8', dim: 0, jobs: 1 });
    const data = await readJudgedFolder(root);
    const expected = await makePack({ data, engine, embedder, modelSha256: sha256 });
    await embedder.close();
    assert.deepEqual(pack, expected.bytes);
    assert.equal(readSafetensors(pack).metadata.model_sha256, sha256);
    assert.deepEqual(summary, {
      ...{ photos: 30, captions: 60, hidden: [], fromLists: false, excluded: [], skipped: [] },
      hasImageRule: true,
    });
    assert.equal(heard.filter(({ phase }) => phase === 'photos').length, 30);
    assert.equal(heard.at(-1)?.phase, 'captions');
    assert.ok(heard.every(({ secondsLeft }) => secondsLeft === null || secondsLeft >= 0));
  });

  test('a pair may be looked at when neither words nor picture speak against it', async (t) => {
    const lead = await worker(t);
    await embed([lead]);
    const [pair] = await lead.call('shown', { pairs: [0] });
    assert.equal(pair.image, 'photo0.png');
    assert.match(pair.text, /^the dog \d+ and cat \d$/);
    assert.equal(pair.own, 'the dog 0 and cat 0');
    assert.equal(pair.file.size, readFileSync(join(root, 'train_images', 'photo0.png')).length);
  });

  test('what the image rule blocks, or cannot look at, stays in the worker', async (t) => {
    for (const thresholds of [BLOCKS_ALL, null]) {
      const lead = await worker(t, thresholds);
      const { summary } = await embed([lead]);
      assert.deepEqual(await lead.call('shown', { pairs: [0, 7] }), [null, null]);
      assert.equal(summary.hasImageRule, thresholds !== null);
    }
  });

  test('a caption that names a child hides its photo, and itself beside every other photo', async (t) => {
    t.after(
      edited(root, 'train_dataset.csv', (lines) =>
        lines.map((line) => line.replace('the dog 3 and cat 1', 'the boy and cat 1')),
      ),
    );
    const lead = await worker(t);
    const { pack, summary } = await embed([lead]);
    assert.deepEqual(summary.hidden, ['photo3.png']);
    const { tensors } = readSafetensors(pack);
    const [experts] = [tensors.expert_pairs.data];
    const row = [...tensors.images_allowed.data].indexOf(0);
    const caption = [...tensors.captions_allowed.data].indexOf(0);
    assert.ok(row >= 0 && caption >= 0);
    const pairs = Array.from({ length: experts.length / 2 }, (_, i) => i);
    const shown = await lead.call('shown', { pairs });
    let hidden = 0;
    for (const i of pairs) {
      const speaks = experts[2 * i] === row || experts[2 * i + 1] === caption;
      assert.equal(shown[i] === null, speaks, `pair ${i}`);
      hidden += Number(speaks);
    }
    assert.ok(hidden > 10 && hidden < pairs.length);
    assert.ok(!JSON.stringify(shown).includes('boy'));
    assert.ok(shown.every((/** @type {any} */ pair) => pair?.image !== 'photo3.png'));
  });

  test('[regression] a flagged photo is hidden and trains nothing, but still counts', async (t) => {
    mkdirSync(join(root, 'text'));
    t.after(() => rmSync(join(root, 'text'), { recursive: true }));
    writeFileSync(join(root, 'text', FLAGS), 'image\tn\nphoto4.png\t1\n');
    const lead = await worker(t);
    const { pack, summary } = await embed([lead]);
    assert.deepEqual(summary.hidden, ['photo4.png']);
    const { tensors } = readSafetensors(pack);
    const flagged = tensors.images_flagged.data;
    assert.deepEqual(
      [...flagged].filter((flag, i) => flag === 1 && tensors.images_allowed.data[i] === 1),
      [1],
    );
    const experts = tensors.expert_pairs.data;
    const pairs = Array.from({ length: experts.length / 2 }, (_, i) => i);
    const shown = await lead.call('shown', { pairs });
    for (const i of pairs) {
      const [image, caption] = [experts[2 * i], experts[2 * i + 1]];
      const hidden = flagged[image] === 1 || tensors.captions_flagged.data[caption] === 1;
      assert.equal(shown[i] === null, hidden, `pair ${i}`);
    }
  });

  test('photos that are missing are named before any work, broken ones after all were tried', async (t) => {
    const lead = await worker(t);
    const chosen = findData(entriesIn(root));
    const without = chosen.photos.filter(({ name }) => !/^photo[34]\.png$/.test(name));
    await assert.rejects(
      lead.call('read', { ...chosen, photos: without }),
      /^ImagoError: task\/train_images\/photo3\.png cannot be read, and it is a judged photo: it is missing\ntask\/train_images\/photo4\.png/,
    );
    const path = join(root, 'train_images', 'photo5.png');
    const before = readFileSync(path);
    t.after(() => writeFileSync(path, before));
    writeFileSync(path, 'no picture');
    await assert.rejects(
      embed([lead]),
      /^ImagoError: task\/train_images\/photo5\.png cannot be read, and it is a judged photo: ./,
    );
  });

  test('a cancelled embedding stops between two photos', async (t) => {
    const controller = new AbortController();
    let photos = 0;
    const running = embed([await worker(t)], {
      signal: controller.signal,
      onProgress: () => {
        photos++;
        controller.abort();
      },
    });
    await assert.rejects(running, failsWith('aborted'));
    assert.equal(photos, 1);
  });
});
