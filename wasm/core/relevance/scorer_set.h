// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"
#include "relevance/model.h"
#include "relevance/projection.h"

namespace imago::relevance {

/// Asked in this many words or fewer, a query is *short*. Sentences and single words lie in different places
/// of the text tower's space, and judgements exist of sentences only: short queries have a mean and a model
/// of their own.
inline constexpr std::size_t kShortWords = 2;

/// Probability that a photo shows what a word or two name: 1 / (1 + exp(−z)), z linear in the centred cosine
/// c, c² and how many pieces the tokenizer needs a word beyond one (a word that it never met comes in many
/// pieces, and whatever the tower says of it is chance).
struct ShortModel {
  std::vector<float> text_mean;  // (dim)
  float cosine = 0.0F;
  float square = 0.0F;
  float pieces = 0.0F;
  float bias = 0.0F;

  float probability(float c, float extra_pieces) const;
};

/// Best probabilities below these mean: nothing here fits.
struct Thresholds {
  float sentence = 0.0F;
  float words = 0.0F;
};

/// What is asked, ready to be compared with photos.
struct PreparedQuery {
  Projected text;
  bool is_short = false;
  float extra_pieces = 0.0F;  ///< of a word, on average, beyond the first
};

enum class ScorerKind { linear, mlp, cosine };

/// The trained scorers of one pair of towers.
///
/// Stored as safetensors, all F32 but `*.features`: `image_mean`, `text_mean` (dim), `basis` (rank, dim);
/// `ridge.weight` (features), `ridge.bias` (1); `mlp.mean`, `mlp.scale` (features), `mlp.hidden.weight`
/// (units, features), `mlp.hidden.bias`, `mlp.output.weight` (units), `mlp.output.bias` (members);
/// `*.features` U8 (5), the switches of FeatureSet in its order; `ridge.calibration`, `mlp.calibration`,
/// `cosine.calibration` (2: slope, offset); `short.text_mean` (dim), `short.weight` (4: cosine, square,
/// pieces, bias); `thresholds` (2: sentence, words).
struct ScorerSet {
  Projection projection;
  LinearModel linear;
  Mlp mlp;
  Calibration cosine;
  ShortModel short_queries;
  Thresholds thresholds;
  std::string model_sha256;  ///< of the towers that it was trained on; empty if the file doesn't say

  /// Errors: malformed (a tensor absent, or values that are not finite), mismatch (shapes that disagree),
  /// too_large.
  static Result<ScorerSet> from_safetensors(const Safetensors& tensors);

  std::size_t dim() const { return projection.dim(); }
  PreparedQuery prepare(std::span<const float> text, std::size_t words, float extra_pieces) const;
  float probability(ScorerKind kind, const PreparedQuery& query, const Projected& image) const;
  float threshold(const PreparedQuery& query) const {
    return query.is_short ? thresholds.words : thresholds.sentence;
  }
};

}  // namespace imago::relevance
