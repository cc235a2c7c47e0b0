// SPDX-License-Identifier: MIT
// `imago query-policy` and `imago caption-policy`: what the word rules say, line by line.
import { createInterface } from 'node:readline';
import { EXIT_DONE } from './exit.js';
import { createNodeEngine, readPolicyWords } from './node_engine.js';

/**
 * @param {'query' | 'caption'} rule
 * @param {{ policy?: string }} options
 * @param {NodeJS.ReadableStream} [input]
 * @returns {Promise<number>} exit code
 */
export async function policyCommand(rule, { policy }, input = process.stdin) {
  const engine = await createNodeEngine({ words: await readPolicyWords(policy) });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const blocked = rule === 'query' ? engine.queryBlocked(line) : engine.captionBlocked(line);
    process.stdout.write(blocked ? 'blocked\n' : 'ok\n');
  }
  engine.close();
  return EXIT_DONE;
}
