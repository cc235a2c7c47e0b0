// SPDX-License-Identifier: MIT
import { LitElement, html, nothing } from 'lit';
import { filesOfInput } from '../chosen_files.js';
import { progress, progressOf, reportLines, reported, explain } from './parts.js';
import { ownStrings } from './strings.js';
import { ownStyles } from './styles.js';

/** @typedef {import('./own_photos.js').OwnPhotos} OwnPhotos */

/** How often a screen reader hears how far it is: at each of so many parts. */
const SPOKEN = 4;

/** Nothing can be dragged here, as on a phone. */
const isTouchOnly = () => !matchMedia('(any-pointer: fine)').matches;

/** `<imago-own-photos>`: adds a visitor's own photos, says how far that is, and removes them. */
export class ImagoOwnPhotos extends LitElement {
  static styles = ownStyles;

  static properties = {
    photos: { attribute: false },
    lang: { type: String },
    age: { type: Number },
    quiet: { type: Boolean },
    spoken: { state: true },
  };

  /** @type {OwnPhotos | null} */
  #heard = null;
  #part = 0;
  /** What has the focus, before something else is drawn. @type {Element | null} */
  #focused = null;

  constructor() {
    super();
    /** @type {OwnPhotos | null} */
    this.photos = null;
    /** @type {import('../strings.js').Lang} */
    this.lang = 'en';
    /** Of the policy. */
    this.age = 16;
    /** Something is asked: what removes photos stands back. */
    this.quiet = false;
    /** What a screen reader is told. */
    this.spoken = '';
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listenTo(null);
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#listenTo(this.photos);
  }

  /** @param {Map<string, unknown>} changed @override */
  willUpdate(changed) {
    if (changed.has('photos') && this.isConnected) this.#listenTo(this.photos);
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  /** Where the button with the focus is gone, the one in its place has it. @override */
  updated() {
    if (this.#focused === null || this.#focused.isConnected) return;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('button'))?.focus();
  }

  /** @param {OwnPhotos | null} photos */
  #listenTo(photos) {
    this.#heard?.removeEventListener('change', this.#onChange);
    photos?.addEventListener('change', this.#onChange);
    this.#heard = photos;
  }

  #onChange = () => {
    this.#speak();
    this.requestUpdate();
  };

  get #text() {
    return ownStrings[this.lang];
  }

  /** The start, each quarter, and the end. */
  #speak() {
    const { adding = null, report = null } = this.photos ?? {};
    const text = this.#text;
    if (adding !== null) {
      const { share, words } = progressOf(adding, text);
      const part = adding.bytes === null ? 1 + Math.floor((share ?? 0) * SPOKEN) : 0;
      if (this.spoken === '' || part !== this.#part) this.spoken = words[0];
      this.#part = part;
    } else if (report !== null) {
      const { error, skipped } = report;
      const why = error === null ? [] : Object.values(explain(error, text));
      const left = skipped.length === 0 ? [] : [`${text.skipped(skipped.length)}.`];
      this.spoken = [...why, ...reportLines(report, { text, age: this.age }), ...left].join(' ');
    } else {
      this.spoken = '';
    }
  }

  /** @param {Event} event */
  #onFiles = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const entries = filesOfInput(input.files ?? []);
    input.value = ''; // the same files may be chosen again
    if (entries.length > 0) void this.photos?.add({ entries, unread: [] });
  };

  /** @param {string} id of an input */
  #openInput(id) {
    /** @type {HTMLInputElement} */ (this.renderRoot.querySelector(`#${id}`)).click();
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  #ask = () => this.#dialog.showModal();
  #keep = () => this.#dialog.close();

  #remove = async () => {
    this.#dialog.close();
    await this.photos?.remove();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('button.primary'))?.focus();
  };

  /** @override */
  render() {
    const { photos } = this;
    if (photos === null) return nothing;
    const text = this.#text;
    return html`
      ${this.#state(photos)}
      <input id="files" type="file" multiple accept="image/*" hidden @change=${this.#onFiles} />
      <input id="folder" type="file" webkitdirectory hidden @change=${this.#onFiles} />
      <dialog aria-labelledby="confirm-title">
        <h2 id="confirm-title">${text.confirmTitle}</h2>
        <p>${text.confirm(photos.shelf.shown)}</p>
        <div class="actions">
          <button class="button primary" type="button" @click=${this.#remove}>
            ${text.confirmYes}
          </button>
          <button class="button" type="button" @click=${this.#keep}>${text.confirmNo}</button>
        </div>
      </dialog>
      <p class="hidden" role="status">${this.spoken}</p>
    `;
  }

  /** @param {OwnPhotos} photos */
  #state(photos) {
    const text = this.#text;
    const { status, adding, report, error } = photos;
    if (status === 'opening') return html`<p>${text.opening}</p>`;
    if (status === 'unsupported') return this.#message('', text.unsupported, nothing);
    if (status === 'stale') {
      const button = html`<button class="button" type="button" @click=${this.#ask}>
        ${text.remove}
      </button>`;
      return this.#message(text.staleTitle, text.stale, button);
    }
    if (status === 'error') {
      const { code, message } = /** @type {{ code?: unknown, message?: string }} */ (error ?? {});
      const advice = code === 'network' ? text.openErrorNetwork : text.openError;
      const button = html`<code lang="en">${message ?? String(error)}</code>
        <button class="button" type="button" @click=${() => photos.open()}>${text.retry}</button>`;
      return this.#message(text.openErrorTitle, advice, button);
    }
    const dismiss = () => photos.dismiss();
    return html`
      ${adding === null && photos.shelf.size === 0 ? this.#invitation(photos) : nothing}
      ${adding === null && photos.shelf.size > 0 ? this.#tools(photos) : nothing}
      ${adding === null ? nothing : progress(adding, text, () => photos.cancel())}
      ${report === null ? nothing : reported(report, { text, age: this.age, dismiss })}
    `;
  }

  /** @param {string} title @param {string} line @param {unknown} more */
  #message(title, line, more) {
    return html`<section class="message alert" role="alert">
      ${title === '' ? nothing : html`<h2>${title}</h2>`}
      <p>${line}</p>
      ${more}
    </section>`;
  }

  /** @param {OwnPhotos} photos */
  #invitation({ forgets }) {
    const text = this.#text;
    return html`<section class="invite">
      <h2>${text.inviteTitle}</h2>
      <p>${text.invite({ drops: !isTouchOnly(), forgets })}</p>
      ${forgets ? html`<p class="forgets">${text.forgets}</p>` : nothing}
      <div class="actions">
        <button class="button primary" type="button" @click=${() => this.#openInput('files')}>
          ${text.choose}
        </button>
        <button class="button" type="button" @click=${() => this.#openInput('folder')}>
          ${text.chooseFolder}
        </button>
      </div>
    </section>`;
  }

  /** @param {OwnPhotos} photos */
  #tools({ forgets }) {
    const text = this.#text;
    return html`<div class="tools">
      <button class="link" type="button" @click=${() => this.#openInput('files')}>
        ${text.add}
      </button>
      <button class="link" type="button" @click=${() => this.#openInput('folder')}>
        ${text.addFolder}
      </button>
      ${
        this.quiet
          ? nothing
          : html`<button class="link" type="button" @click=${this.#ask}>${text.remove}</button>
              <p>${forgets ? text.forgets : text.keptHere}</p>`
      }
    </div>`;
  }
}

customElements.define('imago-own-photos', ImagoOwnPhotos);
