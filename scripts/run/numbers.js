#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// npm run numbers: writes the tables of figures into README.md, from models/clip-lite/figures.json (what
// `npm run evaluate -- --json` printed), from the built site's sizes, and from docs/bench, what `npm run bench -- --save`
// kept. Nothing there is typed by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { benchTables } from '../bench/bench_table.js';
import { BENCH_DIR, readResults } from '../bench/results.js';
import { measure, table } from '../check/size.js';
import { withBlock } from './marked_block.js';
import { inRoot } from './paths.js';

/** @typedef {{ r1: number, r5: number, r10: number, pool: number, queries: number }} Retrieval */
/** @typedef {{ expert_tau_c: number | null, expert_pairs?: number, cf_tau_b: number | null, cf_pairs?: number }} Judgement */
/** @typedef {{ model: { sha256: string }, retrieval: Record<string, Retrieval | null>, judgement: Record<string, Judgement | null>,
 *   scorers?: Record<string, Record<string, any>> | null, in_use?: any }} Figures */

/** @type {Record<string, string>} */
const SETS = {
  flickr8k1k: 'Flickr8k test, 1,000 photos',
  flickr8k1k_allowed: 'the allowed ones among them',
  practicum100: "the task's 100 test photos",
  practicum100_allowed: 'the allowed ones among them',
  things: 'photos of things, unlike those; our own sentences',
  things_russian: 'the same, in Russian',
};

/** @param {number | null | undefined} value */
const one = (value) => (typeof value === 'number' ? value.toFixed(1) : '–');

/** @param {number | null | undefined} value */
const four = (value) => (typeof value === 'number' ? value.toFixed(4) : '–');

/** @type {Record<string, string>} */
const SCORERS = {
  mean: 'the mean',
  concat_ridge: 'ridge without interaction',
  ridge: 'ridge',
  mlp: 'MLP',
  cosine: 'cosine, calibrated',
  centred_cosine: "cosine, towers' means subtracted",
  human: 'one expert, by the other two',
};

/** @param {Figures} figures @returns {string[]} */
function scorerTable({ scorers, in_use: inUse }) {
  if (!scorers) return [];
  const { all, allowed } = scorers.mlp;
  const lines = [
    '',
    '| relevance 0 to 1, out of fold by photo and caption | MSE all | MSE allowed | MSE blend | τ_c all | τ_c allowed | CF τ_b | ECE |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const [name, title] of Object.entries(SCORERS)) {
    const [whole, part] = [scorers[name].all, scorers[name].allowed];
    const errors = [whole.mse_experts, part.mse_experts, whole.mse_blend].map(four).join(' | ');
    const taus = [whole.expert_tau_c, part.expert_tau_c, whole.cf_tau_b].map(one).join(' | ');
    lines.push(`| ${title} | ${errors} | ${taus} | ${four(whole.ece)} |`);
  }
  lines.push(
    '',
    `MSE against the mean of three experts: all ${all.n} pairs (variance ${four(all.variance)}), ${allowed.n} allowed ones (${four(allowed.variance)});`,
    `_blend_: ${all.n_blend} pairs (${four(all.variance_blend)}). Each pair is predicted by a model that saw neither its photo's nor its`,
    "caption's group; only allowed pairs train.",
  );
  if (inUse) {
    lines.push(
      `"Nothing here fits" is the answer to ${one(inUse.absent.nothing_fits)} % of ${inUse.absent.n} words and names that none of ${inUse.photos} photos shows, and to`,
      `${one(inUse.present.nothing_fits)} % of ${inUse.present.n} words that many show; none of them trained.`,
    );
  }
  return lines;
}

/**
 * @param {Figures} figures
 * @returns {string}
 */
export function figureTables(figures) {
  const { model, retrieval, judgement } = figures;
  const lines = [
    '| text → photo, by the WASM engine in int8 | R@1 | R@5 | R@10 | captions | photos |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const [name, title] of Object.entries(SETS)) {
    const row = retrieval[name];
    if (!row) continue;
    const rates = [one(row.r1), one(row.r5), one(row.r10)].join(' | ');
    lines.push(`| ${title} | ${rates} | ${row.queries} | ${row.pool} |`);
  }
  lines.push(
    '',
    '| agreement with people, cosine alone | Flickr8k-Expert τ_c | pairs | Flickr8k-CF τ_b | pairs |',
    '| --- | ---: | ---: | ---: | ---: |',
  );
  for (const [name, title] of [
    ['all', 'all'],
    ['allowed', 'allowed photos'],
  ]) {
    const row = judgement[name];
    if (!row) continue;
    const expert = `${one(row.expert_tau_c)} | ${row.expert_pairs ?? '–'}`;
    lines.push(`| ${title} | ${expert} | ${one(row.cf_tau_b)} | ${row.cf_pairs ?? '–'} |`);
  }
  lines.push(...scorerTable(figures));
  lines.push(
    '',
    `R@k in percent, τ × 100, by \`npm run evaluate\`; model \`${model.sha256.slice(0, 12)}\`. *Allowed* photos are`,
    'those that no caption shows to contain a child, by a frozen list: what a visitor can see.',
  );
  return lines.join('\n');
}

function writeNumbers() {
  const path = inRoot('README.md');
  const figures = JSON.parse(readFileSync(inRoot('models/clip-lite/figures.json'), 'utf8'));
  const sizes = table(measure(inRoot('build/site'), inRoot('models/clip-lite')));
  let text = withBlock(
    readFileSync(path, 'utf8'),
    'numbers',
    `${figureTables(figures)}\n\n${sizes}`,
  );
  const bench = readResults(BENCH_DIR);
  if (bench) text = withBlock(text, 'bench', benchTables(bench));
  writeFileSync(path, text);
  const missing = bench ? 'speed written' : 'no speed: npm run bench -- --save measures it';
  process.stdout.write(`README.md: figures and sizes written; ${missing}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  new Command('npm run numbers')
    .description(
      'Writes the tables of figures into README.md: retrieval and relevance from models/clip-lite/figures.json (npm run evaluate), sizes from build/site (npm run build), speed from docs/bench (npm run bench -- --save).',
    )
    .allowExcessArguments(false)
    .action(writeNumbers)
    .parse();
}
