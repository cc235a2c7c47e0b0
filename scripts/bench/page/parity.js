// SPDX-License-Identifier: MIT

/**
 * What is compared must compute the same; called before anything is timed.
 * @param {string} what
 * @param {Record<string, number>} cosines with the reference
 * @param {Record<string, number>} least
 */
export function requireParity(what, cosines, least) {
  for (const [name, limit] of Object.entries(least)) {
    if (!(cosines[name] >= limit)) {
      throw new Error(`${what}: ${name} agrees with the reference to ${cosines[name]} only`);
    }
  }
}
