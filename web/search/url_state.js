// SPDX-License-Identifier: MIT
/**
 * What the address bar says: `?q=words`, `?like=photo` and `?photo=photo`, and `?in=mine` where the
 * visitor's own photos are meant. Other parameters belong to the page around the search and are kept.
 *
 * @typedef {{ q: string, like: number | null, photo: number | null, mine: boolean }} UrlState
 */

const KEYS = ['q', 'like', 'photo', 'in'];
const MINE = 'mine';

/** @type {UrlState} */
export const HOME = Object.freeze({ q: '', like: null, photo: null, mine: false });

/** @param {string | null} text */
function toId(text) {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * @param {string} search `location.search`
 * @returns {UrlState} a state that contradicts itself is mended: words win over "like"
 */
export function parseUrl(search) {
  const params = new URLSearchParams(search);
  const q = params.get('q') ?? '';
  return {
    q,
    like: q.trim() === '' ? toId(params.get('like')) : null,
    photo: toId(params.get('photo')),
    mine: params.get('in') === MINE,
  };
}

/**
 * @param {UrlState} state
 * @param {string} [search] the present `location.search`, whose other parameters are kept
 * @returns {string} `?…`, or the empty string
 */
export function formatUrl(state, search = '') {
  const params = new URLSearchParams(search);
  for (const key of KEYS) params.delete(key);
  if (state.q.trim() !== '') params.set('q', state.q);
  else if (state.like !== null) params.set('like', String(state.like));
  if (state.photo !== null) params.set('photo', String(state.photo));
  if (state.mine) params.set('in', MINE);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Keeps one history entry for each search that a visitor meant, not one for each key press: while
 * words are being typed the entry is rewritten, and it closes on Enter, on a chip, on a picture.
 */
export class UrlHistory {
  #typing = false;

  /**
   * @param {{ history: Pick<History, 'pushState' | 'replaceState' | 'back' | 'state'>,
   *   location: Pick<Location, 'search' | 'pathname'> }} browser
   */
  constructor(browser) {
    this.browser = browser;
  }

  /** @returns {UrlState} */
  read() {
    return parseUrl(this.browser.location.search);
  }

  /** The visitor went back or forward: what is typed next is a new entry. */
  moved() {
    this.#typing = false;
  }

  /** @param {UrlState} state after one more key press */
  typed(state) {
    this.#write(state, this.#typing ? 'replaceState' : 'pushState');
    this.#typing = true;
  }

  /** @param {UrlState} state that the visitor chose */
  chosen(state) {
    this.#write(state, 'pushState');
    this.#typing = false;
  }

  /** @param {UrlState} state that differs only in the picture shown */
  turned(state) {
    this.#write(state, 'replaceState', this.browser.history.state);
  }

  /** @param {UrlState} state with the picture that is opened: Back closes it */
  opened(state) {
    this.#write(state, 'pushState', { imagoOpened: true });
    this.#typing = false;
  }

  /** @param {UrlState} state without the picture that was open */
  closed(state) {
    if (this.browser.history.state?.imagoOpened === true) this.browser.history.back();
    else this.#write(state, 'replaceState');
  }

  /**
   * @param {UrlState} state
   * @param {'pushState' | 'replaceState'} how
   * @param {unknown} [data]
   */
  #write(state, how, data = null) {
    const { search, pathname } = this.browser.location;
    const next = formatUrl(state, search);
    if (formatUrl(parseUrl(search), search) === next && how === 'pushState') return;
    this.browser.history[how](data, '', `${pathname}${next}`);
  }
}
