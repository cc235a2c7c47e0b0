// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "io/result.h"

namespace imago {

struct JsonLimits {
  std::size_t max_bytes = std::size_t{64} << 20;
  std::size_t max_depth = 64;
};

/// One value of a parsed document. Cheap to copy; valid as long as the `Json` that it came from.
/// Every getter checks the type first and answers an error that names the key, so a wrong document is never
/// fatal.
class JsonView {
 public:
  bool is_null() const;
  bool is_object() const;
  bool is_array() const;
  bool is_string() const;
  bool is_number() const;
  bool is_boolean() const;

  /// Elements of an array or members of an object; 0 for anything else.
  std::size_t size() const;

  /// Element `i` of an array or value `i` of an object. `i` must be below size(); otherwise the view is a
  /// null.
  JsonView at(std::size_t i) const;
  /// Name of member `i` of an object, in document order; empty when there is none.
  std::string_view key(std::size_t i) const;

  /// The member of that name (the first, when a document repeats it), if any.
  std::optional<JsonView> find(std::string_view name) const;

  Result<std::string_view> string() const;
  Result<std::int64_t> integer() const;  ///< a number without fraction or exponent that fits
  Result<double> number() const;
  Result<bool> boolean() const;

  /// The same for a member of this object: ErrorCode::malformed if it is absent or of another type.
  Result<JsonView> get(std::string_view name) const;
  Result<std::string_view> get_string(std::string_view name) const;
  Result<std::int64_t> get_integer(std::string_view name) const;
  Result<double> get_number(std::string_view name) const;
  Result<bool> get_boolean(std::string_view name) const;

 private:
  friend class Json;
  explicit JsonView(const void* node) : node_(node) {}

  const void* node_;  ///< a RapidJSON value, kept out of this header
};

/// A parsed document.
class Json {
 public:
  /// RFC 8259, UTF-8, one value. Errors: too_large (bytes or depth over the limits, before anything is
  /// built), malformed (with the byte offset).
  static Result<Json> parse(std::string_view text, const JsonLimits& limits = {});

  Json(Json&&) noexcept;
  Json& operator=(Json&&) noexcept;
  ~Json();

  JsonView root() const;

 private:
  struct Document;
  explicit Json(std::unique_ptr<Document> document);

  std::unique_ptr<Document> document_;
};

/// `text` as a JSON string with its quotes, controls escaped; UTF-8 is passed through.
std::string json_quote(std::string_view text);

}  // namespace imago
