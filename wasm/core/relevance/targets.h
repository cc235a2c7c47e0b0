// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "relevance/judgements.h"

namespace imago::relevance {

enum class Target {
  experts,  ///< mean of the three scores, 1..4 mapped to 0..1
  blend,    ///< 0.6 · (majority − 1) / 3 + 0.4 · share of the crowd, as public solutions of the task do
};

/// One value a pair of judgements.experts, 0..1; nothing where the target leaves a pair out: *blend* drops
/// pairs on which all three experts differ. A pair that the crowd did not judge counts as share 0.
std::vector<std::optional<double>> build_targets(const Judgements& judgements, Target target);

}  // namespace imago::relevance
