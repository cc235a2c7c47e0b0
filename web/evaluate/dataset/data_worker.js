// SPDX-License-Identifier: MIT
// Entry of the workers that read and embed a visitor's data set.
import { serve } from '../../engine/protocol.js';
import { DataService } from './data_service.js';

serve(/** @type {any} */ (globalThis), new DataService().handlers());
