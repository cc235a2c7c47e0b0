// SPDX-License-Identifier: MIT
import type { ModuleOptions, Reply } from './imago.mjs';

/** One half of the image rule while it learns; `begin` first, then `observe` all rows, `learn` what `next` names. */
export interface RuleTraining<Rows> {
  begin(side: number, channels: number, rows: number): Reply;
  observe(rows: Rows): Reply;
  /** value: Uint32Array, empty when all is learned. */
  next(): Reply;
  learn(rows: Rows, shares: Float32Array): Reply;
  /** value: the tensors, a Uint8Array. */
  save(modelSha256: string): Reply;
  delete(): void;
}

export interface PolicyTrainer {
  RegionTrainer: new () => RuleTraining<Uint16Array>;
  StatisticsTrainer: new () => RuleTraining<Float32Array>;
}

export default function createPolicyTrainer(options: ModuleOptions): Promise<PolicyTrainer>;
