// SPDX-License-Identifier: MIT
import { css } from 'lit';

export const boxStyles = css`
  .hero {
    padding-block: clamp(1.5rem, 5vw, 4.5rem) 0;
  }
  .hero h2 {
    font: 400 var(--imago-display) / 1.05 var(--imago-serif);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  /* Folds away when there are results to see; only height moves, and quickly. */
  .hero {
    display: grid;
    grid-template-rows: 1fr;
    transition:
      grid-template-rows 200ms ease-out,
      padding 200ms ease-out;
  }
  .hero > div {
    overflow: hidden;
  }
  .hero.folded {
    grid-template-rows: 0fr;
    padding-block: 0;
  }
  .hero .lede {
    margin-top: 1rem;
    max-width: 44ch;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-l);
    text-wrap: pretty;
  }
  .bar {
    position: sticky;
    z-index: 2;
    top: 0;
    padding-top: 1rem;
    background: var(--imago-paper);
  }
  form {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  form > svg {
    flex: none;
    color: var(--imago-ink-soft);
  }
  input {
    flex: 1;
    min-width: 0;
    padding: 0.6rem 0;
    border: 0;
    outline: 0;
    background: none;
    font: 400 clamp(1.25rem, 1rem + 1.1vw, 1.75rem) / 1.3 var(--imago-serif);
    appearance: none;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  input::placeholder {
    color: var(--imago-ink-soft);
    opacity: 1;
    font-style: italic;
  }
  .rule {
    transition: background var(--imago-quick);
  }
  .bar:has(input:hover) .rule {
    background: var(--imago-ink-soft);
  }
  /* The line under the box says that it has the focus, whatever else the line shows. */
  input:focus-visible {
    outline: 0;
  }
  .bar:has(input:focus-visible) .rule {
    background: var(--imago-accent);
    box-shadow: 0 1px 0 var(--imago-accent);
  }
  @media (forced-colors: active) {
    input:focus-visible {
      outline: 2px solid;
    }
  }
  .bar:has([role='progressbar']) .rule {
    background: var(--imago-line) !important;
  }
  .note {
    flex: 1;
    min-width: 0;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
    line-height: 1.3;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    list-style: none;
  }
  .chips button {
    min-height: 2.5rem;
    padding: 0.3rem 1rem;
    border: 1px solid var(--imago-line);
    border-radius: 999px;
    background: var(--imago-raised);
    color: var(--imago-ink);
    font-size: 0.9375rem;
    cursor: pointer;
    transition:
      border-color var(--imago-quick),
      color var(--imago-quick);
  }
  .chips button:hover {
    border-color: var(--imago-accent);
    color: var(--imago-accent);
  }
  /* On a phone the examples are one row to swipe: the wall begins on the first screen. */
  @media (max-width: 40rem) {
    .chips {
      flex-wrap: nowrap;
      margin-inline: calc(-1 * var(--imago-gutter));
      padding: 4px var(--imago-gutter);
      overflow-x: auto;
      scrollbar-width: none;
    }
    .chips button {
      white-space: nowrap;
    }
  }
`;
