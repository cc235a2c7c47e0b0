// SPDX-License-Identifier: MIT
// What the errors of the under-16 rules have in common, as far as the captions tell. A photo may be of several kinds; a
// kind is counted when any caption has one of its words. What no caption says (a face in the shade) is in no row.

/** @typedef {import('./policy.js').AuditedPhoto} AuditedPhoto */

/** @type {[string, RegExp][]} kinds of photos of people under the age */
const CHILD_KINDS = [
  ['baby or toddler', /\b(bab(y|ies)|infants?|toddlers?|newborns?)\b/i],
  ['child with an adult', /\b(m[ae]n|wom[ae]n|mother|mom|father|dad|adults?|lady|parents?)\b/i],
  ['teenager', /\b(teen\w*|youths?|adolescents?|young (wom[ae]n|m[ae]n|lady|ladies|guy|guys))\b/i],
  ['crowd or group', /\b(crowd|group|team|class|many|several|people|bunch)\b/i],
  [
    'at sport',
    /\b(soccer|football|baseball|basketball|hockey|skat\w+|karate|gymnast\w*|bik\w+|swim\w*|surf\w*)\b/i,
  ],
  ['in water', /\b(water|pool|ocean|sea|lake|waves?|splash\w*|sprinkler|fountain)\b/i],
  ['far away or small', /\b(distance|distant|far|silhouettes?|sunset|field|mountains?|beach)\b/i],
  [
    'back turned or face hidden',
    /\b(back (of|to|turned)|from behind|facing away|away from|masks?|helmets?|goggles|face (paint\w*|covered))\b/i,
  ],
  ['statue or drawing', /\b(statues?|sculptures?|paintings?|drawings?|posters?|murals?)\b/i],
];

/** @type {[string, RegExp][]} kinds of photos of nobody under the age */
const ADULT_KINDS = [
  ['man or woman named', /\b(m[ae]n|wom[ae]n|lady|ladies|guys?|gentlem[ae]n)\b/i],
  ['young man or woman', /\byoung (wom[ae]n|m[ae]n|lady|ladies|guys?|adults?|couple)\b/i],
  [
    'person, no age named',
    /\b(person|people|someone|\w*boarders?|riders?|swimmers?|players?|performers?|dancers?|climbers?)\b/i,
  ],
  ['crowd or group', /\b(crowd|group|team|many|several|bunch)\b/i],
  [
    'at sport',
    /\b(soccer|football|baseball|basketball|hockey|skat\w+|gymnast\w*|bik\w+|swim\w*|surf\w*)\b/i,
  ],
  ['animal', /\b(dogs?|pupp(y|ies)|cats?|horses?|birds?)\b/i],
  ['statue or drawing', /\b(statues?|sculptures?|paintings?|drawings?|posters?|murals?)\b/i],
];

/**
 * @param {AuditedPhoto[]} photos
 * @param {Record<string, (photo: AuditedPhoto) => number>} rules how much of a photo each rule blocks, 0..1
 */
export function errorsByKind(photos, rules) {
  const count = (/** @type {boolean} */ positive, /** @type {[string, RegExp][]} */ kinds) => {
    const group = photos.filter((photo) => photo.positive === positive);
    return [['all', /(?:)/], ...kinds].map(([kind, words]) => {
      const of = group.filter(({ captions }) =>
        captions.some((text) => /** @type {RegExp} */ (words).test(text)),
      );
      const wrong = Object.entries(rules).map(([name, blocked]) => {
        const sum = of.reduce((total, photo) => total + blocked(photo), 0);
        return [name, Number((positive ? of.length - sum : sum).toFixed(1))];
      });
      return { kind, photos: of.length, ...Object.fromEntries(wrong) };
    });
  };
  return { missed: count(true, CHILD_KINDS), false_alarms: count(false, ADULT_KINDS) };
}
