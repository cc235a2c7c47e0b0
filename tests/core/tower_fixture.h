// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "io/json.h"
#include "io/safetensors.h"
#include "nn/model_config.h"
#include "nn/weights.h"

/// The tiny model of scripts/goldens/towers.py, and ways to alter it.
namespace imago::tower_fixture {

inline std::string read(const std::string& name) {
  std::ifstream file(std::string(IMAGO_SOURCE_DIR "/tests/golden/towers/") + name, std::ios::binary);
  EXPECT_TRUE(file.good()) << "missing golden " << name;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::uint8_t> bytes(const std::string& text) { return {text.begin(), text.end()}; }

inline ModelConfig config() {
  auto parsed = ModelConfig::from_json(read("config.json"));
  EXPECT_TRUE(parsed.ok());
  return parsed.ok() ? *parsed : ModelConfig{};
}

inline Safetensors weights() {
  auto parsed = Safetensors::parse(bytes(read("model.safetensors")));
  if (!parsed.ok()) ADD_FAILURE() << parsed.error().message;
  return std::move(*parsed);
}

inline Json expected() {
  auto parsed = Json::parse(read("expected.json"));
  if (!parsed.ok()) ADD_FAILURE() << parsed.error().message;
  return std::move(*parsed);
}

inline std::vector<float> floats(const JsonView& array) {
  std::vector<float> values;
  for (std::size_t i = 0; i < array.size(); ++i) values.push_back(static_cast<float>(*array.at(i).number()));
  return values;
}

/// The seeded pictures of towers.py: (size, size, 3), seed 0 is black.
inline std::vector<std::uint8_t> picture(std::size_t size, std::uint32_t seed) {
  std::vector<std::uint8_t> pixels(size * size * 3);
  for (std::uint32_t i = 0; i < pixels.size(); ++i) {
    pixels[i] = seed == 0 ? std::uint8_t{0}
                          : static_cast<std::uint8_t>((i * i * 31 + i * 17 * seed + seed * 7919) >> 7);
  }
  return pixels;
}

inline double cosine(std::span<const float> a, std::span<const float> b) {
  double dot = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    dot += static_cast<double>(a[i]) * b[i];
    aa += static_cast<double>(a[i]) * a[i];
    bb += static_cast<double>(b[i]) * b[i];
  }
  return dot / std::sqrt(aa * bb);
}

inline void expect_near(std::span<const float> values, std::span<const float> reference, float tolerance) {
  ASSERT_EQ(values.size(), reference.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_NEAR(values[i], reference[i], tolerance) << "at " << i;
}

/// A copy of tensors that can be changed and parsed again.
class Altered {
 public:
  explicit Altered(const Safetensors& source) {
    for (const auto& name : source.names()) {
      const TensorView& tensor = *source.find(name);
      tensors_[std::string(name)] = {tensor.dtype, tensor.shape, {tensor.bytes.begin(), tensor.bytes.end()}};
    }
  }

  /// Replaces int8 weights whose name contains `part` by f32 ones of the same value.
  Altered& widen(const std::string& part) {
    const Safetensors source = parse();
    for (const auto& name : source.names()) {
      const std::string text(name);
      const TensorView& tensor = *source.find(name);
      if (tensor.dtype != DType::i8 || text.find(part) == std::string::npos) continue;
      const auto weight = find_weight(source, text.substr(0, text.size() - 7), tensor.shape, 127);
      const std::vector<float> values = weight->widened();
      const auto* data = reinterpret_cast<const std::uint8_t*>(values.data());
      tensors_[text] = {DType::f32, tensor.shape, {data, data + values.size() * sizeof(float)}};
      tensors_.erase(text + "_scale");
    }
    return *this;
  }

  Altered& erase(const std::string& name) {
    EXPECT_EQ(tensors_.erase(name), 1U) << name;
    return *this;
  }

  /// An int8 layer of that shape, all zero.
  Altered& zeros(const std::string& name, std::vector<std::size_t> shape) {
    const std::size_t outputs = shape.front();
    std::size_t count = 1;
    for (const std::size_t n : shape) count *= n;
    tensors_[name + ".weight"] = {DType::i8, std::move(shape), std::vector<std::uint8_t>(count)};
    for (const char* part : {".weight_scale", ".bias"}) {
      tensors_[name + part] = {DType::f32, {outputs}, std::vector<std::uint8_t>(outputs * sizeof(float))};
    }
    return *this;
  }

  Altered& zero_floats(const std::string& name) {
    std::vector<std::uint8_t>& bytes = tensors_.at(name).bytes;
    std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
    return *this;
  }

  Altered& reshape(const std::string& name, std::vector<std::size_t> shape) {
    tensors_.at(name).shape = std::move(shape);
    return *this;
  }

  Altered& set_byte(const std::string& name, std::size_t at, std::uint8_t value) {
    tensors_.at(name).bytes.at(at) = value;
    return *this;
  }

  Safetensors parse() const {
    std::map<std::string, TensorView> views;
    for (const auto& [name, tensor] : tensors_) views[name] = {tensor.dtype, tensor.shape, tensor.bytes};
    auto parsed = Safetensors::parse(write_safetensors(views, {}));
    if (!parsed.ok()) ADD_FAILURE() << parsed.error().message;
    return std::move(*parsed);
  }

 private:
  struct Tensor {
    DType dtype;
    std::vector<std::size_t> shape;
    std::vector<std::uint8_t> bytes;
  };
  std::map<std::string, Tensor> tensors_;
};

}  // namespace imago::tower_fixture
