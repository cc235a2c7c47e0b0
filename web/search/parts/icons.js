// SPDX-License-Identifier: MIT
import { svg, html } from 'lit';

/** @param {ReturnType<typeof svg>} paths in a 24 × 24 box, drawn with the text's colour */
const icon = (paths) =>
  html`<svg
    width="24"
    height="24"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;

export const icons = {
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5 21 21" />`),
  close: icon(svg`<path d="M5 5 19 19M19 5 5 19" />`),
  previous: icon(svg`<path d="M14.5 5 7.5 12 14.5 19" />`),
  next: icon(svg`<path d="M9.5 5 16.5 12 9.5 19" />`),
};
