// SPDX-License-Identifier: MIT

/** @param {number | null | undefined} value */
const figure = (value) => (typeof value === 'number' ? value.toFixed(1) : '–').padStart(6);

/** @param {string} name */
const label = (name) => name.padEnd(22);

/** @param {number | null | undefined} value */
const share = (value) => (typeof value === 'number' ? value.toFixed(4) : '–').padStart(8);

/** @type {Record<string, string>} */
const BLOCKS = {
  all: 'all pairs',
  without_own: 'without own captions',
  allowed: 'allowed pairs',
};

/**
 * @param {Record<string, any>} scorers
 * @param {Record<string, any>} published
 */
function scorerLines(scorers, published) {
  const lines = [];
  for (const [block, title] of Object.entries(BLOCKS)) {
    const { n, variance, n_blend: blended, variance_blend: spread } = scorers.mlp[block];
    lines.push(
      '',
      `relevance, out of fold: ${title} (experts n = ${n}, variance ${share(variance).trim()}; blend n = ${blended}, variance ${share(spread).trim()})`,
      `${label('')} MSE exp  95 % of draws       MSE bld     MAE      R²  ECE      τc exp  τb CF`,
    );
    for (const [name, blocks] of Object.entries(scorers)) {
      const row = blocks[block];
      const [low, high] = row.mse_experts_interval ?? [];
      const interval = `${share(low)} –${share(high)}`;
      const error = `${share(row.mse_experts)} ${interval} ${share(row.mse_blend)} ${share(row.mae_experts)}`;
      const tau = `${figure(row.expert_tau_c)} ${figure(row.cf_tau_b)}`;
      lines.push(`${label(name)}${error} ${share(row.r2_experts)} ${share(row.ece)} ${tau}`);
    }
    if (block !== 'all') continue;
    for (const [name, row] of Object.entries(published)) {
      const none = share(null);
      const gap = `${none} ${none} –${none} ${none} ${none} ${none} ${none}`;
      lines.push(
        `${label(`${name} (published)`)}${gap} ${figure(row.expert_tau_c)} ${figure(row.cf_tau_b)}`,
      );
    }
  }
  return lines;
}

/** @param {any} policy */
function policyLines({ photos, caption, image, query, ...rest }) {
  const row = (/** @type {string} */ name, /** @type {any} */ { tpr, fpr }) =>
    `${label(name)}${figure(100 * tpr)} ${figure(100 * fpr)}`;
  return [
    `${label('under 16, %')} found  alarms  (${photos.child} photos, ${photos.adults} of adults)`,
    row('caption rule, one', caption[1]),
    row('caption rule, all', caption[5]),
    `${row('image rule', image)}   AUC ${image.auc.toFixed(3)}, ${(100 * image.fpr_at_tpr95).toFixed(1)} at 95 found`,
    row('image + one caption', rest.fused_one_caption),
    row('image + all captions', rest.fused_all_captions),
    row('query rule', query),
    row('query rule, unseen', query.unseen),
  ];
}

/**
 * @param {Record<string, import('./single_words.js').SingleWords | null>} words
 * @returns {string[]}
 */
function wordLines(words) {
  const row = (/** @type {string} */ name, /** @type {any} */ figures) =>
    `${label(name)}${figure(figures?.precision_at_10)} ${figure(figures?.average_precision)}`;
  return Object.entries(words).flatMap(([name, set]) =>
    set
      ? [
          `${label(`single words (${set.words}), ${name}`)} P@10    MAP`,
          row('as they are searched', set.search),
          row('by the bare word', set.bare),
        ]
      : [],
  );
}

/**
 * @param {any} report as printed with --json
 * @returns {string} the same as tables
 */
export function asText({
  model,
  retrieval,
  judgement,
  word_order: order,
  single_words: words,
  scorers,
  published,
  in_use: inUse,
  policy,
  notes = [],
}) {
  const lines = [
    `Model ${model.name} ${model.sha256.slice(0, 12)}, ${model.precision}`,
    '',
    `${label('text → photo')}   R@1    R@5   R@10   captions  photos`,
  ];
  for (const [name, row] of Object.entries(retrieval)) {
    const { r1, r5, r10, queries, pool } = row ?? {};
    const sizes = `${String(queries ?? '–').padStart(9)} ${String(pool ?? '–').padStart(7)}`;
    lines.push(`${label(name)}${figure(r1)} ${figure(r5)} ${figure(r10)}  ${sizes}`);
  }
  if (judgement) {
    lines.push('', `${label('agreement with people')}expert τc  pairs   CF τb   pairs`);
    for (const [name, row] of Object.entries(judgement)) {
      const n = (/** @type {number | undefined} */ value) => String(value ?? '–').padStart(6);
      const {
        expert_tau_c: expert,
        expert_pairs: experts,
        cf_tau_b: cf,
        cf_pairs: people,
      } = row ?? {};
      lines.push(`${label(name)}   ${figure(expert)} ${n(experts)}  ${figure(cf)}  ${n(people)}`);
    }
  }
  if (order) {
    const { pairs, right, any_photo: alone, centred } = order;
    const beside = `${figure(alone)} by words alone, ${figure(centred)} without them`;
    lines.push(
      '',
      `${label('whose colour is whose')}${figure(right)} % of ${pairs}; ${beside}; chance: 50`,
    );
  }
  if (words) lines.push('', ...wordLines(words));
  if (scorers) lines.push(...scorerLines(scorers, published));
  if (inUse) {
    const { absent, present, photos } = inUse;
    lines.push(
      '',
      `“nothing here fits”, words of which none trained, over ${photos} photos`,
      `${label('nothing shows it')}${figure(absent.nothing_fits)} % of ${absent.n}`,
      `${label('many photos show it')}${figure(present.nothing_fits)} % of ${present.n}`,
    );
  }
  if (policy) lines.push('', ...policyLines(policy));
  if (notes.length > 0) lines.push('', ...notes);
  return `${lines.join('\n')}\n`;
}
