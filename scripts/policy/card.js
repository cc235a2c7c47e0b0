// SPDX-License-Identifier: MIT
// node scripts/policy/card.js FIGURES_JSON
// Takes the audit out of what `npm run evaluate -- --json` printed and puts it where people look: models/policy/
// figures.json, image_rule_curve.svg and the tables of README.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POLICY_DIR } from '../imago/paths.js';
import { curveSvg } from './curve_svg.js';

const BEGIN = '<!-- figures: written by scripts/policy/card.js -->';
const END = '<!-- end of figures -->';

/** @param {number} share */
const percent = (share) => (100 * share).toFixed(1);
/** @param {[number, number]} interval */
const span = ([low, high]) => `${percent(low)}–${percent(high)}`;

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
function table(head, rows) {
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** @param {string} name @param {any} figures */
const rule = (name, { tpr, tpr_interval: t, fpr, fpr_interval: f }) => [
  name,
  percent(tpr),
  span(t),
  percent(fpr),
  span(f),
];

/**
 * @param {any} policy the audit
 * @param {any} training image_rule.json
 */
function tables(policy, training) {
  const {
    photos,
    caption,
    image,
    fused_one_caption: one,
    fused_all_captions: all,
    unsure,
  } = policy;
  const captions = Object.entries(caption).map(([n, row]) =>
    rule(`captions alone, ${n} of 5`, row),
  );
  const errors = (/** @type {any[]} */ rows) =>
    rows.map(({ kind, photos: n, image: alone, fused_one_caption: fused }) => [
      kind,
      n,
      alone,
      fused,
    ]);
  const { train, things, out_of_fold: crossed } = training;
  const { unseen } = policy.query;
  const outOfFold = crossed
    ? `\n\n${crossed.positives + crossed.negatives} captioned photos, each judged by a rule trained without it (${crossed.folds} folds): area ${crossed.auc.toFixed(3)} (${crossed.auc_interval.map((/** @type {number} */ v) => v.toFixed(3)).join('–')}), ${percent(crossed.fpr_at_tpr95)} % false\nalarms at 95 % found (${span(crossed.fpr_at_tpr95_interval)}).`
    : '';
  return `${BEGIN}

Model \`${training.model_sha256.slice(0, 12)}\`; ${photos.child} photos of people under the age, ${photos.adults} of adults or nobody; in
brackets what 95 of 100 other samples would give (bootstrap over photos). All in %.

${table(
  ['rule', 'found', '', 'false alarms', ''],
  [
    ...captions,
    rule('image alone', image),
    rule('image + one caption', one),
    rule('image + all captions', all),
  ],
)}

Image rule: area under the curve **${image.auc.toFixed(3)}** (${image.auc_interval.map((/** @type {number} */ v) => v.toFixed(3)).join('–')}), ${percent(image.fpr_at_tpr95)} % false alarms where 95 % are found
(${span(image.fpr_at_tpr95_interval)}). Of the ${photos.unsure} photos that nobody is sure of (1 or 2 of 5 captions), ${percent(unsure.image)} % are blocked by the image alone,
${percent(unsure.fused_one_caption)} % with one caption, ${percent(unsure.fused_all_captions)} % with all.

The same by how many of a photo's five captions name somebody under the age, each row against all ${photos.adults} photos of
others. The rule is worst where people who saw the photo don't agree:

${table(
  ['captions that do', 'photos', 'found', 'area', 'false alarms at 95 % found', ''],
  image.by_agreement.map((/** @type {any} */ row) => [
    row.captions,
    row.photos,
    percent(row.tpr),
    row.auc.toFixed(3),
    percent(row.fpr_at_tpr95),
    span(row.fpr_at_tpr95_interval),
  ]),
)}

Query rule: ${percent(unseen.tpr)} % found, ${percent(unseen.fpr)} % false alarms on ${unseen.queries} queries, made hard on purpose, that the words were never mended
on; ${percent(policy.query.tpr)} % and ${percent(policy.query.fpr)} % on the ${policy.query.queries} that they were.

![the image rule's curve](image_rule_curve.svg)

Of ${things.photos} photos of things, animals and food that nothing was trained on and that have no captions, ${things.blocked} are blocked.

Trained on ${train.photos} photos: ${train.positive} with a person under the age in 3 of 5 captions or more, ${train.negative} with none, ${train.unsure} between;
and on ${train.peopleless} photos of things, animals and food.${outOfFold}

Photos of people under the age that were **not blocked**, by what any of their captions says (with one caption: the mean
over each of the five):

${table(['kind', 'photos', 'image alone', 'image + one caption'], errors(policy.errors.missed))}

Photos of adults or nobody that **were blocked**:

${table(['kind', 'photos', 'image alone', 'image + one caption'], errors(policy.errors.false_alarms))}

${END}`;
}

const [path] = process.argv.slice(2);
const { model, policy } = JSON.parse(await readFile(path, 'utf8'));
const training = JSON.parse(await readFile(join(POLICY_DIR, 'image_rule.json'), 'utf8'));
if (!policy || model.sha256 !== training.model_sha256) {
  process.stderr.write(`${path} holds no audit of the image rule in ${POLICY_DIR}.\n`);
  process.exit(1);
}
const readme = join(POLICY_DIR, 'README.md');
const text = await readFile(readme, 'utf8');
const [before, rest] = text.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) {
  process.stderr.write(`${readme} has no place for the figures (${BEGIN} … ${END}).\n`);
  process.exit(1);
}
await writeFile(readme, `${before}${tables(policy, training)}${after}`);
const figures = { model_sha256: model.sha256, ...policy };
await writeFile(join(POLICY_DIR, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
await writeFile(join(POLICY_DIR, 'image_rule_curve.svg'), curveSvg(policy));
