// SPDX-License-Identifier: MIT
import { css, unsafeCSS } from 'lit';
import tokens from './tokens.css?inline';

/** What every part shares. */
export const base = [
  unsafeCSS(tokens),
  css`
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
  `,
];

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
    position: relative;
    height: 2px;
    background: var(--imago-line);
    transition: background var(--imago-quick);
  }
  .bar:has(input:hover) .rule {
    background: var(--imago-ink-soft);
  }
  .bar:has(input:focus-visible) .rule {
    background: var(--imago-accent);
  }
  .bar:has([role='progressbar']) .rule {
    background: var(--imago-line) !important;
  }
  .rule > div {
    position: absolute;
    inset: 0 auto 0 0;
    width: calc(var(--done) * 100%);
    background: var(--imago-accent);
    transition: width 200ms linear;
  }
  .rule > div.unknown {
    width: 25%;
    animation: sweep 1.6s ease-in-out infinite alternate;
  }
  @keyframes sweep {
    to {
      left: 75%;
    }
  }
  .note {
    min-height: 2.75rem;
    padding-block: 0.7rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
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

export const wallStyles = css`
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    margin-block: clamp(1.5rem, 4vw, 3rem) 1rem;
  }
  .status h2 {
    font: 400 1.375rem / 1.2 var(--imago-serif);
  }
  .status p {
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
  .status h2:focus {
    outline: 0;
  }
  .asked .status {
    margin-block: 0.5rem 1.25rem;
  }
  /* Basis and growth are both in proportion to the picture's width/height, so the tiles of a row
     share one height whatever the row's width; the filler keeps the last row at its basis. */
  .wall {
    --row: clamp(7.5rem, 5rem + 9vw, 13.5rem);
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--imago-gap) * 1.2) var(--imago-gap);
    list-style: none;
  }
  .wall::after {
    content: '';
    flex: 1000000 0 0;
    height: 0;
  }
  .wall > li {
    flex: calc(var(--ratio) * 1000) 1 calc(var(--ratio) * var(--row));
    min-width: 0;
    max-width: 100%;
  }
  .tile {
    display: block;
    color: inherit;
    text-decoration: none;
    border-radius: var(--imago-radius);
  }
  .frame {
    display: block;
    position: relative;
    overflow: hidden;
    aspect-ratio: var(--ratio);
    border-radius: var(--imago-radius);
    background: var(--imago-sunken) var(--placeholder) center / 100% 100% no-repeat;
    transition:
      transform 200ms ease-out,
      box-shadow 200ms ease-out;
  }
  .frame img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    color: transparent;
  }
  a.tile:hover .frame,
  a.tile:focus-visible .frame {
    transform: translateY(-3px);
    box-shadow: 0 10px 24px -8px var(--imago-shadow);
  }
  .caption {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.75rem;
    padding-top: 0.5rem;
    font-size: var(--imago-text-s);
    line-height: 1.4;
  }
  .caption .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .caption .score {
    flex: none;
    color: var(--imago-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .meter {
    display: block;
    height: 2px;
    margin-top: 0.35rem;
    background: linear-gradient(var(--imago-accent) 0 0) 0 0 / calc(var(--score) * 100%) 100%
      no-repeat var(--imago-line);
  }
  .blocked .frame {
    display: grid;
    place-items: center;
    padding: 1rem;
    border: 1px solid var(--imago-line);
    background: var(--imago-sunken);
    color: var(--imago-ink-soft);
    font: 400 clamp(0.8125rem, 0.7rem + 0.35vw, 1rem) / 1.35 var(--imago-serif);
    text-align: center;
    text-wrap: balance;
  }
  .blocked small {
    display: block;
    margin-top: 0.5em;
    font-size: 0.8em;
  }
  .after {
    display: flex;
    justify-content: center;
    padding-top: 2.5rem;
  }
  .message {
    max-width: 40rem;
    padding-block: clamp(1.5rem, 4vw, 3rem);
  }
  .message h2 {
    font: 400 clamp(1.5rem, 1.2rem + 1.4vw, 2.25rem) / 1.15 var(--imago-serif);
  }
  .message p,
  .message .chips,
  .message .button {
    margin-top: 1rem;
  }
  .message code {
    display: block;
    margin-top: 0.75rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
    overflow-wrap: anywhere;
  }
  .message.alert {
    margin-top: 1rem;
    padding: 1.25rem 1.5rem;
    border-left: 3px solid var(--imago-warn);
    background: var(--imago-sunken);
  }
`;

export const detailStyles = css`
  dialog {
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    overscroll-behavior: contain;
    padding: 0;
    border: 0;
    background: var(--imago-paper);
    color: var(--imago-ink);
  }
  dialog::backdrop {
    background: var(--imago-paper);
  }
  .sheet {
    display: grid;
    grid-template: 'picture' minmax(0, 1fr) 'panel' auto / minmax(0, 1fr);
    height: 100%;
  }
  .picture {
    grid-area: picture;
    position: relative;
    display: grid;
    place-items: center;
    min-height: 0;
    padding: clamp(0.75rem, 3vw, 2.5rem);
    background: var(--imago-sunken);
  }
  .picture img {
    max-width: 100%;
    max-height: 100%;
    width: auto;
    height: auto;
    min-height: 0;
    aspect-ratio: var(--ratio);
    object-fit: contain;
    background: var(--placeholder) center / 100% 100% no-repeat;
    box-shadow: 0 16px 40px -16px var(--imago-shadow);
  }
  .panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    gap: 1rem;
    max-height: 46dvh;
    padding: 1rem var(--imago-gutter) 1.5rem;
    overflow-y: auto;
  }
  .panel h2 {
    font: 400 clamp(1.5rem, 1.2rem + 1.2vw, 2.25rem) / 1.15 var(--imago-serif);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .controls {
    display: flex;
    gap: 0.25rem;
    margin-inline: -0.75rem;
  }
  .controls .close {
    margin-left: auto;
  }
  .icon[disabled] {
    opacity: 0.35;
    cursor: default;
  }
  dl {
    display: grid;
    gap: 0.9rem;
  }
  dt {
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
  dd ul {
    list-style: none;
  }
  dd li {
    padding-block: 0.35rem;
    border-top: 1px solid var(--imago-line);
    overflow-wrap: anywhere;
  }
  dd li:first-child {
    border-top: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  @media (min-width: 56rem) {
    .sheet {
      grid-template: 'picture panel' minmax(0, 1fr) / minmax(0, 1fr) clamp(20rem, 28vw, 28rem);
    }
    .panel {
      max-height: none;
      padding: 1.25rem 2.25rem 2rem;
      gap: 1.5rem;
    }
  }
`;
