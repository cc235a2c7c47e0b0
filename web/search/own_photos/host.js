// SPDX-License-Identifier: MIT
/**
 * The way from <imago-search> to a visitor's own photos: where files can be dropped, and what is loaded only when
 * somebody asks for it.
 */

import { entriesOf, walk } from '../chosen_files.js';

/** @typedef {import('./own_photos.js').OwnPhotos} OwnPhotos */
/** @typedef {import('../session.js').SearchSession} SearchSession */

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class OwnPhotosHost {
  /** Files are held over the page. */
  dragging = false;
  /** @type {OwnPhotos | null} null until they are there */
  photos = null;
  /** Searches them. @type {SearchSession | null} */
  session = null;
  /** What is said of them, by language. @type {typeof import('./strings.js').ownStrings | null} */
  strings = null;
  /** Why they could not be loaded. @type {unknown} */
  error = null;

  /** What is dragged is a picture of the page itself. */
  #inside = false;
  /** @type {Promise<void> | null} */
  #opening = null;
  #element;
  #options;

  /**
   * @param {import('lit').ReactiveControllerHost} element
   * @param {object} options
   * @param {() => { main: SearchSession | null, site: string }} options.place
   * @param {() => void} options.onDrop files were dropped: they are to be seen
   * @param {() => void} options.onOpen the session is there
   * @param {() => void} options.onChange it, or the photos, have changed
   */
  constructor(element, options) {
    this.#element = element;
    this.#options = options;
    element.addController(this);
  }

  /** @type {[string, (event: any) => void][]} */
  #listeners = [
    ['dragstart', () => (this.#inside = true)],
    ['dragend', () => (this.#inside = false)],
    ['dragenter', (event) => this.#onDrag(event)],
    ['dragover', (event) => this.#onDrag(event)],
    ['dragleave', (event) => this.#onLeave(event)],
    ['drop', (event) => this.#onDropped(event)],
  ];

  hostConnected() {
    for (const [type, listener] of this.#listeners) window.addEventListener(type, listener);
  }

  hostDisconnected() {
    for (const [type, listener] of this.#listeners) window.removeEventListener(type, listener);
    this.session?.close();
    this.photos?.close();
    Object.assign(this, { photos: null, session: null, dragging: false });
    this.#opening = null;
  }

  /** Loads them, once; again after a failure. */
  open() {
    this.#opening ??= this.#open().catch((error) => {
      this.error = error;
      this.#opening = null;
      this.#element.requestUpdate();
    });
    return this.#opening;
  }

  async #open() {
    const { main, site } = this.#options.place();
    if (main === null) return;
    this.error = null;
    const { openOwnPhotos, ownStrings } = await import('./index.js');
    const { photos, session } = await openOwnPhotos({ main, site });
    if (this.#options.place().main !== main) return; // the element has left the page meanwhile
    Object.assign(this, { photos, session, strings: ownStrings });
    const { onOpen, onChange } = this.#options;
    photos.addEventListener('change', onChange);
    session.addEventListener('change', onChange);
    onOpen();
    onChange();
  }

  /** Whether there are files in it, and nobody else has taken them. @param {DragEvent} event */
  #isForUs({ dataTransfer, defaultPrevented }) {
    return !this.#inside && !defaultPrevented && dataTransfer?.types.includes('Files') === true;
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    if (!this.#isForUs(event)) return;
    event.preventDefault();
    /** @type {DataTransfer} */ (event.dataTransfer).dropEffect = 'copy';
    this.#setDragging(true);
  }

  /** @param {DragEvent} event */
  #onLeave(event) {
    if (event.relatedTarget === null) this.#setDragging(false);
  }

  /** @param {DragEvent} event */
  #onDropped(event) {
    if (!this.#isForUs(event)) return;
    event.preventDefault();
    this.#setDragging(false);
    const dropped = entriesOf(/** @type {DataTransfer} */ (event.dataTransfer));
    this.#options.onDrop();
    void this.#take(dropped);
  }

  /** @param {FileSystemEntry[]} dropped */
  async #take(dropped) {
    await this.open();
    await this.photos?.add(await walk(dropped));
  }

  /** @param {boolean} dragging */
  #setDragging(dragging) {
    if (dragging === this.dragging) return;
    this.dragging = dragging;
    this.#element.requestUpdate();
  }
}
