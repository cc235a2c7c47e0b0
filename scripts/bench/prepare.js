// SPDX-License-Identifier: MIT
// What the parts need before anything is timed: the built site, the peers' models, the photos.
import { mkdirSync, readFileSync } from 'node:fs';
import { buildSite } from '../run/build.js';
import { inRoot } from '../run/paths.js';
import { buildCeilings } from './ceilings/build.js';
import { layOutPeer } from './cold_start.js';
import { makePhotos } from './photos.js';
import { measureRanges } from './vision_ranges.js';

const PYTHON = process.env.IMAGO_PYTHON ?? '/usr/bin/python3';

/** What the image tower sees, in pixels. @returns {number} */
export function visionSize() {
  const config = readFileSync(inRoot('models/clip-lite/config.json'), 'utf8');
  return JSON.parse(config).vision_config.image_size;
}

/** @param {import('../run/runner.js').Runner} runner */
async function makeOnnxPeers(runner) {
  const onnx = inRoot('build/onnx');
  await runner.run('onnx-export', PYTHON, ['scripts/export/onnx_model.py']);
  await runner.run('onnx-probe', PYTHON, ['scripts/bench/onnx_int8.py', '--probe']);
  const options = { size: visionSize(), pictures: 48 };
  const ranges = `${onnx}/ranges.json`;
  await measureRanges(`${onnx}/probe.onnx`, inRoot('build/gallery/images'), ranges, options);
  await runner.run('onnx-int8', PYTHON, ['scripts/bench/onnx_int8.py', '--ranges', ranges]);
}

/** @param {import('../run/runner.js').Runner} runner */
async function makeMemoryPass(runner) {
  const flags = '-O3 -msimd128 -sSTANDALONE_WASM --no-entry -sEXPORTED_FUNCTIONS=_sum';
  await runner.run('bench-sum', 'em++', [
    'scripts/bench/sum.cpp',
    ...flags.split(' '),
    '-sINITIAL_MEMORY=320MB',
    ...['-o', 'build/bench/sum.wasm'],
  ]);
}

/**
 * @param {import('../run/runner.js').Runner} runner
 * @param {import('./options.js').Part[]} parts
 * @returns {Promise<Record<string, string>>} photos to time: megapixels -> file; none where no part needs them
 */
export async function prepare(runner, parts) {
  await buildSite(runner);
  mkdirSync(inRoot('build/bench'), { recursive: true });
  const needs = (/** @type {import('./options.js').Part[]} */ ...any) =>
    any.some((part) => parts.includes(part));
  if (needs('text', 'image', 'cold', 'index')) {
    await runner.stage('bench', 'onnx peers', () => makeOnnxPeers(runner));
  }
  if (needs('search')) await runner.stage('bench', 'memory pass', () => makeMemoryPass(runner));
  if (needs('ceilings')) {
    await runner.stage('bench', 'ceilings', () => buildCeilings(runner));
  }
  if (needs('cold')) layOutPeer(inRoot('build/site'), inRoot('build/bench/peer'));
  return needs('image') ? makePhotos(inRoot('build/gallery/images'), inRoot('build/bench')) : {};
}
