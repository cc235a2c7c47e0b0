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

/// Estimates are float products; this is more than their rounding can come to.
constexpr double kFloatSlack = 1e-6;

/// Length of what is left of a query when it is rounded to int8: |query − q · scale|.
double rounding_of(std::span<const float> query, std::span<const std::int8_t> q, float scale) {
  double square = 0;
  for (std::size_t i = 0; i < query.size(); ++i) {
    const double rest = static_cast<double>(query[i]) - static_cast<double>(q[i]) * scale;
    square += rest * rest;
  }
  return std::sqrt(square);
}

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
  k = std::min(k, size());
  if (k == 0) return {};
  std::vector<std::int8_t> q(dim_);
  const float query_scale = quantize_row(query, q);
  std::vector<float> exact(dim_);  // zeros for a query that is not finite
  if (query_scale > 0) std::copy(query.begin(), query.end(), exact.begin());

  // An estimate is off by at most |rounding of the query| · |row|. So a row whose estimate lies further than
  // twice that below the k-th best estimate is not among the k best.
  const double margin = 2 * (rounding_of(exact, q, query_scale) * longest_row_ + kFloatSlack);
  Candidates candidates(k, static_cast<float>(margin));
  std::array<std::int32_t, kBlock> products;
  std::array<float, kBlock> estimates;
  for (std::size_t first = 0; first < size(); first += kBlock) {
    const std::size_t rows = std::min(kBlock, size() - first);
    kernels::dot_rows_i8(embeddings_.subspan(first * dim_, rows * dim_), q, {products.data(), rows});
    for (std::size_t i = 0; i < rows; ++i) {
      estimates[i] = static_cast<float>(products[i]) * (query_scale * scales_[first + i]);
    }
    candidates.add(static_cast<std::uint32_t>(first), {estimates.data(), rows});
  }
  std::vector<Hit> hits = std::move(candidates).take();
  for (Hit& hit : hits) hit.score = score(exact, hit.id);
  std::sort(hits.begin(), hits.end(), ranks_before);
  hits.resize(k);
  return hits;
}

float EmbeddingIndex::score(std::span<const float> query, std::uint32_t id) const {
  const auto row = embeddings_.subspan(id * dim_, dim_);
  double sum = 0;
  for (std::size_t i = 0; i < dim_; ++i) sum += static_cast<double>(query[i]) * row[i];
  return static_cast<float>(sum * scales_[id]);
}

void EmbeddingIndex::measure_rows() {
  for (std::size_t id = 0; id < size(); ++id) {
    std::int32_t square = 0;
    for (const std::int8_t v : embeddings_.subspan(id * dim_, dim_)) square += v * v;
    longest_row_ = std::max(longest_row_, std::sqrt(static_cast<double>(square)) * scales_[id]);
  }
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
