// SPDX-License-Identifier: MIT
import { LitElement, html, nothing } from 'lit';
import { fetchBytes, unpack } from '../engine/model_files.js';
import { Connection } from '../engine/protocol.js';
import { pickLanguage } from '../search/strings.js';
import { startWorker } from '../search/worker_host.js';
import { figures } from './figures.js';
import { expertTargets } from './judgements.js';
import { save, toCsv } from './save.js';
import { strings } from './strings.js';
import { styles } from './styles.js';
import { scoreTable, tableRows } from './table.js';
import packUrl from '../../models/evaluation/judgements.safetensors?gz';
import wasmUrl from '../../build/wasm/imago_relevance.wasm?gz';
import workerUrl from './study_worker.js?worker&url';

/** @typedef {import('./table.js').Block} Block */
/** @typedef {import('./figures.js').Study & { seconds: number }} Study */

/**
 * `<imago-evaluate>`: trains and judges the relevance scorers on the pack that ships with the page, and shows how they
 * did. Everything runs in a worker; nothing is sent anywhere.
 */
export class ImagoEvaluate extends LitElement {
  static styles = styles;

  static properties = {
    state: { state: true },
    block: { state: true },
  };

  /** @type {AbortController | null} */
  #running = null;

  constructor() {
    super();
    /** @type {{ kind: 'idle' | 'cancelled' } | { kind: 'running', done: number, total: number } | { kind: 'done', study: Study } | { kind: 'failed', error: unknown }} */
    this.state = { kind: 'idle' };
    /** @type {Block} */
    this.block = 'all';
  }

  get #text() {
    return strings[pickLanguage(navigator.languages)];
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#running?.abort();
  }

  #cancel = () => this.#running?.abort();

  #run = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running = controller;
    this.state = { kind: 'running', done: 0, total: 0 };
    /** @type {Worker | null} */
    let worker = null;
    try {
      const absolute = (/** @type {string} */ url) => new URL(url, document.baseURI).href;
      const [packed, wasm, started] = await Promise.all([
        fetchBytes(absolute(packUrl), { signal }),
        fetchBytes(absolute(wasmUrl), { signal }),
        startWorker(workerUrl),
      ]);
      worker = started;
      const pack = await unpack(packed, { name: 'the evaluation pack' });
      const found = await new Connection(worker).call(
        'run',
        { wasm, pack },
        {
          signal,
          onEvent: ({ done, total }) => {
            this.state = { kind: 'running', done, total };
          },
        },
      );
      this.state = { kind: 'done', study: { ...found, ...expertTargets(pack) } };
    } catch (error) {
      this.state = signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
    } finally {
      worker?.terminate();
      this.#running = null;
    }
  };

  /** @override */
  render() {
    const text = this.#text;
    return html`<div class="intro">
        <h2>${text.headline}</h2>
        <p class="lede">${text.lede}</p>
        <p>${text.data}</p>
        <div class="actions">${this.#actions()}</div>
      </div>
      ${this.state.kind === 'done' ? this.#results(this.state.study) : nothing}`;
  }

  #actions() {
    const text = this.#text;
    const { state } = this;
    if (state.kind === 'running') {
      const line = state.total === 0 ? text.loading : text.progress(state.done, state.total);
      return html`<button class="button" type="button" @click=${this.#cancel}>
          ${text.cancel}
        </button>
        <progress
          max=${state.total || 1}
          value=${state.total === 0 ? nothing : state.done}
          aria-label=${line}
        ></progress>
        <p role="status">${line}</p>`;
    }
    /** @type {Record<string, string>} */
    const notes = { cancelled: text.cancelled, idle: '' };
    const note =
      state.kind === 'done' ? text.took(state.study.seconds.toFixed(1)) : notes[state.kind];
    return html`<button class="button first" type="button" @click=${this.#run}>
        ${state.kind === 'done' ? text.again : text.run}
      </button>
      ${
        state.kind === 'failed'
          ? html`<p role="alert">${text.failed} ${String(state.error)}</p>`
          : html`<p role="status">${note}</p>`
      }`;
  }

  /** @param {Study} study */
  #results(study) {
    const text = this.#text;
    const { n, variance } = study.table.scorers.mean[this.block];
    const json = () => JSON.stringify(study.table, null, 1);
    return html`<div class="choice" role="radiogroup" aria-label=${text.which}>
        ${this.#choice('all', text.all)} ${this.#choice('allowed', text.allowed)}
      </div>
      <section>
        <h3>${text.tableTitle}</h3>
        <p>${text.about(n, variance.toFixed(4))}</p>
        ${scoreTable(study.table, this.block, text)}
        <div class="save">
          <button
            type="button"
            aria-label=${text.saveLabel(`${text.tableTitle}, CSV`)}
            @click=${() =>
              save(
                `scorers_${this.block}.csv`,
                'text/csv',
                toCsv(tableRows(study.table, this.block)),
              )}
          >
            ${text.saveCsv}
          </button>
          <button
            type="button"
            aria-label=${text.saveLabel(`${text.tableTitle}, JSON`)}
            @click=${() => save('scorers.json', 'application/json', json())}
          >
            ${text.saveJson}
          </button>
        </div>
      </section>
      ${figures(study, this.block, text)}`;
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
