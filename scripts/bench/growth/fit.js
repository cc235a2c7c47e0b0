// SPDX-License-Identifier: MIT

/** @typedef {{ exponent: number, error: number, worst: number }} Fit */

/**
 * How a cost grows with size: cost ≈ c · size^exponent, by least squares on logarithms.
 * @param {{ size: number, cost: number }[]} points at least three, all above 0, of different sizes
 * @returns {Fit} error: standard error of the exponent; worst: the largest factor by which a point misses the line, 1 or
 *   more
 */
export function fitGrowth(points) {
  if (points.length < 3 || points.some(({ size, cost }) => !(size > 0 && cost > 0))) {
    throw new RangeError('a growth is fitted to three or more sizes and costs above 0');
  }
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ cost }) => Math.log(cost));
  const mean = (/** @type {number[]} */ values) => values.reduce((a, b) => a + b) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const spread = x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0);
  const exponent = x.reduce((sum, xi, i) => sum + (xi - mx) * (y[i] - my), 0) / spread;
  const residuals = x.map((xi, i) => y[i] - my - exponent * (xi - mx));
  const variance = residuals.reduce((sum, r) => sum + r * r, 0) / (points.length - 2);
  const worst = Math.exp(Math.max(...residuals.map(Math.abs)));
  return { exponent, error: Math.sqrt(variance / spread), worst };
}
