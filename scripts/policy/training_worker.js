// SPDX-License-Identifier: MIT
// One thread of a training of the image rule: trains one of its halves on some of the photos.
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { VIEWS } from '../../web/engine/photo_policy.js';
import { serve } from '../../web/engine/protocol.js';
import { instantiate, valueOf } from '../../web/engine/wasm.js';
import { TRAINER_GLUE } from '../imago/paths.js';
import { TraitStore } from './trait_store.js';

const { setup, port } = workerData;
const store = new TraitStore(setup.traits);

async function createTrainer() {
  const { default: create } = await import(pathToFileURL(TRAINER_GLUE).href);
  return /** @type {Promise<any>} */ (instantiate(create, setup.wasmModule));
}

/** Rows that are handed over at once. */
const ROWS = 128;

/** @type {Promise<any> | null} */
let trainer = null;

serve(port, {
  /**
   * @param {object} set
   * @param {'regions' | 'statistics'} set.half
   * @param {Uint32Array} set.photos of the store; every view is learned from
   * @param {Float32Array} set.shares what share of each of these photos' captions names a person under the age
   * @param {string} set.modelSha256 whose traits they are
   * @returns {Promise<Uint8Array>} the half's tensors
   */
  async train({ half, photos, shares, modelSha256 }) {
    trainer ??= createTrainer();
    const { StatisticsTrainer, RegionTrainer } = await trainer;
    const rows = Uint32Array.from(
      { length: photos.length * VIEWS },
      (_, i) => photos[Math.floor(i / VIEWS)] * VIEWS + (i % VIEWS),
    );
    const { regions, regionChannels, statistics } = setup.traits.shape;
    const training = new (half === 'regions' ? RegionTrainer : StatisticsTrainer)();
    try {
      valueOf(
        half === 'regions'
          ? training.begin(Math.sqrt(regions), regionChannels, rows.length)
          : training.begin(1, statistics, rows.length),
      );
      for (let i = 0; i < rows.length; i += ROWS) {
        valueOf(training.observe(store.rows(half, rows.subarray(i, i + ROWS))));
      }
      for (;;) {
        /** @type {Uint32Array} */
        const asked = valueOf(training.next());
        if (asked.length === 0) break;
        const known = Float32Array.from(asked, (i) => shares[Math.floor(i / VIEWS)]);
        valueOf(
          training.learn(
            store.rows(
              half,
              asked.map((i) => rows[i]),
            ),
            known,
          ),
        );
      }
      return valueOf(training.save(modelSha256));
    } finally {
      training.delete();
    }
  },
});
