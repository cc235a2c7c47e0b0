// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "io/result.h"
#include "nn/kernels/kernels.h"

namespace imago {

/// How rows are put into groups.
struct GroupingOptions {
  std::size_t groups = 0;  ///< 1..rows; a group may come out empty
  std::uint64_t seed = 1;
  std::size_t iterations = 8;         ///< of Lloyd's algorithm, on the sample
  std::size_t sample_per_group = 40;  ///< rows that the centroids are found on, for each group
};

/// k-means (Lloyd 1982) over int8 rows, for an index that is searched group by group: the centroids are found
/// on a seeded sample, then every row goes to its nearest one. Distances are Euclidean, between the row and
/// the centroid rounded to 7 bits, so that a row costs one product of the int8 kernels. Ties go to the first
/// centroid; the same rows, options and seed give the same groups on every machine.
///
/// Work is cut into steps of a fraction of a second, so that whoever waits can be told how far it is.
class Grouping {
 public:
  /// rows (n, dim), scales (n): value = row · scale. Errors: mismatch (sizes that disagree, no rows, more
  /// groups than rows), malformed (a scale outside 0..1), too_large (dim).
  static Result<Grouping> create(std::vector<std::int8_t> rows, std::vector<float> scales, std::size_t dim,
                                 const GroupingOptions& options);

  /// Does the next step; nothing once done() equals total().
  void step();
  std::size_t done() const { return done_; }
  std::size_t total() const { return training_steps() + steps_of(scales_.size()); }

  /// Each row's group (n). This and what follows is there once every step is done.
  std::span<const std::uint32_t> group_of() const { return group_of_; }
  /// Mean of each group's rows (groups, dim); of an empty group: where it last was.
  std::span<const float> centroids() const { return centroids_; }
  /// Root of the mean square distance of a group's rows from their mean (groups).
  std::span<const float> spreads() const { return spreads_; }

 private:
  Grouping() = default;

  static std::size_t steps_of(std::size_t rows);
  std::size_t training_steps() const { return options_.iterations * steps_of(sample_.size()); }

  std::span<const std::int8_t> row(std::size_t r) const { return std::span(rows_).subspan(r * dim_, dim_); }
  void start_centroids();
  /// Rounds the centroids for the product and forgets the sums.
  void begin_pass();
  /// Puts a few rows, given by their numbers, into their groups and adds them to the sums.
  void assign(std::span<const std::uint32_t> numbers);
  /// The centroids become the means of what the pass has added; reseed: an empty group moves to a random row.
  void end_pass(bool reseed);
  void measure_spreads();

  GroupingOptions options_;
  std::size_t dim_ = 0;
  std::vector<std::int8_t> rows_;  // (n, dim)
  std::vector<float> scales_;      // (n)
  std::uint64_t random_ = 0;       // seed of the next draw
  std::vector<std::uint32_t> sample_;
  std::size_t done_ = 0;

  std::vector<float> centroids_;         // (groups, dim)
  kernels::PackedI8 packed_;             // the centroids, with −|centroid|² / 2 as the bias
  std::vector<double> sums_;             // (groups, dim)
  std::vector<double> squares_;          // (groups): Σ |row|²
  std::vector<std::uint32_t> counts_;    // (groups)
  std::vector<std::uint32_t> group_of_;  // (n)
  std::vector<float> spreads_;           // (groups)

  // Room for one block of rows.
  std::vector<std::int8_t> block_;     // (block, dim)
  std::vector<float> block_scales_;    // (block)
  std::vector<float> products_;        // (block, groups)
  std::vector<std::int16_t> scratch_;  // of the kernel
};

}  // namespace imago
