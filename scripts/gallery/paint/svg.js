// SPDX-License-Identifier: MIT
// Strings of SVG. Points are [x, y]; a path is the text of its `d` attribute.

/** @typedef {[number, number]} Point */
/** @typedef {Record<string, string | number | undefined>} Attributes */

/** One decimal is finer than a pixel at every size we print. @param {number} v */
export const n = (v) => String(Math.round(v * 10) / 10);

/** @param {Attributes} attributes */
function write(attributes) {
  let out = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    out += ` ${key}="${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}"`;
  }
  return out;
}

/** @param {string} d @param {string} fill @param {Attributes} [more] */
export const path = (d, fill, more = {}) => `<path d="${d}"${write({ fill, ...more })}/>`;

/** A line drawn with a round brush. @param {string} d @param {string} stroke @param {number} width @param {Attributes} [more] */
export const stroke = (d, stroke, width, more = {}) =>
  `<path d="${d}"${write({
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })}/>`;

/** @param {number} x @param {number} y @param {number} r @param {string} fill @param {Attributes} [more] */
export const circle = (x, y, r, fill, more = {}) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"${write({ fill, ...more })}/>`;

/** @param {number} x @param {number} y @param {number} rx @param {number} ry @param {string} fill @param {Attributes} [more] */
export const ellipse = (x, y, rx, ry, fill, more = {}) =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}"${write({ fill, ...more })}/>`;

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {string} fill @param {Attributes} [more] */
export const rect = (x, y, w, h, fill, more = {}) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${write({ fill, ...more })}/>`;

/** @param {string} content @param {Attributes} [attributes] */
export const group = (content, attributes = {}) => `<g${write(attributes)}>${content}</g>`;

/** Place a drawing made around the origin. @param {string} content @param {number} x @param {number} y @param {number} [sx] @param {number} [sy] @param {number} [degrees] */
export const place = (content, x, y, sx = 1, sy = sx, degrees = 0) =>
  `<g transform="translate(${n(x)} ${n(y)})${degrees ? ` rotate(${n(degrees)})` : ''}${
    sx === 1 && sy === 1
      ? ''
      : ` scale(${Math.round(sx * 1000) / 1000} ${Math.round(sy * 1000) / 1000})`
  }">${content}</g>`;

/** The points in clockwise order, so that overlapping outlines in one path never cut holes. @param {Point[]} points */
function clockwise(points) {
  let area = 0;
  for (let i = 0; i < points.length; i += 1) {
    const [x0, y0] = points[i];
    const [x1, y1] = points[(i + 1) % points.length];
    area += x0 * y1 - x1 * y0;
  }
  return area < 0 ? [...points].reverse() : points;
}

/** Straight edges. @param {Point[]} points @param {boolean} [closed] */
export const poly = (points, closed = true) =>
  `M${(closed ? clockwise(points) : points).map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`;

/** Closed circle or ellipse as a path, to be joined with others. @param {number} x @param {number} y @param {number} rx @param {number} [ry] */
export const oval = (x, y, rx, ry = rx) =>
  `M${n(x - rx)} ${n(y)}A${n(rx)} ${n(ry)} 0 1 1 ${n(x + rx)} ${n(y)}A${n(rx)} ${n(ry)} 0 1 1 ${n(x - rx)} ${n(y)}Z`;

/** Rectangle with rounded corners as a path. @param {number} x @param {number} y @param {number} w @param {number} h @param {number} r */
export const block = (x, y, w, h, r) =>
  `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}q${n(r)} 0 ${n(r)} ${n(r)}v${n(h - 2 * r)}q0 ${n(r)} ${n(-r)} ${n(r)}h${n(2 * r - w)}q${n(-r)} 0 ${n(-r)} ${n(-r)}v${n(2 * r - h)}q0 ${n(-r)} ${n(r)} ${n(-r)}Z`;

/** Smooth curve through the points (Catmull-Rom as Béziers). @param {Point[]} given @param {boolean} [closed] @param {number} [tension] */
export function smooth(given, closed = true, tension = 1) {
  const points = closed ? clockwise(given) : given;
  const count = points.length;
  const at = (/** @type {number} */ i) =>
    closed ? points[(i + count) % count] : points[Math.min(count - 1, Math.max(0, i))];
  const k = tension / 6;
  let d = `M${n(points[0][0])} ${n(points[0][1])}`;
  const last = closed ? count : count - 1;
  for (let i = 0; i < last; i += 1) {
    const [p, q, r, s] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(q[0] + (r[0] - p[0]) * k)} ${n(q[1] + (r[1] - p[1]) * k)} ${n(r[0] - (s[0] - q[0]) * k)} ${n(r[1] - (s[1] - q[1]) * k)} ${n(r[0])} ${n(r[1])}`;
  }
  return closed ? `${d}Z` : d;
}

/**
 * A soft shape around a chain of joints: radius `radii[i]` at `points[i]`, round ends.
 * Bodies, limbs, tails, branches and brush strokes are all made of it.
 * @param {Point[]} points @param {number[]} radii
 */
export function limb(points, radii) {
  /** @type {Point[]} */
  const left = [];
  /** @type {Point[]} */
  const right = [];
  const count = points.length;
  for (let i = 0; i < count; i += 1) {
    const a = points[Math.max(0, i - 1)];
    const b = points[Math.min(count - 1, i + 1)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const nx = (-(b[1] - a[1]) / length) * radii[i];
    const ny = ((b[0] - a[0]) / length) * radii[i];
    left.push([points[i][0] + nx, points[i][1] + ny]);
    right.push([points[i][0] - nx, points[i][1] - ny]);
  }
  const cap = (/** @type {Point} */ from, /** @type {Point} */ to, /** @type {number} */ r) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    /** @type {Point} */
    const tip = [
      to[0] + ((to[0] - from[0]) / length) * r,
      to[1] + ((to[1] - from[1]) / length) * r,
    ];
    return tip;
  };
  const tail = cap(points[1], points[0], radii[0] * 0.9);
  const head = cap(points[count - 2], points[count - 1], radii[count - 1] * 0.9);
  return smooth([tail, ...left, head, ...right.reverse()], true);
}
