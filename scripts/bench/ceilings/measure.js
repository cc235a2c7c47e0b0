// SPDX-License-Identifier: MIT
// What this machine can do at most, and how near each kernel comes. Runs in a page and in Node.
import { quantile } from '../statistics.js';
import { depthwiseProducts, imageLayers, linearProducts, textLayers } from './layers.js';

/** @typedef {{ best: number, median: number }} Sampled milliseconds */
/** @typedef {{ gmacs: number, share: number }} Standing 10⁹ multiply-accumulates a second; share of the ceiling, 0..1 */

/**
 * @typedef {object} Ceilings
 * @property {number} dot_gmacs 10⁹ multiply-accumulates a second of i32x4.dot_i16x8_s and an addition, in registers
 * @property {number | null} product_gmacs the same of the towers' relaxed instructions; null where they do not run
 * @property {number | null} relaxed_gmacs the same of the search's
 * @property {number} read_gbs GB/s of reading the index's rows, as often as fits this machine's cache
 * @property {Standing} text_gemm the text tower's products, at `TOKENS` tokens
 * @property {Standing} pointwise the image tower's 1×1 layers
 * @property {Standing} depthwise its 3×3 layers
 * @property {Standing | null} text_gemm_relaxed
 * @property {Standing | null} pointwise_relaxed
 * @property {Standing & { read_share: number }} scan the search's loop; read_share: of the speed of only reading
 * @property {(Standing & { read_share: number }) | null} scan_relaxed
 * @property {Record<string, Sampled>} times
 */

const TOKENS = 10;
const ROWS = 100_000;
const DIM = 256;
const ROUNDS = 100_000;

/** @template T @param {T[]} layers @param {(layer: T) => number} products */
const total = (layers, products) => layers.reduce((sum, layer) => sum + products(layer), 0);

/** Milliseconds that each contender runs before anything is timed: until then engines run code compiled in haste. */
const WARM_UP = 300;
/** Milliseconds of a sample. */
const SAMPLE = 2;

/** @param {() => void} run @param {number} repeats @returns {number} milliseconds of one */
function timed(run, repeats) {
  const start = performance.now();
  for (let i = 0; i < repeats; i += 1) run();
  return (performance.now() - start) / repeats;
}

/**
 * All contenders in turn, `rounds` times, in short samples. `best` is what a ceiling is about: whatever else the machine
 * does can only take away.
 * @param {Record<string, () => void>} contenders
 * @param {number} rounds
 * @returns {Promise<Record<string, Sampled>>} milliseconds of one call
 */
async function sampled(contenders, rounds) {
  /** @type {{ name: string, run: () => void, repeats: number, times: number[] }[]} */
  const all = [];
  for (const [name, run] of Object.entries(contenders)) {
    let quickest = Infinity;
    for (let left = WARM_UP; left > 0;) {
      const time = timed(run, 1);
      quickest = Math.min(quickest, time || Infinity);
      left -= Math.max(time, 0.01);
    }
    all.push({ name, run, repeats: Math.ceil(SAMPLE / Math.max(quickest, 0.01)), times: [] });
    // The better code arrives between two calls.
    await new Promise((resolve) => setTimeout(resolve, WARM_UP / 3));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, repeats, times } of all) times.push(timed(run, repeats));
  }
  return Object.fromEntries(
    all.map(({ name, times }) => [
      name,
      { best: Math.min(...times), median: quantile(times, 0.5) },
    ]),
  );
}

/** @param {BufferSource} bytes */
async function instantiate(bytes, imports = {}) {
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  return /** @type {Record<string, any>} */ (instance.exports);
}

/**
 * @param {object} modules
 * @param {BufferSource} modules.kernels build/bench/ceilings.wasm
 * @param {BufferSource} modules.relaxed build/bench/ceilings_relaxed.wasm
 * @param {BufferSource} modules.scan build/wasm/imago_relaxed.wasm
 * @param {any} config the model's config.json
 * @param {{ runs: number }} options
 * @returns {Promise<Ceilings>}
 */
export async function measureCeilings(modules, config, { runs }) {
  const kernels = await instantiate(modules.kernels, {
    wasi_snapshot_preview1: { proc_exit() {} },
  });
  kernels._initialize?.();
  const text = textLayers(config.text_config, TOKENS);
  const { pointwise, depthwise } = imageLayers(config.vision_config);
  const addLinear = () => {
    for (const { rows, inputs, outputs, relu6 } of [...text, ...pointwise]) {
      kernels.add_linear(rows, inputs, outputs, relu6 ? 1 : 0);
    }
  };
  addLinear();
  for (const { side, channels, stride } of depthwise) {
    kernels.add_depthwise(side, channels, stride);
  }
  kernels.make_rows(ROWS, DIM);
  const ends = [text.length, text.length + pointwise.length];
  /** @type {Record<string, () => void>} */
  const contenders = {
    dot: () => kernels.dot_only(ROUNDS),
    read: () => kernels.read_all(),
    text_gemm: () => kernels.run_layers(0, ends[0]),
    pointwise: () => kernels.run_layers(ends[0], ends[1]),
    depthwise: () => kernels.run_layers(ends[1], ends[1] + depthwise.length),
    scan: () => kernels.scan_all(),
  };
  const relaxed = WebAssembly.validate(modules.scan);
  if (relaxed) {
    const { product_only: product, relaxed_only: only } = await instantiate(modules.relaxed);
    const scan = await instantiate(modules.scan, { env: { memory: kernels.memory } });
    const table = kernels.__indirect_function_table;
    const place = table.grow(1);
    table.set(place, scan.multiply_panel);
    kernels.use_multiply(place);
    addLinear();
    const start = ends[1] + depthwise.length;
    contenders.product = () => product(ROUNDS);
    contenders.relaxed = () => only(ROUNDS);
    contenders.text_gemm_relaxed = () => kernels.run_layers(start, start + ends[0]);
    contenders.pointwise_relaxed = () => kernels.run_layers(start + ends[0], start + ends[1]);
    contenders.scan_relaxed = () => {
      const block = kernels.block_rows();
      for (let first = 0; ; first += block) {
        const at = kernels.scan_arguments(first);
        if (at === 0) return;
        scan.scan_rows(at);
      }
    };
  }
  const times = await sampled(contenders, 10 * runs);
  /** Millions a millisecond are 10⁹ a second. @param {string} name @param {number} work */
  const rate = (name, work) => work / 1e6 / times[name].best;
  const dot = rate('dot', ROUNDS * 96);
  const fast = relaxed ? rate('relaxed', ROUNDS * 192) : null;
  const product = relaxed ? rate('product', ROUNDS * 192) : null;
  /** @param {string} name @param {number} work @param {number} ceiling @returns {Standing} */
  const standing = (name, work, ceiling) => ({
    gmacs: rate(name, work),
    share: rate(name, work) / ceiling,
  });
  /** @param {string} name @param {number} ceiling */
  const scanning = (name, ceiling) => ({
    ...standing(name, ROWS * DIM, ceiling),
    read_share: times.read.best / times[name].best,
  });
  return {
    dot_gmacs: dot,
    product_gmacs: product,
    relaxed_gmacs: fast,
    read_gbs: rate('read', ROWS * DIM),
    text_gemm: standing('text_gemm', total(text, linearProducts), dot),
    pointwise: standing('pointwise', total(pointwise, linearProducts), dot),
    depthwise: standing('depthwise', total(depthwise, depthwiseProducts), dot),
    text_gemm_relaxed:
      product === null ? null : standing('text_gemm_relaxed', total(text, linearProducts), product),
    pointwise_relaxed:
      product === null
        ? null
        : standing('pointwise_relaxed', total(pointwise, linearProducts), product),
    scan: scanning('scan', dot),
    scan_relaxed: fast ? scanning('scan_relaxed', fast) : null,
    times,
  };
}
