// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace imago::kernels {

struct ScanArguments;
struct MultiplyArguments;

/// A row of more values is scanned by the specification: 256 · 128 · 31 · 2048 is below 2^31.
inline constexpr std::size_t kLongestScan = 2048;

/// scan_rows as a module of its own makes it (wasm/relaxed).
using RelaxedScan = std::size_t(const ScanArguments&);

/// The integer products of gemm_i8, likewise.
using RelaxedMultiply = void(const MultiplyArguments&);

namespace simd {
/// Weights that are packed from now on are for `multiply`, which then has to stay; null: for plain SIMD.
/// Results are equal to the bit.
void use_relaxed_multiply(RelaxedMultiply* multiply);

/// From now on scan_rows calls `scan`; null: no longer. Results are equal to the bit.
void use_relaxed_scan(RelaxedScan* scan);
}  // namespace simd

}  // namespace imago::kernels
