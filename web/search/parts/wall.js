// SPDX-License-Identifier: MIT
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { blurred } from '../blurred.js';
import { captionsFor, formatProbability, formatScore } from '../format.js';
import { tileRatio } from '../layout.js';
import { translation } from '../policy.js';
import { vars } from '../vars.js';

/**
 * @typedef {import('../gallery.js').Photo} Photo
 * @typedef {import('../session.js').Tile} Tile
 * @typedef {import('../strings.js').Strings} Strings
 * @typedef {object} WallOptions
 * @property {Tile[]} tiles
 * @property {number | null} rover id of the one tile that Tab reaches
 * @property {Strings} text
 * @property {import('../strings.js').Lang} lang
 * @property {import('../policy.js').PublicPolicy} policy
 * @property {boolean} busy a newer answer is on its way
 * @property {(path: string) => string} url of a file of the gallery
 * @property {(id: number) => string} href of a picture's own view
 * @property {(id: number, event: MouseEvent) => void} open
 * @property {(event: KeyboardEvent) => void} keydown
 * @property {(id: number) => void} focused
 */

/** The disclaimer has no picture whose shape it could take. Two languages need more room than one. */
const DISCLAIMER_RATIO = 4 / 3;
const TRANSLATED_RATIO = 1;

/**
 * @param {Tile[]} tiles
 * @param {number | null} rover id of the tile that had the focus last
 * @returns {number | null} id of the one that Tab reaches; null where there is none
 */
export function reachable(tiles, rover) {
  const ids = tiles.filter(({ row }) => !row.blocked).map(({ row }) => row.id);
  return rover !== null && ids.includes(rover) ? rover : (ids[0] ?? null);
}

/** @param {WallOptions} options */
export function wall(options) {
  const { tiles, text } = options;
  return html`<p class="apart">${text.picturesMissing}</p>
    <ul
      class="wall"
      role="list"
      aria-busy=${options.busy}
      aria-describedby="tiles-hint"
      @keydown=${options.keydown}
    >
      ${repeat(
        tiles,
        ({ row }) => row.id,
        ({ row, ...how }) => (row.blocked ? disclaimer(options) : picture(row, how, options)),
      )}
    </ul>
    <p id="tiles-hint" class="hidden">${text.tilesHint}</p>`;
}

/**
 * @param {Photo} photo
 * @param {Pick<Tile, 'score' | 'probability'>} how well it fits
 * @param {WallOptions} options
 */
function picture(photo, { score, probability }, options) {
  const { text, lang, rover } = options;
  const title = photo.title || text.untitled;
  const [caption] = captionsFor(photo.captions, lang);
  const ratio = tileRatio(photo.width, photo.height);
  return html`<li ${vars({ '--ratio': String(ratio) })}>
    <a
      class="tile"
      href=${options.href(photo.id)}
      data-id=${photo.id}
      tabindex=${rover === photo.id ? 0 : -1}
      @click=${(/** @type {MouseEvent} */ event) => options.open(photo.id, event)}
      @focus=${() => options.focused(photo.id)}
    >
      <span class="frame" ${blurred(photo.thumbhash)}>
        <img
          src=${options.url(photo.thumb)}
          alt=${caption === undefined || caption === title ? '' : caption}
          width=${photo.width}
          height=${photo.height}
          loading="lazy"
          decoding="async"
          @error=${markMissing}
        />
      </span>
      <span class="caption">
        <span class="title">${title}</span>
        ${probability === null ? nothing : chance(probability, text, lang)}
        ${score === null ? nothing : similarity(score, text, lang)}
      </span>
      ${
        score === null
          ? nothing
          : html`<span
              class="meter"
              ${vars({ '--score': String(probability ?? Math.min(1, Math.max(0, score))) })}
            ></span>`
      }
    </a>
  </li>`;
}

/** Without a network, what was not looked at before stays a placeholder. @param {Event} event */
function markMissing({ target }) {
  /** @type {Element} */ (target).classList.add('missing');
}

/**
 * @param {number} probability
 * @param {Strings} text
 * @param {import('../strings.js').Lang} lang
 */
function chance(probability, text, lang) {
  return html`<span class="chance" title=${text.chanceHelp}
    ><span class="hidden">${text.chance} </span>${formatProbability(probability, lang)}</span
  >`;
}

/**
 * @param {number} score
 * @param {Strings} text
 * @param {import('../strings.js').Lang} lang
 */
function similarity(score, text, lang) {
  return html`<span class="score" title=${text.scoreHelp}
    ><span class="hidden">${text.score} </span>${formatScore(score, lang)}</span
  >`;
}

/** In place of a picture that may not be seen. @param {Pick<WallOptions, 'policy' | 'lang'>} options */
export function disclaimer({ policy, lang }) {
  const translated = translation(policy.disclaimer, lang);
  const ratio = translated === '' ? DISCLAIMER_RATIO : TRANSLATED_RATIO;
  return html`<li class="blocked" ${vars({ '--ratio': String(ratio) })}>
    <p class="frame">
      <span>
        <span lang="en">${policy.disclaimer.en}</span>
        ${translated === '' ? nothing : html`<small>${translated}</small>`}
      </span>
    </p>
  </li>`;
}
