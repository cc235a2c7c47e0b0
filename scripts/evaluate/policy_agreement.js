// SPDX-License-Identifier: MIT
// The image rule by how many captions say that somebody is under the age: what strangers who saw the photo agree on.
import { areaUnderCurve, byProbability, falseAlarmsWhere, interval } from '../policy/detection.js';

/** @typedef {import('./policy.js').AuditedPhoto} AuditedPhoto */

/** From all captions down; what the rule and the frozen lists count differently is with the fewest. */
const GROUPS = [
  { captions: '5', from: 5, to: 5 },
  { captions: '4', from: 4, to: 4 },
  { captions: '3 or fewer', from: 0, to: 3 },
];

/**
 * Every group of photos of people under the age, against all photos of others.
 * @param {AuditedPhoto[]} photos of either kind
 * @param {(photo: AuditedPhoto) => number} alone 0 or 1: whether the image rule blocks the photo at its threshold
 * @returns {{ captions: string, photos: number, tpr: number, auc: number | null, fpr_at_tpr95: number | null,
 *   fpr_at_tpr95_interval: [number, number] }[]} shares 0..1; groups without photos are absent
 */
export function byAgreement(photos, alone) {
  const others = photos.filter(({ positive }) => !positive);
  const falseAlarms = (/** @type {AuditedPhoto[]} */ sample) =>
    falseAlarmsWhere(byProbability(sample), 0.95);
  return GROUPS.flatMap(({ captions, from, to }) => {
    const group = photos.filter(({ positive, blocked }) => {
      const naming = blocked.filter(Boolean).length;
      return positive && naming >= from && naming <= to;
    });
    if (group.length === 0) return [];
    const compared = [...group, ...others];
    return [
      {
        captions,
        photos: group.length,
        tpr: group.reduce((sum, photo) => sum + alone(photo), 0) / group.length,
        auc: areaUnderCurve(byProbability(compared)),
        fpr_at_tpr95: falseAlarms(compared),
        fpr_at_tpr95_interval: interval(compared, falseAlarms),
      },
    ];
  });
}
