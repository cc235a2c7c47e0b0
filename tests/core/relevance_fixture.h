// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "nn/operations.h"
#include "relevance/judgements.h"
#include "relevance/random.h"
#include "relevance/study.h"
#include "relevance/word_set.h"

namespace imago::relevance {

inline std::vector<float> random_units(Random& random, std::size_t rows, std::size_t dim) {
  std::vector<float> out(rows * dim);
  for (float& value : out) value = static_cast<float>(random.uniform() - 0.5);
  for (std::size_t r = 0; r < rows; ++r) normalize(std::span<float>(out).subspan(r * dim, dim));
  return out;
}

/// Judgements of a world in which experts agree with the cosine, up to noise: `images` photos with two
/// captions each, every photo beside some captions. Each tower's vectors share a large component, as real
/// ones do.
inline Judgements make_judgements(std::size_t images, std::uint64_t seed) {
  Random random(seed);
  constexpr std::size_t kDim = 24;
  Judgements out;
  const auto fill = [&](Embeddings& side, std::size_t n, std::size_t shared) {
    side.dim = kDim;
    side.vectors = random_units(random, n, kDim);
    for (std::size_t i = 0; i < n; ++i) {
      side.vectors[i * kDim + shared] += 0.8F;
      normalize(std::span<float>(side.vectors).subspan(i * kDim, kDim));
    }
  };
  fill(out.images, images, 0);
  fill(out.captions, 2 * images, 1);
  for (std::size_t i = 0; i < images; ++i) {
    out.images.group.push_back(static_cast<std::uint8_t>(random.below(kGroups)));
    out.images.allowed.push_back(i % 7 != 6);
    out.images.flagged.push_back(i % 17 == 3);
  }
  for (std::size_t c = 0; c < 2 * images; ++c) {
    out.caption_image.push_back(static_cast<std::uint32_t>(c / 2));
    out.captions.group.push_back(out.images.group[c / 2]);
    out.captions.allowed.push_back(c % 11 != 10);
    out.captions.flagged.push_back(out.images.flagged[c / 2]);
  }
  for (std::uint32_t i = 0; i < images; ++i) {
    for (std::uint32_t k = 0; k < 12; ++k) {
      const auto caption = static_cast<std::uint32_t>((i * 2 + k * 37) % (2 * images));
      float cosine = 0.0F;
      for (std::size_t d = 2; d < kDim; ++d)
        cosine += out.images.vector(i)[d] * out.captions.vector(caption)[d];
      ExpertPair pair{{i, caption}, {}};
      for (auto& score : pair.scores) {
        const double said = 2.2 + 5.0 * cosine + (random.uniform() - 0.5);
        score = static_cast<std::uint8_t>(std::min(4.0, std::max(1.0, std::round(said))));
      }
      out.experts.push_back(pair);
      if (k % 2 == 0) {
        const double share = std::min(1.0, std::max(0.0, 0.3 + 2.0 * cosine));
        out.crowd.push_back({{i, caption}, static_cast<float>(std::round(share * 3.0) / 3.0)});
      }
    }
  }
  return out;
}

/// The same, but whatever may not train is something else altogether: one far vector for every such photo and
/// caption, the best score for every pair that one of them is in. Who learns from any of it learns otherwise.
inline Judgements with_others_excluded(Judgements judgements) {
  for (Embeddings* side : {&judgements.images, &judgements.captions}) {
    for (std::size_t i = 0; i < side->size(); ++i) {
      if (side->trains(i)) continue;
      const std::span<float> row = std::span<float>(side->vectors).subspan(i * side->dim, side->dim);
      for (float& value : row) value = 0.0F;
      row.back() = -1.0F;
    }
  }
  for (ExpertPair& pair : judgements.experts) {
    if (!judgements.trains(pair)) pair.scores = {4, 4, 4};
  }
  return judgements;
}

/// Words near photos (shown there) and words near none.
inline WordSet make_words(const Judgements& judgements, std::size_t shown, std::size_t absent) {
  Random random(99);
  WordSet out;
  out.dim = judgements.images.dim;
  out.images = judgements.images.size();
  out.vectors = random_units(random, shown + absent, out.dim);
  out.shown.resize((shown + absent) * out.images);
  for (std::size_t w = 0; w < shown + absent; ++w) {
    out.extra_pieces.push_back(w < shown ? 0.0F : 1.5F);
    if (w >= shown) continue;
    for (std::size_t i = w; i < out.images; i += shown) out.shown[w * out.images + i] = 1;
  }
  return out;
}

/// Small scorers, trained in no time.
inline TrainingOptions quick_options(std::vector<double> penalties = TrainingOptions{}.penalties) {
  TrainingOptions options;
  options.rank = 12;
  options.penalties = std::move(penalties);
  options.network.members = 2;
  options.network.hidden = 4;
  options.network.epochs = 4;
  return options;
}

inline Study finished(Judgements judgements, const TrainingOptions& options) {
  Result<Study> study = Study::create(std::move(judgements), options);
  EXPECT_TRUE(study.ok());
  while (study->step()) {
  }
  return std::move(*study);
}

}  // namespace imago::relevance
