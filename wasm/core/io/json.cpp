// SPDX-License-Identifier: MIT
#include "io/json.h"

// Types and bounds are checked before every access below; RapidJSON's own asserts would abort the process.
#define RAPIDJSON_ASSERT(condition) static_cast<void>(0)
#define RAPIDJSON_HAS_STDSTRING 0
// Its stack begins as a null pointer and adds to it, which clang's sanitizer rightly reports and nothing can
// prevent.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#if defined(__clang__)
#pragma clang attribute pop
#endif

#include <algorithm>
#include <utility>

namespace imago {
namespace {

using Node = rapidjson::Value;

const Node& node_of(const void* node) {
  static const Node null;
  return node == nullptr ? null : *static_cast<const Node*>(node);
}

Error malformed(std::string message) { return {ErrorCode::malformed, std::move(message)}; }

/// Nesting outside strings, measured before parsing: the parser's cost is then bounded by the text's length.
std::size_t depth_of(std::string_view text) {
  std::size_t depth = 0, deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

template <class T>
Result<T> named(Result<T> result, std::string_view name) {
  if (!result) result.error().message = "\"" + std::string(name) + "\": " + result.error().message;
  return result;
}

}  // namespace

struct Json::Document {
  rapidjson::Document tree;
};

Json::Json(std::unique_ptr<Document> document) : document_(std::move(document)) {}
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Result<Json> Json::parse(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.max_bytes) {
    return Error{ErrorCode::too_large, "JSON of " + std::to_string(text.size()) +
                                           " bytes is over the limit of " + std::to_string(limits.max_bytes)};
  }
  // The parser takes a NUL for the end of the text and would not see what follows.
  if (text.find('\0') != std::string_view::npos) return malformed("not JSON: it has a NUL byte");
  if (depth_of(text) > limits.max_depth) {
    return Error{ErrorCode::too_large, "JSON nested deeper than " + std::to_string(limits.max_depth)};
  }
  auto document = std::make_unique<Document>();
  // Iterative: the parser keeps its own stack on the heap. Numbers may be off by three units in the last
  // place: the exact way has undefined behaviour in RapidJSON (0e-999), and configurations hold nothing finer
  // than a float.
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  document->tree.Parse<kFlags>(text.data(), text.size());
  if (document->tree.HasParseError()) {
    return malformed(std::string("not JSON at byte ") + std::to_string(document->tree.GetErrorOffset()) +
                     ": " + rapidjson::GetParseError_En(document->tree.GetParseError()));
  }
  return Json(std::move(document));
}

JsonView Json::root() const { return JsonView(static_cast<const Node*>(&document_->tree)); }

bool JsonView::is_null() const { return node_of(node_).IsNull(); }
bool JsonView::is_object() const { return node_of(node_).IsObject(); }
bool JsonView::is_array() const { return node_of(node_).IsArray(); }
bool JsonView::is_string() const { return node_of(node_).IsString(); }
bool JsonView::is_number() const { return node_of(node_).IsNumber(); }
bool JsonView::is_boolean() const { return node_of(node_).IsBool(); }

std::size_t JsonView::size() const {
  const Node& node = node_of(node_);
  return node.IsArray() ? node.Size() : node.IsObject() ? node.MemberCount() : 0;
}

JsonView JsonView::at(std::size_t i) const {
  const Node& node = node_of(node_);
  if (i >= size()) return JsonView(nullptr);
  if (node.IsArray()) return JsonView(node.Begin() + i);
  return JsonView(&(node.MemberBegin() + static_cast<std::ptrdiff_t>(i))->value);
}

std::string_view JsonView::key(std::size_t i) const {
  const Node& node = node_of(node_);
  if (!node.IsObject() || i >= node.MemberCount()) return {};
  const Node& name = (node.MemberBegin() + static_cast<std::ptrdiff_t>(i))->name;
  return {name.GetString(), name.GetStringLength()};
}

std::optional<JsonView> JsonView::find(std::string_view name) const {
  const Node& node = node_of(node_);
  if (!node.IsObject()) return std::nullopt;
  for (auto member = node.MemberBegin(); member != node.MemberEnd(); ++member) {
    if (std::string_view(member->name.GetString(), member->name.GetStringLength()) == name) {
      return JsonView(&member->value);
    }
  }
  return std::nullopt;
}

Result<std::string_view> JsonView::string() const {
  const Node& node = node_of(node_);
  if (!node.IsString()) return malformed("a string is expected");
  return std::string_view(node.GetString(), node.GetStringLength());
}

Result<std::int64_t> JsonView::integer() const {
  const Node& node = node_of(node_);
  if (!node.IsInt64()) return malformed("an integer is expected");
  return static_cast<std::int64_t>(node.GetInt64());
}

Result<double> JsonView::number() const {
  const Node& node = node_of(node_);
  if (!node.IsNumber()) return malformed("a number is expected");
  return node.GetDouble();
}

Result<bool> JsonView::boolean() const {
  const Node& node = node_of(node_);
  if (!node.IsBool()) return malformed("true or false is expected");
  return node.GetBool();
}

Result<JsonView> JsonView::get(std::string_view name) const {
  if (const auto member = find(name)) return *member;
  return malformed("\"" + std::string(name) + "\" is missing");
}

Result<std::string_view> JsonView::get_string(std::string_view name) const {
  const auto member = get(name);
  return member ? named(member->string(), name) : Result<std::string_view>(member.error());
}

Result<std::int64_t> JsonView::get_integer(std::string_view name) const {
  const auto member = get(name);
  return member ? named(member->integer(), name) : Result<std::int64_t>(member.error());
}

Result<double> JsonView::get_number(std::string_view name) const {
  const auto member = get(name);
  return member ? named(member->number(), name) : Result<double>(member.error());
}

Result<bool> JsonView::get_boolean(std::string_view name) const {
  const auto member = get(name);
  return member ? named(member->boolean(), name) : Result<bool>(member.error());
}

std::string json_quote(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace imago
