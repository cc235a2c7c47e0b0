// SPDX-License-Identifier: MIT
import { css } from 'lit';
import { baseStyles } from '../search/styles/base.js';
import { messageStyles } from '../search/styles/messages.js';

/** Buttons and choices, wherever the page has them. */
export const controlStyles = css`
  .button,
  .save button {
    min-height: 2.75rem;
    padding: 0.4rem 1.25rem;
    border: 1px solid var(--imago-line-strong);
    border-radius: var(--imago-radius);
    background: none;
    cursor: pointer;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
    margin-top: 2.5rem;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.75rem;
    cursor: pointer;
  }
  h3 {
    margin: 0;
    font: 400 1.375rem / 1.25 var(--imago-serif);
  }
  .save {
    display: flex;
    gap: 0.5rem;
    margin-top: 0.75rem;
  }
  .save button {
    padding-inline: 0.9rem;
    border-color: var(--imago-line);
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
`;

const pageStyles = css`
  .intro {
    max-width: 46rem;
    padding-block: clamp(1.5rem, 4vw, 3.5rem) 0;
  }
  h2 {
    font: 400 var(--imago-display) / 1.05 var(--imago-serif);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .intro p {
    margin-top: 1rem;
    color: var(--imago-ink-soft);
    text-wrap: pretty;
  }
  .intro .lede {
    font-size: var(--imago-text-l);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1.5rem;
    min-height: 3rem;
    margin-top: 1.5rem;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 1.25rem;
    max-width: 62rem;
    margin-top: 2rem;
  }
  .way {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    padding: 1.5rem;
    border: 1px solid var(--imago-line);
    border-radius: var(--imago-radius);
  }
  .way p {
    flex: 1;
    margin-block: 0.5rem 1.25rem;
    color: var(--imago-ink-soft);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .drop {
    border-style: dashed;
    border-color: var(--imago-ink-soft);
  }
  .drop.over {
    border-color: var(--imago-accent);
    background: var(--imago-sunken);
  }
  .outcome {
    min-height: 1.5rem;
    margin-top: 1.25rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
    font-variant-numeric: tabular-nums;
  }
  .message code {
    white-space: pre-line;
  }
  .summary details {
    margin-top: 0.35rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
  summary {
    min-height: 2.75rem;
    align-content: center;
    cursor: pointer;
  }
  .names {
    max-height: 16rem;
    overflow: auto;
    columns: 14rem;
    list-style: none;
  }
  progress {
    flex: 1 1 12rem;
    max-width: 24rem;
    height: 4px;
    accent-color: var(--imago-accent);
  }
  .actions p {
    margin: 0;
    font-size: var(--imago-text-s);
    font-variant-numeric: tabular-nums;
  }
  section {
    margin-top: 2rem;
  }
  section > p,
  figcaption p {
    margin-top: 0.35rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
`;

const tableStyles = css`
  .scroll {
    margin-top: 1rem;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    border-bottom: 1px solid var(--imago-line);
    text-align: right;
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    font-weight: 400;
  }
  thead th {
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
    font-weight: 400;
  }
  tr.mlp th,
  tr.mlp td,
  tr.ridge th,
  tr.ridge td {
    font-weight: 600;
  }
  tr.human,
  tr.clip_s,
  tr.pac_s {
    color: var(--imago-ink-soft);
  }
`;

const chartStyles = css`
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 2.5rem;
    margin-top: 2.5rem;
  }
  figure {
    min-width: 0;
  }
  .chart {
    display: block;
    width: 100%;
    height: auto;
    margin-top: 0.75rem;
    font-family: var(--imago-sans);
    font-size: 12px;
    fill: var(--imago-ink);
  }
  /* On a phone the drawing shrinks; its words need not. */
  @media (max-width: 30rem) {
    .chart {
      font-size: 15px;
    }
  }
  .grid,
  .axis {
    stroke: var(--imago-line);
  }
  .axis {
    stroke: var(--imago-ink-soft);
  }
  .tick,
  .label {
    fill: var(--imago-ink-soft);
  }
  .line,
  .ideal {
    fill: none;
    stroke-width: 2;
  }
  .ideal,
  .human {
    stroke: var(--imago-ink-soft);
    stroke-width: 1;
    stroke-dasharray: 4 4;
  }
  .line.mlp {
    stroke: var(--imago-accent);
  }
  .dot.mlp,
  .cell,
  .bar {
    fill: var(--imago-accent);
  }
  .line.ridge,
  .thin.training,
  .line.training {
    stroke: var(--imago-warn);
  }
  .thin.validation,
  .line.validation {
    stroke: var(--imago-accent);
  }
  .thin {
    fill: none;
    stroke-width: 1;
    opacity: 0.22;
  }
  .line.cosine,
  .line.concat_ridge {
    stroke: var(--imago-ink-soft);
  }
  /* Told apart without colour too. */
  .line.ridge,
  .line.training {
    stroke-dasharray: 7 3;
  }
  .line.concat_ridge {
    stroke-dasharray: 2 3;
  }
  .dot.ridge {
    fill: var(--imago-warn);
  }
  .bar {
    opacity: 0.55;
  }
  .bar.mlp {
    opacity: 1;
  }
  .whisker {
    stroke: var(--imago-ink);
    stroke-width: 1.5;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  /* A short piece of the line that it stands for. */
  .key::before {
    content: '';
    display: inline-block;
    width: 1.75em;
    margin-inline-end: 0.5em;
    border-top: 2px solid var(--imago-accent);
    vertical-align: middle;
  }
  .key.ridge::before,
  .key.training::before {
    border-top: 2px dashed var(--imago-warn);
  }
  .key.cosine::before {
    border-color: var(--imago-ink-soft);
  }
  .key.concat_ridge::before {
    border-top: 2px dotted var(--imago-ink-soft);
  }
`;

export const styles = [
  ...baseStyles,
  messageStyles,
  controlStyles,
  pageStyles,
  tableStyles,
  chartStyles,
];
