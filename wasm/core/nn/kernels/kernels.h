// SPDX-License-Identifier: MIT
#pragma once

#include "nn/kernels/types.h"

/// The inner loops of both towers and of the index.
///
/// `scalar` is the specification: plain loops, read these first. `simd` is its twin in WASM SIMD128 with the
/// same signatures. Callers write kernels::gemm_i8(…) and get the twin that this build was compiled for. A
/// further twin (relaxed SIMD) is one more namespace here and one more line in the choice below; packed
/// weights are opaque to callers for that reason.
namespace imago::kernels {

/// Values of scratch that gemm_i8 needs for rows of this many inputs.
constexpr std::size_t gemm_scratch(std::size_t inputs) { return 4 * (inputs + 8); }

namespace scalar {
#include "nn/kernels/api.inc"
}

#if defined(__wasm_simd128__)
namespace simd {
#include "nn/kernels/api.inc"
}
using namespace simd;
#else
using namespace scalar;
#endif

}  // namespace imago::kernels
