// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>

#include "relevance/judgements.h"
#include "relevance/options.h"
#include "relevance/scorer_set.h"
#include "relevance/word_set.h"

namespace imago::relevance {

/// What was trained, and what the training pairs say of it (nothing here is out of fold).
struct Trained {
  ScorerSet scorers;
  std::size_t pairs = 0;  ///< expert pairs that trained
  double ridge_penalty = 0.0;
  double ridge_inner_error = 0.0;
  std::size_t mlp_epochs = 0;
  std::vector<double> mlp_inner_loss;
  double words_kept = 0.0;
  double words_refused = 0.0;
};

/// Trains all scorers on all pairs that may train, as the product uses them. Errors: mismatch (no photo,
/// caption or pair that may train, or none in a second group to check on).
Result<Trained> train_scorers(const Judgements& judgements, const WordSet& words,
                              const TrainingOptions& options);

}  // namespace imago::relevance
