// SPDX-License-Identifier: MIT
/**
 * Calls `work` with a flag that the first Ctrl-C sets; the second ends the process.
 * @template T
 * @param {() => void} onStop
 * @param {() => Promise<T>} work
 */
export async function stoppable(onStop, work) {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    process.stderr.write('\nStopping after the photos at hand … (once more stops at once)\n');
    onStop();
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
