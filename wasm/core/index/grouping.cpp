// SPDX-License-Identifier: MIT
#include "index/grouping.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "relevance/random.h"

namespace imago {
namespace {

/// Rows in one product: their (block, groups) results stay in the second-level cache.
constexpr std::size_t kBlock = 32;
/// Rows in one step.
constexpr std::size_t kStep = 4096;
/// Largest weight that the int8 product takes.
constexpr float kWeightLimit = 63.0F;

/// out = round(x · 63 / max|x|); returns max|x| / 63.
float quantize_weights(std::span<const float> x, std::span<std::int8_t> out) {
  float largest = 0.0F;
  for (const float v : x) largest = std::max(largest, std::abs(v));
  if (!(largest > 0.0F)) {
    std::fill(out.begin(), out.end(), std::int8_t{0});
    return 0.0F;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    out[i] = static_cast<std::int8_t>(std::nearbyint(x[i] * (kWeightLimit / largest)));
  }
  return largest / kWeightLimit;
}

/// The first of the largest.
std::size_t argmax(std::span<const float> values) {
  return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace

std::size_t Grouping::steps_of(std::size_t rows) { return (rows + kStep - 1) / kStep; }

Result<Grouping> Grouping::create(std::vector<std::int8_t> rows, std::vector<float> scales, std::size_t dim,
                                  const GroupingOptions& options) {
  if (dim > kernels::kMaxInputs) return Error{ErrorCode::too_large, "the rows are too long"};
  if (dim == 0 || scales.empty() || rows.size() != scales.size() * dim) {
    return Error{ErrorCode::mismatch, "the rows to group and their scales differ in number"};
  }
  if (options.groups == 0 || options.groups > scales.size()) {
    return Error{ErrorCode::mismatch, "there must be between one group and as many as rows"};
  }
  if (!std::all_of(scales.begin(), scales.end(), [](float s) { return s >= 0.0F && s <= 1.0F; })) {
    return Error{ErrorCode::malformed, "a row to group has a scale outside 0..1"};
  }
  Grouping grouping;
  grouping.options_ = options;
  grouping.dim_ = dim;
  grouping.rows_ = std::move(rows);
  grouping.scales_ = std::move(scales);
  grouping.group_of_.resize(grouping.scales_.size());
  grouping.start_centroids();
  return grouping;
}

void Grouping::start_centroids() {
  const std::size_t groups = options_.groups;
  relevance::Random random(options_.seed);
  std::vector<std::uint32_t> order(scales_.size());
  std::iota(order.begin(), order.end(), 0U);
  random.shuffle(std::span(order));
  random_ = random.next();
  centroids_.resize(groups * dim_);
  for (std::size_t g = 0; g < groups; ++g) {
    const auto values = row(order[g]);
    for (std::size_t i = 0; i < dim_; ++i)
      centroids_[g * dim_ + i] = static_cast<float>(values[i]) * scales_[order[g]];
  }
  order.resize(std::min(order.size(), groups * options_.sample_per_group));
  // In memory's order, which is quicker.
  std::sort(order.begin(), order.end());
  sample_ = std::move(order);
  block_.resize(kBlock * dim_);
  block_scales_.resize(kBlock);
  products_.resize(kBlock * groups);
  scratch_.resize(kernels::gemm_scratch(dim_));
}

void Grouping::begin_pass() {
  const std::size_t groups = options_.groups;
  std::vector<std::int8_t> weights(groups * dim_);
  std::vector<float> weight_scales(groups);
  std::vector<float> bias(groups);
  for (std::size_t g = 0; g < groups; ++g) {
    const auto out = std::span(weights).subspan(g * dim_, dim_);
    const float scale = quantize_weights(std::span(centroids_).subspan(g * dim_, dim_), out);
    std::int64_t square = 0;
    for (const std::int8_t w : out) square += w * w;
    weight_scales[g] = scale;
    bias[g] = static_cast<float>(-0.5 * static_cast<double>(square) * scale * scale);
  }
  packed_ = kernels::pack_i8(weights, weight_scales, bias, groups, dim_);
  sums_.assign(groups * dim_, 0.0);
  squares_.assign(groups, 0.0);
  counts_.assign(groups, 0U);
}

void Grouping::assign(std::span<const std::uint32_t> numbers) {
  const std::size_t groups = options_.groups;
  for (std::size_t first = 0; first < numbers.size(); first += kBlock) {
    const auto block = numbers.subspan(first, std::min(kBlock, numbers.size() - first));
    for (std::size_t b = 0; b < block.size(); ++b) {
      const auto values = row(block[b]);
      std::copy(values.begin(), values.end(), block_.begin() + static_cast<std::ptrdiff_t>(b * dim_));
      block_scales_[b] = scales_[block[b]];
    }
    const kernels::RowsI8 x{block_, std::span(block_scales_).first(block.size()), block.size(), 0};
    kernels::gemm_i8(x, packed_, kernels::Epilogue::store, products_, scratch_);
    for (std::size_t b = 0; b < block.size(); ++b) {
      const std::size_t g = argmax(std::span(products_).subspan(b * groups, groups));
      group_of_[block[b]] = static_cast<std::uint32_t>(g);
      const double scale = scales_[block[b]];
      const auto values = row(block[b]);
      std::int64_t square = 0;
      for (std::size_t i = 0; i < dim_; ++i) {
        sums_[g * dim_ + i] += values[i] * scale;
        square += values[i] * values[i];
      }
      squares_[g] += static_cast<double>(square) * scale * scale;
      ++counts_[g];
    }
  }
}

void Grouping::end_pass(bool reseed) {
  relevance::Random random(random_);
  for (std::size_t g = 0; g < options_.groups; ++g) {
    if (counts_[g] > 0) {
      for (std::size_t i = 0; i < dim_; ++i)
        centroids_[g * dim_ + i] = static_cast<float>(sums_[g * dim_ + i] / counts_[g]);
    } else if (reseed) {
      const std::uint32_t other = sample_[random.below(sample_.size())];
      for (std::size_t i = 0; i < dim_; ++i)
        centroids_[g * dim_ + i] = static_cast<float>(row(other)[i]) * scales_[other];
    }
  }
  random_ = random.next();
}

void Grouping::measure_spreads() {
  spreads_.assign(options_.groups, 0.0F);
  for (std::size_t g = 0; g < options_.groups; ++g) {
    if (counts_[g] == 0) continue;
    double square = 0;
    for (std::size_t i = 0; i < dim_; ++i) {
      const double mean = sums_[g * dim_ + i] / counts_[g];
      square += mean * mean;
    }
    spreads_[g] = static_cast<float>(std::sqrt(std::max(0.0, squares_[g] / counts_[g] - square)));
  }
}

void Grouping::step() {
  if (done_ == total()) return;
  const std::size_t training = training_steps();
  const bool is_training = done_ < training;
  const std::size_t steps = is_training ? steps_of(sample_.size()) : total() - training;
  const std::size_t at = is_training ? done_ % steps : done_ - training;
  if (at == 0) begin_pass();
  if (is_training) {
    assign(std::span(sample_).subspan(at * kStep, std::min(kStep, sample_.size() - at * kStep)));
  } else {
    std::vector<std::uint32_t> numbers(std::min(kStep, scales_.size() - at * kStep));
    std::iota(numbers.begin(), numbers.end(), static_cast<std::uint32_t>(at * kStep));
    assign(numbers);
  }
  ++done_;
  if (at + 1 < steps) return;
  end_pass(is_training);
  if (!is_training) measure_spreads();
}

}  // namespace imago
