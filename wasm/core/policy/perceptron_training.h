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
struct PerceptronSettings {
  std::size_t hidden = 96;
  std::size_t epochs = 40;
  std::size_t batch = 128;
  float rate = 5e-4F;           ///< of the first step; falls to 0 along a half cosine
  float decay = 0.1F;           ///< decoupled weight decay
  float input_dropout = 0.4F;   ///< share of traits hidden from each step
  float hidden_dropout = 0.5F;  ///< share of hidden units left out of each step
  bool mixes = true;  ///< learns from mixtures of two photos each and their shares (Zhang et al. 2018, α = 1)
  std::uint64_t seed = 1;  ///< the same seed, rows and build give the same file
};

/// Trains a Perceptron: cross-entropy on soft labels, dropout (Srivastava et al. 2014), AdamW. Whoever calls
/// holds the rows: observe() all of them once, then learn() what next() asks for until it asks for nothing.
class PerceptronTraining {
 public:
  /// Errors: out_of_range (no rows, a setting that makes no sense).
  static Result<PerceptronTraining> create(std::size_t inputs, std::size_t rows,
                                           const PerceptronSettings& settings);

  /// rows: (1 or more, inputs). Errors: mismatch (no rows, or no whole number of them), out_of_range (a value
  /// that is not finite).
  Status observe(std::span<const float> rows);

  /// Numbers of the rows that learn() wants next; empty when all is learned.
  std::span<const std::uint32_t> next() {
    const auto rows = order_.next(random_);
    asked_ = !rows.empty();
    return rows;
  }

  /// rows: (as many as asked for, inputs); shares: what share of each photo's captions names a person under
  /// the age, 0..1. Errors: mismatch, out_of_range.
  Status learn(std::span<const float> rows, std::span<const float> shares);

  /// The tensors of a Perceptron as safetensors.
  std::vector<std::uint8_t> save(const std::map<std::string, std::string>& metadata) const;

 private:
  PerceptronTraining(std::size_t inputs, std::size_t rows, const PerceptronSettings& settings);
  void mix(Matrix& x, Matrix& y);
  void step(const Matrix& x, const Matrix& y);

  PerceptronSettings settings_;
  Random random_;
  TrainingOrder order_;
  bool asked_ = false;  // for rows that were not learned from yet
  Standardisation standardisation_;
  std::vector<float> mean_, scale_;  // (inputs)
  Parameter hidden_, hidden_bias_, output_, output_bias_;
};

}  // namespace imago
