// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace imago::kernels {

struct ScanArguments;

/// A row of more values is scanned by the specification: 256 · 128 · 31 · 2048 is below 2^31.
inline constexpr std::size_t kLongestScan = 2048;

/// scan_rows as a module of its own makes it (wasm/relaxed).
using RelaxedScan = std::size_t(const ScanArguments&);

namespace simd {
/// From now on scan_rows calls `scan`; null: no longer. Results are equal to the bit.
void use_relaxed_scan(RelaxedScan* scan);
}  // namespace simd

}  // namespace imago::kernels
