// SPDX-License-Identifier: MIT
import { LitElement, html, nothing } from 'lit';
import { createClient } from '../engine/client.js';
import { debounce } from './debounce.js';
import { loadGallery } from './gallery.js';
import { asksForBox, focusHeading, moveAmong, opensElsewhere } from './keys.js';
import { OwnPhotosHost } from './own_photos/host.js';
import { examples, hero, note, searchBox } from './parts/box.js';
import { among, detail } from './parts/detail.js';
import { ownPhotos, ownTexts } from './parts/own_photos.js';
import { failure } from './parts/messages.js';
import { results, shownTiles } from './parts/results.js';
import { dropTarget, scope } from './parts/scope.js';
import { reachable } from './parts/wall.js';
import { PictureDialog } from './picture_dialog.js';
import { Place } from './place.js';
import { readQuery } from './query.js';
import { PAGE, SearchSession } from './session.js';
import { pickLanguage, strings } from './strings.js';
import { styles } from './styles/index.js';
import { HOME } from './url_state.js';
import { WallEnd } from './wall_end.js';
import { startWorker } from './worker_host.js';
import wasmUrl from '../../build/wasm/imago_search.wasm?gz';
import workerUrl from '../engine/worker.js?worker&url';

/** @typedef {import('./url_state.js').UrlState} UrlState */

/** Milliseconds without a key press before a search starts. */
const PAUSE = 120;

/**
 * `<imago-search src="folder/">` searches the gallery in that folder (which holds `model/` and `gallery/`); without `src`,
 * the one beside the page. `lang` picks the interface's language, else the browser does. Sends `imago-question` with
 * `{ q }` whenever the question changes, `imago-ready` once all that a search needs is loaded, or has failed.
 */
export class ImagoSearch extends LitElement {
  static styles = styles;

  static properties = {
    src: { type: String },
    lang: { type: String },
    typed: { state: true },
    wallShown: { state: true },
    rover: { state: true },
  };

  #place = new Place(this, () => {
    this.#ask.cancel();
    this.#follow();
  });
  #ask = debounce(() => this.#askTyped('typed'), PAUSE);
  /** Of the gallery. @type {SearchSession | null} */
  #gallery = null;
  #siteUrl = '';
  #galleryUrl = '';
  #dialog = new PictureDialog();
  /** Pictures like one of those shown are on their way; the tile that had the focus goes. */
  #liked = false;
  #own;

  constructor() {
    super();
    this.src = '';
    this.lang = '';
    /** What stands in the box; the question follows it after a pause. */
    this.typed = '';
    this.wallShown = PAGE;
    /** The one tile that Tab reaches. @type {number | null} */
    this.rover = null;
    this.#own = new OwnPhotosHost(this, {
      place: () => ({ main: this.#gallery, site: this.#siteUrl }),
      onDrop: () => this.#goTo(true),
      onOpen: () => this.#sendQuestion(),
      onChange: this.#onSession,
    });
    new WallEnd(this, () => this.#showMore());
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    const site = new URL(this.src.replace(/\/*$/, '/').replace(/^\/$/, './'), document.baseURI);
    this.#siteUrl = site.href;
    this.#galleryUrl = new URL('gallery/', site).href;
    this.#gallery = new SearchSession({
      loadGallery: () => loadGallery(this.#galleryUrl),
      startClient: async () => createClient(await startWorker(workerUrl)),
      files: {
        wasm: new URL(wasmUrl, document.baseURI).href,
        model: new URL('model/', site).href,
        index: new URL('index.safetensors.gz', this.#galleryUrl).href,
      },
    });
    this.#gallery.addEventListener('change', this.#onSession);
    window.addEventListener('keydown', this.#onWindowKey);
    this.#follow();
    void this.#gallery.start().then(() => this.dispatchEvent(new CustomEvent('imago-ready')));
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onWindowKey);
    this.#ask.cancel();
    this.#gallery?.close();
    this.#gallery = null;
  }

  /** What is searched; null while the visitor's own photos are not there yet. */
  get #session() {
    return this.#url.mine ? this.#own.session : this.#gallery;
  }

  get #lang() {
    return pickLanguage(this.lang === '' ? navigator.languages : [this.lang]);
  }

  get #text() {
    return strings[this.#lang];
  }

  // ---- What is asked ----

  get #url() {
    return this.#place.state;
  }

  /** Asks what the address says. */
  #follow() {
    this.typed = this.#url.q;
    this.#sendQuestion();
  }

  /** @param {'typed' | 'chosen'} how */
  #askTyped(how) {
    this.#setQuestion({ q: readQuery(this.typed).text }, how);
  }

  /** @param {string} example */
  #choose = (example) => {
    this.typed = example;
    this.#setQuestion({ q: example }, 'chosen');
  };

  #clear = () => {
    this.typed = '';
    this.#ask.cancel();
    this.#setQuestion({}, 'chosen');
    this.#input?.focus();
  };

  /** @param {number} id */
  #like = (id) => {
    this.typed = '';
    this.#liked = true;
    this.#setQuestion({ like: id }, 'chosen');
  };

  /** @param {boolean} mine @param {MouseEvent} event */
  #chooseScope = (mine, event) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    this.#goTo(mine);
  };

  /** Searches the gallery, or the visitor's own photos, for the same words. @param {boolean} mine */
  #goTo(mine) {
    if (mine === this.#url.mine) return;
    this.#ask.cancel();
    this.wallShown = PAGE;
    this.#setQuestion({ q: readQuery(this.typed).text, mine }, 'chosen');
  }

  /** @param {Partial<UrlState>} question @param {'typed' | 'chosen'} how */
  #setQuestion(question, how) {
    this.#place.ask(question, how);
    this.#sendQuestion();
    // The best results are at the top: whoever asks from further down is taken there.
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #sendQuestion() {
    const { q, like } = this.#url;
    const { kind, text } = readQuery(q);
    const question = kind === 'words' || like !== null ? { q: text, like } : null;
    this.rover = null;
    if (this.#url.mine) void this.#own.open();
    this.#session?.ask(question);
    this.dispatchEvent(new CustomEvent('imago-question', { detail: { q: text } }));
  }

  // ---- Events ----

  #onSession = () => {
    const { photo } = this.#url;
    if (photo !== null) this.#session?.need(photo);
    this.requestUpdate();
  };

  /** "/" goes to the box. @param {KeyboardEvent} event */
  #onWindowKey = (event) => {
    if (this.#url.photo !== null || !asksForBox(event)) return;
    event.preventDefault();
    this.#input?.focus();
    this.#input?.select();
  };

  /** @param {InputEvent | CompositionEvent} event */
  #onInput = (event) => {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value;
    // Half-composed words (an input method's) are no question yet; compositionend comes here too.
    if (event.type === 'input' && /** @type {InputEvent} */ (event).isComposing) this.#ask.cancel();
    else this.#ask();
  };

  /** @param {Event} event */
  #onSubmit = (event) => {
    event.preventDefault();
    this.#ask.cancel();
    this.#askTyped('chosen');
    // On a phone this puts the keyboard away, which hides the results.
    if (matchMedia('(pointer: coarse)').matches) this.#input?.blur();
  };

  /** @param {KeyboardEvent} event */
  #onBoxKey = (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#onSubmit(event);
    else if (event.key === 'Escape' && (this.typed !== '' || this.#url.like !== null)) {
      this.#clear();
    } else if (event.key === 'ArrowDown') this.#tiles[0]?.focus();
    else return;
    event.preventDefault();
  };

  /** @param {KeyboardEvent} event */
  #onTileKey = (event) => moveAmong(event, this.#tiles, this.#input);

  #showMore() {
    const session = this.#session;
    if (session === null) return;
    // What is on its way is not asked for twice, however often the end is seen meanwhile.
    this.wallShown = Math.min(this.wallShown, session.visible.length) + PAGE;
    void session.showWall(this.wallShown);
  }

  // ---- The picture's own view ----

  /** @param {number} id @param {MouseEvent} event */
  #open = (id, event) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    this.#place.open(id);
  };

  // ---- What is shown ----

  get #input() {
    return this.renderRoot.querySelector('input');
  }

  get #tiles() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.renderRoot.querySelectorAll('a.tile'))];
  }

  /** @param {string} path */
  #fileUrl = (path) => new URL(path, this.#galleryUrl).href;

  /** @override */
  render() {
    const gallery = this.#gallery;
    if (gallery === null) return nothing;
    const session = this.#session;
    const text = this.#text;
    const texts = this.#url.mine ? ownTexts(this.#own, text, this.#lang) : text;
    const asked = this.#url.q !== '' || this.#url.like !== null;
    const { model } = session ?? gallery;
    const isReady = session?.gallery.status === 'ready';
    const empty = session === null || (isReady && session.rows.length === 0);
    return html`
      ${hero(text, asked)}
      ${searchBox(
        {
          text,
          value: this.typed,
          clearable: this.typed !== '' || asked,
          model,
          note: note(session ?? gallery, this.typed, text),
          scope: scope({ text, mine: this.#url.mine, href: this.#scopeHref }, this.#chooseScope),
        },
        {
          input: this.#onInput,
          submit: this.#onSubmit,
          keydown: this.#onBoxKey,
          clear: this.#clear,
        },
      )}
      ${this.#url.mine ? ownPhotos(this.#own, { text, lang: this.#lang, asked }) : nothing}
      ${asked || empty || model.status === 'error' ? nothing : examples(texts, this.#choose)}
      ${
        model.status === 'error' && isReady && !empty
          ? failure(
              { title: text.modelErrorTitle, error: model.error, browsable: true },
              text,
              this.#retry,
            )
          : nothing
      }
      ${
        session === null || (this.#url.mine && empty)
          ? nothing
          : html`<div class="results ${asked ? 'asked' : ''}">${this.#results(session, texts)}</div>
              ${this.#detail(session)}`
      }
      ${dropTarget(text, this.#own.dragging)}
    `;
  }

  /** @param {boolean} mine */
  #scopeHref = (mine) => this.#place.href({ ...HOME, q: this.#url.q, mine });

  #retry = () => this.#session?.retry();

  /** @param {SearchSession} session @param {import('./strings.js').Strings} text */
  #results(session, text) {
    return results(session, {
      text,
      wordless: session.question === null && this.#url.q !== '',
      more: session.shown > this.wallShown && session.wallError === null,
      wall: this.#wall(session),
      choose: this.#choose,
      retry: this.#retry,
    });
  }

  /**
   * @param {SearchSession} session
   * @returns {import('./parts/wall.js').WallOptions}
   */
  #wall(session) {
    const tiles = shownTiles(session, this.wallShown);
    return {
      tiles,
      rover: reachable(tiles, this.rover),
      text: this.#text,
      lang: this.#lang,
      policy: session.policy,
      busy: session.searching,
      url: this.#fileUrl,
      href: (photo) => this.#place.href({ photo }),
      open: this.#open,
      keydown: this.#onTileKey,
      focused: (id) => {
        this.rover = id;
      },
    };
  }

  /** @param {SearchSession} session */
  #detail(session) {
    const photo = session.photo(this.#url.photo);
    return detail({
      photo,
      ...among(shownTiles(session, this.wallShown), photo),
      canSearch: session.model.status === 'ready',
      text: this.#text,
      lang: this.#lang,
      url: this.#fileUrl,
      turn: (id) => this.#place.turn(id),
      like: this.#like,
      close: () => this.#place.close(),
    });
  }

  /** @override */
  updated() {
    this.#dialog.show(this.renderRoot, this.#session?.photo(this.#url.photo)?.id ?? null);
    if (!this.#liked || this.#session?.searching) return;
    this.#liked = false;
    focusHeading(this.renderRoot);
  }
}

customElements.define('imago-search', ImagoSearch);
