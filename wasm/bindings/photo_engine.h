// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <emscripten/val.h>

#include "engine.h"
#include "image/decode.h"
#include "image/image_tower.h"
#include "image/preprocess.h"
#include "policy/image_rule.h"

namespace imago::bindings {

/// An engine that sees photos too: it decodes, encodes and judges them. See wasm/README.md.
class PhotoEngine : public Engine {
 public:
  val load_vision(const std::string& config, const std::string& preprocessor, const val& weights, bool f32);
  val dim() const;

  val image_info(const val& bytes) const;
  val exif_date(const val& tiff) const;
  val decode(const val& bytes) const;
  val encode_image(const val& bytes);
  val encode_pixels(const val& bytes, std::uint32_t width, std::uint32_t height);
  val describe_image(const val& bytes);
  val describe_pixels(const val& bytes, std::uint32_t width, std::uint32_t height);
  val trait_shape() const;
  val preprocess(const val& bytes) const;
  val preprocess_pixels(const val& bytes, std::uint32_t width, std::uint32_t height) const;

  val quantize(const val& rows, std::uint32_t dim) const;

  val load_image_rule(const val& bytes);
  val under_age_probability(const val& traits) const;

 private:
  struct Vision {
    PreprocessConfig preprocess;
    ImageTower tower;
  };

  Result<ImageRgb> prepare(const Result<ImageRgb>& picture) const;
  val encode_prepared(const Result<ImageRgb>& prepared);
  val describe(const Result<ImageRgb>& picture);

  std::optional<Vision> vision_;
  std::optional<ImageRule> image_rule_;
};

}  // namespace imago::bindings
