// SPDX-License-Identifier: MIT
// One step at one size in a process of its own, so that its memory can be told: STEP DIR PHOTOS QUERIES.
import { readWasm } from '../../imago/node_engine.js';
import { indexGroups, indexWhole } from './indexing.js';
import { searchGroups, searchWhole } from './searching.js';

/** @type {Record<string, (size: import('./searching.js').Searched) => Promise<Record<string, any>>>} */
const STEPS = { indexWhole, indexGroups, searchWhole, searchGroups };

const [step, dir, count, queries] = process.argv.slice(2);
// What the program itself takes is no part of what grows.
await readWasm();
const before = process.memoryUsage.rss();
const found = await STEPS[step]({ dir, count: Number(count), queries: Number(queries) });
const { peak = process.resourceUsage().maxRSS * 1024, ...figures } = found;
process.stdout.write(JSON.stringify({ ...figures, memory_bytes: Math.max(1, peak - before) }));
