// SPDX-License-Identifier: MIT
// Entry of the workers that read a visitor's own photos.
import { serve } from '../../engine/protocol.js';
import { PhotoService } from './photo_service.js';

serve(/** @type {any} */ (globalThis), new PhotoService().handlers());
