// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "relevance/study.h"

namespace imago::relevance {

/// The figures of a finished study as JSON: {"scorers": {NAME: {BLOCK: {…}}}, "chosen": {…}}. NAME:
/// kScorerNames and "human" (each expert against the mean of the other two). BLOCK: "all", "without_own" (no
/// photo beside one of its own captions) and "allowed". A block holds n and variance of both targets,
/// mse_experts with its 95 % interval (photos drawn again), mse_blend, mae_experts, r2_experts, expert_tau_c
/// and cf_tau_b (times 100, with their n), ece and its curve (15 equal-count bins). What cannot be computed
/// is null.
std::string study_table(const Study& study);

/// How the MLP of each cell learnt, as JSON: [{"training": […], "validation": […], "epochs": n}],
/// cross-entropy by epoch.
std::string study_curves(const Study& study);

}  // namespace imago::relevance
