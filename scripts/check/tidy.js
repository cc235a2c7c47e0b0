// SPDX-License-Identifier: MIT
// clang-tidy over the engine's sources, several at once as the unity build has them: most of its time goes into headers.
// A batch that passed is not looked at again until one of its files, a header or the configuration changes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { inRoot, ROOT } from '../run/paths.js';
import { Failure } from '../run/runner.js';
import { trackedFiles } from './files.js';

/** @typedef {import('../run/runner.js').Runner} Runner */

/** Under the root, where clang-tidy finds its configuration. */
const FOLDER = 'build/tidy';
/** Somebody else's code. */
const FOREIGN = 'wasm/core/image/stb_image.cpp';

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/**
 * @typedef {object} Batch
 * @property {string} file that the compiler is called for: a source, or one that includes several
 * @property {string[]} sources paths from the root
 * @property {string} key of all that the outcome depends on
 * @property {string} name
 */

/** @returns {Batch[]} */
function batches() {
  const shared = digest(['.clang-tidy', ...trackedFiles('wasm/core/*.h')]);
  /** @type {{ file: string, command: string }[]} */
  const commands = JSON.parse(readFileSync(inRoot(FOLDER, 'compile_commands.json'), 'utf8'));
  return commands
    .map(({ file, command }) => {
      const included = readFileSync(file, 'utf8').matchAll(/^#include "(\/.*\.cpp)"$/gm);
      const paths = [...included].map(([, path]) => relative(ROOT, path));
      const sources = paths.length > 0 ? paths : [relative(ROOT, file)];
      return { file, command, sources };
    })
    .filter(({ sources }) => sources.every((path) => path.startsWith('wasm/core/')))
    .filter(({ sources }) => !sources.includes(FOREIGN))
    .map(({ file, command, sources }) => ({
      file,
      sources,
      key: [shared, digest(sources), command].join('\n'),
      name: relative(ROOT, file).replaceAll('/', '-'),
    }));
}

/**
 * @param {Runner} runner
 * @returns {Promise<string>}
 */
export async function tidy(runner) {
  // Only the list of compile commands is needed, not the build. CMake believes PWD, which may be a link to the root.
  const args = ['--preset', 'native', '-B', inRoot(FOLDER), '-DIMAGO_UNITY=ON'];
  await runner.run('tidy-configure', 'cmake', args, { env: { PWD: ROOT } });
  const all = batches();
  const linted = [FOREIGN, ...all.flatMap(({ sources }) => sources)];
  const missing = trackedFiles('wasm/core/*.cpp').filter((file) => !linted.includes(file));
  if (missing.length > 0) throw new Failure(`not compiled: ${missing.join(', ')}`);

  const stamp = (/** @type {Batch} */ { name }) => inRoot(FOLDER, `${name}.passed`);
  const changed = all.filter(
    (batch) => !existsSync(stamp(batch)) || readFileSync(stamp(batch), 'utf8') !== batch.key,
  );
  const problems = await lint(runner, changed, (batch) => writeFileSync(stamp(batch), batch.key));
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return `${linted.length - 1} files; ${changed.length} of ${all.length} batches had changed`;
}

/**
 * @param {Runner} runner
 * @param {Batch[]} changed
 * @param {(batch: Batch) => void} passed
 * @returns {Promise<string[]>} what clang-tidy said about those that did not pass
 */
async function lint(runner, changed, passed) {
  /** @type {string[]} */
  const problems = [];
  const queue = [...changed];
  const worker = async () => {
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
      const log = `tidy-${batch.sources[0].replaceAll('/', '-')}`;
      const args = ['--quiet', '-p', inRoot(FOLDER), batch.file];
      const { output, status } = await runner.run(log, 'clang-tidy', args, { allowFailure: true });
      if (status === 0) passed(batch);
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
