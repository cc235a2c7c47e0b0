// SPDX-License-Identifier: MIT
// clang-tidy over the engine's sources, several at once as the unity build has them: most of its time goes into headers.
// A batch that passed is not looked at again until one of its files, a header or the configuration changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, relative } from 'node:path';
import { inRoot, ROOT } from '../run/paths.js';
import { Failure } from '../run/runner.js';
import { trackedFiles } from './files.js';

/** @typedef {import('../run/runner.js').Runner} Runner */

/** Under the root, where clang-tidy finds its configuration. */
const FOLDER = 'build/tidy';
const OTHERS = 'image/stb_image.cpp';

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/**
 * What the compiler is called for: a source, or a file that includes several.
 * @returns {{ file: string, sources: string[] }[]} paths from the root
 */
function batches() {
  const commands = JSON.parse(readFileSync(inRoot(FOLDER, 'compile_commands.json'), 'utf8'));
  return commands
    .map((/** @type {{ file: string }} */ command) => {
      const file = relative(ROOT, command.file);
      const included = readFileSync(command.file, 'utf8').matchAll(/^#include "(\/.*\.cpp)"$/gm);
      const sources = [...included].map(([, path]) => relative(ROOT, path));
      return { file, sources: sources.length > 0 ? sources : [file] };
    })
    .filter((/** @type {{ sources: string[] }} */ { sources }) =>
      sources.every((path) => path.startsWith('wasm/core/') && !path.endsWith(OTHERS)),
    );
}

/**
 * @param {Runner} runner
 * @returns {Promise<string>}
 */
export async function tidy(runner) {
  mkdirSync(inRoot(FOLDER), { recursive: true });
  // Only the list of compile commands is needed, not the build.
  const args = ['--preset', 'native', '-B', inRoot(FOLDER), '-DIMAGO_UNITY=ON'];
  await runner.run('tidy-configure', 'cmake', args);
  const all = batches();
  const compiled = all.flatMap(({ sources }) => sources);
  const missing = trackedFiles('wasm/core/*.cpp').filter(
    (file) => !file.endsWith(OTHERS) && !compiled.includes(file),
  );
  if (missing.length > 0) throw new Failure(`not compiled: ${missing.join(', ')}`);

  const shared = digest(['.clang-tidy', ...trackedFiles('wasm/core/*.h')]);
  const stamp = (/** @type {string} */ file) => inRoot(FOLDER, `${basename(file)}.passed`);
  const keys = new Map(all.map(({ file, sources }) => [file, shared + digest(sources)]));
  const changed = [...keys.keys()].filter(
    (file) => !existsSync(stamp(file)) || readFileSync(stamp(file), 'utf8') !== keys.get(file),
  );

  const problems = await lint(runner, changed, (file) =>
    writeFileSync(stamp(file), keys.get(file) ?? ''),
  );
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return `${compiled.length} files, in ${changed.length} of ${all.length} batches something changed`;
}

/**
 * @param {Runner} runner
 * @param {string[]} files
 * @param {(file: string) => void} passed
 * @returns {Promise<string[]>} what clang-tidy said about those that did not pass
 */
async function lint(runner, files, passed) {
  /** @type {string[]} */
  const problems = [];
  const queue = [...files];
  const worker = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const log = `tidy-${basename(file)}`;
      const args = ['--quiet', '-p', inRoot(FOLDER), inRoot(file)];
      const { output, status } = await runner.run(log, 'clang-tidy', args, { allowFailure: true });
      if (status === 0) passed(file);
      else {
        problems.push(
          output.replace(/^.*(warnings generated|warnings treated as errors).*\n?/gm, ''),
        );
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return problems;
}
