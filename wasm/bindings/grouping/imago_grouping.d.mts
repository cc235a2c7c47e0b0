// SPDX-License-Identifier: MIT
import type { ModuleOptions, Reply } from './imago_search.mjs';

/** wasm/bindings/grouping/grouping.cpp */
export interface RawGrouping {
  load(rows: Int8Array, scales: Float32Array, dim: number, groups: number, seed: number): Reply;
  step(): Reply;
  result(): Reply;
  delete(): void;
}

export interface GroupingModule {
  Grouping: new () => RawGrouping;
}

export default function createImagoGrouping(options: ModuleOptions): Promise<GroupingModule>;
