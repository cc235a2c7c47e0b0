// SPDX-License-Identifier: MIT
import { css } from 'lit';
import { baseStyles } from '../../search/styles/base.js';
import { wallStyles } from '../../search/styles/wall.js';
import { controlStyles } from '../styles.js';

const ownStyles = css`
  :host {
    margin-top: 3rem;
  }
  h4 {
    margin: 2rem 0 0.75rem;
    font-weight: 600;
    font-size: var(--imago-text);
  }
  h3 + p,
  [role='note'] {
    max-width: 46rem;
    margin-top: 0.35rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(44%, 13rem), 1fr));
    gap: 1.75rem var(--imago-gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* One shape for all, so that sentences and figures line up along a row. */
  .pairs .frame {
    aspect-ratio: 4 / 3;
  }
  .pairs q {
    display: block;
    margin-top: 0.6rem;
    font: 400 1rem / 1.35 var(--imago-serif);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  dl {
    display: flex;
    gap: 1.25rem;
    margin-top: 0.4rem;
    color: var(--imago-ink-soft);
    font-size: var(--imago-text-s);
    font-variant-numeric: tabular-nums;
  }
  dl div {
    display: flex;
    gap: 0.4rem;
  }
  dd {
    color: var(--imago-ink);
    font-weight: 600;
  }
`;

export const pairStyles = [...baseStyles, wallStyles, controlStyles, ownStyles];
