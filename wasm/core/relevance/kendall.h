// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

namespace imago::relevance {

/// Kendall's rank correlation in O(n log n), equal to SciPy's kendalltau: W. R. Knight, "A computer method
/// for calculating Kendall's tau with ungrouped data", JASA 61 (1966). No value may be NaN.
///
/// Both answer −1..1, or nothing where a ranking is constant or empty, or where the lengths differ.

/// Corrected for ties: (P − Q) / √((all − ties in x)(all − ties in y)).
std::optional<double> kendall_tau_b(std::span<const double> x, std::span<const double> y);

/// Stuart's: 2 (P − Q) / (n² (m − 1) / m), with m the smaller number of different values.
std::optional<double> kendall_tau_c(std::span<const double> x, std::span<const double> y);

}  // namespace imago::relevance
