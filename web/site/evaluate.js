// SPDX-License-Identifier: MIT
import '../evaluate/imago_evaluate.js';
import { setUpPage } from './page.js';

setUpPage();
