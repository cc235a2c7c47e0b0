// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

namespace imago::relevance {

/// Members of one JSON object, written as they are added. A number that there is not, or none, is null.
class JsonObject {
 public:
  JsonObject& add(const char* name, const std::string& json) {
    text_ += text_.empty() ? "" : ",";
    text_ += '"' + std::string(name) + "\":" + json;
    return *this;
  }
  JsonObject& add(const char* name, std::optional<double> value) { return add(name, number(value)); }
  JsonObject& count(const char* name, std::size_t value) { return add(name, std::to_string(value)); }
  std::string text() const { return "{" + text_ + "}"; }

  static std::string number(std::optional<double> value) {
    if (!value || !std::isfinite(*value)) return "null";
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.9g", *value);
    return buffer;
  }

 private:
  std::string text_;
};

/// Numbers as a JSON array.
template <class Values>
std::string json_array(const Values& values) {
  std::string out;
  for (const auto value : values)
    out += (out.empty() ? "" : ",") + JsonObject::number(static_cast<double>(value));
  return "[" + out + "]";
}

}  // namespace imago::relevance
