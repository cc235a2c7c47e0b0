// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';

/** @type {string} of this package */
export const VERSION = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version;
