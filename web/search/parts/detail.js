// SPDX-License-Identifier: MIT
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { captionsFor, formatDate, formatProbability, formatScore } from '../format.js';
import { placeholder } from '../placeholder.js';
import { vars } from '../vars.js';
import { icons } from './icons.js';

/**
 * @typedef {import('../strings.js').Strings} Strings
 * @typedef {object} DetailOptions
 * @property {import('../gallery.js').Photo | null} photo null: the dialog is shut
 * @property {number | null} score
 * @property {number | null} probability
 * @property {number | null} previous id of the picture before it
 * @property {number | null} next
 * @property {boolean} canSearch
 * @property {Strings} text
 * @property {import('../strings.js').Lang} lang
 * @property {(path: string) => string} url
 * @property {(id: number) => void} turn
 * @property {(id: number) => void} like
 * @property {() => void} close
 */

/**
 * @param {import('../session.js').Tile[]} tiles
 * @param {import('../gallery.js').Photo | null} photo one of them, or none
 * @returns {Pick<DetailOptions, 'score' | 'probability' | 'previous' | 'next'>}
 */
export function among(tiles, photo) {
  const shown = tiles.filter(({ row }) => !row.blocked);
  const at = shown.findIndex(({ row }) => row.id === photo?.id);
  return {
    score: shown[at]?.score ?? null,
    probability: shown[at]?.probability ?? null,
    previous: at < 0 ? null : (shown[at - 1]?.row.id ?? null),
    next: at < 0 ? null : (shown[at + 1]?.row.id ?? null),
  };
}

/** @param {DetailOptions} options */
export function detail(options) {
  const { photo, text, previous, next, turn, close } = options;
  /** @param {KeyboardEvent} event */
  const keydown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: previous, ArrowRight: next }[event.key] ?? null;
    if (to === null) return;
    event.preventDefault();
    turn(to);
  };
  return html`<dialog aria-labelledby="detail-title" @close=${close} @keydown=${keydown}>
    ${
      photo === null
        ? nothing
        : html`<div class="sheet">
            <div class="panel">
              <div class="controls">
                ${arrow(text.previous, icons.previous, previous, turn)}
                ${arrow(text.next, icons.next, next, turn)}
                <button class="icon close" type="button" aria-label=${text.close} @click=${close}>
                  ${icons.close}
                </button>
              </div>
              <h2 id="detail-title" aria-live="polite">${photo.title || text.untitled}</h2>
              ${facts(photo, options)}
              <div class="actions">
                <button
                  class="button"
                  type="button"
                  ?disabled=${!options.canSearch}
                  @click=${() => options.like(photo.id)}
                >
                  ${text.likeThis}
                </button>
              </div>
            </div>
            <div class="picture">${largePicture(photo, options)}</div>
          </div>`
    }
  </dialog>`;
}

/**
 * @param {string} label
 * @param {unknown} icon
 * @param {number | null} to
 * @param {(id: number) => void} turn
 */
function arrow(label, icon, to, turn) {
  return html`<button
    class="icon"
    type="button"
    aria-label=${label}
    ?disabled=${to === null}
    @click=${() => to !== null && turn(to)}
  >
    ${icon}
  </button>`;
}

/**
 * @param {import('../gallery.js').Photo} photo
 * @param {DetailOptions} options
 */
function largePicture(photo, { url, lang }) {
  const { id, width, height, thumbhash, captions, title } = photo;
  const shape = {
    '--ratio': `${width} / ${height}`,
    '--placeholder': placeholder(thumbhash),
  };
  // A new element for each picture: the one before must not stand there while the next one loads.
  return keyed(
    id,
    html`<img
      src=${url(photo.file)}
      alt=${captionsFor(captions, lang)[0] ?? title}
      width=${width}
      height=${height}
      ${vars(shape)}
    />`,
  );
}

/**
 * @param {import('../gallery.js').Photo} photo
 * @param {DetailOptions} options
 */
function facts(photo, { score, probability, text, lang }) {
  const captions = captionsFor(photo.captions, lang).filter((line) => line !== photo.title);
  const date = formatDate(photo.date, lang);
  const { original } = photo;
  return html`<dl>
    ${
      probability === null
        ? nothing
        : html`<div title=${text.chanceHelp}>
            <dt>${text.chance}</dt>
            <dd>${formatProbability(probability, lang)}</dd>
          </div>`
    }
    ${
      score === null
        ? nothing
        : html`<div title=${text.scoreHelp}>
            <dt>${text.score}</dt>
            <dd>${formatScore(score, lang)}</dd>
          </div>`
    }
    ${
      date === ''
        ? nothing
        : html`<div>
            <dt>${text.date}</dt>
            <dd>${date}</dd>
          </div>`
    }
    ${
      original === undefined
        ? nothing
        : html`<div>
            <dt>${text.file}</dt>
            <dd>${text.fileOf(original.name, original.bytes)}</dd>
          </div>`
    }
    ${
      captions.length === 0
        ? nothing
        : html`<div>
            <dt>${text.captions}</dt>
            <dd>
              <ul role="list">
                ${captions.map((caption) => html`<li>${caption}</li>`)}
              </ul>
            </dd>
          </div>`
    }
  </dl>`;
}
