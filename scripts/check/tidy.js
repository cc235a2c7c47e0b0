// SPDX-License-Identifier: MIT
// clang-tidy over the engine's sources. A file that passed is not looked at again until it, a header or the
// configuration changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { cmakeBuild } from '../run/build.js';
import { inRoot } from '../run/paths.js';
import { Failure } from '../run/runner.js';
import { trackedFiles } from './files.js';

/** @typedef {import('../run/runner.js').Runner} Runner */

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/**
 * @param {Runner} runner
 * @returns {Promise<string>}
 */
export async function tidy(runner) {
  // Only the list of compile commands is needed, not the build.
  if (!existsSync(inRoot('build/native/compile_commands.json'))) {
    await runner.run('native-configure', 'cmake', ['--preset', 'native']);
  }
  const compiled = new Set(
    JSON.parse(readFileSync(inRoot('build/native/compile_commands.json'), 'utf8')).map(
      (/** @type {{ file: string }} */ { file }) => file,
    ),
  );
  const sources = trackedFiles('wasm/core/*.cpp').filter((file) => !file.endsWith('stb_image.cpp'));
  const unknown = sources.filter((file) => !compiled.has(inRoot(file)));
  if (unknown.length > 0) await cmakeBuild(runner, 'native', { configure: true, target: 'help' });

  const shared = digest(['.clang-tidy', ...trackedFiles('wasm/core/*.h')]);
  const folder = inRoot('build/tidy');
  mkdirSync(folder, { recursive: true });
  const stamp = (/** @type {string} */ file) => `${folder}/${file.replaceAll('/', '-')}`;
  const key = (/** @type {string} */ file) => shared + digest([file]);
  const changed = sources.filter(
    (file) => !existsSync(stamp(file)) || readFileSync(stamp(file), 'utf8') !== key(file),
  );

  const problems = await lint(runner, changed, (file) => writeFileSync(stamp(file), key(file)));
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return `${sources.length} files, ${changed.length} of them changed`;
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
      const log = `tidy-${file.replaceAll('/', '-')}`;
      const args = ['--quiet', '-p', inRoot('build/native'), inRoot(file)];
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
