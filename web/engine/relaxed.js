// SPDX-License-Identifier: MIT
// Kernels in relaxed SIMD, where the engine carries them and this machine runs them. Results are equal to the bit either
// way.

/** The custom section of imago.wasm that holds them: a module of its own, for imago.wasm has to load everywhere. */
const SECTION = 'imago.relaxed';

/**
 * Puts the kernels, running on the engine's own memory, into the engine's table.
 * @param {WebAssembly.Module} module the engine
 * @param {WebAssembly.Exports} exports of its instance
 * @returns {Promise<{ scan: number, multiply: number } | null>} their places in the table; null where there is nothing to
 *   put
 */
export async function placeRelaxed(module, exports) {
  const [bytes] = WebAssembly.Module.customSections(module, SECTION);
  if (!bytes || !WebAssembly.validate(bytes)) return null;
  // By kind: Emscripten shortens the names of exports.
  const memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
  const table = Object.values(exports).find((value) => value instanceof WebAssembly.Table);
  if (!memory || !table) return null;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const scan = table.grow(2);
  const multiply = scan + 1;
  table.set(scan, instance.exports.scan_rows);
  table.set(multiply, instance.exports.multiply_panel);
  return { scan, multiply };
}
