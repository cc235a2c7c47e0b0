// SPDX-License-Identifier: MIT
// Searches by their names, for charts and tables alike.

/** @typedef {import('./statistics.js').Timing} Timing */
/** A search at one size. @typedef {{ time?: Timing, recall?: number, seconds?: number, skipped?: string }} Entry */

/**
 * @param {import('./figures.js').Details} details
 * @returns {{ name: string, entries: Map<number, Entry> }[]} ours first; entries by rows, ascending
 */
export function searches(details) {
  const sizes = Object.keys(details)
    .map((name) => Number(/^search_(\d+)$/.exec(name)?.[1]))
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  const own = (/** @type {string} */ contender) =>
    new Map(
      sizes.map((n) => {
        const { times, recall } = details[`search_${n}`];
        return [n, { time: times[contender], recall: contender === 'ours' ? recall : 1 }];
      }),
    );
  const found = [];
  if (sizes.length > 0) {
    found.push({ name: 'Imago: exact, int8', entries: own('ours') });
    found.push({ name: 'JavaScript loop: exact, int8', entries: own('js') });
  }
  for (const { name, version, how, where, races } of details.libraries ?? []) {
    const place = where === 'Chromium' ? '' : ', native';
    /** @type {Map<number, Entry>} */
    const entries = new Map();
    for (const [n, race] of Object.entries(races)) {
      entries.set(
        Number(n),
        'skipped' in race
          ? { skipped: race.skipped }
          : { time: race.times.peer, recall: race.peer.recall, seconds: race.peer.build_seconds },
      );
    }
    found.push({ name: `${name.split(' ')[0]} ${version}: ${how}${place}`, entries });
  }
  return found;
}
