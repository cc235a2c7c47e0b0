// SPDX-License-Identifier: MIT
#pragma once

// Also for the relaxed module (wasm/relaxed), which has no C++ library: C headers only.
#include <stdint.h>

namespace imago::kernels {

/// A row that a scan found, with the estimate of its score in units of the query's scale.
struct Found {
  uint32_t row;
  float estimate;
};

}  // namespace imago::kernels
