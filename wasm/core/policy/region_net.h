// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"

namespace imago {

/// The half of the image rule that looks at every region of the picture by itself, since a child may be a
/// small part of it: a layer of units for each region, then attention over the regions by several heads
/// (attention-based multiple-instance learning, Ilse et al. 2018, arXiv:1802.04712). Trained by
/// policy/region_training.h.
class RegionNet {
 public:
  /// Tensors: `region.mean` and `region.scale` F32 (channels), `region.weight` I8 (units, channels),
  /// `region.weight_scale` and `region.bias` F32 (units), `region.attention` and `region.output` F32 (heads ·
  /// units), `region.output_bias` F32 (1), `region.count` I32 (1): regions of a picture. Errors: malformed (a
  /// tensor absent, a count out of 1..4,096), mismatch (shapes that disagree), too_large (more than 4,096
  /// units or 65,536 channels).
  static Result<RegionNet> from_safetensors(const Safetensors& tensors);

  /// Length of a picture's regions together.
  std::size_t inputs() const { return regions_ * mean_.size(); }

  /// regions: (inputs()), one after the other.
  float logit(std::span<const float> regions) const;

 private:
  RegionNet() = default;
  float head_logit(std::span<const float> units, std::size_t head) const;

  std::size_t regions_ = 0;
  std::vector<float> mean_, scale_;        // (channels)
  std::vector<float> weight_;              // (units, channels)
  std::vector<float> bias_;                // (units)
  std::vector<float> attention_, output_;  // (heads, units)
  float output_bias_ = 0.0F;
};

}  // namespace imago
