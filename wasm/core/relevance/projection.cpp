// SPDX-License-Identifier: MIT
#include "relevance/projection.h"

#include "nn/operations.h"

namespace imago::relevance {

Projected Projection::project(std::span<const float> vector, std::span<const float> mean) const {
  Projected out;
  out.unit.resize(dim());
  for (std::size_t k = 0; k < dim(); ++k) out.unit[k] = vector[k] - mean[k];
  normalize(out.unit);
  out.reduced.resize(rank());
  const std::span<const float> rows(basis);
  for (std::size_t r = 0; r < rank(); ++r)
    out.reduced[r] = kernels::dot_f32(rows.subspan(r * dim(), dim()), out.unit);
  return out;
}

}  // namespace imago::relevance
