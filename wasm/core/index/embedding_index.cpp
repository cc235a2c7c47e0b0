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

/// Rows of each quarter that are scanned between two looks at the bound: few at first, for until there is one
/// every row is kept.
constexpr std::size_t kFirstBlock = 16;
constexpr std::size_t kLargestBlock = 1024;

/// Estimates and scores are rounded to float; relative to |query| · |row| this is more than that can come to.
constexpr double kFloatSlack = 1e-6;

/// Values of a row that may hold nearly all of it. They are kept a second time, beside each other: read where
/// they are, every fourth line of memory, they took as long as whole rows.
constexpr std::size_t kHead = 64;
/// How long the rest of a row may be, and the product of its and the query's rests, for a scan to read the
/// heads only: relative to the whole lengths. Beyond, too much would have to be scored again.
constexpr double kMostRest = 0.15;
constexpr double kMostMissed = 0.015;

double length_of(std::span<const float> v) {
  double square = 0;
  for (const float x : v) square += static_cast<double>(x) * x;
  return std::sqrt(square);
}

/// A query as the scan sees it.
struct RoundedQuery {
  std::vector<double> exact;       // (dim)
  std::vector<std::int8_t> codes;  // (as many as are scanned)
  float scale = 0;    // query ≈ codes · scale; 0 for a query of zeros or one that is not finite
  double error = 0;   // |query − codes · scale|, of these
  double rest = 0;    // the length of the others
  double length = 0;  // |query|
};

RoundedQuery round_query(std::span<const float> query, std::size_t scanned) {
  constexpr auto kLevels = static_cast<float>(kernels::kQueryLevels);
  RoundedQuery rounded{std::vector<double>(query.begin(), query.end()), std::vector<std::int8_t>(scanned)};
  float largest = 0;
  for (const float v : query) {
    if (!std::isfinite(v)) return rounded;
    largest = std::max(largest, std::fabs(v));
  }
  if (!kernels::quantisable(largest)) return rounded;
  rounded.scale = largest / kLevels;
  double square = 0;
  for (std::size_t i = 0; i < scanned; ++i) {
    rounded.codes[i] = static_cast<std::int8_t>(kernels::round_half_even(query[i] * (kLevels / largest)));
    const double off = static_cast<double>(query[i]) - static_cast<double>(rounded.codes[i]) * rounded.scale;
    square += off * off;
  }
  rounded.error = std::sqrt(square);
  rounded.rest = length_of(query.subspan(scanned));
  rounded.length = length_of(query);
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
  const RoundedQuery rounded = round_query(query, scanned(query));
  std::vector<Hit> hits;
  if (rounded.scale == 0.0F) {  // every score is 0
    for (std::uint32_t id = 0; id < k; ++id) hits.push_back({id, 0.0F});
    return hits;
  }
  // An estimate is off by at most this, in units of the query's scale (Cauchy and Schwarz).
  const double error =
      ((rounded.error + kFloatSlack * rounded.length) * longest_row_ + rounded.rest * longest_rest_) /
      static_cast<double>(rounded.scale);
  float kth = 0.0F;
  hits = scan(rounded.codes, k, error, kth);
  // First those whose estimates are the k best: the k-th best score is no less than the least of theirs, and
  // a row that cannot reach it need not be scored.
  const auto rest =
      std::partition(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.score >= kth; });
  const auto best = static_cast<std::size_t>(rest - hits.begin());
  score(rounded.exact, {hits.data(), best});
  float least = hits[0].score;
  for (const Hit& hit : std::span(hits).first(best)) least = std::min(least, hit.score);
  const double reach = least / static_cast<double>(rounded.scale) - error;
  hits.erase(std::remove_if(rest, hits.end(), [&](const Hit& hit) { return hit.score < reach; }), hits.end());
  score(rounded.exact, std::span(hits).subspan(best));
  std::sort(hits.begin(), hits.end(), ranks_before);
  hits.resize(k);
  return hits;
}

std::size_t EmbeddingIndex::scanned(std::span<const float> query) const {
  const double missed = length_of(query.subspan(head_)) * longest_rest_;
  return missed <= kMostMissed * length_of(query) * longest_row_ ? head_ : dim_;
}

std::vector<Hit> EmbeddingIndex::scan(std::span<const std::int8_t> codes, std::size_t k, double error,
                                      float& kth) const {
  // A row whose estimate lies further than twice the error below the k-th best estimate is not among the k
  // best.
  Candidates candidates(k, static_cast<float>(2 * error));
  const kernels::PackedQuery packed(codes);
  const bool heads = codes.size() < dim_;
  const std::span<const std::int8_t> values = heads ? std::span<const std::int8_t>(heads_) : embeddings_;
  const kernels::ScanRows rows{values, scales_, heads ? head_sums_ : sums_};
  const std::size_t quarter = size() / 4;
  std::array<kernels::Found, 4 * kLargestBlock> found;
  std::size_t count = 0;
  for (std::size_t first = 0; first < quarter; first += count) {
    count = std::min(std::clamp(first, kFirstBlock, kLargestBlock), quarter - first);
    const std::size_t n = kernels::scan_rows(rows, packed, first, count, candidates.bound(), found);
    for (std::size_t i = 0; i < n; ++i) candidates.add(found[i].row, found[i].estimate);
  }
  for (std::size_t id = 4 * quarter; id < size(); ++id) {
    std::int32_t dot = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) dot += values[id * codes.size() + i] * codes[i];
    candidates.add(static_cast<std::uint32_t>(id), static_cast<float>(dot) * scales_[id]);
  }
  kth = candidates.kth();
  return std::move(candidates).take();
}

void EmbeddingIndex::score(std::span<const double> query, std::span<Hit> hits) const {
  // Each sum waits for its last addition; four at a time wait together.
  constexpr std::size_t kTogether = 4;
  for (std::size_t first = 0; first < hits.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, hits.size() - first);
    std::array<const std::int8_t*, kTogether> rows{};
    for (std::size_t m = 0; m < kTogether; ++m) {
      rows[m] = embeddings_.data() + hits[first + std::min(m, count - 1)].id * dim_;
    }
    std::array<double, kTogether> sums{};
    for (std::size_t i = 0; i < dim_; ++i) {
      for (std::size_t m = 0; m < kTogether; ++m) sums[m] += query[i] * rows[m][i];
    }
    for (std::size_t m = 0; m < count; ++m) {
      Hit& hit = hits[first + m];
      hit.score = static_cast<float>(sums[m] * scales_[hit.id]);
    }
  }
}

void EmbeddingIndex::measure_rows() {
  head_ = std::min(dim_, kHead);
  sums_.resize(size());
  head_sums_.resize(size());
  for (std::size_t id = 0; id < size(); ++id) {
    std::int32_t square = 0;
    std::int32_t sum = 0;
    const auto add = [&](std::size_t from, std::size_t to) {
      for (const std::int8_t v : embeddings_.subspan(id * dim_ + from, to - from)) {
        square += v * v;
        sum += v;
      }
    };
    const auto longer = [&](double& longest) {
      longest = std::max(longest, std::sqrt(static_cast<double>(square)) * scales_[id]);
    };
    add(0, head_);
    head_sums_[id] = sum;
    const std::int32_t head = std::exchange(square, 0);
    add(head_, dim_);
    longer(longest_rest_);
    square += head;
    longer(longest_row_);
    sums_[id] = sum;
  }
  if (longest_rest_ > kMostRest * longest_row_) {
    head_ = dim_;
    longest_rest_ = 0;
  }
  if (head_ == dim_) {
    head_sums_ = {};
    return;
  }
  heads_.reserve(size() * head_);
  for (std::size_t id = 0; id < size(); ++id) {
    const auto head = embeddings_.subspan(id * dim_, head_);
    heads_.insert(heads_.end(), head.begin(), head.end());
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
