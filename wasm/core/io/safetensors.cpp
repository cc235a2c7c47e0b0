// SPDX-License-Identifier: MIT
#include "io/safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>
#include <utility>

#include "io/byte_reader.h"
#include "io/json.h"

namespace imago {
namespace {

static_assert(std::endian::native == std::endian::little,
              "tensors are used in place, and files are little-endian");

constexpr std::size_t kMaxHeaderBytes = std::size_t{16} << 20;
constexpr std::size_t kMaxTensors = 100'000;
constexpr std::size_t kMaxRank = 8;
constexpr std::string_view kMetadataKey = "__metadata__";

struct DTypeInfo {
  DType dtype;
  std::string_view name;
  std::size_t size;
};

constexpr std::array<DTypeInfo, 10> kDTypes{{
    {DType::f64, "F64", 8},
    {DType::f32, "F32", 4},
    {DType::f16, "F16", 2},
    {DType::bf16, "BF16", 2},
    {DType::i64, "I64", 8},
    {DType::i32, "I32", 4},
    {DType::i16, "I16", 2},
    {DType::i8, "I8", 1},
    {DType::u8, "U8", 1},
    {DType::boolean, "BOOL", 1},
}};

const DTypeInfo& info_of(DType dtype) {
  return *std::find_if(kDTypes.begin(), kDTypes.end(), [&](const DTypeInfo& i) { return i.dtype == dtype; });
}

Error malformed(std::string_view name, std::string_view why) {
  return {ErrorCode::malformed, "tensor \"" + std::string(name) + "\" " + std::string(why)};
}

/// a · b, or nothing on overflow.
std::optional<std::size_t> product(std::size_t a, std::size_t b) {
  if (b != 0 && a > std::numeric_limits<std::size_t>::max() / b) return std::nullopt;
  return a * b;
}

struct Entry {
  TensorView view;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One member of the header, all of it checked but its place among the others.
Result<Entry> read_entry(std::string_view name, const JsonView& json, std::span<const std::uint8_t> data) {
  if (!json.is_object() || json.size() != 3)
    return malformed(name, "should have dtype, shape and data_offsets alone");
  Entry entry;

  const auto dtype = json.get_string("dtype");
  if (!dtype) return malformed(name, "has no dtype");
  const auto found =
      std::find_if(kDTypes.begin(), kDTypes.end(), [&](const DTypeInfo& i) { return i.name == *dtype; });
  if (found == kDTypes.end()) {
    return Error{ErrorCode::unsupported,
                 "tensor \"" + std::string(name) + "\" is of type " + std::string(*dtype)};
  }
  entry.view.dtype = found->dtype;

  const auto shape = json.get("shape");
  if (!shape || !shape->is_array()) return malformed(name, "has no shape");
  if (shape->size() > kMaxRank) {
    return Error{ErrorCode::too_large,
                 "tensor \"" + std::string(name) + "\" has over " + std::to_string(kMaxRank) + " dimensions"};
  }
  std::optional<std::size_t> size = found->size;
  for (std::size_t i = 0; i < shape->size(); ++i) {
    const auto extent = shape->at(i).integer();
    if (!extent || *extent < 0 ||
        static_cast<std::uint64_t>(*extent) > std::numeric_limits<std::size_t>::max()) {
      return malformed(name, "has a shape that is not of sizes");
    }
    entry.view.shape.push_back(static_cast<std::size_t>(*extent));
    size = product(*size, entry.view.shape.back());
    if (!size) return malformed(name, "has a shape of more elements than there can be");
  }

  const auto offsets = json.get("data_offsets");
  if (!offsets || !offsets->is_array() || offsets->size() != 2)
    return malformed(name, "has no two data_offsets");
  const auto begin = offsets->at(0).integer();
  const auto end = offsets->at(1).integer();
  if (!begin || !end || *begin < 0 || *end < *begin) return malformed(name, "has data_offsets out of order");
  if (static_cast<std::uint64_t>(*end) > data.size()) {
    return Error{ErrorCode::truncated, "tensor \"" + std::string(name) + "\" ends after the file"};
  }
  entry.begin = static_cast<std::size_t>(*begin);
  entry.end = static_cast<std::size_t>(*end);
  if (entry.end - entry.begin != *size)
    return malformed(name, "has data_offsets that disagree with its shape");
  entry.view.bytes = data.subspan(entry.begin, *size);
  return entry;
}

}  // namespace

std::size_t dtype_size(DType dtype) { return info_of(dtype).size; }

std::size_t TensorView::elements() const {
  std::size_t count = 1;
  for (const std::size_t extent : shape) count *= extent;
  return count;
}

Result<Safetensors> Safetensors::parse(std::vector<std::uint8_t> bytes) {
  Safetensors file;
  file.bytes_ = std::move(bytes);
  ByteReader reader(file.bytes_);
  const auto length = reader.little<std::uint64_t>();
  if (!length) return length.error();
  if (*length > kMaxHeaderBytes) {
    return Error{ErrorCode::too_large, "a safetensors header of " + std::to_string(*length) + " bytes"};
  }
  const auto header = reader.take(*length);
  if (!header) return header.error();
  const std::string_view text(reinterpret_cast<const char*>(header->data()), header->size());
  Status status = file.read_header(text, std::span(file.bytes_).subspan(reader.position()));
  if (!status) return status.error();
  return file;
}

Status Safetensors::read_header(std::string_view header, std::span<const std::uint8_t> data) {
  if (!header.starts_with('{'))
    return Error{ErrorCode::malformed, "not a safetensors file: no header object"};
  const auto json = Json::parse(header, {.max_bytes = kMaxHeaderBytes, .max_depth = 3});
  if (!json) return json.error();
  const JsonView root = json->root();
  if (root.size() > kMaxTensors + 1) return Error{ErrorCode::too_large, "over 100,000 tensors"};

  bool has_metadata = false;
  std::vector<std::pair<std::size_t, std::size_t>> extents;
  for (std::size_t i = 0; i < root.size(); ++i) {
    const std::string_view name = root.key(i);
    const JsonView value = root.at(i);
    if (name == kMetadataKey) {
      if (std::exchange(has_metadata, true) || !value.is_object())
        return malformed(name, "should be one object");
      for (std::size_t k = 0; k < value.size(); ++k) {
        const auto text = value.at(k).string();
        if (!text) return malformed(name, "should hold strings alone");
        if (!metadata_.emplace(value.key(k), *text).second) return malformed(name, "has a key twice");
      }
      continue;
    }
    auto entry = read_entry(name, value, data);
    if (!entry) return entry.error();
    extents.emplace_back(entry->begin, entry->end);
    const std::size_t size = dtype_size(entry->view.dtype);
    // Typed spans need aligned elements; the format does not promise them.
    if (reinterpret_cast<std::uintptr_t>(entry->view.bytes.data()) % size != 0) {
      realigned_.emplace_back(entry->view.bytes.begin(), entry->view.bytes.end());
      entry->view.bytes = realigned_.back();
    }
    if (!tensors_.emplace(name, std::move(entry->view)).second) return malformed(name, "is there twice");
  }

  std::sort(extents.begin(), extents.end());
  std::size_t covered = 0;
  for (const auto& [begin, end] : extents) {
    if (begin != covered) return Error{ErrorCode::malformed, "safetensors data that overlap or leave gaps"};
    covered = end;
  }
  if (covered != data.size()) return Error{ErrorCode::malformed, "safetensors data that no tensor owns"};
  return Ok{};
}

const TensorView* Safetensors::find(std::string_view name) const {
  const auto found = tensors_.find(name);
  return found == tensors_.end() ? nullptr : &found->second;
}

Result<std::span<const std::uint8_t>> Safetensors::typed(std::string_view name, DType dtype,
                                                         const std::vector<std::size_t>& shape) const {
  const TensorView* tensor = find(name);
  if (tensor == nullptr) return malformed(name, "is missing");
  if (tensor->dtype != dtype) {
    return Error{ErrorCode::mismatch, "tensor \"" + std::string(name) + "\" is " +
                                          std::string(info_of(tensor->dtype).name) + ", not " +
                                          std::string(info_of(dtype).name)};
  }
  if (tensor->shape != shape) {
    return Error{ErrorCode::mismatch, "tensor \"" + std::string(name) + "\" is of another shape"};
  }
  return tensor->bytes;
}

Result<std::span<const float>> Safetensors::f32(std::string_view name,
                                                const std::vector<std::size_t>& shape) const {
  const auto bytes = typed(name, DType::f32, shape);
  if (!bytes) return bytes.error();
  return std::span(reinterpret_cast<const float*>(bytes->data()), bytes->size() / sizeof(float));
}

Result<std::span<const std::int32_t>> Safetensors::i32(std::string_view name,
                                                       const std::vector<std::size_t>& shape) const {
  const auto bytes = typed(name, DType::i32, shape);
  if (!bytes) return bytes.error();
  return std::span(reinterpret_cast<const std::int32_t*>(bytes->data()),
                   bytes->size() / sizeof(std::int32_t));
}

Result<std::span<const std::int8_t>> Safetensors::i8(std::string_view name,
                                                     const std::vector<std::size_t>& shape) const {
  const auto bytes = typed(name, DType::i8, shape);
  if (!bytes) return bytes.error();
  return std::span(reinterpret_cast<const std::int8_t*>(bytes->data()), bytes->size());
}

Result<std::span<const std::uint8_t>> Safetensors::u8(std::string_view name,
                                                      const std::vector<std::size_t>& shape) const {
  return typed(name, DType::u8, shape);
}

std::vector<std::string_view> Safetensors::names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, view] : tensors_) names.push_back(name);
  return names;
}

std::vector<std::uint8_t> write_safetensors(const std::map<std::string, TensorView>& tensors,
                                            const std::map<std::string, std::string>& metadata) {
  std::vector<const std::pair<const std::string, TensorView>*> order;
  for (const auto& tensor : tensors) order.push_back(&tensor);
  std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
    return dtype_size(a->second.dtype) > dtype_size(b->second.dtype);
  });

  std::string header = "{";
  const auto comma = [&] { header += header.size() > 1 ? "," : ""; };
  if (!metadata.empty()) {
    header += json_quote(kMetadataKey) + ":{";
    bool first = true;
    for (const auto& [key, value] : metadata) {
      header +=
          std::string(std::exchange(first, false) ? "" : ",") + json_quote(key) + ":" + json_quote(value);
    }
    header += "}";
  }
  std::size_t offset = 0;
  for (const auto* tensor : order) {
    const TensorView& view = tensor->second;
    comma();
    header += json_quote(tensor->first) + R"(:{"dtype":")" + std::string(info_of(view.dtype).name) +
              R"(","shape":[)";
    for (std::size_t i = 0; i < view.shape.size(); ++i)
      header += (i > 0 ? "," : "") + std::to_string(view.shape[i]);
    header += R"(],"data_offsets":[)" + std::to_string(offset) + "," +
              std::to_string(offset + view.bytes.size()) + "]}";
    offset += view.bytes.size();
  }
  header += "}";
  header.resize((header.size() + 7) / 8 * 8, ' ');

  std::vector<std::uint8_t> file;
  file.reserve(8 + header.size() + offset);
  for (unsigned shift = 0; shift < 64; shift += 8) {
    file.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(header.size()) >> shift));
  }
  file.insert(file.end(), header.begin(), header.end());
  for (const auto* tensor : order)
    file.insert(file.end(), tensor->second.bytes.begin(), tensor->second.bytes.end());
  return file;
}

}  // namespace imago
