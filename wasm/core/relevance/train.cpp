// SPDX-License-Identifier: MIT
#include "relevance/train.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "nn/kernels/kernels.h"
#include "relevance/calibration.h"
#include "relevance/mlp_training.h"
#include "relevance/pair_table.h"
#include "relevance/projection_fit.h"
#include "relevance/ridge.h"
#include "relevance/targets.h"

namespace imago::relevance {
namespace {

/// Captions that the sentence threshold is measured on: every so many of those that may train.
constexpr std::size_t kSampled = 400;

Calibration calibrate_cosine(const Judgements& judgements, PairTable& table,
                             std::span<const std::size_t> pairs,
                             std::span<const std::optional<double>> target) {
  std::vector<double> scores;
  std::vector<double> known;
  for (const std::size_t i : pairs) {
    const ExpertPair& pair = judgements.experts[i];
    scores.push_back(kernels::dot_f32(table.image(pair.image).unit, table.caption(pair.caption).unit));
    known.push_back(*target[i]);
  }
  return fit_platt(scores, known);
}

/// The best probability that the MLP gives a caption over all photos that may train, its own among them,
/// reaches this for all but `most_lost` of the sampled captions.
float sentence_threshold(const Judgements& judgements, PairTable& table, const ScorerSet& scorers,
                         double most_lost) {
  std::vector<std::size_t> captions;
  for (std::size_t i = 0; i < judgements.captions.size(); ++i) {
    if (judgements.captions.trains(i) && judgements.images.trains(judgements.caption_image[i]))
      captions.push_back(i);
  }
  std::vector<float> best;
  const std::size_t stride = std::max<std::size_t>(captions.size() / kSampled, 1);
  for (std::size_t c = 0; c < captions.size(); c += stride) {
    PreparedQuery query;
    query.text = table.caption(captions[c]);
    float most = 0.0F;
    for (std::size_t i = 0; i < judgements.images.size(); ++i) {
      if (!judgements.images.trains(i)) continue;
      most = std::max(most, scorers.probability(ScorerKind::mlp, query, table.image(i)));
    }
    best.push_back(most);
  }
  if (best.empty()) return 0.0F;
  std::sort(best.begin(), best.end());
  const auto lost = static_cast<std::size_t>(most_lost * static_cast<double>(best.size()));
  return best[std::min(lost, best.size() - 1)];
}

}  // namespace

Result<Trained> train_scorers(const Judgements& judgements, const WordSet& words,
                              const TrainingOptions& options) {
  const std::vector<std::optional<double>> target = build_targets(judgements, Target::experts);
  std::vector<std::size_t> pairs;
  for (std::size_t i = 0; i < judgements.experts.size(); ++i) {
    if (judgements.trains(judgements.experts[i])) pairs.push_back(i);
  }
  if (pairs.empty())
    return Error{ErrorCode::mismatch, "no pair of a photo and a caption that may train is judged"};

  Trained out;
  out.pairs = pairs.size();
  out.scorers.projection = fit_projection(measure_spread(judgements.images, kGroups),
                                          measure_spread(judgements.captions, kGroups), options.rank);
  PairTable table(judgements, out.scorers.projection);
  const TrainingPart linear = table.training_part(options.linear, pairs, target);
  if (inner_folds(linear, true).empty()) {
    return Error{ErrorCode::mismatch,
                 "the judged photos are too few: all lie in one group, and none is left to check on"};
  }
  RidgeFit ridge = fit_ridge(linear, options.penalties);
  MlpFit mlp = fit_mlp(table.training_part(options.mlp, pairs, target), options.network);
  ShortFit short_fit = fit_short_queries(words, judgements, out.scorers.projection, options.most_lost);

  out.ridge_penalty = ridge.penalty;
  out.ridge_inner_error = ridge.inner_error;
  out.mlp_epochs = mlp.epochs;
  out.mlp_inner_loss = std::move(mlp.inner_loss);
  out.words_kept = short_fit.kept;
  out.words_refused = short_fit.refused;
  out.scorers.linear = std::move(ridge.model);
  out.scorers.mlp = std::move(mlp.model);
  out.scorers.cosine = calibrate_cosine(judgements, table, pairs, target);
  out.scorers.short_queries = std::move(short_fit.model);
  out.scorers.thresholds.words = short_fit.threshold;
  out.scorers.thresholds.sentence = sentence_threshold(judgements, table, out.scorers, options.most_lost);
  out.scorers.model_sha256 = judgements.model_sha256;
  return out;
}

}  // namespace imago::relevance
