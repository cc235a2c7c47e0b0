// SPDX-License-Identifier: MIT
import { css, unsafeCSS } from 'lit';
import tokens from '../tokens.css?inline';

/** What every part shares, but for the tokens: those of the outermost element hold in all that is in it. */
export const partStyles = css`
  :host {
    display: block;
    color: var(--imago-ink);
    font-family: var(--imago-sans);
    font-size: var(--imago-text);
    line-height: 1.5;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  p,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--imago-accent);
    outline-offset: 3px;
    border-radius: var(--imago-radius);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.75rem;
    padding: 0.4rem 1.15rem;
    border: 1px solid var(--imago-line-strong);
    border-radius: 999px;
    background: none;
    cursor: pointer;
    transition:
      background var(--imago-quick),
      color var(--imago-quick);
  }
  .button:hover {
    background: var(--imago-ink);
    color: var(--imago-paper);
  }
  .button.primary {
    border-color: var(--imago-accent);
    background: var(--imago-accent);
    color: var(--imago-on-accent);
  }
  .button.primary:hover {
    border-color: var(--imago-ink);
    background: var(--imago-ink);
    color: var(--imago-paper);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .icon {
    display: grid;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--imago-ink-soft);
    cursor: pointer;
  }
  .icon:hover {
    color: var(--imago-ink);
    background: var(--imago-sunken);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition-duration: 0s !important;
      animation-duration: 0s !important;
      animation-iteration-count: 1 !important;
    }
  }
`;

export const baseStyles = [unsafeCSS(tokens), partStyles];
