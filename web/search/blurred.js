// SPDX-License-Identifier: MIT
import { noChange } from 'lit';
import { Directive, PartType, directive } from 'lit/directive.js';
import { decoded, placeholder } from './placeholder.js';
import { inTurns } from './turns.js';

/** A hash takes a millisecond or three, and a wall shows dozens at once. */
const decodeLater = inTurns();

/** Sets `--placeholder` to the blurred picture, at once if that has been decoded before, else soon. */
class Blurred extends Directive {
  /** @type {string | null} */
  #hash = null;

  /** @param {import('lit/directive.js').PartInfo} info */
  constructor(info) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('blurred() belongs on an element');
  }

  /** @param {string | undefined} _thumbhash base64 */
  render(_thumbhash) {
    return noChange;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[string | undefined]} args
   * @override
   */
  update(part, [thumbhash = '']) {
    if (thumbhash === this.#hash) return noChange;
    this.#hash = thumbhash;
    const { style } = /** @type {HTMLElement} */ (part.element);
    const ready = decoded(thumbhash);
    style.setProperty('--placeholder', ready ?? 'none');
    if (ready === null) {
      decodeLater(() => {
        // A tile that went, or shows another picture by now, needs none.
        if (this.#hash !== thumbhash || !part.element.isConnected) return;
        style.setProperty('--placeholder', placeholder(thumbhash));
      });
    }
    return noChange;
  }
}

export const blurred = directive(Blurred);
