// SPDX-License-Identifier: MIT
#include "index/embedding_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "index/top_k.h"
#include "nn/kernels/kernels.h"

namespace imago {
namespace {

/// Rows scored between two looks at the threshold: their products and scores stay in the first-level cache.
constexpr std::size_t kBlock = 512;

}  // namespace

float quantize_row(std::span<const float> unit, std::span<std::int8_t> out) {
  float scale = 0.0F;
  if (std::all_of(unit.begin(), unit.end(), [](float v) { return std::isfinite(v); })) {
    kernels::quantize_rows(unit, 1, unit.size(), out, {&scale, 1});
  } else {
    std::fill(out.begin(), out.end(), std::int8_t{0});
  }
  return scale;
}

std::vector<Hit> EmbeddingIndex::top_k(std::span<const float> query, std::size_t k) const {
  if (query.size() != dim_) return {};
  std::vector<std::int8_t> q(dim_);
  const float query_scale = quantize_row(query, q);

  TopK best(std::min(k, size()));
  std::array<std::int32_t, kBlock> products;
  std::array<float, kBlock> scores;
  for (std::size_t first = 0; k > 0 && first < size(); first += kBlock) {
    const std::size_t rows = std::min(kBlock, size() - first);
    kernels::dot_rows_i8(embeddings_.subspan(first * dim_, rows * dim_), q, {products.data(), rows});
    for (std::size_t i = 0; i < rows; ++i) {
      scores[i] = static_cast<float>(products[i]) * (query_scale * scales_[first + i]);
    }
    best.add(static_cast<std::uint32_t>(first), {scores.data(), rows});
  }
  return std::move(best).take();
}

bool EmbeddingIndex::blocked(std::uint32_t id) const { return id >= size() || blocked_[id] != 0; }

void EmbeddingIndex::row(std::uint32_t id, std::span<float> out) const {
  for (std::size_t i = 0; i < std::min(out.size(), dim_); ++i) {
    out[i] = id < size() ? static_cast<float>(embeddings_[id * dim_ + i]) * scales_[id] : 0.0F;
  }
}

std::string EmbeddingIndex::model_sha256() const {
  const auto entry = metadata().find("model_sha256");
  return entry == metadata().end() ? std::string() : entry->second;
}

}  // namespace imago
