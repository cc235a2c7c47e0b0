// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"

namespace imago::relevance {

/// Photos, and captions too, are cut into this many groups by the CRC-32 of the photo's file name.
inline constexpr std::size_t kGroups = 5;
inline constexpr std::size_t kExperts = 3;

/// Unit vectors of one tower, and what is known of each.
struct Embeddings {
  std::size_t dim = 0;
  std::vector<float> vectors;         // (n, dim)
  std::vector<std::uint8_t> group;    // (n), 0 .. kGroups − 1
  std::vector<std::uint8_t> allowed;  // (n), not 0 where a visitor may see it: only those train
  std::vector<std::uint8_t> flagged;  // (n), not 0 where it trains nothing although it counts in figures

  std::size_t size() const { return group.size(); }
  /// Whether a scorer may learn from row i: the one gate of all training.
  bool trains(std::size_t i) const { return allowed[i] != 0 && flagged[i] == 0; }
  std::span<const float> vector(std::size_t i) const {
    return std::span<const float>(vectors).subspan(i * dim, dim);
  }
};

struct Pair {
  std::uint32_t image = 0;
  std::uint32_t caption = 0;
};

struct ExpertPair : Pair {
  std::array<std::uint8_t, kExperts> scores{};  ///< 1 (nothing of it is right) .. 4 (all of it is)
};

struct CrowdPair : Pair {
  float share = 0.0F;  ///< 0..1: of the people asked, how many said that the caption fits
};

/// What people said of photos and captions: everything that training and judging scorers needs. No names and
/// no words: rows are numbers.
///
/// Stored as safetensors: `images` and `captions` I8 (n, dim) with `*_scales` F32, `*_group` U8, `*_allowed`
/// U8 and `*_flagged` U8 (n); `caption_image` I32 (captions), the photo a caption was written for;
/// `expert_pairs` I32 (p, 2) with `expert_scores` U8 (p, 3); `crowd_pairs` I32 (q, 2) with `crowd_share` F32
/// (q).
struct Judgements {
  Embeddings images;
  Embeddings captions;
  std::vector<std::uint32_t> caption_image;
  std::vector<ExpertPair> experts;
  std::vector<CrowdPair> crowd;
  std::string model_sha256;  ///< of the towers that made the embeddings; empty if the file doesn't say

  /// Errors: malformed (a tensor absent; a row, group, score or share out of range; no expert pair; a pair
  /// judged twice), mismatch (shapes that disagree).
  static Result<Judgements> from_safetensors(const Safetensors& tensors);

  bool allowed(const Pair& pair) const {
    return images.allowed[pair.image] != 0 && captions.allowed[pair.caption] != 0;
  }
  bool trains(const Pair& pair) const { return images.trains(pair.image) && captions.trains(pair.caption); }
  /// Whether the caption was written for that very photo.
  bool own(const Pair& pair) const { return caption_image[pair.caption] == pair.image; }
};

}  // namespace imago::relevance
