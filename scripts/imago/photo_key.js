// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';

/**
 * Names a photo of the data folder without naming its file, as scripts/train/written.py does.
 * @param {string} path in the data folder, `flickr8k/images/…`
 */
export const photoKey = (path) => createHash('sha256').update(path).digest('hex').slice(0, 12);
