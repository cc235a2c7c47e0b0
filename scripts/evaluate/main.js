// SPDX-License-Identifier: MIT
// npm run evaluate -- --data DIR [--json]
import { Command, CommanderError } from 'commander';
import { ImagoError } from '../../web/engine/errors.js';
import {
  CliError,
  EXIT_DONE,
  EXIT_FAILED,
  EXIT_SKIPPED,
  EXIT_USAGE,
  printable,
} from '../imago/exit.js';
import {
  createNodeEngine,
  readImageRule,
  readModel,
  readPolicyWords,
  readWasm,
} from '../imago/node_engine.js';
import { POLICY_DIR } from '../imago/paths.js';
import { Embedder } from './embeddings.js';
import { evaluate } from './evaluate.js';
import { asText } from './report.js';

const HELP = `
Examples:
  $ npm run evaluate -- --data ../shared/data
      The task's data: retrieval and agreement with people, on everything and on what a visitor may see.
  $ npm run evaluate -- --retrieval captions.tsv --images photos/ --json
      A set of one's own: captions.tsv holds lines of image<TAB>caption, in any language.

The data may be the whole root (practicum/, flickr8k/, eval/) or the task's folder alone; without --data, the variable
IMAGO_DATA names it. What cannot be computed is null. R@k: percentage of captions whose photo is among the first k of
the engine's answers; among equal scores the smaller id comes first. τ: 100 × Kendall's, as published.`;

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function main(args) {
  const program = new Command('evaluate')
    .description('Runs the WASM engine over judged data and prints how good it is.')
    .option('--data <dir>', 'root of the data, or the task’s folder', process.env.IMAGO_DATA)
    .option('--retrieval <file>', 'captions of a retrieval set of one’s own')
    .option('--images <dir>', 'its pictures')
    .option('--model <dir>', 'model folder (default: CLIP-lite)')
    .option('--precision <p>', 'int8 or f32', 'int8')
    .option('--jobs <n>', 'threads (default: one a core)', Number)
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .exitOverride();
  program.parse(args, { from: 'user' });
  const options = program.opts();
  const { retrieval, images, precision } = options;
  if (Boolean(retrieval) !== Boolean(images)) {
    throw new CliError('--retrieval FILE and --images DIR belong together.', EXIT_USAGE);
  }
  if (!options.data && !retrieval) {
    throw new CliError(
      'Name the data with --data DIR, or your own with --retrieval and --images.',
      EXIT_USAGE,
    );
  }
  const data =
    retrieval && program.getOptionValueSource('data') !== 'cli' ? undefined : options.data;
  const wasmModule = await readWasm();
  const model = await readModel(options.model);
  const words = await readPolicyWords();
  const engine = await createNodeEngine({
    wasmModule,
    files: model.files,
    text: true,
    precision,
    words,
  });
  // Another model than ours has no image rule: its audit is null.
  const rule = await readImageRule(POLICY_DIR, model.sha256).catch(() => null);
  if (rule) engine.loadImageRule(rule.bytes);
  const embedder = new Embedder({
    model,
    wasmModule,
    precision,
    dim: engine.dim,
    jobs: options.jobs,
  });
  try {
    const custom = retrieval && { captions: retrieval, images };
    const figures = await evaluate({
      engine,
      embedder,
      data,
      custom,
      modelSha256: model.sha256,
      thresholds: rule?.thresholds,
    });
    const report = { model: { name: model.name, sha256: model.sha256, precision }, ...figures };
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
    const skipped = new Map(embedder.skipped.map(({ file, reason }) => [file, reason]));
    for (const [file, reason] of skipped) {
      process.stderr.write(`Skipped ${printable(file)}: ${printable(reason)}\n`);
    }
    return skipped.size > 0 ? EXIT_SKIPPED : EXIT_DONE;
  } finally {
    await embedder.close();
    engine.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
  } else {
    const known = error instanceof CliError || error instanceof ImagoError;
    process.stderr.write(
      `evaluate: ${known ? error.message : /** @type {Error} */ (error).stack}\n`,
    );
    process.exitCode = error instanceof CliError ? error.exitCode : EXIT_FAILED;
  }
}
