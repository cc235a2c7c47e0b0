// SPDX-License-Identifier: MIT
import { noChange } from 'lit';
import { Directive, PartType, directive } from 'lit/directive.js';

/**
 * Sets CSS custom properties on an element. Lit's own `styleMap` writes a `style` attribute at
 * first, which the page's policy (`style-src 'self'`) rightly refuses; this goes through the CSSOM.
 */
class Vars extends Directive {
  /** @type {Record<string, string>} */
  #set = {};

  /** @param {import('lit/directive.js').PartInfo} info */
  constructor(info) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('vars() belongs on an element');
  }

  /** @param {Record<string, string>} _vars */
  render(_vars) {
    return noChange;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[Record<string, string>]} args
   * @override
   */
  update(part, [vars]) {
    const { style } = /** @type {HTMLElement} */ (part.element);
    for (const [name, value] of Object.entries(vars)) {
      if (this.#set[name] !== value) style.setProperty(name, value);
    }
    this.#set = vars;
    return noChange;
  }
}

export const vars = directive(Vars);
