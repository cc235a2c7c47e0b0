// SPDX-License-Identifier: MIT
// `imago evaluate`, which `npm run evaluate` calls: how good the engine, the scorers and the policy are on judged data.
import { CliError, EXIT_DONE, EXIT_SKIPPED, EXIT_USAGE, printable } from '../imago/exit.js';
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

/** @typedef {{ data?: string, retrieval?: string, images?: string, model?: string, precision: import('../../web/engine/engine.js').Precision, jobs?: number, json?: boolean }} EvaluateOptions */

/**
 * @param {EvaluateOptions} options
 * @param {boolean} dataNamed whether --data was given, and not only the variable
 * @returns {Promise<number>} exit code
 */
export async function evaluateCommand(options, dataNamed) {
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
  const data = retrieval && !dataNamed ? undefined : options.data;
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
    const custom = retrieval && images ? { captions: retrieval, images } : undefined;
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
