// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"

namespace imago {

/// One row found: its number and the estimate of its cosine with the query.
struct Hit {
  std::uint32_t id = 0;
  float score = 0.0F;
};

/// Quantises a unit vector: out = round_half_even(x · 127 / max|x|), returns max|x| / 127, so that x ≈ out ·
/// scale. A vector of zeros, or with a value that is not finite, becomes zeros with scale 0. out is as long
/// as unit.
float quantize_row(std::span<const float> unit, std::span<std::int8_t> out);

/// Unit vectors in int8, one row a photo, searched exactly: every row is scored for every query.
///
/// Stored as safetensors: `embeddings` I8 (n, dim), `scales` F32 (n), `blocked` U8 (n).
class EmbeddingIndex {
 public:
  /// Keeps the tensors. Errors: malformed (a tensor absent, a scale outside 0..1), mismatch (shapes that
  /// disagree), too_large (rows longer than 65,536 or more of them than ids).
  static Result<EmbeddingIndex> from_safetensors(Safetensors tensors);

  /// Quantises rows (n, dim) of unit vectors; blocked is (n), not 0 where the photo must not be shown.
  /// Errors: mismatch (sizes that disagree), as above for the rest.
  static Result<EmbeddingIndex> from_rows(std::span<const float> rows, std::size_t dim,
                                          std::span<const std::uint8_t> blocked,
                                          const std::map<std::string, std::string>& metadata = {});

  /// The same tensors and metadata as a file; the same index always gives the same bytes.
  std::vector<std::uint8_t> to_safetensors() const;

  std::size_t size() const { return scales_.size(); }
  std::size_t dim() const { return dim_; }
  const std::map<std::string, std::string>& metadata() const { return tensors_.metadata(); }
  /// Hash of the model that made the rows; empty if the file doesn't say.
  std::string model_sha256() const;

  /// Whether photo `id` must not be shown. An id outside the index is blocked.
  bool blocked(std::uint32_t id) const;
  /// Row `id` in f32; zeros for an id outside the index. out is (dim()).
  void row(std::uint32_t id, std::span<float> out) const;

  /// The k rows (all, if there are fewer) of the largest scores, largest first, equal scores by ascending id:
  /// the first k of a full sort. A score is scale · Σ query · row, summed in double from the first element
  /// on. The scan itself rounds the query to 6 bits and, where the first values of all rows hold nearly all
  /// of them (scripts/train/compact.py), reads no more of a row; whatever either could have put in the wrong
  /// place is scored again. A query (dim()) with a value that is not finite counts as zero; one of another
  /// length finds nothing.
  std::vector<Hit> top_k(std::span<const float> query, std::size_t k) const;

 private:
  explicit EmbeddingIndex(Safetensors tensors) : tensors_(std::move(tensors)) {}

  /// How many values of every row a scan reads for this query (dim()).
  std::size_t scanned(std::span<const float> query) const;
  /// Rows whose scores may be among the k best, with their estimates: scale · Σ code · row, of as many values
  /// as there are codes, off by `error` at most; kth becomes the k-th best estimate.
  std::vector<Hit> scan(std::span<const std::int8_t> codes, std::size_t k, double error, float& kth) const;
  /// Replaces estimates by scores.
  void score(std::span<const double> query, std::span<Hit> hits) const;
  /// Sets what follows dim_.
  void measure_rows();

  Safetensors tensors_;
  std::size_t dim_ = 0;
  std::size_t head_ = 0;            // values that hold nearly all of every row; dim_ where none do
  double longest_row_ = 0;          // |row · scale|
  double longest_rest_ = 0;         // the same of the values from head_ on
  std::vector<std::int32_t> sums_;  // (n), of each row's values
  // The first head_ of each row beside each other, where these are fewer, and their sums.
  std::vector<std::int8_t> heads_;       // (n, head_)
  std::vector<std::int32_t> head_sums_;  // (n)
  // Spans into tensors_.
  std::span<const std::int8_t> embeddings_;  // (n, dim)
  std::span<const float> scales_;            // (n)
  std::span<const std::uint8_t> blocked_;    // (n)
};

}  // namespace imago
