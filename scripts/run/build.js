#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The products, in the order in which they need one another: engine, page, sample pictures, gallery.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { findEmscripten } from '../setup/tools.js';
import { inRoot } from './paths.js';
import { Failure, Runner } from './runner.js';
import { makeOnce } from './stamps.js';
import { readUsage, wrongUsage } from './usage.js';

const HELP = `Usage: npm run build [-- [--verbose] [wasm | web | all]]

Builds the engine (wasm), the page (web), or both and the sample gallery's site (all, which is the default). What is up to
date is not made again.
`;

const JOBS = String(availableParallelism());
/** Warnings fail where everybody has the same compiler, not for a person with a newer one. */
const WERROR = `-DIMAGO_WERROR=${process.env.CI === 'true' ? 'ON' : 'OFF'}`;
const CMAKE_FILES = ['CMakeLists.txt', 'CMakePresets.json', 'cmake', 'wasm'];
const APPEND = 'scripts/run/append_section.js';
const MODELS = ['models/clip-lite', 'models/policy', 'models/relevance'];
const SAMPLES = 'build/gallery';
const PAGE_MODULES = ['imago_search', 'imago', 'imago_relevance'];

/** What the page is built from; a change of any of it makes the page anew. */
export const PAGE_INPUTS = [
  'web',
  ...PAGE_MODULES.flatMap((name) => [`build/wasm/${name}.mjs`, `build/wasm/${name}.wasm`]),
  'models/evaluation',
  'package-lock.json',
];

/** Where the site is that `npm start` serves. */
export const SITE = 'build/site';

/**
 * Configures a preset if need be and builds it.
 * @param {Runner} runner
 * @param {string} preset
 * @param {{ target?: string, configure?: boolean, definitions?: string[] }} [options]
 */
export async function cmakeBuild(runner, preset, { target, configure, definitions = [] } = {}) {
  if (configure || !existsSync(inRoot('build', preset, 'Makefile'))) {
    const args = ['--preset', preset, WERROR, ...definitions];
    await runner.run(`${preset}-configure`, 'cmake', args);
  }
  const args = ['--build', '--preset', preset, '-j', JOBS];
  await runner.run(`${preset}-build`, 'cmake', target ? [...args, '--target', target] : args);
}

/** A build tree that another Emscripten made can't be built on. */
export function dropForeignWasmTree() {
  const cache = inRoot('build/wasm/CMakeCache.txt');
  const root = findEmscripten()?.root;
  if (!root || !existsSync(cache)) return;
  const known = /^EMSCRIPTEN_ROOT_PATH:\w+=(.*)$/m.exec(readFileSync(cache, 'utf8'))?.[1];
  if (known !== undefined && known !== root) rmSync(inRoot('build/wasm'), { recursive: true });
}

/** @param {Runner} runner */
export async function buildWasm(runner) {
  const emscripten = findEmscripten();
  if (!emscripten) throw new Failure('Emscripten is missing: npm run setup');
  await runner.stage('build', 'engine', () =>
    makeOnce(
      {
        name: 'wasm',
        inputs: [...CMAKE_FILES, APPEND],
        outputs: [...PAGE_MODULES, 'imago_grouping'].flatMap((name) =>
          ['mjs', 'wasm'].map((kind) => `build/wasm/${name}.${kind}`),
        ),
        facts: [emscripten.root, emscripten.version],
      },
      async () => {
        dropForeignWasmTree();
        await cmakeBuild(runner, 'wasm', { target: 'imago_bindings', configure: true });
        return `build/wasm/imago.wasm, by Emscripten ${emscripten.version}`;
      },
    ),
  );
}

/** @param {Runner} runner */
export async function buildWeb(runner) {
  await runner.stage('build', 'page', () =>
    makeOnce(
      {
        name: 'web',
        inputs: PAGE_INPUTS,
        outputs: ['build/web/index.html'],
      },
      async () => {
        const vite = inRoot('node_modules/vite/bin/vite.js');
        await runner.run('web', process.execPath, [
          vite,
          'build',
          '--config',
          'web/vite.config.js',
        ]);
        return 'build/web';
      },
    ),
  );
}

/** @param {Runner} runner */
export async function drawSamples(runner) {
  await runner.stage('draw', 'sample pictures', () =>
    makeOnce(
      {
        name: 'samples',
        inputs: ['scripts/gallery', 'package-lock.json'],
        outputs: [`${SAMPLES}/images`, `${SAMPLES}/captions.tsv`],
      },
      async () => {
        rmSync(inRoot(SAMPLES), { recursive: true, force: true });
        const draw = 'scripts/gallery/draw.js';
        await runner.run('draw', process.execPath, [draw, '--out', SAMPLES]);
        return SAMPLES;
      },
    ),
  );
}

/** @param {Runner} runner */
export async function indexSamples(runner) {
  await runner.stage('index', 'sample gallery', () =>
    makeOnce(
      {
        name: 'site',
        inputs: [
          ...['build/stamps/wasm', 'build/stamps/web', 'build/stamps/samples'],
          ...['scripts/imago.js', 'scripts/imago', 'web/engine', ...MODELS],
        ],
        outputs: [`${SITE}/index.html`, `${SITE}/gallery/gallery.json`],
      },
      async () => {
        const args = ['index', `${SAMPLES}/images`, '--out', SITE];
        args.push('--captions', `${SAMPLES}/captions.tsv`);
        await runner.run('index', process.execPath, ['scripts/imago.js', ...args]);
        return SITE;
      },
    ),
  );
}

/** @param {Runner} runner */
export async function buildSite(runner) {
  await buildWasm(runner);
  await buildWeb(runner);
  await drawSamples(runner);
  await indexSamples(runner);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { positionals } = readUsage(HELP, {
    allowPositionals: true,
    options: { verbose: { type: 'boolean' } },
  });
  const parts = { wasm: buildWasm, web: buildWeb, all: buildSite };
  const [what = 'all'] = positionals;
  if (!Object.hasOwn(parts, what) || positionals.length > 1) {
    wrongUsage(HELP, `No part ${positionals.join(' ')}`);
  }
  const runner = new Runner();
  await runner.main(() => parts[/** @type {keyof typeof parts} */ (what)](runner));
}
