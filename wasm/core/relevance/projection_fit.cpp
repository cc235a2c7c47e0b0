// SPDX-License-Identifier: MIT
#include "relevance/projection_fit.h"

#include <algorithm>

#include <Eigen/Eigenvalues>

namespace imago::relevance {
namespace {

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace

TowerSpread measure_spread(const Embeddings& embeddings, std::size_t without) {
  std::vector<Eigen::Index> kept;
  for (std::size_t i = 0; i < embeddings.size(); ++i) {
    if (embeddings.trains(i) && embeddings.group[i] != without) kept.push_back(static_cast<Eigen::Index>(i));
  }
  const auto dim = static_cast<Eigen::Index>(embeddings.dim);
  const Eigen::Map<const Rows> all(embeddings.vectors.data(), static_cast<Eigen::Index>(embeddings.size()),
                                   dim);
  Rows rows = all(kept, Eigen::all);
  const Eigen::RowVectorXf mean = rows.colwise().mean();
  rows.rowwise() -= mean;
  rows.rowwise().normalize();
  TowerSpread out;
  out.mean.assign(mean.begin(), mean.end());
  const Eigen::MatrixXf gram = rows.transpose() * rows;
  out.covariance = gram.cast<double>() / static_cast<double>(std::max<std::size_t>(kept.size(), 1));
  return out;
}

Projection fit_projection(const TowerSpread& images, const TowerSpread& texts, std::size_t rank) {
  const Eigen::Index dim = images.covariance.rows();
  const Eigen::Index kept = std::min(static_cast<Eigen::Index>(rank), dim);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(images.covariance + texts.covariance);
  Projection out;
  out.image_mean = images.mean;
  out.text_mean = texts.mean;
  out.basis.resize(static_cast<std::size_t>(kept * dim));
  Eigen::Map<Rows> basis(out.basis.data(), kept, dim);
  for (Eigen::Index k = 0; k < kept; ++k) {
    Eigen::VectorXd direction = solver.eigenvectors().col(dim - 1 - k);
    // An eigenvector's sign is arbitrary: the largest coordinate is made positive, so that builds agree.
    Eigen::Index largest = 0;
    direction.cwiseAbs().maxCoeff(&largest);
    if (direction[largest] < 0.0) direction = -direction;
    basis.row(k) = direction.transpose().cast<float>();
  }
  return out;
}

}  // namespace imago::relevance
