// SPDX-License-Identifier: MIT
// Included before Eigen when Emscripten compiles it with SSE. Clang claims to be GCC 4.2, and for GCC
// before 6.3 Eigen writes some minima as x86 assembler, which WebAssembly has none of.
#pragma once
#include <Eigen/src/Core/util/Macros.h>
#undef EIGEN_COMP_GNUC
#define EIGEN_COMP_GNUC 0
