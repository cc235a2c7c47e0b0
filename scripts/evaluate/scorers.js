// SPDX-License-Identifier: MIT
// The scorers' part of `npm run evaluate`: relevance from 0 to 1, out of fold by photo and by caption.
import { ImagoError } from '../../web/engine/errors.js';
import { CliError } from '../imago/exit.js';
import { ProgressBar } from '../imago/progress.js';
import { readJudgedFolder } from '../relevance/judged_folder.js';
import { createNodeTrainer } from '../relevance/node_trainer.js';
import { makePack } from '../relevance/pack.js';

/** What others publish on the same judgements (Hessel et al. 2021; Sarto et al. 2023): τ only, they predict no scores. */
export const PUBLISHED = {
  clip_s: { expert_tau_c: 51.2, cf_tau_b: 34.4 },
  pac_s: { expert_tau_c: 54.3, cf_tau_b: 36.0 },
};

/**
 * Runs the protocol on a pack.
 * @param {Uint8Array} pack
 * @returns {Promise<{ scorers: Record<string, any>, chosen: Record<string, number[]> }>}
 */
export async function runStudy(pack) {
  const trainer = await createNodeTrainer();
  try {
    trainer.load(pack);
    let progress = trainer.step();
    const bar = new ProgressBar(progress.total, 'cells');
    bar.tick();
    while (progress.done < progress.total) {
      progress = trainer.step();
      bar.tick();
    }
    bar.stop();
    return trainer.table();
  } finally {
    trainer.close();
  }
}

/**
 * @param {object} parts
 * @param {string} parts.root
 * @param {import('../../web/engine/engine.js').Engine} parts.engine with text tower and policy
 * @param {import('./embeddings.js').Embedder} parts.embedder
 * @param {string} parts.modelSha256
 * @returns {Promise<{ scorers: Record<string, any> | null, notes: string[], published?: object, chosen?: object }>}
 */
export async function evaluateScorers({ root, engine, embedder, modelSha256 }) {
  const data = await readJudgedFolder(root);
  const pack = await makePack({ data, engine, embedder, modelSha256 }).catch((error) => {
    if (error instanceof CliError) return error;
    throw error;
  });
  if (pack instanceof CliError) {
    return { scorers: null, notes: [`scorers is null: ${pack.message}`] };
  }
  const notes = pack.excluded.map((what) => `scorers: left out: ${what}`);
  if (!data.allowed) {
    notes.push(
      'scorers: allowed is what the caption rule allows: the frozen lists are not in the data',
    );
  }
  try {
    const table = await runStudy(pack.bytes);
    const [own, other] = countOwn(data);
    notes.push(
      `scorers: ${own} of ${other} expert pairs are a photo with its own caption: τ leaves them out`,
      `scorers: blend drops ${table.scorers.mlp.all.n - table.scorers.mlp.all.n_blend} pairs without a majority`,
    );
    return { ...table, published: PUBLISHED, notes };
  } catch (error) {
    if (!(error instanceof ImagoError) || error.code !== 'mismatch') throw error;
    return { scorers: null, notes: [...notes, `scorers is null: ${error.message}`] };
  }
}

/** @param {import('../relevance/judged_folder.js').JudgedData} data */
function countOwn({ experts }) {
  const own = experts.filter(({ image, caption }) => caption.startsWith(`${image}#`));
  return [own.length, experts.length];
}
