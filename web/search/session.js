// SPDX-License-Identifier: MIT
/**
 * Everything that happens between the page and the engine, without a line of markup: the gallery
 * opens (the wall needs no model), the model loads beside it, questions wait until both are there,
 * and only the latest question's answer is ever shown.
 *
 * @typedef {import('./gallery.js').Gallery} Gallery
 * @typedef {import('./gallery.js').Photo} Photo
 * @typedef {import('./gallery.js').Row} Row
 * @typedef {{ row: Row, score: number | null, probability: number | null }} Tile `score`: cosine;
 *   `probability`: that the picture fits; null where none is shown, or on a site without scorers
 * @typedef {{ q: string, like: number | null }} Question
 * @typedef {import('../engine/service.js').Searched} Searched how much of a large gallery was searched; null: all
 * @typedef {{ question: Question, blockedQuery: boolean, fits: boolean | null, tiles: Tile[],
 *   groups: Searched }} Answer
 * @typedef {{ loaded: number, total: number | null }} Progress bytes
 * @typedef {Pick<import('../engine/client.js').Client, 'open' | 'search' | 'similar' | 'close'>} Client
 */
import { ImagoError } from '../engine/errors.js';
import { DEFAULT_POLICY } from './policy.js';

/** Tiles added at a time. */
export const PAGE = 24;

/** So many disclaimers say it; more of the same sentence would not say more. */
export const MAX_DISCLAIMERS = 12;

/** Milliseconds between two reports of progress; bytes arrive far more often than eyes can follow. */
const PROGRESS_PAUSE = 100;

/** @typedef {'loading' | 'ready' | 'error'} Status */

export class SearchSession extends EventTarget {
  /** @type {{ status: Status, error: unknown }} */
  gallery = { status: 'loading', error: null };
  title = '';
  policy = DEFAULT_POLICY;
  /** @type {Row[]} all of the gallery; the row at index i has id i; of a large one, what has been loaded */
  rows = [];
  /** @type {Photo[]} those that may be seen, in the gallery's order; of a large one, the first of them */
  visible = [];
  /** How many may be seen. */
  shown = 0;
  /** @type {unknown} why the wall of a large gallery does not go on */
  wallError = null;

  /** @type {Progress & { status: Status, error: unknown }} */
  model = { status: 'loading', loaded: 0, total: null, error: null };

  /** @type {Question | null} null: the whole gallery is shown */
  question = null;
  /** @type {Answer | null} the latest one there is; it stays until the next one is there */
  answer = null;
  /** @type {unknown} why the present question has no answer */
  answerError = null;

  /** @type {Client | null} */
  #client = null;
  #limit = PAGE;
  /** @type {((ids: number[]) => Promise<void>) | null} of a large gallery */
  #load = null;
  #wallLength = PAGE;
  /** Pictures that were asked for by their ids. @type {Set<number>} */
  #sought = new Set();
  /** @type {AbortController | null} */
  #asking = null;

  /**
   * @param {object} options
   * @param {() => Promise<Gallery>} options.loadGallery
   * @param {() => Promise<Client>} options.startClient
   * @param {import('../engine/service.js').OpenArgs} options.files
   */
  constructor(options) {
    super();
    this.options = options;
  }

  /** True while an answer to the present question is being worked out. */
  get searching() {
    return this.#asking !== null;
  }

  /** What answers; null until the model is there. */
  get client() {
    return this.model.status === 'ready' ? this.#client : null;
  }

  /** True when the answer goes on: a full page came back, and neither of disclaimers nor of all. */
  get hasMore() {
    const { answer, rows } = this;
    if (answer === null || answer.blockedQuery) return false;
    const all = rows.length - (answer.question.like === null ? 0 : 1);
    return answer.tiles.length >= this.#limit && answer.tiles.length < all;
  }

  /** Opens the gallery and the model. Again after an error: what is there already is kept. */
  async start() {
    await Promise.all([this.#openGallery(), this.#openModel()]);
    if (this.question !== null) await this.#answer();
  }

  async retry() {
    if (this.gallery.status === 'error' || this.model.status === 'error') await this.start();
    else if (this.wallError !== null) await this.showWall(this.#wallLength);
    else if (this.question !== null) await this.#answer();
  }

  /** @param {Question | null} question */
  async ask(question) {
    this.#limit = PAGE;
    this.question = question;
    if (question !== null) {
      await this.#answer();
      return;
    }
    this.#stopAsking();
    this.answer = null;
    this.answerError = null;
    this.#changed();
  }

  /** Asks the same question again for one page more. */
  async more() {
    this.#limit += PAGE;
    await this.#answer();
  }

  /** @param {number} length photos of the wall that are to be there */
  async showWall(length) {
    this.#wallLength = length;
    if (this.#load === null || this.gallery.status !== 'ready') return;
    if (Math.min(length, this.shown) > this.visible.length) await this.#lookAtWall(this.#load);
  }

  /** @param {(ids: number[]) => Promise<void>} load */
  async #lookAtWall(load) {
    const ids = Array.from({ length: Math.min(this.#wallLength, this.shown) }, (_, id) => id);
    this.wallError = null;
    try {
      await load(ids);
    } catch (error) {
      this.wallError = error;
    }
    const gap = ids.find((id) => this.rows[id] === undefined) ?? ids.length;
    this.visible = this.rows.slice(0, gap).filter((row) => row.blocked === false);
    this.#changed();
  }

  /**
   * The gallery has other photos now.
   * @param {Required<Pick<Gallery, 'rows' | 'shown' | 'load'>>} gallery
   * @param {{ again: boolean }} options whether the present question is asked once more
   */
  async update({ rows, shown, load }, { again }) {
    if (this.gallery.status !== 'ready') return;
    Object.assign(this, { rows, shown });
    this.#load = load;
    this.#sought.clear();
    await this.#lookAtWall(load);
    if (this.question !== null && (again || this.answer === null)) await this.#answer();
  }

  /** Sees to it that the picture is there, if there is such a one. @param {number} id */
  async need(id) {
    if (this.#load === null || this.rows[id] !== undefined || this.#sought.has(id)) return;
    this.#sought.add(id);
    // A link to a picture that cannot be fetched shows the gallery without it, as one to no picture does.
    await this.#load([id]).catch(() => undefined);
    this.#changed();
  }

  /**
   * @param {number | null} id
   * @returns {Photo | null} null when there is no such picture, or none that may be seen
   */
  photo(id) {
    const row = id === null ? undefined : this.rows[id];
    return row === undefined || row.blocked ? null : row;
  }

  close() {
    this.#stopAsking();
    this.#client?.close();
    this.#client = null;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  #stopAsking() {
    this.#asking?.abort();
    this.#asking = null;
  }

  async #openGallery() {
    if (this.gallery.status === 'ready') return;
    this.gallery = { status: 'loading', error: null };
    this.#changed();
    try {
      const gallery = await this.options.loadGallery();
      const { title, rows, policy = DEFAULT_POLICY, shown, load } = gallery;
      this.title = title;
      this.policy = policy;
      this.rows = rows;
      this.visible = rows.filter((row) => row.blocked === false);
      this.shown = shown ?? this.visible.length;
      this.#load = load ?? null;
      this.gallery = { status: 'ready', error: null };
      await this.showWall(this.#wallLength);
    } catch (error) {
      this.gallery = { status: 'error', error };
    }
    this.#changed();
  }

  async #openModel() {
    if (this.model.status === 'ready') return;
    this.model = { status: 'loading', loaded: 0, total: null, error: null };
    this.#changed();
    try {
      this.#client ??= await this.options.startClient();
      let reported = -Infinity;
      await this.#client.open(this.options.files, {
        onProgress: ({ loaded, total }) => {
          this.model = { ...this.model, loaded, total };
          if (performance.now() - reported < PROGRESS_PAUSE) return;
          reported = performance.now();
          this.#changed();
        },
      });
      this.model = { ...this.model, status: 'ready' };
    } catch (error) {
      // A worker that died answers nothing any more: the next try gets a new one.
      this.#client?.close();
      this.#client = null;
      this.model = { ...this.model, status: 'error', error };
    }
    this.#changed();
  }

  async #answer() {
    const { question } = this;
    const ready = this.gallery.status === 'ready' && this.model.status === 'ready';
    this.#stopAsking();
    if (question === null || this.#client === null || !ready) {
      this.#changed();
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    this.answerError = null;
    this.#changed();
    let answer = null;
    let answerError = null;
    try {
      answer = await this.#hits(this.#client, question, asking.signal);
    } catch (error) {
      answerError = error;
    }
    // A newer question may have been asked meanwhile: then this answer is stale.
    if (this.#asking !== asking) return;
    this.#asking = null;
    this.answer = answer;
    this.answerError = answerError;
    this.#changed();
  }

  /**
   * @param {Client} client
   * @param {Question} question
   * @param {AbortSignal} signal
   * @returns {Promise<Answer>}
   */
  async #hits(client, question, signal) {
    const { q, like } = question;
    const k = this.#limit;
    if (like === null) {
      const hits = await client.search({ text: q, k }, { signal });
      const { blockedQuery, fits = null, groups = null } = hits;
      return { question, blockedQuery, fits, groups, ...(await this.#tiles(hits)) };
    }
    const none = { question, blockedQuery: false, fits: null, groups: null };
    await this.#load?.([like]);
    if (this.photo(like) === null) return { ...none, tiles: [] };
    const hits = await client.similar({ id: like, k }, { signal });
    return { ...none, groups: hits.groups ?? null, ...(await this.#tiles(hits)) };
  }

  /**
   * @param {Hits} hits
   * @returns {Promise<{ tiles: Tile[] }>} without a network, those whose rows are here
   */
  async #tiles(hits) {
    // Of what is not shown nothing is fetched.
    const ids = Array.from(hits.ids).filter((_, i) => !hits.blockedQuery && hits.blocked[i] === 0);
    try {
      await this.#load?.(ids);
    } catch (error) {
      const offline = error instanceof ImagoError && error.code === 'network';
      if (!offline || !ids.some((id) => this.rows[id] !== undefined)) throw error;
    }
    return { tiles: toTiles(hits, this.rows) };
  }
}

/**
 * @typedef {{ ids: ArrayLike<number>, scores: ArrayLike<number>, blocked: ArrayLike<number>,
 *   blockedQuery?: boolean, probabilities?: ArrayLike<number> | null }} Hits best first
 */

/**
 * @param {Hits} hits
 * @param {Row[]} rows of the gallery; in a large one, a row that could not be fetched leaves its tile out
 * @returns {Tile[]} a picture is shown only where words, index and gallery all let it be seen
 */
export function toTiles({ ids, scores, blocked, blockedQuery = false, probabilities }, rows) {
  const count = blockedQuery ? Math.min(ids.length, MAX_DISCLAIMERS) : ids.length;
  /** @type {Tile[]} */
  const tiles = [];
  for (let i = 0; i < count; i++) {
    const id = ids[i];
    if (id >= rows.length) {
      throw new ImagoError('mismatch', 'the index and gallery.json do not list the same pictures');
    }
    const row = rows[id];
    if (blockedQuery || blocked[i] !== 0 || row?.blocked) {
      tiles.push({ row: { id, blocked: true }, score: null, probability: null });
    } else if (row !== undefined) {
      tiles.push({ row, score: scores[i], probability: probabilities?.[i] ?? null });
    }
  }
  return tiles;
}
