// SPDX-License-Identifier: MIT

/** How far below the screen the wall's end is seen coming. */
const AHEAD = '0px 0px 1000px';

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** Sees the end of the wall, so that it can go on. @implements {ReactiveController} */
export class WallEnd {
  #element;
  #observer;

  /**
   * @param {import('lit').ReactiveControllerHost & { renderRoot: ParentNode }} element
   * @param {() => void} reached
   */
  constructor(element, reached) {
    this.#element = element;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reached();
      },
      { rootMargin: AHEAD },
    );
    element.addController(this);
  }

  hostUpdated() {
    this.#observer.disconnect();
    const end = this.#element.renderRoot.querySelector('.end');
    if (end !== null) this.#observer.observe(end);
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }
}
