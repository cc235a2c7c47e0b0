// SPDX-License-Identifier: MIT
// Settings that all graph indexes get alike.

/** Of a row to others. */
export const LINKS = 16;

/** Candidates kept while a row is put in. */
export const ADD_CANDIDATES = 128;

/** Candidates kept while a query is answered. */
export const SEARCH_CANDIDATES = 64;
