// SPDX-License-Identifier: MIT
// Files that a visitor takes away: made here, never uploaded.

/**
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** @param {string[][]} rows @returns {string} RFC 4180 */
export function toCsv(rows) {
  const cell = (/** @type {string} */ text) =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** @param {string[][]} rows with a header @returns {string} objects by the header's names; numbers as such */
export function toJson([names, ...rows]) {
  const value = (/** @type {string} */ text) =>
    text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  const objects = rows.map((row) =>
    Object.fromEntries(names.map((name, i) => [name, value(row[i])])),
  );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'opacity',
];

/**
 * A chart as a file of its own: the page's style sheet doesn't travel with it, so what it says is written in.
 * @param {SVGElement} chart
 * @returns {string}
 */
export function toSvg(chart) {
  const copy = /** @type {SVGElement} */ (chart.cloneNode(true));
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const name of PROPERTIES) copies[i].setAttribute(name, style.getPropertyValue(name));
    copies[i].removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
