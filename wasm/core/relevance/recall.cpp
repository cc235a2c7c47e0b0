// SPDX-License-Identifier: MIT
#include "relevance/recall.h"

#include <algorithm>
#include <span>

#include "nn/kernels/kernels.h"
#include "relevance/json_text.h"
#include "relevance/pair_table.h"

namespace imago::relevance {

/// Scores pairs by the models of one cell.
class Recall::CellScorer {
 public:
  CellScorer(const Judgements& judgements, const CellModels& models)
      : judgements_(judgements), models_(models), table_(judgements, models.projection) {}

  Scores operator()(const Pair& pair) {
    return {
        probability(models_.concat_ridge, pair), probability(models_.ridge, pair),
        probability(models_.mlp, pair),
        kernels::dot_f32(judgements_.images.vector(pair.image), judgements_.captions.vector(pair.caption))};
  }

 private:
  template <class Model>
  float probability(const Model& model, const Pair& pair) {
    row_.resize(feature_count(model.features, models_.projection.rank()));
    table_.features(model.features, pair, row_);
    return model.calibration.probability(model.score(row_));
  }

  const Judgements& judgements_;
  const CellModels& models_;
  PairTable table_;
  std::vector<float> row_;
};

Recall::Recall(const Study& study) : study_(study) {
  const Judgements& judgements = study.judgements();
  std::vector<bool> asked(judgements.images.size());
  std::vector<Query> all;
  for (std::uint32_t caption = 0; caption < judgements.captions.size(); ++caption) {
    const std::uint32_t photo = judgements.caption_image[caption];
    if (asked[photo]) continue;
    asked[photo] = true;
    all.push_back({.caption = caption, .photo = photo});
  }
  const std::size_t stride = (all.size() + kMostQueries - 1) / kMostQueries;
  for (std::size_t q = 0; q < all.size(); q += stride) queries_.push_back(all[q]);
  for (std::size_t group = 0; group < kGroups; ++group) {
    CellScorer score(judgements, study.models()[group * kGroups + group]);
    for (Query& query : queries_) {
      if (judgements.captions.group[query.caption] == group) query.own = score({query.photo, query.caption});
    }
  }
}

bool Recall::step() {
  if (cell_ == kSteps) return false;
  const Judgements& judgements = study_.judgements();
  const std::size_t image_group = cell_ / kGroups;
  const std::size_t caption_group = cell_ % kGroups;
  CellScorer score(judgements, study_.models()[cell_]);
  for (Query& query : queries_) {
    if (judgements.captions.group[query.caption] != caption_group) continue;
    for (std::uint32_t photo = 0; photo < judgements.images.size(); ++photo) {
      if (judgements.images.group[photo] != image_group || photo == query.photo) continue;
      const Scores scores = score({photo, query.caption});
      for (std::size_t s = 0; s < kScorers.size(); ++s) {
        const bool before = scores[s] > query.own[s] || (scores[s] == query.own[s] && photo < query.photo);
        query.all[s] += before ? 1 : 0;
        query.allowed[s] += before && judgements.images.allowed[photo] != 0 ? 1 : 0;
      }
    }
  }
  return ++cell_ < kSteps;
}

std::string Recall::table() const {
  const Judgements& judgements = study_.judgements();
  const auto& allowed = judgements.images.allowed;
  const auto photos =
      allowed.size() - static_cast<std::size_t>(std::count(allowed.begin(), allowed.end(), std::uint8_t{0}));
  const auto asks = [&](const Query& query) {
    return judgements.allowed({.image = query.photo, .caption = query.caption});
  };
  const auto asking = static_cast<std::size_t>(std::count_if(queries_.begin(), queries_.end(), asks));
  /// Percentages for k = 1, 2, … of the queries that count.
  const auto curve = [&](std::size_t pool, auto place, auto counts) {
    std::vector<double> found(std::min(kDeepest, pool));
    std::size_t total = 0;
    for (const Query& query : queries_) {
      if (!counts(query)) continue;
      ++total;
      for (std::size_t k = place(query); k < found.size(); ++k) found[k] += 1.0;
    }
    for (double& count : found) count *= total == 0 ? 0.0 : 100.0 / static_cast<double>(total);
    return json_array(found);
  };
  JsonObject scorers;
  for (std::size_t s = 0; s < kScorers.size(); ++s) {
    JsonObject blocks;
    blocks.add("all", curve(
                          allowed.size(), [&](const Query& q) { return q.all[s]; },
                          [](const Query&) { return true; }));
    blocks.add("allowed", curve(
                              photos, [&](const Query& q) { return q.allowed[s]; }, asks));
    scorers.add(kScorers[s].data(), blocks.text());
  }
  JsonObject out;
  out.add("queries", JsonObject().count("all", queries_.size()).count("allowed", asking).text());
  out.add("photos", JsonObject().count("all", allowed.size()).count("allowed", photos).text());
  out.add("recall", scorers.text());
  return out.text();
}

}  // namespace imago::relevance
