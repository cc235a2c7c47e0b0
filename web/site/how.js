// SPDX-License-Identifier: MIT
import { setUpPage } from './page.js';

setUpPage();
