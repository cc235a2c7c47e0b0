// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "io/result.h"
#include "policy/adamw.h"
#include "policy/standardisation.h"
#include "policy/training_order.h"

namespace imago {

/// The defaults were chosen out of fold, on photos of the training and the dev split
/// (models/policy/README.md).
struct RegionSettings {
  std::size_t units = 64;
  std::size_t heads = 8;
  std::size_t epochs = 12;
  std::size_t batch = 128;
  float rate = 1e-3F;            ///< of the first step; falls to 0 along a half cosine
  float decay = 0.1F;            ///< decoupled weight decay
  float channel_dropout = 0.2F;  ///< share of channels hidden from a photo in each step, in all its regions
  float pooled_dropout = 0.5F;   ///< share of what the heads gathered that is left out of each step
  bool mixes = true;             ///< learns from mixtures of two photos each and their shares
  bool mirrors = true;           ///< mirrors photos by chance, so that mixtures pair other regions
  std::uint64_t seed = 1;        ///< the same seed, rows and build give the same file
};

/// A picture's regions: as many as fit a square, row after row.
struct RegionGrid {
  std::size_t side = 0, channels = 0;
  std::size_t regions() const { return side * side; }
  std::size_t values() const { return regions() * channels; }
};

/// Trains a RegionNet like policy/perceptron_training.h. Rows are the upper halves of f32 values (bfloat16):
/// all regions of ten thousand photos fit the memory so.
class RegionTraining {
 public:
  /// Errors: out_of_range (no rows, no regions, a setting that makes no sense).
  static Result<RegionTraining> create(RegionGrid grid, std::size_t rows, const RegionSettings& settings);

  /// rows: (1 or more, regions, channels). Errors: mismatch (no rows, or no whole number of them),
  /// out_of_range (a value that is not finite).
  Status observe(std::span<const std::uint16_t> rows);

  /// Numbers of the rows that learn() wants next; empty when all is learned.
  std::span<const std::uint32_t> next() {
    const auto rows = order_.next(random_);
    asked_ = !rows.empty();
    return rows;
  }

  /// rows: (as many as asked for, regions, channels); shares: what share of each photo's captions names a
  /// person under the age, 0..1. Errors: mismatch, out_of_range.
  Status learn(std::span<const std::uint16_t> rows, std::span<const float> shares);

  /// The tensors of a RegionNet as safetensors.
  std::vector<std::uint8_t> save(const std::map<std::string, std::string>& metadata) const;

 private:
  struct Gradients;

  RegionTraining(RegionGrid grid, std::size_t rows, const RegionSettings& settings);
  void read(std::span<const std::uint16_t> row, Eigen::Index photo, Matrix& x);
  void mix(Matrix& x, Matrix& y);
  void step(const Matrix& x, const Matrix& y);
  float forward(const Matrix& units, const Matrix& kept, Matrix& attention, Matrix& pooled) const;
  void backward(const Matrix& units, const Matrix& kept, const Matrix& attention, const Matrix& pooled,
                float error, Gradients& gradients, Matrix& units_gradient) const;

  RegionGrid grid_;
  RegionSettings settings_;
  Random random_;
  TrainingOrder order_;
  bool asked_ = false;  // for rows that were not learned from yet
  Standardisation standardisation_;
  std::vector<float> mean_, scale_;  // (channels)
  Parameter weight_, bias_, attention_, output_, output_bias_;
};

}  // namespace imago
