// SPDX-License-Identifier: MIT

/**
 * The model card of models/relevance.
 * @param {any} config its config.json
 */
export function relevanceCard({
  model,
  training,
  thresholds,
  threshold_on_training_words: onWords,
}) {
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  return `# Relevance scorers

From the embedding of a photo and of a text, the probability (0 to 1) that they fit. Made by \`imago train DATA\` for the
towers ${model.name} \`${model.sha256.slice(0, 12)}\`; \`wasm/core/relevance\` trains and runs them.

- _ridge_: linear regression in closed form; the penalty (${training.ridge_penalty}) was chosen by inner folds.
- _mlp_: one hidden layer, an average of several networks, ${training.mlp_epochs} epochs chosen by inner folds. The product uses it.
- _cosine_: the cosine of the centred vectors.
- Queries of one or two words have a model of their own, learnt from the captions' words, because people have judged
  sentences only.

All are calibrated (Platt). Features: both vectors with their tower's mean subtracted, the 64 leading principal
components of the text, their product with those of the photo, and the cosine.

## Training data

${training.expert_pairs} pairs of the published Flickr8k-Expert judgements: those whose photo and caption show nobody
under 16. Left out: ${training.excluded.join('; ')}. Short queries: ${training.words_shown} words that captions of at least 15 photos use, ${training.words_absent} words
that none uses. No photo and no sentence is in these files.

## "Nothing here fits"

When the best probability is below ${thresholds.sentence.toFixed(3)} (sentences) or ${thresholds.words.toFixed(3)} (one or two words). The thresholds
were put where 5 % of the training queries with a fitting photo would be lost. On the training words ${percent(onWords.kept)}
of those shown are kept and ${percent(onWords.refused)} of those absent are refused; words that did not train are counted by
\`npm run evaluate\`.

## Figures

\`npm run evaluate -- --data DIR\` trains anew in 25 cells, by photo and by caption, and prints how well each scorer does
on pairs that it never saw: \`models/clip-lite/figures.json\`.

## Limits

The judged photos are everyday scenes with people and dogs; their judges spoke English. A probability for other
pictures, or for Russian, is an extrapolation.
`;
}
