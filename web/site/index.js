// SPDX-License-Identifier: MIT
// First: the element asks its first question as soon as it is defined.
import './title.js';
import '../search/imago_search.js';
import { setUpPage } from './page.js';
import { workOffline } from './work_offline.js';

setUpPage();
workOffline(/** @type {HTMLElement} */ (document.querySelector('imago-search')));
