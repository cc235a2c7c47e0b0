// SPDX-License-Identifier: MIT

/** Keeps the browser's own dialog in step with the picture that is to be shown in it. */
export class PictureDialog {
  /** The picture that it shows. @type {number | null} */
  #shown = null;

  /**
   * @param {HTMLElement | DocumentFragment} root
   * @param {number | null} id of the picture; null: none
   */
  show(root, id) {
    const dialog = root.querySelector('dialog');
    if (dialog === null) return;
    if (id !== null && !dialog.open) dialog.showModal();
    if (id === null && dialog.open) dialog.close();
    if (id === null && this.#shown !== null) {
      // The focus goes back to where it came from.
      const tile = root.querySelector(`a.tile[data-id="${this.#shown}"]`);
      const heading = root.querySelector('.status h2');
      /** @type {HTMLElement | null} */ (tile ?? heading)?.focus();
    }
    this.#shown = id;
  }
}
