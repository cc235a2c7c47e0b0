// SPDX-License-Identifier: MIT
import { css } from 'lit';

/** A line that fills from the left, as far as `--done` (0..1) says. */
export const trackStyles = css`
  .track {
    position: relative;
    height: 2px;
    overflow: hidden;
    background: var(--imago-line);
  }
  .track > div {
    position: absolute;
    inset: 0;
    transform: scaleX(var(--done));
    transform-origin: left;
    background: var(--imago-accent);
    transition: transform 200ms linear;
  }
  .track > div.unknown {
    right: 75%;
    transform: none;
    animation: sweep 1.6s ease-in-out infinite alternate;
  }
  @keyframes sweep {
    to {
      transform: translateX(300%);
    }
  }
`;
