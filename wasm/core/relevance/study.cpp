// SPDX-License-Identifier: MIT
#include "relevance/study.h"

#include <array>
#include <numeric>
#include <string>
#include <utility>

#include "nn/kernels/kernels.h"
#include "relevance/calibration.h"
#include "relevance/ridge.h"

namespace imago::relevance {

/// One cell of the protocol: who trains, who is predicted, and the features of both.
struct Study::Cell {
  std::vector<std::size_t> train;    ///< expert pairs
  std::vector<std::size_t> experts;  ///< expert pairs to predict
  std::vector<std::size_t> crowd;    ///< crowd pairs to predict
  PairTable& table;
};

namespace {

/// Calls use(place, score) for each of the pairs named by `which`, with the model's score of its features.
template <class Model, class Judged, class Use>
void score_pairs(PairTable& table, const Model& model, std::size_t rank, std::span<const Judged> pairs,
                 std::span<const std::size_t> which, Use use) {
  std::vector<float> row(feature_count(model.features, rank));
  for (const std::size_t i : which) {
    table.features(model.features, pairs[i], row);
    use(i, model.calibration.probability(model.score(row)));
  }
}

Error too_few(const std::string& why) {
  return {ErrorCode::mismatch, "the judgements are too few to train and judge scorers: " + why};
}

double mean_of(std::span<const double> values) {
  return values.empty()
             ? 0.0
             : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

Result<Study> Study::create(Judgements judgements, const TrainingOptions& options) {
  for (const Embeddings* side : {&judgements.images, &judgements.captions}) {
    std::array<bool, kGroups> present{};
    for (std::size_t i = 0; i < side->size(); ++i) present[side->group[i]] |= side->trains(i);
    for (std::size_t group = 0; group < kGroups; ++group) {
      if (!present[group])
        return too_few("group " + std::to_string(group) + " has no photo or caption that may train");
    }
  }
  Study study(std::move(judgements), options);
  if (const Status status = study.check(); !status) return status.error();
  return study;
}

Status Study::check() const {
  for (std::size_t cell = 0; cell < kSteps; ++cell) {
    TrainingPart part;
    for (std::size_t i = 0; i < judgements_.experts.size(); ++i) {
      const ExpertPair& pair = judgements_.experts[i];
      if (!blend_[i] || !trains(pair, cell / kGroups, cell % kGroups)) continue;
      part.target.push_back(*blend_[i]);
      part.image_group.push_back(judgements_.images.group[pair.image]);
      part.caption_group.push_back(judgements_.captions.group[pair.caption]);
    }
    if (inner_folds(part, true).empty()) {
      return too_few("photos of group " + std::to_string(cell / kGroups) + " with captions of group " +
                     std::to_string(cell % kGroups) + " leave no others to train on and to check on");
    }
  }
  return Ok{};
}

bool Study::trains(const Pair& pair, std::size_t image_group, std::size_t caption_group) const {
  return judgements_.images.group[pair.image] != image_group &&
         judgements_.captions.group[pair.caption] != caption_group && judgements_.trains(pair);
}

Study::Study(Judgements judgements, const TrainingOptions& options)
    : judgements_(std::move(judgements)),
      options_(options),
      experts_(build_targets(judgements_, Target::experts)),
      blend_(build_targets(judgements_, Target::blend)) {
  for (std::size_t group = 0; group < kGroups; ++group) {
    image_spread_.push_back(measure_spread(judgements_.images, group));
    text_spread_.push_back(measure_spread(judgements_.captions, group));
  }
  for (Predictions& predictions : predictions_) {
    predictions.experts.resize(judgements_.experts.size());
    predictions.blend.resize(judgements_.experts.size());
    predictions.expert_order.resize(judgements_.experts.size());
    predictions.crowd_order.resize(judgements_.crowd.size());
  }
}

bool Study::step() {
  if (cell_ == kSteps) return false;
  const std::size_t image_group = cell_ / kGroups;
  const std::size_t caption_group = cell_ % kGroups;
  const Projection projection =
      fit_projection(image_spread_[image_group], text_spread_[caption_group], options_.rank);
  PairTable table(judgements_, projection);
  models_.push_back({.projection = projection, .concat_ridge = {}, .ridge = {}, .mlp = {}});
  Cell cell{.train = {}, .experts = {}, .crowd = {}, .table = table};
  const auto same_image = [&](const Pair& pair) {
    return judgements_.images.group[pair.image] == image_group;
  };
  const auto same_caption = [&](const Pair& pair) {
    return judgements_.captions.group[pair.caption] == caption_group;
  };
  for (std::size_t i = 0; i < judgements_.experts.size(); ++i) {
    const ExpertPair& pair = judgements_.experts[i];
    if (same_image(pair) && same_caption(pair)) cell.experts.push_back(i);
    if (trains(pair, image_group, caption_group)) cell.train.push_back(i);
  }
  for (std::size_t i = 0; i < judgements_.crowd.size(); ++i) {
    if (same_image(judgements_.crowd[i]) && same_caption(judgements_.crowd[i])) cell.crowd.push_back(i);
  }
  predict_constant(cell);
  predict_cosines(cell);
  predict_linear(cell, Scorer::concat_ridge, kConcatenation);
  predict_linear(cell, Scorer::ridge, options_.linear);
  predict_mlp(cell);
  return ++cell_ < kSteps;
}

void Study::predict_constant(const Cell& cell) {
  const auto constant = [&](std::span<const std::optional<double>> target) {
    std::vector<double> known;
    for (const std::size_t i : cell.train) {
      if (target[i]) known.push_back(*target[i]);
    }
    return mean_of(known);
  };
  const double experts = constant(experts_);
  const double blend = constant(blend_);
  for (const std::size_t i : cell.experts) {
    of(Scorer::mean).experts[i] = experts;
    of(Scorer::mean).blend[i] = blend;
  }
}

void Study::predict_cosines(const Cell& cell) {
  const auto plain = [&](const Pair& pair) {
    return double{
        kernels::dot_f32(judgements_.images.vector(pair.image), judgements_.captions.vector(pair.caption))};
  };
  const auto centred = [&](const Pair& pair) {
    return double{kernels::dot_f32(cell.table.image(pair.image).unit, cell.table.caption(pair.caption).unit)};
  };
  const auto calibrated = [&](auto cosine, std::span<const std::optional<double>> target) {
    std::vector<double> scores;
    std::vector<double> known;
    for (const std::size_t i : cell.train) {
      if (!target[i]) continue;
      scores.push_back(cosine(judgements_.experts[i]));
      known.push_back(*target[i]);
    }
    return fit_platt(scores, known);
  };
  const auto predict = [&](Scorer scorer, auto cosine) {
    const Calibration experts = calibrated(cosine, experts_);
    const Calibration blend = calibrated(cosine, blend_);
    Predictions& out = of(scorer);
    for (const std::size_t i : cell.experts) {
      const double score = cosine(judgements_.experts[i]);
      out.expert_order[i] = score;
      out.experts[i] = experts.probability(static_cast<float>(score));
      out.blend[i] = blend.probability(static_cast<float>(score));
    }
    for (const std::size_t i : cell.crowd) out.crowd_order[i] = cosine(judgements_.crowd[i]);
  };
  predict(Scorer::cosine, plain);
  predict(Scorer::centred_cosine, centred);
}

void Study::predict_linear(const Cell& cell, Scorer scorer, const FeatureSet& set) {
  Predictions& out = of(scorer);
  const std::span<const ExpertPair> experts(judgements_.experts);
  for (const Target kind : {Target::experts, Target::blend}) {
    const TrainingPart part = cell.table.training_part(set, cell.train, target(kind));
    RidgeFit fit = fit_ridge(part, options_.penalties);
    score_pairs(cell.table, fit.model, part.rank, experts, cell.experts, [&](std::size_t i, double p) {
      (kind == Target::experts ? out.experts : out.blend)[i] = p;
      if (kind == Target::experts) out.expert_order[i] = p;
    });
    if (kind == Target::blend) continue;
    score_pairs(cell.table, fit.model, part.rank, std::span<const CrowdPair>(judgements_.crowd), cell.crowd,
                [&](std::size_t i, double p) { out.crowd_order[i] = p; });
    if (scorer == Scorer::ridge) penalties_.push_back(fit.penalty);
    CellModels& models = models_.back();
    (scorer == Scorer::ridge ? models.ridge : models.concat_ridge) = std::move(fit.model);
  }
}

void Study::predict_mlp(const Cell& cell) {
  Predictions& out = of(Scorer::mlp);
  const std::span<const ExpertPair> experts(judgements_.experts);
  for (const Target kind : {Target::experts, Target::blend}) {
    const TrainingPart part = cell.table.training_part(options_.mlp, cell.train, target(kind));
    MlpFit fit = fit_mlp(part, options_.network);
    score_pairs(cell.table, fit.model, part.rank, experts, cell.experts, [&](std::size_t i, double p) {
      (kind == Target::experts ? out.experts : out.blend)[i] = p;
      if (kind == Target::experts) out.expert_order[i] = p;
    });
    if (kind == Target::blend) continue;
    score_pairs(cell.table, fit.model, part.rank, std::span<const CrowdPair>(judgements_.crowd), cell.crowd,
                [&](std::size_t i, double p) { out.crowd_order[i] = p; });
    curves_.push_back({.training = std::move(fit.training_loss),
                       .validation = std::move(fit.inner_loss),
                       .epochs = fit.epochs});
    models_.back().mlp = std::move(fit.model);
  }
}

}  // namespace imago::relevance
