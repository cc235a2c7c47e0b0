// SPDX-License-Identifier: MIT
#include "image/traits.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace imago {

std::span<float> note_statistics(std::span<const float> map, std::size_t channels, std::span<float> out) {
  const std::size_t positions = map.size() / channels;
  const auto count = static_cast<float>(positions);
  const auto means = out.first(channels);
  const auto deviations = out.subspan(channels, channels);
  const auto largest = out.subspan(2 * channels, channels);
  std::fill_n(out.begin(), 2 * channels, 0.0F);
  std::copy_n(map.begin(), channels, largest.begin());
  for (std::size_t i = 0; i < map.size(); i += channels) {
    for (std::size_t c = 0; c < channels; ++c) {
      const float v = map[i + c];
      means[c] += v;
      deviations[c] += v * v;
      largest[c] = std::max(largest[c], v);
    }
  }
  for (std::size_t c = 0; c < channels; ++c) {
    means[c] /= count;
    const float variance = deviations[c] / count - means[c] * means[c];
    deviations[c] = std::sqrt(std::max(variance, 0.0F));
  }
  return out.subspan(3 * channels);
}

void note_roots(std::span<const float> map, std::span<const float> means, std::span<float> out) {
  const std::size_t channels = means.size();
  const auto largest = out.first(channels);
  std::fill(largest.begin(), largest.end(), 0.0F);
  for (std::size_t i = 0; i < map.size(); i += channels) {
    for (std::size_t c = 0; c < channels; ++c) largest[c] = std::max(largest[c], map[i + c]);
  }
  std::copy(means.begin(), means.end(), out.begin() + std::ssize(largest));
  for (float& v : out) v = std::sqrt(v);
}

void note_finer(std::span<const float> map, kernels::Extent extent, std::size_t channels,
                std::size_t region_channels, std::span<float> regions) {
  const kernels::Extent coarse = kernels::strided(extent, 2);
  for (std::size_t y = 0; y < coarse.height; ++y) {
    for (std::size_t x = 0; x < coarse.width; ++x) {
      const auto region = regions.subspan((y * coarse.width + x) * region_channels, 2 * channels);
      const auto means = region.first(channels), largest = region.last(channels);
      const std::size_t bottom = std::min(2 * y + 2, extent.height),
                        right = std::min(2 * x + 2, extent.width);
      const float share = 1.0F / static_cast<float>((bottom - 2 * y) * (right - 2 * x));
      std::fill(means.begin(), means.end(), 0.0F);
      std::copy_n(map.begin() + static_cast<std::ptrdiff_t>((2 * y * extent.width + 2 * x) * channels),
                  channels, largest.begin());
      for (std::size_t row = 2 * y; row < bottom; ++row) {
        for (std::size_t column = 2 * x; column < right; ++column) {
          const auto place = map.subspan((row * extent.width + column) * channels, channels);
          for (std::size_t c = 0; c < channels; ++c) {
            means[c] += share * place[c];
            largest[c] = std::max(largest[c], place[c]);
          }
        }
      }
    }
  }
}

void note_last(std::span<const float> map, std::size_t channels, std::size_t region_channels,
               std::span<float> regions) {
  for (std::size_t i = 0; (i + 1) * channels <= map.size(); ++i) {
    const auto place = map.subspan(i * channels, channels);
    std::copy(place.begin(), place.end(),
              regions.begin() + static_cast<std::ptrdiff_t>((i + 1) * region_channels - channels));
  }
}

}  // namespace imago
