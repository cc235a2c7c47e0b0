// SPDX-License-Identifier: MIT
/** What <imago-own-photos> shows of adding photos: how far it is, and what came of it. */
import { html, nothing } from 'lit';
import { icons } from '../parts/icons.js';
import { vars } from '../vars.js';

/** @typedef {import('./own_photos.js').Adding} Adding */
/** @typedef {import('./own_photos.js').Report} Report */
/** @typedef {import('./strings.js').OwnStrings} OwnStrings */

/** So many skipped files are named; the others are counted. */
const MOST_NAMED = 200;

/**
 * @param {Adding} adding
 * @param {OwnStrings} text
 * @returns {{ share: number | null, words: string[] }} how much is done, 0..1, and what is said of it
 */
export function progressOf({ bytes, speed }, text) {
  const { done, total, perSecond, secondsLeft } = speed;
  if (bytes !== null) {
    const share = bytes.total === null ? null : bytes.loaded / bytes.total;
    return { share, words: [text.loading(bytes.loaded, bytes.total)] };
  }
  if (perSecond === null || secondsLeft === null) {
    return { share: total === 0 ? null : done / total, words: [text.done(done, total)] };
  }
  const words = [text.done(done, total), text.perSecond(perSecond), text.left(secondsLeft)];
  return { share: done / total, words };
}

/**
 * @param {Adding} adding
 * @param {OwnStrings} text
 * @param {() => void} cancel
 */
export function progress(adding, text, cancel) {
  const { share, words } = progressOf(adding, text);
  const [first, ...rest] = words;
  return html`<section class="progress" aria-label=${text.adding}>
    <p><strong>${first}</strong>${rest.map((word) => html` · ${word}`)}</p>
    <button class="link" type="button" @click=${cancel}>${text.cancel}</button>
    <div
      class="track"
      role="progressbar"
      aria-label=${text.adding}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round((share ?? 0) * 100)}
      aria-valuetext=${words.join(', ')}
    >
      <div ${vars({ '--done': String(share ?? 0) })}></div>
    </div>
  </section>`;
}

/**
 * @param {Report} report
 * @param {{ text: OwnStrings, age: number }} how
 * @returns {string[]} sentences
 */
export function reportLines({ added, known, blocked, cancelled }, { text, age }) {
  return [
    ...(cancelled ? [text.cancelled(added)] : []),
    [text.added(added), ...(known > 0 ? [text.known(known)] : [])].join(' '),
    ...(blocked > 0 ? [text.blocked(blocked, age)] : []),
  ];
}

/**
 * @param {unknown} error
 * @param {OwnStrings} text
 * @returns {{ title: string, advice: string }}
 */
export function explain(error, text) {
  const { name, code } = /** @type {{ name?: string, code?: unknown }} */ (error ?? {});
  if (name === 'QuotaExceededError') return { title: text.quotaTitle, advice: text.quota };
  if (code === 'network') return { title: text.failedTitle, advice: text.network };
  return { title: text.failedTitle, advice: text.failed };
}

/**
 * @param {Report} report
 * @param {{ text: OwnStrings, age: number, dismiss: () => void }} how
 */
export function reported(report, { text, age, dismiss }) {
  const { skipped, error } = report;
  const why = error === null ? null : explain(error, text);
  return html`<section class="report alert ${why === null ? '' : 'failed'}">
    ${why === null ? nothing : html`<h2>${why.title}</h2>`}
    ${why === null ? nothing : html`<p>${why.advice}</p>`}
    ${reportLines(report, { text, age }).map((line) => html`<p>${line}</p>`)}
    ${skipped.length === 0 ? nothing : skippedList(skipped, text)}
    <button class="icon" type="button" aria-label=${text.dismiss} @click=${dismiss}>
      ${icons.close}
    </button>
  </section>`;
}

/** @param {import('./adding.js').Skipped[]} skipped @param {OwnStrings} text */
function skippedList(skipped, text) {
  const more = skipped.length - MOST_NAMED;
  return html`<details>
    <summary>${text.skipped(skipped.length)}</summary>
    <ul class="names" role="list">
      ${skipped
        .slice(0, MOST_NAMED)
        .map((file) => html`<li>${file.path}: <span>${text.reason(file)}</span></li>`)}
      ${more > 0 ? html`<li>${text.more(more)}</li>` : nothing}
    </ul>
  </details>`;
}
