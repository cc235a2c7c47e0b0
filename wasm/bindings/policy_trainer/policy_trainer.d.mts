// SPDX-License-Identifier: MIT
import type { ModuleOptions, Reply } from './imago.mjs';

export interface PolicyTrainer {
  trainImageRule(
    rows: Float32Array,
    inputs: number,
    shares: Float32Array,
    modelSha256: string,
  ): Reply;
}

export default function createPolicyTrainer(options: ModuleOptions): Promise<PolicyTrainer>;
