// SPDX-License-Identifier: MIT
#include "index/embedding_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "index/top_k.h"
#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"

namespace imago {
namespace {

/// Rows scored between two looks at the threshold: their estimates stay in the first-level cache.
constexpr std::size_t kBlock = 512;

/// Estimates and scores are rounded to float; relative to |query| · |row| this is more than that can come to.
constexpr double kFloatSlack = 1e-6;

/// Codes of a scan's query keep to ±63: see kernels::PackedQuery.
constexpr float kQueryLevels = 63.0F;

/// A query as the scan sees it.
struct RoundedQuery {
  std::vector<float> exact;        // (dim), zeros for a query that is not finite
  std::vector<std::int8_t> codes;  // (dim)
  float scale = 0;                 // query ≈ codes · scale
  double error = 0;                // |query − codes · scale|
  double length = 0;               // |query|
};

RoundedQuery round_query(std::span<const float> query) {
  RoundedQuery rounded{std::vector<float>(query.size()), std::vector<std::int8_t>(query.size())};
  float largest = 0;
  for (const float v : query) {
    if (!std::isfinite(v)) return rounded;
    largest = std::max(largest, std::fabs(v));
  }
  if (!kernels::quantisable(largest)) return rounded;
  rounded.scale = largest / kQueryLevels;
  double rest = 0;
  double square = 0;
  for (std::size_t i = 0; i < query.size(); ++i) {
    rounded.exact[i] = query[i];
    rounded.codes[i] =
        static_cast<std::int8_t>(kernels::round_half_even(query[i] * (kQueryLevels / largest)));
    const double off = static_cast<double>(query[i]) - static_cast<double>(rounded.codes[i]) * rounded.scale;
    rest += off * off;
    square += static_cast<double>(query[i]) * query[i];
  }
  rounded.error = std::sqrt(rest);
  rounded.length = std::sqrt(square);
  return rounded;
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
  const RoundedQuery rounded = round_query(query);

  // Estimates are in units of the query's scale. One is off by at most |rounding of the query| · |row|, so a
  // row whose estimate lies further than twice that below the k-th best estimate is not among the k best.
  const double error = (rounded.error + kFloatSlack * rounded.length) * longest_row_;
  Candidates candidates(k, rounded.scale > 0 ? static_cast<float>(2 * error / rounded.scale) : 0.0F);
  const kernels::PackedQuery packed(rounded.codes);
  std::array<float, kBlock> estimates;
  for (std::size_t first = 0; first < size(); first += kBlock) {
    const std::size_t rows = std::min(kBlock, size() - first);
    kernels::scan_rows(embeddings_.subspan(first * dim_, rows * dim_), scales_.subspan(first, rows),
                       std::span(sums_).subspan(first, rows), packed, {estimates.data(), rows});
    candidates.add(static_cast<std::uint32_t>(first), {estimates.data(), rows});
  }
  std::vector<Hit> hits = std::move(candidates).take();
  for (Hit& hit : hits) hit.score = score(rounded.exact, hit.id);
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
  sums_.resize(size());
  for (std::size_t id = 0; id < size(); ++id) {
    std::int32_t square = 0;
    std::int32_t sum = 0;
    for (const std::int8_t v : embeddings_.subspan(id * dim_, dim_)) {
      square += v * v;
      sum += v;
    }
    sums_[id] = sum;
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
