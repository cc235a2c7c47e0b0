// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "io/result.h"
#include "relevance/scorer_set.h"

namespace imago::relevance {

/// The file that ScorerSet::from_safetensors reads. Errors: out_of_range where a value is not finite: what
/// did not converge is not kept.
Result<std::vector<std::uint8_t>> save_scorers(const ScorerSet& scorers);

}  // namespace imago::relevance
