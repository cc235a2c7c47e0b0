// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { inRoot } from '../../run/paths.js';
import { PACK, vectorsOf } from '../vectors.js';

/** @returns {import('../vectors.js').RealVectors} from this repository's own pack */
export const readVectors = () => vectorsOf(readFileSync(inRoot(PACK)));
