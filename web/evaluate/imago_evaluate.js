// SPDX-License-Identifier: MIT
import { LitElement, html, nothing } from 'lit';
import { pickLanguage } from '../search/strings.js';
import { filesOfDrop, filesOfInput, findData } from './dataset/folder.js';
import { summaryOf } from './dataset/summary.js';
import { figures } from './figures.js';
import { progressOf, ways } from './parts.js';
import { saveButtons } from './save_buttons.js';
import { strings } from './strings.js';
import { StudyRun } from './study_run.js';
import { styles } from './styles.js';
import { scoreTable, tableRows } from './table.js';
import './pairs/imago_pairs.js';

/** @typedef {import('./table.js').Block} Block */
/** @typedef {import('./study_run.js').Study} Study */
/** @typedef {import('./study_run.js').Progress} Progress */
/** @typedef {import('./dataset/folder.js').Entry} Entry */
/** @typedef {{ kind: 'idle' | 'cancelled' } | { kind: 'running', progress: Progress } | { kind: 'done', study: Study } | { kind: 'failed', error: unknown }} State */

/**
 * `<imago-evaluate>`: trains and judges the relevance scorers, on the pack that ships with the page or on the task's
 * data set if the visitor has it, and shows how they did. Everything runs in workers; nothing is sent anywhere.
 */
export class ImagoEvaluate extends LitElement {
  static styles = styles;

  static properties = {
    state: { state: true },
    block: { state: true },
    over: { state: true },
  };

  /** The evaluation whose workers live: under way, or on the page. @type {StudyRun | null} */
  #run = null;

  constructor() {
    super();
    /** @type {State} */
    this.state = { kind: 'idle' };
    /** @type {Block} */
    this.block = 'all';
    /** Whether a folder hovers over the page. */
    this.over = false;
  }

  get #text() {
    return strings[pickLanguage(navigator.languages)];
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    for (const type of ['dragover', 'dragleave', 'drop']) addEventListener(type, this.#drag);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    for (const type of ['dragover', 'dragleave', 'drop']) removeEventListener(type, this.#drag);
    this.#run?.end();
  }

  /** A folder that misses the zone would otherwise replace the page. @param {Event} event */
  #drag = (event) => {
    const { dataTransfer } = /** @type {DragEvent} */ (event);
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = event.type === 'dragover' && this.state.kind !== 'running';
    if (event.type !== 'drop' || this.state.kind === 'running') return;
    this.#start(filesOfDrop(dataTransfer));
  };

  #cancel = () => this.#run?.end();

  #chosen = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.files?.length) this.#start(Promise.resolve(filesOfInput(input.files)));
    input.value = ''; // the same folder, mended, can be chosen again
  };

  /** @param {Promise<Entry[]> | null} files of a data set; null: the pack */
  async #start(files) {
    this.#run?.end();
    /** @type {StudyRun} */
    const run = new StudyRun((progress) => {
      if (run === this.#run) this.state = { kind: 'running', progress };
    });
    this.#run = run;
    this.state = { kind: 'running', progress: { phase: 'loading', loaded: 0, total: null } };
    try {
      const study = files ? await run.ofData(findData(await files)) : await run.ofPack();
      if (run.cancelled) return;
      this.state = { kind: 'done', study };
      const recall = await run.recall();
      this.state = { kind: 'done', study: { ...study, recall } };
    } catch (error) {
      // Another run has taken its place, and tells its own story.
      if (run !== this.#run) return;
      this.state = run.cancelled ? { kind: 'cancelled' } : { kind: 'failed', error };
      run.end();
    }
  }

  /** @override @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const before = /** @type {State | undefined} */ (changed.get('state'));
    if (!before || before.kind === this.state.kind) return;
    // What was pressed is gone; the keyboard goes on with what took its place.
    if (this.shadowRoot?.activeElement || document.activeElement === document.body) {
      const next = this.renderRoot.querySelector('.actions button, .way button');
      /** @type {HTMLElement | null} */ (next)?.focus({ preventScroll: true });
    }
  }

  /** @override */
  render() {
    const text = this.#text;
    const { state } = this;
    return html`<div class="intro">
        <h2>${text.headline}</h2>
        <p class="lede">${text.lede}</p>
      </div>
      ${
        state.kind === 'running'
          ? progressOf(state.progress, text, this.#cancel)
          : ways(text, this.over, { run: () => this.#start(null), chosen: this.#chosen })
      }
      ${this.#outcome()} ${state.kind === 'done' ? this.#results(state.study) : nothing}`;
  }

  #outcome() {
    const text = this.#text;
    const { state } = this;
    if (state.kind === 'failed') {
      const { message } = /** @type {Error} */ (state.error);
      return html`<div class="message alert" role="alert">
        <p>${text.failed}</p>
        <code>${message}</code>
      </div>`;
    }
    if (state.kind === 'running') return nothing;
    const note =
      state.kind === 'done'
        ? text.took(state.study.seconds.toFixed(1))
        : state.kind === 'cancelled'
          ? text.cancelled
          : '';
    return html`<p class="outcome" role="status">${note}</p>`;
  }

  /** @param {Study} study */
  #results(study) {
    const text = this.#text;
    const { block } = this;
    const { n, variance } = study.table.scorers.mean[block];
    const title = text.tableTitle;
    return html`${study.summary ? summaryOf(study.summary, text) : nothing}
      <div class="choice" role="radiogroup" aria-label=${text.which}>
        ${this.#choice('all', text.all)} ${this.#choice('allowed', text.allowed)}
      </div>
      ${
        n === 0
          ? html`<p role="note">${text.noPairs}</p>`
          : html`<section>
                <h3>${title}</h3>
                <p>${text.about(n, variance.toFixed(4))}</p>
                ${scoreTable(study.table, block, text)}
                ${saveButtons(
                  {
                    name: `scorers_${block}`,
                    title,
                    rows: () => tableRows(study.table, block),
                    json: () => JSON.stringify(study.table, null, 1),
                  },
                  text,
                )}
              </section>
              ${figures(study, block, text)}
              ${
                study.shown
                  ? html`<imago-pairs .study=${study} .block=${block}></imago-pairs>`
                  : html`<p class="outcome">${text.pairsNeedData}</p>`
              }`
      }`;
  }

  /** @param {Block} block @param {string} label */
  #choice(block, label) {
    return html`<label
      ><input
        type="radio"
        name="block"
        .checked=${this.block === block}
        @change=${() => {
          this.block = block;
        }}
      />${label}</label
    >`;
  }
}

customElements.define('imago-evaluate', ImagoEvaluate);
