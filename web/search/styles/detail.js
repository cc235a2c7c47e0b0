// SPDX-License-Identifier: MIT
import { css } from 'lit';

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
    font: 400 var(--imago-title) / 1.15 var(--imago-serif);
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
  dd {
    overflow-wrap: anywhere;
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
