// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>
#include <utility>

#include "index/embedding_index.h"
#include "nn/kernels/kernels.h"
#include "nn/weights.h"

namespace imago {
namespace {

template <class T>
TensorView view_of(DType dtype, std::vector<std::size_t> shape, std::span<const T> values) {
  return {
      dtype, std::move(shape), {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()}};
}

Error bad_rows(const std::string& what) { return {ErrorCode::mismatch, "the index's rows " + what}; }

}  // namespace

Result<EmbeddingIndex> EmbeddingIndex::from_safetensors(Safetensors tensors) {
  EmbeddingIndex index(std::move(tensors));
  const TensorView* embeddings = index.tensors_.find("embeddings");
  if (embeddings == nullptr) return Error{ErrorCode::malformed, "the index has no tensor embeddings"};
  if (embeddings->shape.size() != 2 || embeddings->shape[1] == 0) {
    return bad_rows("are not of shape (photos, dim)");
  }
  const std::size_t n = embeddings->shape[0];
  index.dim_ = embeddings->shape[1];
  if (index.dim_ > kernels::kMaxInputs || n > std::numeric_limits<std::uint32_t>::max()) {
    return Error{ErrorCode::too_large, "the index's rows are too long or too many"};
  }
  const auto codes = index.tensors_.i8("embeddings", {n, index.dim_});
  if (!codes) return codes.error();
  const auto scales = find_f32(index.tensors_, "scales", {n});
  if (!scales) return scales.error();
  const auto blocked = index.tensors_.u8("blocked", {n});
  if (!blocked) return blocked.error();
  // A unit vector's scale is at most 1/127. The bound also keeps every score a number, which ordering relies
  // on.
  if (std::any_of(scales->begin(), scales->end(), [](float s) { return s < 0.0F || s > 1.0F; })) {
    return Error{ErrorCode::malformed, "the index has a scale outside 0..1"};
  }
  index.embeddings_ = *codes;
  index.scales_ = *scales;
  index.blocked_ = *blocked;
  index.measure_rows();
  return index;
}

Result<EmbeddingIndex> EmbeddingIndex::from_rows(std::span<const float> rows, std::size_t dim,
                                                 std::span<const std::uint8_t> blocked,
                                                 const std::map<std::string, std::string>& metadata) {
  if (dim == 0 || rows.size() % dim != 0) return bad_rows("are no whole number of vectors");
  const std::size_t n = rows.size() / dim;
  if (blocked.size() != n) return bad_rows("and flags differ in number");
  std::vector<std::int8_t> codes(rows.size());  // (n, dim)
  std::vector<float> scales(n);
  for (std::size_t r = 0; r < n; ++r) {
    scales[r] = quantize_row(rows.subspan(r * dim, dim), std::span(codes).subspan(r * dim, dim));
  }
  // Through the file format, so that an index is the same thing wherever it came from.
  auto tensors =
      Safetensors::parse(write_safetensors({{"embeddings", view_of<std::int8_t>(DType::i8, {n, dim}, codes)},
                                            {"scales", view_of<float>(DType::f32, {n}, scales)},
                                            {"blocked", view_of<std::uint8_t>(DType::u8, {n}, blocked)}},
                                           metadata));
  if (!tensors) return tensors.error();
  return from_safetensors(std::move(*tensors));
}

std::vector<std::uint8_t> EmbeddingIndex::to_safetensors() const {
  return write_safetensors({{"embeddings", view_of(DType::i8, {size(), dim_}, embeddings_)},
                            {"scales", view_of(DType::f32, {size()}, scales_)},
                            {"blocked", view_of(DType::u8, {size()}, blocked_)}},
                           metadata());
}

}  // namespace imago
