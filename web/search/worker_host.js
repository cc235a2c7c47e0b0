// SPDX-License-Identifier: MIT
/**
 * Starts the engine's worker so that the page's Content-Security-Policy holds in it.
 *
 * A worker made from a network URL gets the policy of *its own* response headers, and static hosts
 * send none: such a worker could talk to anyone. A worker made from a blob: URL inherits the policy
 * of the page (CSP 3, "local schemes"), the `<meta>` one too. So the script is fetched from our own
 * origin and started as a blob, and the page's `worker-src blob:` forbids every other kind.
 */
import { ImagoError } from '../engine/errors.js';

/** @type {{ createScriptURL(url: string): string } | undefined} */
let policy;

/** @param {string} url a blob: URL made below, the only kind of script URL this page trusts */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  policy ??= trustedTypes?.createPolicy('imago-worker', {
    createScriptURL: (/** @type {string} */ text) => text,
  });
  return policy === undefined ? url : policy.createScriptURL(url);
}

/**
 * @param {string} scriptUrl of the built worker: one module without imports
 * @returns {Promise<Worker>}
 */
export async function startWorker(scriptUrl) {
  const name = scriptUrl.slice(scriptUrl.lastIndexOf('/') + 1);
  const response = await fetch(scriptUrl).catch((cause) => {
    throw new ImagoError('network', `${name}: ${cause.message}`);
  });
  if (!response.ok) throw new ImagoError('network', `${name}: HTTP ${response.status}`);
  const script = new Blob([await response.text()], { type: 'text/javascript' });
  const url = URL.createObjectURL(script);
  const worker = new Worker(trusted(url), { type: 'module', name: 'imago' });
  // The URL is needed until the worker has read it, which its first message proves.
  const release = () => URL.revokeObjectURL(url);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
