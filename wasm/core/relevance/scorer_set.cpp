// SPDX-License-Identifier: MIT
#include "relevance/scorer_set.h"

#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"
#include "nn/operations.h"

namespace imago::relevance {

float ShortModel::probability(float c, float extra_pieces) const {
  const float z = ((cosine * c + square * (c * c)) + pieces * extra_pieces) + bias;
  return 1.0F / (1.0F + kernels::exp_f32(-z));
}

PreparedQuery ScorerSet::prepare(std::span<const float> text, std::size_t words, float extra_pieces) const {
  PreparedQuery query;
  query.is_short = words <= kShortWords;
  query.extra_pieces = extra_pieces;
  query.text = projection.text(text);
  if (query.is_short) {
    for (std::size_t k = 0; k < dim(); ++k) query.text.unit[k] = text[k] - short_queries.text_mean[k];
    normalize(query.text.unit);
  }
  return query;
}

float ScorerSet::probability(ScorerKind kind, const PreparedQuery& query, const Projected& image) const {
  const float c = kernels::dot_f32(query.text.unit, image.unit);
  if (query.is_short) return short_queries.probability(c, query.extra_pieces);
  if (kind == ScorerKind::cosine) return cosine.probability(c);
  const FeatureSet& set = kind == ScorerKind::linear ? linear.features : mlp.features;
  std::vector<float> row(feature_count(set, projection.rank()));
  write_features(set, image, query.text, row);
  return kind == ScorerKind::linear ? linear.calibration.probability(linear.score(row))
                                    : mlp.calibration.probability(mlp.score(row));
}

}  // namespace imago::relevance
