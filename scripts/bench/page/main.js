// SPDX-License-Identifier: MIT
// What npm run bench calls in the browser: window.bench.<name>(options) answers with plain data.
import './heap.js';
import { image, stages } from './image.js';
import { library } from './library.js';
import { search } from './search.js';
import { text } from './text.js';

Object.assign(window, { bench: { text, image, stages, search, library } });
document.documentElement.dataset.ready = '';
