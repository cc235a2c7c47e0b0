// SPDX-License-Identifier: MIT

/**
 * @template {unknown[]} A
 * @param {(...args: A) => void} run
 * @param {number} wait milliseconds of silence before `run` is called with the latest arguments
 * @returns {{ (...args: A): void, flush(): void, cancel(): void }} `flush` runs what waits at once
 */
export function debounce(run, wait) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {A | null} */
  let waiting = null;

  const flush = () => {
    clearTimeout(timer);
    const args = waiting;
    waiting = null;
    if (args !== null) run(...args);
  };
  const cancel = () => {
    clearTimeout(timer);
    waiting = null;
  };
  /** @param {A} args */
  const call = (...args) => {
    clearTimeout(timer);
    waiting = args;
    timer = setTimeout(flush, wait);
  };
  return Object.assign(call, { flush, cancel });
}
