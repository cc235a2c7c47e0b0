// SPDX-License-Identifier: MIT
/** Where a visitor is: the question, and the picture that is open. The element follows it, the address bar tells it. */
import { HOME, UrlHistory, formatUrl } from './url_state.js';

/** @typedef {import('./url_state.js').UrlState} UrlState */
/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Place {
  /** @type {UrlState} */
  state = HOME;

  #history = new UrlHistory(window);
  #element;
  #onMove;

  /**
   * @param {import('lit').ReactiveControllerHost} element
   * @param {() => void} onMove back or forward led to another question
   */
  constructor(element, onMove) {
    this.#element = element;
    this.#onMove = onMove;
    element.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#onPopState);
    this.#set(this.#history.read());
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** @param {Partial<UrlState>} question @param {'typed' | 'chosen'} how */
  ask(question, how) {
    const state = { ...HOME, mine: this.state.mine, ...question };
    this.#history[how](state);
    this.#set(state);
  }

  /** @param {number} photo */
  open(photo) {
    this.#set({ ...this.state, photo });
    this.#history.opened(this.state);
  }

  /** To the next picture, or the one before. @param {number} photo */
  turn(photo) {
    this.#set({ ...this.state, photo });
    this.#history.turned(this.state);
  }

  close() {
    if (this.state.photo === null) return;
    this.#set({ ...this.state, photo: null });
    this.#history.closed(this.state);
  }

  /**
   * @param {Partial<UrlState>} change of where the visitor is
   * @returns {string} an address relative to the page's
   */
  href(change) {
    return formatUrl({ ...this.state, ...change }, window.location.search) || './';
  }

  #onPopState = () => {
    this.#history.moved();
    const { q, like, mine } = this.state;
    const next = this.#history.read();
    this.#set(next);
    // Where only a picture closed or opened, what is being typed at the moment is asked all the same.
    if (next.q !== q || next.like !== like || next.mine !== mine) this.#onMove();
  };

  /** @param {UrlState} state */
  #set(state) {
    this.state = state;
    this.#element.requestUpdate();
  }
}
