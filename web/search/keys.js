// SPDX-License-Identifier: MIT
import { neighbour } from './layout.js';

/** Whether "/" means the search box, and not what is being typed. @param {KeyboardEvent} event */
export function asksForBox(event) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = /** @type {HTMLElement} */ (event.composedPath()[0]);
  return !at.isContentEditable && !/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
}

/**
 * Moves the focus between the tiles of the wall.
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} tiles in reading order
 * @param {HTMLElement | null} above where ArrowUp leads from the first row
 */
export function moveAmong(event, tiles, above) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const from = tiles.findIndex((tile) => tile === event.target);
  if (from < 0) return;
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
  const to = neighbour(boxes, from, event.key);
  if (to < 0) return;
  event.preventDefault();
  if (to === from && event.key === 'ArrowUp') above?.focus();
  else tiles[to].focus();
}

/** Whether a click on a link is meant for another tab or window. @param {MouseEvent} event */
export function opensElsewhere(event) {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** The keyboard goes on from the new results. @param {ParentNode} root of the page or of a shadow tree */
export function focusHeading(root) {
  /** @type {HTMLElement | null} */ (root.querySelector('.status h2'))?.focus({
    preventScroll: true,
  });
}
