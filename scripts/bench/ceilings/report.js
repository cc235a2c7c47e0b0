// SPDX-License-Identifier: MIT
// The ceilings as lines for a person.

/** @param {number} share 0..1 */
const percent = (share) => `${Math.round(100 * share)} %`;

/** What each kernel is called, and the ceiling that it stands under. @type {Record<string, { title: string, ceiling: string }>} */
export const KERNELS = {
  text_gemm: { title: 'text products', ceiling: 'dot_gmacs' },
  text_gemm_relaxed: { title: 'text products, relaxed', ceiling: 'product_gmacs' },
  pointwise: { title: '1×1 layers', ceiling: 'dot_gmacs' },
  pointwise_relaxed: { title: '1×1 layers, relaxed', ceiling: 'product_gmacs' },
  depthwise: { title: '3×3 depthwise layers', ceiling: 'dot_gmacs' },
  scan: { title: 'search of whole rows', ceiling: 'dot_gmacs' },
  scan_relaxed: { title: 'search of whole rows, relaxed', ceiling: 'relaxed_gmacs' },
};

/**
 * @param {import('./measure.js').Ceilings} found
 * @returns {string}
 */
export function ceilingLines(found) {
  const relaxed = found.relaxed_gmacs
    ? `, ${found.product_gmacs?.toFixed(1)} (towers) and ${found.relaxed_gmacs.toFixed(1)} (scan) in relaxed SIMD`
    : ', no relaxed SIMD';
  const lines = [
    `ceilings: ${found.dot_gmacs.toFixed(1)} GMAC/s in plain SIMD${relaxed}, ${found.read_gbs.toFixed(1)} GB/s`,
  ];
  for (const [name, { title }] of Object.entries(KERNELS)) {
    const standing = /** @type {Record<string, any>} */ (found)[name];
    if (!standing) continue;
    const { gmacs, share, read_share: read } = standing;
    const rates = `${gmacs.toFixed(1).padStart(6)} GMAC/s, ${percent(share)}`;
    const reading = read === undefined ? '' : `; ${percent(read)} of the speed of reading`;
    lines.push(`  ${title.padEnd(29)} ${rates}${reading}`);
  }
  return lines.join('\n');
}
