#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Makes the machine ready: system packages, then npm's. Plain Node, because nothing else may be there yet.
import { pathToFileURL } from 'node:url';
import { plan, runAll, thisMachine } from './apt.js';
import { installPackages, outdatedPackages } from './packages.js';
import { findEmscripten, toolsFor } from './tools.js';
import { Failure, Runner } from '../run/runner.js';
import { readUsage, wrongUsage } from '../run/usage.js';
import { ROOT } from '../run/paths.js';

const HELP = `Usage: npm run setup [-- --for start]

Looks for what the project needs, installs what is missing and says what it does.
As root, or with CI=true, system packages are installed by apt; otherwise one line
says what to type, and nothing is changed.

  --for start   only what npm start needs (no compilers for tests, no browser)
  --for test    everything (the default)
  --verbose     show every command and what it prints
`;

/**
 * @param {Runner} runner
 * @param {'start' | 'test'} goal
 * @param {import('./apt.js').Machine} [machine]
 */
export async function setUp(runner, goal, machine = thisMachine()) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
  }
  await runner.stage('setup', 'system packages', () => systemPackages(runner, goal, machine));
  await runner.stage('setup', 'npm packages', () => npmPackages(runner, goal));
}

/**
 * @param {Runner} runner
 * @param {'start' | 'test'} goal
 * @param {import('./apt.js').Machine} machine
 */
function systemPackages(runner, goal, machine) {
  const tools = toolsFor(goal);
  const missing = tools.filter((tool) => tool.find() === null);
  if (missing.length === 0) {
    return `${tools.length} found, Emscripten ${findEmscripten()?.version}`;
  }
  runner.details(missing.map(({ name, why }) => `missing: ${name}: ${why}`));
  const action = plan(missing, machine);
  if ('advice' in action) throw new Failure(action.advice);
  runner.details([`installing ${action.commands.at(-1)?.slice(-missing.length).join(' ')}`]);
  const problem = runAll(action.commands);
  if (problem) throw new Failure(problem);
  const still = missing.filter((tool) => tool.find() === null).map(({ name }) => name);
  if (still.length > 0) throw new Failure(`installed, but still not found: ${still.join(', ')}`);
  return `${missing.length} installed, ${tools.length - missing.length} were there`;
}

/**
 * @param {Runner} runner
 * @param {'start' | 'test'} goal
 */
function npmPackages(runner, goal) {
  const options = { dev: goal === 'test' };
  const wrong = outdatedPackages(ROOT, options);
  if (wrong.length === 0) return 'as locked';
  runner.details([`npm ci: ${wrong.length} packages to install`]);
  const problem = installPackages(ROOT, options);
  if (problem) throw new Failure(problem);
  return `${wrong.length} installed`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = readUsage(HELP, {
    options: { for: { type: 'string', default: 'test' }, verbose: { type: 'boolean' } },
  });
  const goal = values.for;
  if (goal !== 'start' && goal !== 'test') wrongUsage(HELP, `--for takes start or test`);
  const runner = new Runner();
  await runner.main(() => setUp(runner, goal));
}
