// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include "relevance/judgements.h"
#include "relevance/projection.h"

namespace imago::relevance {

/// What a projection needs of one tower: the mean of some of its vectors, and how the rest of them spreads.
struct TowerSpread {
  std::vector<float> mean;     // (dim)
  Eigen::MatrixXd covariance;  // (dim, dim): mean of unitᵀ unit over the centred unit vectors
};

/// Over the rows that may train and whose group is not `without` (kGroups leaves out none); at least one.
TowerSpread measure_spread(const Embeddings& embeddings, std::size_t without);

/// The `rank` directions in which both towers together spread most (principal components of the two
/// covariances' sum), at most dim.
Projection fit_projection(const TowerSpread& images, const TowerSpread& texts, std::size_t rank);

}  // namespace imago::relevance
