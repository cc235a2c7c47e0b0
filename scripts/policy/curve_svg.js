// SPDX-License-Identifier: MIT
// The image rule's curve as a picture: share found over share of false alarms.

const SIDE = 320;
const LEFT = 56;
const TOP = 16;

/** @param {number} share */
const x = (share) => (LEFT + share * SIDE).toFixed(1);
/** @param {number} share */
const y = (share) => (TOP + (1 - share) * SIDE).toFixed(1);

/**
 * @param {object} figures
 * @param {[number, number][]} figures.curve [false alarms, found]
 * @param {{ tpr: number, fpr: number, auc: number }} figures.image
 * @returns {string} SVG
 */
export function curveSvg({ curve, image }) {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = ticks.map(
    (t) => `<path d="M${x(t)} ${y(0)}V${y(1)}M${x(0)} ${y(t)}H${x(1)}" stroke="#8884"/>
<text x="${x(t)}" y="${TOP + SIDE + 18}" text-anchor="middle">${100 * t}</text>
<text x="${LEFT - 8}" y="${Number(y(t)) + 4}" text-anchor="end">${100 * t}</text>`,
  );
  const points = curve.map(([fpr, tpr]) => `${x(fpr)},${y(tpr)}`).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIDE + 24} ${TOP + SIDE + 48}" role="img" aria-labelledby="t">
<title id="t">Image rule: share of photos of people under 16 found, over the share of adults' photos blocked; area ${image.auc.toFixed(3)}</title>
<style>text{font:12px sans-serif;fill:#777}</style>
<path d="M${x(0)} ${y(0)}H${x(1)}V${y(1)}H${x(0)}Z" fill="none" stroke="#888"/>
${grid.join('\n')}
<polyline points="${points}" fill="none" stroke="#c2410c" stroke-width="2"/>
<circle cx="${x(image.fpr)}" cy="${y(image.tpr)}" r="4" fill="#c2410c"/>
<text x="${x(0.5)}" y="${TOP + SIDE + 38}" text-anchor="middle">false alarms, %</text>
<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">found, %</text>
</svg>
`;
}
