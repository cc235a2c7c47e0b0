// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';

/** @param {string} path relative to the top of the project */
const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const WASM_FILE = inProject('build/wasm/imago.wasm');
export const TRAINER_WASM_FILE = inProject('build/wasm/imago_relevance.wasm');
export const APP_DIR = inProject('build/web');
export const MODEL_DIR = inProject('models/clip-lite');
export const POLICY_DIR = inProject('models/policy');
export const RELEVANCE_DIR = inProject('models/relevance');
export const PACK_DIR = inProject('models/evaluation');
export const TRAINER_GLUE = inProject('build/wasm/policy_trainer.mjs');
export const TRAINER_WASM = inProject('build/wasm/policy_trainer.wasm');
export const BUILD_DIR = inProject('build');

export const GROUPING_GLUE = inProject('build/wasm/imago_grouping.mjs');
export const GROUPING_WASM = inProject('build/wasm/imago_grouping.wasm');
