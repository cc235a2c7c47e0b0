// SPDX-License-Identifier: MIT
// One size of the scale benchmark in a process of its own, so that its memory can be told: FOLDER PHOTOS QUERIES.
import { rmSync } from 'node:fs';
import { measureMillion } from './million.js';

const [dir, count, most] = process.argv.slice(2);
const say = (/** @type {string} */ text) => process.stderr.write(`${count} photos: ${text}\n`);
const found = await measureMillion({ dir, count: Number(count), most: Number(most), say });
rmSync(dir, { recursive: true, force: true });
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ...found, details: { ...found.details, peak_bytes: peak } }));
