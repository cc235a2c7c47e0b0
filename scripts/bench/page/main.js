// SPDX-License-Identifier: MIT
// What npm run bench calls in the browser: window.bench.<name>(options) answers with plain data.
import { image, stages } from './image.js';
import { search } from './search.js';
import { text } from './text.js';

Object.assign(window, { bench: { text, image, stages, search } });
document.documentElement.dataset.ready = '';
