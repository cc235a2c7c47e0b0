// SPDX-License-Identifier: MIT
// Entry of the page's worker. Everything it fetches comes as an absolute URL from the page.
import { serve } from './protocol.js';
import { SearchService } from './service.js';

serve(/** @type {any} */ (globalThis), new SearchService().handlers());
