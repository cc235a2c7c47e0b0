#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// append_section.js MODULE NAME FILE: appends FILE to a WebAssembly module as a custom section, in place. The section ends
// the file, where the format allows one, and no tool that rewrites modules comes after.
import { appendFileSync, readFileSync } from 'node:fs';

/** @param {number} value @returns {number[]} in LEB128 */
function leb(value) {
  const low = value & 0x7f;
  return value > 0x7f ? [low | 0x80, ...leb(value >>> 7)] : [low];
}

const [module, name, file] = process.argv.slice(2);
const label = Buffer.from(name);
const content = Buffer.concat([Buffer.from(leb(label.length)), label, readFileSync(file)]);
appendFileSync(module, Buffer.concat([Buffer.from([0, ...leb(content.length)]), content]));
