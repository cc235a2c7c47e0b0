// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "relevance/study.h"

namespace imago::relevance {

/// How early each scorer brings the photo that a caption was written for, among all photos: the caption is
/// the query, every photo's score comes from the cell that saw neither of the two. Of each photo the first
/// caption asks, of a large set every so many, so that at most kMostQueries do.
class Recall {
 public:
  /// study is finished, and outlives this.
  explicit Recall(const Study& study);

  static constexpr std::size_t kSteps = Study::kSteps;
  static constexpr std::size_t kMostQueries = 1000;
  static constexpr std::size_t kDeepest = 50;
  static constexpr std::array<std::string_view, 4> kScorers = {"concat_ridge", "ridge", "mlp", "cosine"};

  /// Scores the next cell's photos; false once all are done.
  bool step();
  std::size_t done() const { return cell_; }

  /// {"queries": {"all": n, "allowed": n}, "photos": {…}, "recall": {SCORER: {"all": [k = 1, 2, …],
  /// "allowed": […]}}}: percentages of queries whose photo is among the first k, for k up to kDeepest. Equal
  /// scores stand in the order of the rows. *allowed*: among allowed photos only, allowed captions ask.
  std::string table() const;

 private:
  using Scores = std::array<float, kScorers.size()>;
  struct Query {
    std::uint32_t caption = 0;
    std::uint32_t photo = 0;
    Scores own{};                                        ///< of the photo that it was written for
    std::array<std::size_t, kScorers.size()> all{};      ///< photos that stand before it
    std::array<std::size_t, kScorers.size()> allowed{};  ///< the same among allowed photos
  };
  class CellScorer;

  const Study& study_;
  std::vector<Query> queries_;
  std::size_t cell_ = 0;
};

}  // namespace imago::relevance
