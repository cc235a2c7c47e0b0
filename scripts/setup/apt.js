// SPDX-License-Identifier: MIT
// Decides whether missing packages are installed here and now, or only named.
import { spawnSync } from 'node:child_process';
import { which } from './tools.js';

/** @typedef {import('./tools.js').Tool} Tool */

/**
 * @typedef {object} Machine
 * @property {boolean} root
 * @property {boolean} ci
 * @property {boolean} apt
 * @property {boolean} sudo
 */

/** @returns {Machine} */
export function thisMachine() {
  return {
    root: process.getuid?.() === 0,
    ci: process.env.CI === 'true',
    apt: which('apt-get') !== null,
    sudo: which('sudo') !== null,
  };
}

/** @param {Tool[]} missing */
export function packagesOf(missing) {
  return [...new Set(missing.flatMap((tool) => tool.packages))];
}

/**
 * What to do about missing tools: commands to run, or one line for a person.
 * @param {Tool[]} missing
 * @param {Machine} machine
 * @returns {{ commands: string[][] } | { advice: string }}
 */
export function plan(missing, machine) {
  const packages = packagesOf(missing);
  if (!machine.apt) {
    return { advice: `Install these (Debian's names): ${packages.join(' ')}` };
  }
  if (!machine.root && !(machine.ci && machine.sudo)) {
    return { advice: `sudo apt-get install ${packages.join(' ')}` };
  }
  const apt = machine.root ? ['apt-get'] : ['sudo', 'apt-get'];
  return {
    commands: [
      [...apt, '-qq', 'update'],
      [...apt, '-qq', '-y', '--no-install-recommends', 'install', ...packages],
    ],
  };
}

/**
 * @param {string[][]} commands
 * @returns {string | null} null when all went well, else what the failing command said
 */
export function runAll(commands) {
  for (const [command, ...args] of commands) {
    const { status, error, stdout, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    // A failed update may still leave lists that are good enough; installing decides.
    if (status === 0 || args.includes('update')) continue;
    return `${[command, ...args].join(' ')}\n${error?.message ?? stdout + stderr}`.trim();
  }
  return null;
}
