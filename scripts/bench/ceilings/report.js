// SPDX-License-Identifier: MIT
// The ceilings as lines for a person.

/** @param {number} share 0..1 */
const percent = (share) => `${Math.round(100 * share)} %`;

const KERNELS = {
  ...{ text_gemm: 'text products', text_gemm_relaxed: 'text, relaxed' },
  ...{ pointwise: '1×1 layers', pointwise_relaxed: '1×1, relaxed', depthwise: '3×3 layers' },
};
const SCANS = { scan: 'scan', scan_relaxed: 'scan, relaxed' };

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
  for (const [name, title] of Object.entries(KERNELS)) {
    const standing = found[/** @type {keyof typeof KERNELS} */ (name)];
    if (!standing) continue;
    const { gmacs, share } = standing;
    lines.push(`  ${title.padEnd(14)} ${gmacs.toFixed(1).padStart(6)} GMAC/s, ${percent(share)}`);
  }
  for (const [name, title] of Object.entries(SCANS)) {
    const scan = found[/** @type {keyof typeof SCANS} */ (name)];
    if (!scan) continue;
    const rates = `${scan.gmacs.toFixed(1).padStart(6)} GMAC/s, ${percent(scan.share)}`;
    lines.push(
      `  ${title.padEnd(14)} ${rates}; ${percent(scan.read_share)} of the speed of reading`,
    );
  }
  return lines.join('\n');
}
