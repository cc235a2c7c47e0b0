// SPDX-License-Identifier: MIT
// Runs named stages, one tidy line each: what it is, what came of it, how long it took. The full output of every
// command goes to build/logs; of a failed one, the end is shown as well.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { inspect } from 'node:util';
import { inRoot, ROOT } from './paths.js';

/** An expected failure: its message says what to do, its stack would say nothing. */
export class Failure extends Error {}

/** Thrown by stage() after it has recorded what failed. */
export class StageFailed extends Error {}

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note]
 * @property {string} [report] what the failed tests printed
 */

const TAIL_LINES = 50;

/** @param {number} ms */
export function formatTime(ms) {
  if (ms < 99_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * @param {string} text
 * @param {number} [lines]
 */
export function tail(text, lines = TAIL_LINES) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

export class Runner {
  /** @type {{ name: string, reason: string }[]} */
  failures = [];
  passed = 0;
  failed = 0;

  #column = 0;
  #logs = inRoot('build/logs');
  #verbose;
  #out;

  /** @param {{ verbose?: boolean, out?: { write(text: string): unknown } }} [options] */
  constructor({ verbose = process.argv.includes('--verbose'), out = process.stdout } = {}) {
    this.#verbose = verbose;
    this.#out = out;
  }

  /**
   * Runs one stage; a failed one is remembered and stops whoever called it.
   * @param {string} area
   * @param {string} name
   * @param {() => string | Counts | void | Promise<string | Counts | void>} work returns a note, or its tests' counts
   */
  async stage(area, name, work) {
    const label = `${area.padEnd(6)} ${name.padEnd(17)}`;
    const started = performance.now();
    this.#write(label);
    let result = 'FAILED';
    /** @type {string | undefined} */
    let reason;
    try {
      const outcome = await work();
      if (typeof outcome === 'object') {
        this.passed += outcome.passed;
        this.failed += outcome.failed;
        result = describe(outcome);
        if (outcome.failed > 0) reason = outcome.report ?? result;
      } else {
        result = outcome ?? 'done';
      }
    } catch (error) {
      this.failed += 1;
      reason = error instanceof Failure ? error.message : inspect(error);
    }
    if (this.#column === 0) this.#write(label);
    this.#write(`${result.padEnd(52)} ${formatTime(performance.now() - started)}\n`);
    if (reason !== undefined) {
      this.failures.push({ name: `${area} ${name}`, reason });
      throw new StageFailed();
    }
  }

  /**
   * Like stage(), but whoever called it goes on.
   * @param {Parameters<Runner['stage']>} stage
   * @returns {Promise<boolean>} whether it passed
   */
  async attempt(...stage) {
    try {
      await this.stage(...stage);
      return true;
    } catch (error) {
      if (error instanceof StageFailed) return false;
      throw error;
    }
  }

  /**
   * Lines under the running stage.
   * @param {string[]} lines
   */
  details(lines) {
    if (this.#column > 0) this.#write('\n');
    for (const line of lines) this.#write(`         ${line}\n`);
  }

  /**
   * Runs a command and returns everything it printed.
   * @param {string} log name of the log file
   * @param {string} command
   * @param {string[]} args
   * @param {{ env?: Record<string, string | undefined>, timeout?: number, allowFailure?: boolean }} [options]
   * @returns {Promise<{ output: string, status: number }>}
   */
  async run(log, command, args, { env = {}, timeout = 15 * 60_000, allowFailure = false } = {}) {
    mkdirSync(this.#logs, { recursive: true });
    const path = `${this.#logs}/${log}.log`;
    const file = createWriteStream(path);
    file.write(`$ ${[command, ...args].join(' ')}\n`);
    if (this.#verbose) this.details([`$ ${[command, ...args].join(' ')}`]);
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    /** @type {Buffer[]} */
    const chunks = [];
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      chunks.push(chunk);
      file.write(chunk);
      if (this.#verbose) this.#write(chunk.toString());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const status = await new Promise((resolve) => {
      child.on('error', (error) => {
        take(Buffer.from(`${error.message}\n`));
        resolve(127);
      });
      child.on('close', (code, signal) => {
        if (signal) take(Buffer.from(`\nstopped by ${signal}\n`));
        resolve(code ?? 1);
      });
    });
    clearTimeout(timer);
    await new Promise((resolve) => file.end(() => resolve(undefined)));
    const output = Buffer.concat(chunks).toString();
    if (status !== 0 && !allowFailure) {
      throw new Failure(`${tail(output)}\n(exit code ${status}; all of it: ${path})`);
    }
    return { output, status };
  }

  /**
   * Runs a whole program: says at the end what failed, and sets the exit code.
   * @param {() => Promise<void>} program
   */
  async main(program) {
    try {
      await program();
    } catch (error) {
      if (error instanceof Failure) this.failures.push({ name: 'It', reason: error.message });
      else if (!(error instanceof StageFailed)) throw error;
    }
    for (const { name, reason } of this.failures) this.#write(`\n${name} failed:\n${reason}\n`);
    if (this.failures.length > 0) process.exitCode = 1;
  }

  /** @param {string} text */
  #write(text) {
    this.#out.write(text);
    const end = text.lastIndexOf('\n');
    this.#column = end < 0 ? this.#column + text.length : text.length - end - 1;
  }
}

/** @param {Counts} counts */
function describe({ passed, failed, note }) {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (note) parts.push(note);
  return parts.join(', ');
}
