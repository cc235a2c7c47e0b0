// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "image/image_rgb.h"

namespace imago::test {

using Bytes = std::vector<std::uint8_t>;

inline Bytes read_file(const std::string& path) {
  std::ifstream file(std::string(IMAGO_SOURCE_DIR) + "/" + path, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

inline Bytes fixture(const std::string& name) { return read_file("tests/fixtures/images/" + name); }

/// Names of all fixtures, sorted.
inline std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(IMAGO_SOURCE_DIR) + "/tests/fixtures/images")) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Reads a golden (PNM: P5 or P6, 8 bits); a picture without pixels where there is none.
inline ImageRgb golden(const std::string& name) {
  const Bytes bytes = read_file("tests/golden/decode/" + name + ".pnm");
  ImageRgb image;
  std::size_t at = 3;
  const auto number = [&] {
    int value = 0;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9'; ++at)
      value = 10 * value + bytes[at] - '0';
    ++at;
    return value;
  };
  if (bytes.size() < 3) return image;
  image.width = number();
  image.height = number();
  number();
  const bool gray = bytes[1] == '5';
  for (; at < bytes.size(); ++at) image.pixels.insert(image.pixels.end(), gray ? 3 : 1, bytes[at]);
  return image;
}

struct Difference {
  int largest = 0;
  double mean = 0;
};

inline Difference difference(const ImageRgb& a, const ImageRgb& b) {
  Difference result{255, 255};
  if (a.width != b.width || a.height != b.height || a.pixels.size() != b.pixels.size() || a.pixels.empty())
    return result;
  result = {};
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    const int d = std::abs(int{a.pixels[i]} - int{b.pixels[i]});
    result.largest = std::max(result.largest, d);
    result.mean += d;
  }
  result.mean /= static_cast<double>(a.pixels.size());
  return result;
}

inline std::uint64_t fnv1a(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001b3u;
  return hash;
}

}  // namespace imago::test
