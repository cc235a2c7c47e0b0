// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "relevance/model.h"
#include "relevance/training_part.h"

namespace imago::relevance {

struct MlpOptions {
  std::size_t members = 4;   ///< networks that differ in their first weights, averaged
  std::size_t hidden = 8;    ///< units of each
  std::size_t batch = 64;    ///< pairs a step
  std::size_t epochs = 60;   ///< at most
  std::size_t patience = 6;  ///< epochs without a smaller inner loss before training stops
  float rate = 5e-3F;        ///< of Adam
  float decay = 0.3F;        ///< weights shrink by rate · decay a step (AdamW)
  std::uint64_t seed = 1;
};

struct MlpFit {
  Mlp model;
  std::size_t epochs = 0;             ///< that the inner folds chose
  std::vector<double> inner_loss;     ///< cross-entropy of the inner folds after each epoch
  std::vector<double> training_loss;  ///< the same of the pairs that trained them, while they did
};

/// Trains by Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019) on the cross-entropy between
/// probability and target. How many epochs is chosen on the inner folds (early stopping), whose predictions
/// also make the calibration; then all pairs train once more for that long. The same seed gives the same
/// model.
MlpFit fit_mlp(const TrainingPart& part, const MlpOptions& options);

}  // namespace imago::relevance
