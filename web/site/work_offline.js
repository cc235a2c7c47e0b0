// SPDX-License-Identifier: MIT

/** Milliseconds that the browser may have other things to do. */
const PATIENCE = 5000;

/**
 * Lets the site work without a network from now on: once the first search can be answered and nothing else is to do, so
 * that it waits for nothing of this.
 * @param {EventTarget} search sends `imago-ready`
 */
export function workOffline(search) {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const register = () => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = './offline.html';
    document.body.append(frame);
  };
  search.addEventListener('imago-ready', () => whenIdle(register, { timeout: PATIENCE }), {
    once: true,
  });
}
