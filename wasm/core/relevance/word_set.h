// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "io/result.h"
#include "relevance/judgements.h"
#include "relevance/scorer_set.h"

namespace imago::relevance {

/// Words and two-word names with what the judged photos' captions say of them: what short queries are learnt
/// from, since people have judged sentences only.
///
/// Stored as safetensors: `words` F32 (w, dim), `word_pieces` F32 (w), pieces a word beyond one, `word_shown`
/// U8 (w, images): not 0 where a caption of that photo names it.
struct WordSet {
  std::size_t dim = 0;
  std::size_t images = 0;
  std::vector<float> vectors;       // (words, dim)
  std::vector<float> extra_pieces;  // (words)
  std::vector<std::uint8_t> shown;  // (words, images)

  std::size_t size() const { return extra_pieces.size(); }

  static Result<WordSet> from_safetensors(const Safetensors& tensors, const Judgements& judgements);
};

struct ShortFit {
  ShortModel model;
  float threshold = 0.0F;
  double kept = 0.0;     ///< share of the words that photos show whose best probability reaches the threshold
  double refused = 0.0;  ///< share of the words that no photo shows whose best probability does not
};

/// Fits the model by logistic regression over all pairs of a word and a photo that may train. The threshold
/// is the largest one under which at most `most_lost` of the words that such a photo shows have no photo
/// left.
ShortFit fit_short_queries(const WordSet& words, const Judgements& judgements, const Projection& projection,
                           double most_lost);

}  // namespace imago::relevance
