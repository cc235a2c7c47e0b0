// SPDX-License-Identifier: MIT
/** The question in the window's title, so that tabs and history entries can be told apart. */
document.querySelector('imago-search')?.addEventListener('imago-question', (event) => {
  const { q } = /** @type {CustomEvent<{ q: string }>} */ (event).detail;
  document.title = q === '' ? 'Imago' : `${q} · Imago`;
});
