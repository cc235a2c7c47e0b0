// SPDX-License-Identifier: MIT
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { readQuery } from '../query.js';
import { icons } from './icons.js';
import { vars } from '../vars.js';

/** @typedef {import('../strings.js').Strings} Strings */

/** @param {Strings} text @param {boolean} folded away while there are results to see */
export function hero(text, folded) {
  return html`<div class="hero ${folded ? 'folded' : ''}" ?inert=${folded}>
    <div>
      <h2>${text.headline}</h2>
      <p class="lede">${text.lede}</p>
    </div>
  </div>`;
}

/**
 * The line below the box.
 * @param {import('../session.js').SearchSession} session
 * @param {string} typed
 * @param {Strings} text
 */
export function note({ model, question }, typed, text) {
  if (model.status === 'loading') {
    const bytes = text.loadingModel(model.loaded, model.total);
    return question === null ? bytes : `${bytes}. ${text.waiting}`;
  }
  return readQuery(typed).cut ? text.cut : '';
}

/**
 * @param {object} options
 * @param {Strings} options.text
 * @param {string} options.value
 * @param {boolean} options.clearable
 * @param {import('../session.js').SearchSession['model']} options.model
 * @param {string} options.note one line below the box
 * @param {unknown} options.scope stands beside it
 * @param {object} on
 * @param {(event: InputEvent | CompositionEvent) => void} on.input
 * @param {(event: Event) => void} on.submit
 * @param {(event: KeyboardEvent) => void} on.keydown
 * @param {() => void} on.clear
 */
export function searchBox({ text, value, clearable, model, note: line, scope }, on) {
  return html`<div class="bar">
    <form role="search" @submit=${on.submit}>
      ${icons.search}
      <input
        type="search"
        name="q"
        .value=${live(value)}
        aria-label=${text.label}
        placeholder=${text.placeholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        @input=${on.input}
        @compositionend=${on.input}
        @keydown=${on.keydown}
      />
      ${
        clearable
          ? html`<button class="icon" type="button" aria-label=${text.clear} @click=${on.clear}>
              ${icons.close}
            </button>`
          : nothing
      }
    </form>
    <div class="rule track">${model.status === 'loading' ? progress(model, text) : nothing}</div>
    <div class="below">
      ${scope}
      <p class="note">${line}</p>
    </div>
  </div>`;
}

/**
 * @param {import('../session.js').Progress} bytes
 * @param {Strings} text
 */
function progress({ loaded, total }, text) {
  if (total === null || total === 0) {
    return html`<div class="unknown" role="progressbar" aria-label=${text.loadingLabel}></div>`;
  }
  return html`<div
    role="progressbar"
    aria-label=${text.loadingLabel}
    aria-valuemin="0"
    aria-valuemax=${total}
    aria-valuenow=${loaded}
    aria-valuetext=${text.loadingModel(loaded, total)}
    ${vars({ '--done': String(loaded / total) })}
  ></div>`;
}

/**
 * @param {Strings} text
 * @param {(example: string) => void} choose
 */
export function examples(text, choose) {
  return html`<ul class="chips" role="list" aria-label=${text.examplesLabel}>
    ${text.examples.map(
      (example) =>
        html`<li>
          <button
            type="button"
            lang=${/\p{Script=Cyrillic}/u.test(example) ? 'ru' : 'en'}
            @click=${() => choose(example)}
          >
            ${example}
          </button>
        </li>`,
    )}
  </ul>`;
}
