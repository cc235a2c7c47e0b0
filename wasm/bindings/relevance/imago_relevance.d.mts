// SPDX-License-Identifier: MIT
// What the Embind module of trainer.cpp exports. CMake copies this file beside it.
import type { ModuleOptions, Reply } from './imago_search.mjs';

/** The methods of trainer.cpp, in its order; wasm/README.md tells what each takes and returns. */
export interface RawTrainer {
  load(judgements: Uint8Array): Reply;
  step(): Reply;
  table(): Reply;
  predictions(scorer: string): Reply;
  curves(): Reply;
  recallStep(): Reply;
  recall(): Reply;
  train(words: Uint8Array): Reply;
  delete(): void;
}

export interface RelevanceModule {
  Trainer: new () => RawTrainer;
  kendallTauB(x: Float64Array, y: Float64Array): Reply;
  kendallTauC(x: Float64Array, y: Float64Array): Reply;
}

export default function createModule(options: ModuleOptions): Promise<RelevanceModule>;
