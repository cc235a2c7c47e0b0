// SPDX-License-Identifier: MIT
// The names of what sees photos, beside those of bindings.cpp.
#include <emscripten/bind.h>

#include "photo_engine.h"

EMSCRIPTEN_BINDINGS(imago_photos) {
  using imago::bindings::Engine;
  using imago::bindings::PhotoEngine;

  emscripten::class_<PhotoEngine, emscripten::base<Engine>>("PhotoEngine")
      .constructor<>()
      .function("dim", &PhotoEngine::dim)
      .function("loadVision", &PhotoEngine::load_vision)
      .function("imageInfo", &PhotoEngine::image_info)
      .function("exifDate", &PhotoEngine::exif_date)
      .function("decode", &PhotoEngine::decode)
      .function("encodeImage", &PhotoEngine::encode_image)
      .function("encodePixels", &PhotoEngine::encode_pixels)
      .function("describeImage", &PhotoEngine::describe_image)
      .function("describePixels", &PhotoEngine::describe_pixels)
      .function("traitShape", &PhotoEngine::trait_shape)
      .function("preprocess", &PhotoEngine::preprocess)
      .function("preprocessPixels", &PhotoEngine::preprocess_pixels)
      .function("quantize", &PhotoEngine::quantize)
      .function("loadImageRule", &PhotoEngine::load_image_rule)
      .function("underAgeProbability", &PhotoEngine::under_age_probability);
}
