// SPDX-License-Identifier: MIT
import { css } from 'lit';
import { partStyles } from '../styles/base.js';
import { messageStyles } from '../styles/messages.js';
import { trackStyles } from '../styles/track.js';

export const ownStyles = [
  partStyles,
  trackStyles,
  messageStyles,
  css`
    h2 {
      font: 400 var(--imago-title) / 1.15 var(--imago-serif);
      text-wrap: balance;
    }
    .invite {
      margin-top: clamp(1rem, 3vw, 2rem);
      padding: clamp(1.5rem, 6vw, 4.5rem) clamp(1.25rem, 5vw, 4rem);
      border: 1px dashed var(--imago-ink-soft);
      border-radius: calc(2 * var(--imago-radius));
      background: var(--imago-sunken);
    }
    .invite p {
      max-width: 60ch;
      margin-top: 0.75rem;
      color: var(--imago-ink-soft);
      text-wrap: pretty;
    }
    .invite .forgets {
      color: var(--imago-ink);
    }
    .actions {
      margin-top: 1.5rem;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1.5rem;
      margin-bottom: 0.75rem;
      font-size: var(--imago-text-s);
    }
    .tools p {
      margin-inline-start: auto;
      color: var(--imago-ink-soft);
    }
    .link {
      min-height: 2.75rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--imago-accent);
      cursor: pointer;
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.25em;
    }
    .link:hover {
      text-decoration-thickness: 2px;
    }
    .progress {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 1.5rem;
      margin-bottom: 1.5rem;
    }
    .progress p {
      color: var(--imago-ink-soft);
      font-size: var(--imago-text-s);
      font-variant-numeric: tabular-nums;
    }
    .progress strong {
      color: var(--imago-ink);
      font-weight: inherit;
    }
    .progress .track {
      grid-column: 1 / -1;
    }
    .report {
      position: relative;
      margin-block: 0.75rem 1.5rem;
    }
    .report:not(.failed) {
      border-left-color: var(--imago-accent);
    }
    .report > :not(.icon) {
      max-width: 70ch;
    }
    .report > :not(.icon) + :not(.icon) {
      margin-top: 0.35rem;
    }
    .report > :first-child {
      padding-inline-end: 2.5rem;
    }
    .report h2 {
      font-size: 1.375rem;
    }
    .report .icon {
      position: absolute;
      top: 0.4rem;
      right: 0.4rem;
    }
    summary {
      width: fit-content;
      cursor: pointer;
    }
    .names {
      max-height: 20rem;
      margin-top: 0.5rem;
      overflow-y: auto;
      list-style: none;
      font-size: var(--imago-text-s);
    }
    .names li {
      padding-block: 0.3rem;
      overflow-wrap: anywhere;
    }
    .names span {
      color: var(--imago-ink-soft);
    }
    dialog {
      width: min(30rem, 100% - 2rem);
      padding: 1.75rem;
      border: 1px solid var(--imago-line);
      border-radius: calc(2 * var(--imago-radius));
      background: var(--imago-raised);
      color: var(--imago-ink);
      box-shadow: 0 24px 60px -20px var(--imago-shadow);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }
    dialog p {
      margin-top: 0.75rem;
      color: var(--imago-ink-soft);
    }
  `,
];
