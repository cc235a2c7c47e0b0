// SPDX-License-Identifier: MIT
#pragma once

// Also for the relaxed module (wasm/relaxed), which has no C++ library: C headers only.
#include <stddef.h>
#include <stdint.h>

namespace imago::kernels {

/// What the relaxed product of a panel reads and writes.
struct MultiplyArguments {
  const int8_t* panel;    ///< (quads, 4, 4): of four rows four values each
  const int8_t* weights;  ///< (blocks, quads, 8, 4): of eight outputs, four weights each, + 64
  size_t quads;           ///< fours of values, the last one filled up with zeros
  size_t blocks;          ///< eights of outputs
  size_t rows;            ///< 2 or 4
  int32_t* sums;          ///< (blocks, rows, 8)
};

}  // namespace imago::kernels
