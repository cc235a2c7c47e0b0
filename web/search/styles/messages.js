// SPDX-License-Identifier: MIT
import { css } from 'lit';

export const messageStyles = css`
  .message {
    max-width: 40rem;
    padding-block: clamp(1.5rem, 4vw, 3rem);
  }
  .message h2 {
    font: 400 var(--imago-title) / 1.15 var(--imago-serif);
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
  .why {
    max-width: 40rem;
    margin-top: 1.5rem;
    color: var(--imago-ink-soft);
  }
  .why summary {
    cursor: pointer;
  }
  .why p {
    margin-top: 0.5rem;
  }
  .alert {
    padding: 1.25rem 1.5rem;
    border-left: 3px solid var(--imago-warn);
    background: var(--imago-sunken);
  }
  .message.alert {
    margin-top: 1rem;
  }
`;
