// SPDX-License-Identifier: MIT
// One thread of the pool: reads a picture and turns it into what the index and the site need.
import { workerData } from 'node:worker_threads';
import { serve } from '../../web/engine/protocol.js';
import { createNodeEngine } from './node_engine.js';
import { PhotoReader } from './photo.js';

const { setup, port } = workerData;
const { known = [], verdicts = [], ...engineOptions } = setup;
const owner = { hashes: new Set(known), verdicts: new Map(verdicts) };
/** @type {Promise<import('../../web/engine/engine.js').Engine> | null} */
let engine = null;

/** A trap ends an engine; the next picture gets a new one. */
async function liveEngine() {
  if (engine && !(await engine).alive) engine = null;
  engine ??= createNodeEngine(engineOptions);
  return engine;
}

serve(port, {
  photo: async (args) => new PhotoReader(await liveEngine(), owner).read(args),
  queries: async ({ texts }) => {
    const live = await liveEngine();
    return texts.map((/** @type {string} */ text) => live.encodeQuery(text));
  },
  traits: async (args) => new PhotoReader(await liveEngine()).traits(args),
  traitShape: async () => (await liveEngine()).traitShape(),
  embed: async (args) => new PhotoReader(await liveEngine()).embed(args),
});
