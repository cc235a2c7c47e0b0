// SPDX-License-Identifier: MIT
import '../search/imago_search.js';
import { setUpPage } from './page.js';

setUpPage();

document.querySelector('imago-search')?.addEventListener('imago-question', (event) => {
  const { q } = /** @type {CustomEvent<{ q: string }>} */ (event).detail;
  document.title = q === '' ? 'Imago' : `${q} · Imago`;
});
