// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "relevance/model.h"

namespace imago::relevance {

/// The Platt calibration of least cross-entropy between probability(scores) and the targets (0..1, shares are
/// welcome), by Newton's method. Scores are of the targets' length. Where the scores do not rise with the
/// targets the slope is the smallest allowed, 1e-3, and the probability close to the targets' mean.
Calibration fit_platt(std::span<const double> scores, std::span<const double> targets);

/// Isotonic regression (pool adjacent violators: Ayer et al., 1955): the rising step function of least
/// squared error. Answers its value at each score, in the order given. Equal scores have one value.
std::vector<double> isotonic_fit(std::span<const double> scores, std::span<const double> targets);

}  // namespace imago::relevance
