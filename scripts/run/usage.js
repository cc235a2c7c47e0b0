// SPDX-License-Identifier: MIT
// What a script is asked to do. Wrong options end it before it starts: what takes minutes must not find them at the end.
// Plain Node, because the scripts that install the rest need it.
import { parseArgs } from 'node:util';

/**
 * --help prints the help and ends the program with 0; options that are not among the configured ones end it with 2.
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} help its first line says how the script is called
 * @param {T} config
 * @returns {ReturnType<typeof parseArgs<T>>}
 */
export function readUsage(help, config) {
  const args = config.args ?? process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason] = /** @type {Error} */ (error).message.split('. ');
    return wrongUsage(help, reason);
  }
}

/**
 * @param {string} help
 * @param {string} reason
 * @returns {never}
 */
export function wrongUsage(help, reason) {
  const [usage] = help.split('\n', 1);
  process.stderr.write(`${reason}\n${usage} (--help says more)\n`);
  process.exit(2);
}
