// SPDX-License-Identifier: MIT
// Compiles what measure.js times.
import { mkdirSync } from 'node:fs';
import { inRoot } from '../../run/paths.js';

const HERE = 'scripts/bench/ceilings';

/**
 * Makes build/bench/ceilings.wasm from the engine's own kernels, and ceilings_relaxed.wasm.
 * @param {import('../../run/runner.js').Runner} runner
 */
export async function buildCeilings(runner) {
  mkdirSync(inRoot('build/bench'), { recursive: true });
  const flags = ['-std=c++20', '-O3', '-msimd128', '-ffp-contract=off', '-fno-exceptions'];
  const kernels = ['packed_query', 'scalar_depthwise', 'scalar_gemm', 'scalar_rows'];
  kernels.push('simd_depthwise', 'simd_gemm_i8', 'simd_rows', 'simd_scan');
  await runner.run('bench-ceilings', 'em++', [
    ...[...flags, '-Iwasm/core', `${HERE}/kernels.cpp`],
    ...kernels.map((name) => `wasm/core/nn/kernels/${name}.cpp`),
    ...[
      '-sSTANDALONE_WASM',
      '--no-entry',
      '-sINITIAL_MEMORY=128MB',
      '-Wl,--export-table,--growable-table',
    ],
    ...['-o', 'build/bench/ceilings.wasm'],
  ]);
  // Linked by itself, as wasm/relaxed is and for the same reason.
  const object = 'build/bench/ceilings_relaxed.o';
  const source = `${HERE}/relaxed.cpp`;
  await runner.run('bench-ceilings', 'em++', [
    ...[...flags, '-Iwasm/relaxed', '-c', source, '-o', object],
  ]);
  const module = 'build/bench/ceilings_relaxed.wasm';
  await runner.run('bench-ceilings', 'wasm-ld', ['--no-entry', object, '-o', module]);
}
