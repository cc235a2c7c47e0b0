// SPDX-License-Identifier: MIT
// How much memory the WebAssembly modules of this page hold: every one that is instantiated after this module is told
// by its exported or imported memory. A library keeps its index there, so this is what an index costs a visitor.

/** @type {Set<WebAssembly.Memory>} */
const memories = new Set();

/** @param {unknown} values */
function watch(values) {
  for (const value of Object.values(values ?? {})) {
    if (value instanceof WebAssembly.Memory) memories.add(value);
  }
}

for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
  const original = /** @type {(...args: any[]) => Promise<any>} */ (WebAssembly[name]);
  WebAssembly[name] = async (/** @type {any[]} */ ...args) => {
    const result = await original.apply(WebAssembly, args);
    for (const part of Object.values(args[1] ?? {})) watch(part);
    watch((result.instance ?? result).exports);
    return result;
  };
}

/** @returns {number} bytes of all of them */
export const heapBytes = () =>
  [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
