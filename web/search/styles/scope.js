// SPDX-License-Identifier: MIT
import { css } from 'lit';

export const scopeStyles = css`
  .below {
    display: flex;
    align-items: center;
    gap: 1.5rem;
    min-height: 2.75rem;
    margin-bottom: 0.75rem;
  }
  /* On a phone the line has a row of its own, which is there from the start: nothing moves when it goes. */
  @media (max-width: 40rem) {
    .below {
      flex-direction: column;
      align-items: stretch;
      gap: 0.5rem;
      margin-bottom: 0.5rem;
    }
    .below .note {
      min-height: 1.3em;
      text-align: start;
    }
  }
  .scope {
    display: flex;
    flex: none;
    gap: 1.25rem;
    font-size: 0.9375rem;
  }
  .scope a {
    display: flex;
    align-items: center;
    min-height: 2.75rem;
    color: var(--imago-ink-soft);
    text-decoration: none;
    border-bottom: 2px solid transparent;
  }
  .scope a:hover {
    color: var(--imago-ink);
  }
  .scope a[aria-current] {
    border-bottom-color: var(--imago-accent);
    color: var(--imago-ink);
  }
  .drop {
    position: fixed;
    z-index: 3;
    inset: 0.75rem;
    display: grid;
    place-items: center;
    padding: 2rem;
    border: 2px dashed var(--imago-accent);
    border-radius: calc(2 * var(--imago-radius));
    background: color-mix(in srgb, var(--imago-paper) 92%, transparent);
    font: 400 clamp(1.25rem, 1rem + 1.5vw, 2rem) / 1.25 var(--imago-serif);
    text-align: center;
    text-wrap: balance;
    pointer-events: none;
  }
`;
