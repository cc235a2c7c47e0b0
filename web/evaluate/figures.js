// SPDX-License-Identifier: MIT
// The charts of a finished study, each with what it says in words and what it can be saved as.
import { html, nothing } from 'lit';
import { curveRows, curves, meanCurve } from './charts/curves.js';
import { errorRows, errors } from './charts/errors.js';
import { recall, recallRows } from './charts/recall.js';
import { reliability, reliabilityRows } from './charts/reliability.js';
import { scatter, scatterRows } from './charts/scatter.js';
import { saveButtons } from './save_buttons.js';

/** @typedef {import('./strings.js').Strings} Strings */
/** @typedef {import('./study_run.js').Study} Study */
/** @typedef {import('./table.js').Block} Block */
/** @typedef {keyof Strings['short']} Short */

const BARS = /** @type {const} */ (['mean', 'concat_ridge', 'ridge', 'mlp']);
const FINDERS = /** @type {const} */ (['mlp', 'ridge', 'cosine', 'concat_ridge']);
/** Places of which a recall is told in words. */
const TOLD = [1, 5, 10, 50];

/** @param {Study} study @param {Block} block @param {Strings} text */
export function figures(study, block, text) {
  return html`<div class="charts">
    ${errorFigure(study, block, text)} ${reliabilityFigure(study, block, text)}
    ${scatterFigure(study, block, text)} ${recallFigure(study, block, text)}
    ${curvesFigure(study, text)}
  </div>`;
}

/** @param {Study} study @param {Block} block @param {Strings} text */
function errorFigure({ table: { scorers } }, block, text) {
  const bars = BARS.map((name) => ({
    name,
    title: text.short[name],
    value: scorers[name][block].mse_experts,
    low: scorers[name][block].mse_experts_interval?.[0],
    high: scorers[name][block].mse_experts_interval?.[1],
  }));
  const human = scorers.human?.[block]?.mse_experts ?? null;
  const title = text.errorsTitle;
  const said = bars.map((bar) => `${bar.title} ${bar.value.toFixed(4)}`).join(', ');
  const note = text.errorsNote(human === null ? '–' : human.toFixed(4));
  return figure(
    { name: `errors_${block}`, title, note, rows: () => errorRows(bars, human) },
    errors(bars, human, { spoken: { title, summary: `${said}. ${note}` }, error: text.error }),
    text,
  );
}

/** @param {Study} study @param {Block} block @param {Strings} text */
function reliabilityFigure({ table: { scorers } }, block, text) {
  const shown = /** @type {const} */ (['mlp', 'ridge']);
  const bins = Object.fromEntries(shown.map((name) => [name, scorers[name][block].reliability]));
  const title = text.reliabilityTitle;
  const said = shown.map((name) => `${text.short[name]} ${scorers[name][block].ece.toFixed(3)}`);
  return figure(
    {
      name: `reliability_${block}`,
      title,
      note: text.reliabilityNote,
      keys: keys(shown, text),
      rows: () => reliabilityRows(bins),
    },
    reliability(bins, {
      spoken: { title, summary: text.reliabilitySaid(said.join(', ')) },
      predicted: text.predicted,
      observed: text.observed,
    }),
    text,
  );
}

/** @param {Study} study @param {Block} block @param {Strings} text */
function scatterFigure({ table, predictions, target, allowed }, block, text) {
  const keep = (/** @type {number} */ i) => block === 'all' || allowed[i] === 1;
  const { n, r2_experts: r2 } = table.scorers.mlp[block];
  const title = text.scatterTitle;
  return figure(
    {
      name: `scatter_${block}`,
      title,
      note: text.scatterNote,
      rows: () => scatterRows(predictions.mlp, target, keep),
    },
    scatter(predictions.mlp, target, keep, {
      spoken: { title, summary: text.scatterSaid(n, r2.toFixed(2)) },
      predicted: text.predicted,
      human: text.observed,
    }),
    text,
  );
}

/** @param {Study} study @param {Block} block @param {Strings} text */
function recallFigure({ recall: found }, block, text) {
  const title = text.recallTitle;
  if (!found) {
    return html`<figure>
      <figcaption><h3>${title}</h3></figcaption>
      <p role="status">${text.counting}</p>
    </figure>`;
  }
  const lines = Object.fromEntries(FINDERS.map((name) => [name, found.recall[name][block]]));
  const places = TOLD.filter((k) => k <= lines.mlp.length);
  const said = FINDERS.map(
    (name) =>
      `${text.short[name]} ${places.map((k) => lines[name][k - 1].toFixed(1)).join(' / ')} %`,
  );
  const note = text.recallNote(found.queries[block], found.photos[block]);
  return figure(
    {
      name: `recall_${block}`,
      title,
      note,
      keys: keys(FINDERS, text),
      rows: () => recallRows(lines),
    },
    recall(lines, {
      spoken: { title, summary: `${note} k = ${places.join(' / ')}: ${said.join('; ')}.` },
      k: text.recallK,
      found: text.recallFound,
    }),
    text,
  );
}

/** @param {Study} study @param {Strings} text */
function curvesFigure({ curves: cells }, text) {
  const title = text.curvesTitle;
  const mean = meanCurve(cells);
  const [first, last] = [0, -1].map((i) => ({
    training: (mean.training.at(i) ?? 0).toFixed(3),
    validation: (mean.validation.at(i) ?? 0).toFixed(3),
  }));
  return figure(
    {
      name: 'training_curves',
      title,
      note: text.curvesNote,
      keys: [key('training', text.training), key('validation', text.validation)],
      rows: () => curveRows(cells),
    },
    curves(cells, {
      spoken: { title, summary: text.curvesSaid(mean.training.length, first, last) },
      epoch: text.epoch,
      loss: text.loss,
    }),
    text,
  );
}

/** A piece of a line and what it stands for. @param {string} name @param {string} title */
const key = (name, title) => html`<span class="key ${name}">${title}</span>`;

/** @param {readonly Short[]} names @param {Strings} text */
const keys = (names, text) => names.map((name) => key(name, text.short[name]));

/**
 * @param {{ name: string, title: string, note: string, keys?: unknown[], rows: () => string[][] }} about
 * @param {unknown} chart
 * @param {Strings} text
 */
function figure({ name, title, note, keys: lines = [], rows }, chart, text) {
  return html`<figure>
    <figcaption>
      <h3>${title}</h3>
      <p>${note}</p>
      ${lines.length > 0 ? html`<p class="keys">${lines}</p>` : nothing}
    </figcaption>
    ${chart} ${saveButtons({ name, title, rows, drawn: true }, text)}
  </figure>`;
}
