// SPDX-License-Identifier: MIT
import { css } from 'lit';

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
  .frame img.missing {
    opacity: 0;
  }
  .apart {
    display: none;
    margin-bottom: 1rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
  .results:has(img.missing) .apart {
    display: block;
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
  .caption .chance {
    flex: none;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
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
    padding: clamp(0.5rem, 2vw, 1rem);
    /* The sentence is never cut: where it doesn't fit, its tile grows. */
    overflow: visible;
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
`;
