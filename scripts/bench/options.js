// SPDX-License-Identifier: MIT
import { Command, InvalidArgumentError, Option } from 'commander';
import { LARGEST } from './sizes.js';

/** What can be measured, in this order, and about how long each takes on two cores of a server at the default runs. */
export const PARTS = {
  text: 'text query against ONNX Runtime Web · 1 min',
  image: 'JPEG to embedding, and each stage, against ONNX Runtime Web · 5 min',
  search: 'exact top 10 against a JavaScript loop and the memory · 3 min',
  libraries: 'the same against hnswlib-wasm, EdgeVec, voy-search and usearch · 25 min',
  ceilings: 'what this machine can do at most, and how near each kernel comes · 1 min',
  cold: 'first and second visit over a slow line against the ONNX Runtime page · 4 min',
  index: 'imago index against sharp and native ONNX Runtime · 3 min',
  growth: 'time and memory from a thousand photos to a million, fitted · 10 min',
  million: 'bytes and recall of a query to a million photos (part of growth) · 7 min',
};

/** @typedef {keyof typeof PARTS} Part */

/**
 * @typedef {object} Options
 * @property {Part[]} parts
 * @property {number} runs of each contender
 * @property {number} rows of the largest size
 * @property {number} buildLimit seconds
 * @property {boolean} json
 * @property {boolean} save
 */

/** @param {number} least @returns {(text: string) => number} */
const wholeFrom = (least) => (text) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new InvalidArgumentError(`It takes a whole number from ${least} on.`);
  }
  return value;
};

/** @param {string} text @returns {Part[]} */
function partsOf(text) {
  const named = text.split(',');
  const unknown = named.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `There is no part ${unknown}: ${Object.keys(PARTS).join(', ')}.`,
    );
  }
  const all = /** @type {Part[]} */ (Object.keys(PARTS));
  return all.filter((part) => named.includes(part));
}

/**
 * @param {string[]} args without the program's name
 * @returns {Options}
 */
export function readOptions(args) {
  const command = new Command('npm run bench --')
    .description(
      'Speed and size against the peers, in Chromium (in Node where that is said). Parity is checked before anything is timed; contenders take turns in one run, and every ratio is between medians of the same run. Results go to build/bench/results.json, charts beside it.',
    )
    .addOption(
      new Option('--only <parts>', 'what to measure, separated by commas')
        .argParser(partsOf)
        .default(Object.keys(PARTS), 'all'),
    )
    .option('--runs <n>', 'runs of each contender', wholeFrom(3), 15)
    .option('--rows <n>', 'largest size, for a quick try', wholeFrom(10_000), LARGEST)
    .option('--build-limit <s>', "seconds for building a library's index", wholeFrom(1), 300)
    .option('--json', 'print the results as JSON on standard output', false)
    .option(
      '--save',
      'keep results and charts in docs/bench; npm run numbers writes the table',
      false,
    )
    .addHelpText(
      'after',
      `\nParts, with the time they take on two idle cores:\n${Object.entries(PARTS)
        .map(([name, title]) => `  ${name.padEnd(10)} ${title}`)
        .join(
          '\n',
        )}\n\ngrowth and million go on where a stopped run was. Progress is on standard error.`,
    );
  const { only: parts, ...rest } = command.parse(args, { from: 'user' }).opts();
  if (rest.save && rest.rows < LARGEST) {
    command.error('error: --rows is for trying, not with --save');
  }
  return /** @type {Options} */ ({ parts, ...rest });
}
