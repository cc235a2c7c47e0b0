// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"
#include "nn/arena.h"
#include "nn/linear.h"
#include "nn/model_config.h"

namespace imago {

/// Pooled features → unit vector: a linear layer, or one attention step over learned prototypes,
///   x = unit(√pooled), q = unit(query(x)), a = softmax(prototypes(q)), out = unit(projection(a)),
/// the Nadaraya–Watson form of kernel ridge regression with a Gaussian kernel on unit vectors.
/// The square root evens out the long tail of the features (Perronnin et al. 2010).
///
/// With a query offset the vector ends as unit(out − offset + rest · direction), direction = filler /
/// |filler|, rest such that the sum is as long as `filler`. Sentences have nothing along `filler`, so that a
/// cosine loses what its sentence has along `offset`, whatever the picture: how near it is to photos in
/// general. No picture's place in a query's ranking changes; pairs of different queries become comparable
/// (the other half of CSLS, Conneau et al. 2018, arXiv:1710.04087).
class ImageProjection {
 public:
  /// Errors: malformed or mismatch (the tensor at fault is named), unsupported (a data type).
  static Result<ImageProjection> load(const VisionConfig& config, const Safetensors& weights,
                                      Precision precision);

  /// Takes room for one picture's activations; forward needs it.
  void cut(Arena::Cutter& cutter);
  /// The longest row that a layer of it reads.
  std::size_t columns() const;

  /// pooled: (head_channels), none negative, overwritten; out: (projection_dim).
  void forward(std::span<float> pooled, const RowBuffers& rows, Precision precision,
               std::span<float> out) const;

 private:
  struct Attention {
    Linear query, prototypes;
    std::span<float> q, shares;  // (query_size), (prototypes)
  };
  struct Offset {
    std::vector<float> subtracted, direction;  // (projection_dim)
    float square;                              // of the length of `filler`
  };
  static Result<Offset> load_offset(const Safetensors& weights, std::size_t dim);

  std::size_t head_channels_ = 0, query_size_ = 0, prototypes_ = 0;
  std::optional<Attention> attention_;
  Linear projection_;
  std::optional<Offset> offset_;
};

}  // namespace imago
