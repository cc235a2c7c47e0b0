// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/result.h"

namespace imago {

enum class DType { f64, f32, f16, bf16, i64, i32, i16, i8, u8, boolean };

/// Bytes that one element takes.
std::size_t dtype_size(DType dtype);

/// A tensor of a file: row-major, little-endian. It owns nothing.
struct TensorView {
  DType dtype = DType::u8;
  std::vector<std::size_t> shape;  ///< empty: a scalar
  std::span<const std::uint8_t> bytes;

  /// Product of the shape.
  std::size_t elements() const;
};

/// A parsed safetensors file (https://github.com/huggingface/safetensors#format): 8 bytes of header length, a
/// JSON header, then the tensors' bytes without gaps. Views and spans are valid as long as the object, moves
/// included.
class Safetensors {
 public:
  /// Takes the whole file. Errors: truncated (the file ends before its header or tensors do), too_large
  /// (header, tensor count or rank over the limits), unsupported (a data type that is not in DType),
  /// malformed (all else: names twice, offsets that overlap, leave gaps or disagree with the shapes, shapes
  /// that overflow).
  static Result<Safetensors> parse(std::vector<std::uint8_t> bytes);

  Safetensors(Safetensors&&) noexcept = default;
  Safetensors& operator=(Safetensors&&) noexcept = default;
  Safetensors(const Safetensors&) = delete;
  Safetensors& operator=(const Safetensors&) = delete;

  /// nullptr when there is no tensor of that name.
  const TensorView* find(std::string_view name) const;

  /// A tensor's elements. Errors: malformed (absent), mismatch (another data type or shape).
  Result<std::span<const float>> f32(std::string_view name, const std::vector<std::size_t>& shape) const;
  Result<std::span<const std::int32_t>> i32(std::string_view name,
                                            const std::vector<std::size_t>& shape) const;
  Result<std::span<const std::int8_t>> i8(std::string_view name, const std::vector<std::size_t>& shape) const;
  Result<std::span<const std::uint8_t>> u8(std::string_view name,
                                           const std::vector<std::size_t>& shape) const;

  /// Names in byte order.
  std::vector<std::string_view> names() const;

  const std::map<std::string, std::string>& metadata() const { return metadata_; }

 private:
  Safetensors() = default;
  Status read_header(std::string_view header, std::span<const std::uint8_t> data);
  Result<std::span<const std::uint8_t>> typed(std::string_view name, DType dtype,
                                              const std::vector<std::size_t>& shape) const;

  std::vector<std::uint8_t> bytes_;
  std::vector<std::vector<std::uint8_t>> realigned_;  ///< tensors that the file places off their alignment
  std::map<std::string, TensorView, std::less<>> tensors_;
  std::map<std::string, std::string> metadata_;
};

/// The file of these tensors: the same input always gives the same bytes. Names in byte order within falling
/// element size, so that every tensor is aligned; the header padded with spaces to a multiple of 8. Each
/// view's bytes must be elements() · dtype_size() long, and no name may be "__metadata__".
std::vector<std::uint8_t> write_safetensors(const std::map<std::string, TensorView>& tensors,
                                            const std::map<std::string, std::string>& metadata);

}  // namespace imago
