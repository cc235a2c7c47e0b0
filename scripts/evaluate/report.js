// SPDX-License-Identifier: MIT

/** @param {number | null | undefined} value */
const figure = (value) => (typeof value === 'number' ? value.toFixed(1) : '–').padStart(6);

/** @param {string} name */
const label = (name) => name.padEnd(22);

/**
 * @param {any} report as printed with --json
 * @returns {string} the same as tables
 */
export function asText({ model, retrieval, judgement, notes = [] }) {
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
  if (notes.length > 0) lines.push('', ...notes);
  return `${lines.join('\n')}\n`;
}
