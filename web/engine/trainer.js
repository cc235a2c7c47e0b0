// SPDX-License-Identifier: MIT
// Trains and judges relevance scorers: a WebAssembly module of its own, loaded only where one evaluates or trains. The
// only file that knows it. The same module runs in a page's worker and in Node.
import createModule from '../../build/wasm/imago_relevance.mjs';
import { compileWasm, instantiate, valueOf } from './wasm.js';

/** @typedef {import('../../build/wasm/imago_relevance.mjs').RelevanceModule} RelevanceModule */
/** @typedef {import('../../build/wasm/imago_relevance.mjs').RawTrainer} RawTrainer */

/**
 * Cross-entropy by epoch, of the pairs that trained and of those held back; epochs: how many were chosen.
 * @typedef {{ training: number[], validation: number[], epochs: number }} LearningCurve
 */

/** @typedef {{ all: number, allowed: number }} Sizes */
/**
 * recall: percentages of queries whose photo is among the first 1, 2, 3, …
 * @typedef {{ queries: Sizes, photos: Sizes, recall: Record<string, { all: number[], allowed: number[] }> }} RecallTable
 */

export class Trainer {
  #module;
  #raw;

  /** @param {RelevanceModule} module */
  constructor(module) {
    this.#module = module;
    this.#raw = new module.Trainer();
  }

  /**
   * @param {Uint8Array} judgements an evaluation pack (wasm/core/relevance/judgements.h)
   * @returns {{ images: number, captions: number, expertPairs: number, crowdPairs: number, modelSha256: string }}
   */
  load(judgements) {
    return valueOf(this.#raw.load(judgements));
  }

  /** Trains and predicts the next cell of the protocol. @returns {{ done: number, total: number }} */
  step() {
    return valueOf(this.#raw.step());
  }

  /** All figures, once every step is done. @returns {any} wasm/core/relevance/study_table.h */
  table() {
    return JSON.parse(valueOf(this.#raw.table()));
  }

  /**
   * @param {string} scorer
   * @returns {{ experts: Float32Array, blend: Float32Array, crowd: Float32Array }} out of fold, in the pack's order
   */
  predictions(scorer) {
    return valueOf(this.#raw.predictions(scorer));
  }

  /** How the MLP of each cell learnt. @returns {LearningCurve[]} */
  curves() {
    return JSON.parse(valueOf(this.#raw.curves()));
  }

  /** Lets captions search among the next cell's photos, once the study is done. @returns {{ done: number, total: number }} */
  recallStep() {
    return valueOf(this.#raw.recallStep());
  }

  /** How early each scorer finds a caption's own photo, once every such step is done. @returns {RecallTable} */
  recall() {
    return JSON.parse(valueOf(this.#raw.recall()));
  }

  /**
   * Trains the scorers that ship, on all pairs that may train.
   * @param {Uint8Array} words wasm/core/relevance/word_set.h
   * @returns {{ bytes: Uint8Array, figures: Record<string, any> }} the weights as safetensors
   */
  train(words) {
    return valueOf(this.#raw.train(words));
  }

  /**
   * Kendall's τ_b, −1..1; null where a ranking is constant or empty.
   * @param {Float64Array} x
   * @param {Float64Array} y of the same length
   * @returns {number | null}
   */
  tauB(x, y) {
    return valueOf(this.#module.kendallTauB(x, y));
  }

  /**
   * Stuart's τ_c, as above.
   * @param {Float64Array} x
   * @param {Float64Array} y
   * @returns {number | null}
   */
  tauC(x, y) {
    return valueOf(this.#module.kendallTauC(x, y));
  }

  /** Frees its memory; no call may follow. */
  close() {
    this.#raw.delete();
  }
}

/**
 * @param {import('./wasm.js').WasmSource} source of imago_relevance.wasm
 * @returns {Promise<Trainer>}
 */
export async function createTrainer(source) {
  return new Trainer(await instantiate(createModule, await compileWasm(source)));
}
