// SPDX-License-Identifier: MIT

/** What one size cost. @typedef {Record<string, any>} Sized */

/**
 * @typedef {object} Cost
 * @property {string} title
 * @property {(size: Sized) => number} of
 * @property {number} unit in milliseconds or bytes
 * @property {'time' | 'memory' | 'bytes'} kind
 */

const time = /** @type {const} */ ({ kind: 'time', unit: 1 });
const seconds = /** @type {const} */ ({ kind: 'time', unit: 1000 });
const memory = /** @type {const} */ ({ kind: 'memory', unit: 1 });
const bytes = /** @type {const} */ ({ kind: 'bytes', unit: 1 });

/** What is fitted, with the search by its median. Memory is what a process takes beyond the program itself. @type {Record<string, Cost>} */
export const COSTS = {
  whole_index_time: { title: 'indexing, one file', of: (s) => s.whole_index_seconds, ...seconds },
  grouped_index_time: { title: 'indexing, groups', of: (s) => s.grouped_index_seconds, ...seconds },
  whole_search_time: { title: 'search, exact', of: (s) => s.whole_search.median, ...time },
  grouped_search_time: { title: 'search, groups', of: (s) => s.grouped_search.median, ...time },
  whole_index_memory: { title: 'indexing, one file', of: (s) => s.memory.indexWhole, ...memory },
  grouped_index_memory: { title: 'indexing, groups', of: (s) => s.memory.indexGroups, ...memory },
  whole_search_memory: { title: 'search, exact', of: (s) => s.memory.searchWhole, ...memory },
  grouped_search_memory: { title: 'search, groups', of: (s) => s.memory.searchGroups, ...memory },
  grouped_stored: { title: 'groups on disk', of: (s) => s.grouped_stored_bytes, ...bytes },
  later_query: { title: 'fetched by a query', of: (s) => s.later_query_bytes, ...bytes },
};
