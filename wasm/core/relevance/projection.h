// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace imago::relevance {

/// One embedding as the scorers see it.
struct Projected {
  std::vector<float> unit;     // (dim): the tower's mean subtracted, of length 1
  std::vector<float> reduced;  // (rank): unit in the projection's basis
};

/// Moves the embeddings of both towers to a common centre and into few coordinates.
///
/// Vectors of one tower share a large component: all pictures lie in one cone, all texts in another, and a
/// cosine mostly measures how far apart the cones are (Liang et al., "Mind the gap", NeurIPS 2022).
/// Subtracting each tower's mean removes it (DN: Zhou et al., "Test-time distribution normalization", NeurIPS
/// 2023).
struct Projection {
  std::vector<float> image_mean;  // (dim)
  std::vector<float> text_mean;   // (dim)
  std::vector<float> basis;       // (rank, dim), rows orthonormal; the first carry most variance

  std::size_t dim() const { return image_mean.size(); }
  std::size_t rank() const { return image_mean.empty() ? 0 : basis.size() / image_mean.size(); }

  /// vector is (dim()).
  Projected image(std::span<const float> vector) const { return project(vector, image_mean); }
  Projected text(std::span<const float> vector) const { return project(vector, text_mean); }

 private:
  Projected project(std::span<const float> vector, std::span<const float> mean) const;
};

}  // namespace imago::relevance
