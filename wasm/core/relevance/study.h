// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "io/result.h"
#include "relevance/judgements.h"
#include "relevance/model.h"
#include "relevance/options.h"
#include "relevance/pair_table.h"
#include "relevance/projection_fit.h"
#include "relevance/targets.h"

namespace imago::relevance {

enum class Scorer : std::uint8_t { mean, concat_ridge, ridge, mlp, cosine, centred_cosine };
inline constexpr std::array<std::string_view, 6> kScorerNames = {"mean", "concat_ridge", "ridge",
                                                                 "mlp",  "cosine",       "centred_cosine"};

/// What a scorer that saw neither a pair's photo group nor its caption group says of it.
struct Predictions {
  std::vector<double> experts;  ///< (expert pairs): probability, trained on Target::experts
  std::vector<double> blend;    ///< (expert pairs): the same on Target::blend; 0 where that drops the pair
  std::vector<double> expert_order;  ///< (expert pairs): what pairs are ranked by
  std::vector<double> crowd_order;   ///< (crowd pairs)
};

/// How the MLP of one cell learnt: cross-entropy by epoch of the pairs that trained and of those that inner
/// folds held back.
struct LearningCurve {
  std::vector<double> training;
  std::vector<double> validation;
  std::size_t epochs = 0;  ///< that were chosen
};

/// What one cell trained on Target::experts, to score further pairs of its groups.
struct CellModels {
  Projection projection;
  LinearModel concat_ridge;
  LinearModel ridge;
  Mlp mlp;
};

/// Out-of-fold predictions of all scorers by image and by caption: each of the 25 cells (photo group ×
/// caption group) is predicted by models trained on pairs that may train and share neither group with it.
/// Everything that is chosen (means, basis, penalty, epochs, calibration) is chosen from those pairs alone.
class Study {
 public:
  /// Errors: mismatch where the judgements are too few for the protocol: a group without a photo or
  /// a caption that may train, or a cell that has nothing to train on or, inside that, nothing to check on.
  static Result<Study> create(Judgements judgements, const TrainingOptions& options);

  static constexpr std::size_t kSteps = kGroups * kGroups;

  /// Trains and predicts the next cell; false once all are done. Between two steps a caller may stop for
  /// good.
  bool step();
  std::size_t done() const { return cell_; }

  const Judgements& judgements() const { return judgements_; }
  std::span<const std::optional<double>> target(Target target) const {
    return target == Target::experts ? experts_ : blend_;
  }
  const Predictions& predictions(Scorer scorer) const {
    return predictions_[static_cast<std::size_t>(scorer)];
  }
  std::span<const double> ridge_penalties() const { return penalties_; }  ///< (cells done)
  std::span<const LearningCurve> curves() const { return curves_; }       ///< (cells done)
  std::span<const CellModels> models() const { return models_; }          ///< (cells done)

 private:
  struct Cell;
  Study(Judgements judgements, const TrainingOptions& options);
  Status check() const;
  bool trains(const Pair& pair, std::size_t image_group, std::size_t caption_group) const;
  void predict_constant(const Cell& cell);
  void predict_cosines(const Cell& cell);
  void predict_linear(const Cell& cell, Scorer scorer, const FeatureSet& set);
  void predict_mlp(const Cell& cell);
  Predictions& of(Scorer scorer) { return predictions_[static_cast<std::size_t>(scorer)]; }

  Judgements judgements_;
  TrainingOptions options_;
  std::vector<std::optional<double>> experts_;
  std::vector<std::optional<double>> blend_;
  std::vector<TowerSpread> image_spread_;  ///< without each group
  std::vector<TowerSpread> text_spread_;
  std::array<Predictions, kScorerNames.size()> predictions_;
  std::vector<double> penalties_;
  std::vector<LearningCurve> curves_;
  std::vector<CellModels> models_;
  std::size_t cell_ = 0;
};

}  // namespace imago::relevance
