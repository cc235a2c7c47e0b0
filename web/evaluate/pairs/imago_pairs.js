// SPDX-License-Identifier: MIT
import { LitElement, html, nothing } from 'lit';
import { formatProbability } from '../../search/format.js';
import { disclaimer } from '../../search/parts/wall.js';
import { DEFAULT_POLICY } from '../../search/policy.js';
import { pickLanguage } from '../../search/strings.js';
import { saveButtons } from '../save_buttons.js';
import { strings } from '../strings.js';
import { extremePairs, pairRows } from './extremes.js';
import { pairStyles } from './styles.js';

/** @typedef {import('./extremes.js').JudgedPair} JudgedPair */
/** @typedef {JudgedPair & { url: string }} Tile */
/** @typedef {Record<'worst' | 'best', Tile[]>} Lists */

/** Of each kind. */
const COUNT = 8;

const SCORERS = /** @type {const} */ (['mlp', 'ridge', 'cosine']);

/**
 * `<imago-pairs>`: the pairs of a data set that a scorer judged worst and best. Every one goes through the policy
 * first; what it blocks is the notice, and neither its pixels nor its words come here.
 */
export class ImagoPairs extends LitElement {
  static styles = pairStyles;

  static properties = {
    study: { attribute: false },
    block: { attribute: false },
    scorer: { state: true },
    lists: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../study_run.js').Study | null} */
    this.study = null;
    /** @type {import('../table.js').Block} */
    this.block = 'all';
    /** @type {typeof SCORERS[number]} */
    this.scorer = 'mlp';
    /** @type {Lists | null} null while the policy looks at them */
    this.lists = null;
    /** @type {unknown} */
    this.failure = null;
  }

  get #lang() {
    return pickLanguage(navigator.languages);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
  }

  /** @override @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    // The same study comes once more when its recall has been counted.
    const other = changed.has('study') && changed.get('study')?.shown !== this.study?.shown;
    if (other || changed.has('block') || changed.has('scorer')) void this.#load();
  }

  /** Object URLs keep their photos in memory until they are revoked. */
  #forget() {
    for (const { url } of Object.values(this.lists ?? {}).flat()) {
      if (url !== '') URL.revokeObjectURL(url);
    }
    this.lists = null;
  }

  async #load() {
    this.#forget();
    this.failure = null;
    const { study, block, scorer } = this;
    if (!study?.shown) return;
    const predicted = study.predictions[scorer];
    const { target, allowed } = study;
    const keep = (/** @type {number} */ i) => block === 'all' || allowed[i] === 1;
    const { worst, best } = extremePairs(predicted, target, keep, COUNT);
    try {
      const pairs = [...worst, ...best];
      const shown = await study.shown(pairs);
      // Another choice was made meanwhile: its own answer is on the way.
      if (study.shown !== this.study?.shown || block !== this.block || scorer !== this.scorer) {
        return;
      }
      const tiles = pairs.map((i, n) => ({
        predicted: predicted[i],
        human: target[i],
        shown: shown[n],
        url: shown[n] ? URL.createObjectURL(shown[n].file) : '',
      }));
      this.lists = { worst: tiles.slice(0, worst.length), best: tiles.slice(worst.length) };
    } catch (error) {
      if (this.isConnected) this.failure = error;
    }
  }

  /** @override */
  render() {
    const text = strings[this.#lang];
    return html`<h3>${text.pairsTitle}</h3>
      <p>${text.pairsNote}</p>
      ${
        this.study?.summary?.hasImageRule === false
          ? html`<p role="note">${text.noImageRule}</p>`
          : nothing
      }
      <div class="choice" role="radiogroup" aria-label=${text.whichScorer}>
        ${SCORERS.map((name) => this.#choice(name, text.scorers[name]))}
      </div>
      ${this.failure ? html`<p role="alert">${text.failed} ${String(this.failure)}</p>` : nothing}
      ${this.lists ? this.#both(this.lists, text) : html`<p role="status">${text.looking}</p>`}`;
  }

  /** @param {typeof SCORERS[number]} name @param {string} label */
  #choice(name, label) {
    return html`<label
      ><input
        type="radio"
        name="scorer"
        .checked=${this.scorer === name}
        @change=${() => {
          this.scorer = name;
        }}
      />${label}</label
    >`;
  }

  /** @param {Lists} lists @param {import('../strings.js').Strings} text */
  #both(lists, text) {
    return html`${this.#list(text.worst, lists.worst, text)}
    ${this.#list(text.best, lists.best, text)}
    ${saveButtons({ name: `pairs_${this.scorer}_${this.block}`, title: text.pairsTitle, rows: () => pairRows(lists) }, text)}`;
  }

  /** @param {string} title @param {Tile[]} tiles @param {import('../strings.js').Strings} text */
  #list(title, tiles, text) {
    const lang = this.#lang;
    return html`<h4>${title}</h4>
      <ol class="pairs">
        ${tiles.map(({ shown, url, human, predicted }) => {
          if (!shown) return disclaimer({ policy: DEFAULT_POLICY, lang });
          return html`<li>
            <span class="frame">
              <img src=${url} alt=${shown.own || shown.image} decoding="async" />
            </span>
            <q lang="en">${shown.text}</q>
            <dl>
              <div>
                <dt>${text.people}</dt>
                <dd>${formatProbability(human, lang)}</dd>
              </div>
              <div>
                <dt>${text.short[this.scorer]}</dt>
                <dd>${formatProbability(predicted, lang)}</dd>
              </div>
            </dl>
          </li>`;
        })}
      </ol>`;
  }
}

customElements.define('imago-pairs', ImagoPairs);
