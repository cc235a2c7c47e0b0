// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "nn/kernels/types.h"

namespace imago {

/// What the image tower tells the image rule of a picture: first every region of it, (regions,
/// region_channels), then statistics of every layer's channels over the whole.
///
/// A region is a position of the last block's map. Its channels are means and largest values of the map
/// before the last stride, over the up to 2 × 2 positions that the region covers there, then the last block's
/// own.
struct TraitShape {
  std::size_t regions = 0, region_channels = 0;
  std::size_t statistics = 0;

  std::size_t size() const { return regions * region_channels + statistics; }
};

/// Writes mean, standard deviation and largest value of each channel of a map (n, channels); answers what is
/// left of out.
std::span<float> note_statistics(std::span<const float> map, std::size_t channels, std::span<float> out);

/// Writes square roots (Perronnin et al. 2010: evens out the long tail) of the largest values of a map (n,
/// channels), which aren't negative, then of its means (channels), which are known. out: (2 · channels)
void note_roots(std::span<const float> map, std::span<const float> means, std::span<float> out);

/// Writes the first 2 · channels of each region, from the finer map (height, width, channels).
void note_finer(std::span<const float> map, kernels::Extent extent, std::size_t channels,
                std::size_t region_channels, std::span<float> regions);

/// Writes the last channels of each region, from the last block's map (regions, channels).
void note_last(std::span<const float> map, std::size_t channels, std::size_t region_channels,
               std::span<float> regions);

}  // namespace imago
