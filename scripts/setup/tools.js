// SPDX-License-Identifier: MIT
// What the project needs from the system, why, and how to tell whether it is there. Looking takes no more than a
// few dozen file-system calls, so that it happens on every run instead of being remembered.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} why one line for a person
 * @property {'start' | 'test'} neededBy `npm start` needs only its own; `npm test` needs all
 * @property {string[]} packages Debian's names
 * @property {() => string | null} find where it is, or null
 */

/** @typedef {{ root: string, version: string, debian: boolean }} Emscripten */

const DEBIAN_EMSCRIPTEN = '/usr/share/emscripten';
const PREFIXES = ['/usr', '/usr/local', '/opt/homebrew'];

/**
 * @param {...string} names
 * @returns {string | null} the first of the programs that is on PATH
 */
export function which(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/** @param {string} path below an installation prefix */
const underPrefix = (path) => PREFIXES.map((p) => join(p, path)).find(existsSync) ?? null;

/**
 * The same order as cmake/emscripten.cmake: an activated emsdk, the emcc on PATH, Debian's package.
 * @returns {Emscripten | null}
 */
export function findEmscripten() {
  const emcc = which('emcc');
  const roots = [
    process.env.EMSDK && join(process.env.EMSDK, 'upstream/emscripten'),
    emcc && dirname(realpathSync(emcc)),
    DEBIAN_EMSCRIPTEN,
  ];
  for (const root of roots) {
    if (!root || !existsSync(join(root, 'cmake/Modules/Platform/Emscripten.cmake'))) continue;
    const version = readFileSync(join(root, 'emscripten-version.txt'), 'utf8');
    return {
      root,
      version: version.replaceAll('"', '').trim(),
      debian: root === DEBIAN_EMSCRIPTEN,
    };
  }
  return null;
}

/** @returns {string | null} the browser that the end-to-end tests drive; IMAGO_CHROMIUM overrides */
export function findChromium() {
  const named = process.env.IMAGO_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return which('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

/** @returns {string | null} clang's runtime for libFuzzer, which some distributions package apart */
function findFuzzerRuntime() {
  const clang = which('clang');
  if (!clang) return null;
  const out = spawnSync(clang, ['-print-runtime-dir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  // Debian's clang 14 names a folder per target triple, but installs into the one beside it.
  for (const folder of [out, join(dirname(out), 'linux'), join(dirname(out), 'darwin')]) {
    if (!existsSync(folder)) continue;
    const runtime = readdirSync(folder).find((name) => name.startsWith('libclang_rt.fuzzer'));
    if (runtime) return join(folder, runtime);
  }
  return null;
}

const findNumpy = () => underPrefix('lib/python3/dist-packages/numpy');

/** @type {Tool[]} */
export const TOOLS = [
  {
    name: 'C++ compiler',
    why: 'compiles the engine natively for the tests',
    neededBy: 'test',
    packages: ['g++'],
    find: () => which('c++', 'g++', 'clang++'),
  },
  {
    name: 'CMake',
    why: 'describes the builds: native, sanitised, fuzzed, WebAssembly',
    neededBy: 'start',
    packages: ['cmake'],
    find: () => which('cmake'),
  },
  {
    name: 'make',
    why: 'runs the builds that CMake describes',
    neededBy: 'start',
    packages: ['make'],
    find: () => which('make', 'gmake'),
  },
  {
    name: 'Emscripten',
    why: 'compiles the engine to WebAssembly',
    neededBy: 'start',
    packages: ['emscripten'],
    find: () => findEmscripten()?.root ?? null,
  },
  {
    name: 'Eigen',
    why: 'linear algebra in the engine (headers)',
    neededBy: 'start',
    packages: ['libeigen3-dev'],
    find: () => underPrefix('include/eigen3/Eigen/Core'),
  },
  {
    name: 'stb',
    why: 'decodes JPEG, PNG, GIF and BMP in the engine (headers)',
    neededBy: 'start',
    packages: ['libstb-dev'],
    find: () => underPrefix('include/stb/stb_image.h'),
  },
  {
    name: 'RapidJSON',
    why: 'reads JSON in the engine (headers)',
    neededBy: 'start',
    packages: ['rapidjson-dev'],
    find: () => underPrefix('include/rapidjson/document.h'),
  },
  {
    name: 'a font',
    why: 'letters in the sample pictures and in the tested pages',
    neededBy: 'start',
    packages: ['fonts-dejavu-core'],
    find: () => underPrefix('share/fonts/truetype/dejavu/DejaVuSans.ttf'),
  },
  {
    name: 'GoogleTest',
    why: 'unit tests of the engine (sources, built with it)',
    neededBy: 'test',
    packages: ['libgtest-dev'],
    find: () => underPrefix('src/googletest/googletest/src/gtest-all.cc'),
  },
  {
    name: 'clang',
    why: 'compiles the fuzzers',
    neededBy: 'test',
    packages: ['clang'],
    find: () => (which('clang') ? which('clang++') : null),
  },
  {
    name: "clang's runtimes",
    why: 'libFuzzer and the sanitizers that the fuzzers link with',
    neededBy: 'test',
    packages: ['libclang-rt-dev'],
    find: findFuzzerRuntime,
  },
  {
    name: 'clang-format',
    why: 'checks the layout of the C++ sources',
    neededBy: 'test',
    packages: ['clang-format'],
    find: () => which('clang-format'),
  },
  {
    name: 'clang-tidy',
    why: 'lints the C++ sources',
    neededBy: 'test',
    packages: ['clang-tidy'],
    find: () => which('clang-tidy'),
  },
  {
    name: 'NumPy and ONNX',
    why: 'export the model for ONNX Runtime Web, which the engine is compared with',
    neededBy: 'test',
    packages: ['python3-numpy', 'python3-onnx'],
    find: () => underPrefix('lib/python3/dist-packages/onnx') && findNumpy(),
  },
  {
    name: 'Chromium',
    why: 'the browser of the end-to-end tests',
    neededBy: 'test',
    packages: ['chromium'],
    find: findChromium,
  },
];

/**
 * @param {'start' | 'test'} goal
 * @param {Tool[]} [tools]
 */
export function toolsFor(goal, tools = TOOLS) {
  return tools.filter((tool) => goal === 'test' || tool.neededBy === 'start');
}
