// SPDX-License-Identifier: MIT
#include "relevance/judgements.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "nn/weights.h"

namespace imago::relevance {
namespace {

constexpr std::size_t kMaxRows = 1'000'000;
constexpr std::size_t kMaxDim = 4096;

Error malformed(const std::string& what) { return {ErrorCode::malformed, "the judgements: " + what}; }

std::size_t rows_of(const Safetensors& tensors, const std::string& name) {
  const TensorView* tensor = tensors.find(name);
  return tensor == nullptr || tensor->shape.empty() ? 0 : tensor->shape[0];
}

Result<std::vector<std::uint8_t>> read_flags(const Safetensors& tensors, const std::string& name,
                                             std::size_t rows, std::uint8_t limit) {
  const auto values = tensors.u8(name, {rows});
  if (!values) return values.error();
  for (std::size_t i = 0; i < rows; ++i) {
    if ((*values)[i] >= limit) return malformed(name + " is out of range in row " + std::to_string(i));
  }
  return std::vector<std::uint8_t>(values->begin(), values->end());
}

Result<Embeddings> read_embeddings(const Safetensors& tensors, const std::string& name) {
  const TensorView* rows = tensors.find(name);
  if (rows == nullptr || rows->shape.size() != 2)
    return malformed("no tensor " + name + " of shape (n, dim)");
  Embeddings out;
  const std::size_t n = rows->shape[0];
  out.dim = rows->shape[1];
  if (n == 0 || n > kMaxRows || out.dim == 0 || out.dim > kMaxDim) {
    return malformed(name + " has no rows, or too many");
  }
  const auto codes = tensors.i8(name, {n, out.dim});
  if (!codes) return codes.error();
  const auto scales = find_f32(tensors, name + "_scales", {n});
  if (!scales) return scales.error();
  out.vectors.resize(n * out.dim);
  for (std::size_t i = 0; i < out.vectors.size(); ++i)
    out.vectors[i] = static_cast<float>((*codes)[i]) * (*scales)[i / out.dim];
  auto group = read_flags(tensors, name + "_group", n, kGroups);
  if (!group) return group.error();
  auto allowed = read_flags(tensors, name + "_allowed", n, 2);
  if (!allowed) return allowed.error();
  auto flagged = read_flags(tensors, name + "_flagged", n, 2);
  if (!flagged) return flagged.error();
  out.group = std::move(*group);
  out.allowed = std::move(*allowed);
  out.flagged = std::move(*flagged);
  return out;
}

/// Reads (rows, 2) pairs and lets `fill` add what is said of each.
template <class Judged, class Fill>
Result<std::vector<Judged>> read_pairs(const Safetensors& tensors, const std::string& name,
                                       const Judgements& judgements, Fill fill) {
  const std::size_t n = rows_of(tensors, name);
  if (n > kMaxRows) return malformed(name + " has too many rows");
  const auto values = tensors.i32(name, {n, 2});
  if (!values) return values.error();
  std::vector<Judged> pairs(n);
  std::vector<std::uint64_t> keys(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::int32_t image = (*values)[2 * i];
    const std::int32_t caption = (*values)[2 * i + 1];
    if (image < 0 || static_cast<std::size_t>(image) >= judgements.images.size() || caption < 0 ||
        static_cast<std::size_t>(caption) >= judgements.captions.size()) {
      return malformed(name + " names no row in row " + std::to_string(i));
    }
    pairs[i].image = static_cast<std::uint32_t>(image);
    pairs[i].caption = static_cast<std::uint32_t>(caption);
    keys[i] = std::uint64_t{pairs[i].image} << 32 | pairs[i].caption;
    if (!fill(i, pairs[i])) return malformed(name + " is judged out of range in row " + std::to_string(i));
  }
  std::sort(keys.begin(), keys.end());
  if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) {
    return malformed(name + " judges a pair twice");
  }
  return pairs;
}

Result<std::vector<ExpertPair>> read_experts(const Safetensors& tensors, const Judgements& judgements) {
  const auto scores = tensors.u8("expert_scores", {rows_of(tensors, "expert_pairs"), kExperts});
  if (!scores) return scores.error();
  return read_pairs<ExpertPair>(tensors, "expert_pairs", judgements, [&](std::size_t i, ExpertPair& pair) {
    std::copy_n(scores->begin() + static_cast<std::ptrdiff_t>(i * kExperts), kExperts, pair.scores.begin());
    return std::all_of(pair.scores.begin(), pair.scores.end(), [](int s) { return s >= 1 && s <= 4; });
  });
}

Result<std::vector<CrowdPair>> read_crowd(const Safetensors& tensors, const Judgements& judgements) {
  const auto shares = find_f32(tensors, "crowd_share", {rows_of(tensors, "crowd_pairs")});
  if (!shares) return shares.error();
  return read_pairs<CrowdPair>(tensors, "crowd_pairs", judgements, [&](std::size_t i, CrowdPair& pair) {
    pair.share = (*shares)[i];
    return pair.share >= 0.0F && pair.share <= 1.0F;
  });
}

}  // namespace

Result<Judgements> Judgements::from_safetensors(const Safetensors& tensors) {
  Judgements out;
  auto images = read_embeddings(tensors, "images");
  if (!images) return images.error();
  auto captions = read_embeddings(tensors, "captions");
  if (!captions) return captions.error();
  out.images = std::move(*images);
  out.captions = std::move(*captions);
  if (out.images.dim != out.captions.dim) {
    return Error{ErrorCode::mismatch, "the judgements: images and captions differ in length"};
  }
  const auto photos = tensors.i32("caption_image", {out.captions.size()});
  if (!photos) return photos.error();
  for (const std::int32_t photo : *photos) {
    if (photo < 0 || static_cast<std::size_t>(photo) >= out.images.size())
      return malformed("caption_image names no row");
    out.caption_image.push_back(static_cast<std::uint32_t>(photo));
  }
  auto experts = read_experts(tensors, out);
  if (!experts) return experts.error();
  if (experts->empty()) return malformed("there is no expert pair");
  auto crowd = read_crowd(tensors, out);
  if (!crowd) return crowd.error();
  out.experts = std::move(*experts);
  out.crowd = std::move(*crowd);
  const auto model = tensors.metadata().find("model_sha256");
  if (model != tensors.metadata().end()) out.model_sha256 = model->second;
  return out;
}

}  // namespace imago::relevance
