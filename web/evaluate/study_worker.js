// SPDX-License-Identifier: MIT
// Entry of the evaluation page's worker.
import { serve } from '../engine/protocol.js';
import { StudyService } from './study_service.js';

serve(/** @type {any} */ (globalThis), new StudyService().handlers());
