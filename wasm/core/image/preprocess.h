// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

#include "image/image_rgb.h"
#include "io/result.h"

namespace imago {

/// What `preprocessor_config.json` says, in the fields of Hugging Face's CLIPImageProcessor. A field that is
/// absent has that class's default, which is what the initial values here are.
struct PreprocessConfig {
  bool do_resize = true;
  int shortest_edge =
      224;  ///< the shorter side's new length, proportions kept; 0: `resize_width` × `resize_height`
  int resize_width = 0;
  int resize_height = 0;
  bool do_center_crop = true;
  int crop_width = 224;
  int crop_height = 224;
  // The rest is for towers that take floats: value = (pixel · rescale_factor − mean) / std. `preprocess`
  // leaves it to them.
  bool do_rescale = true;
  double rescale_factor = 1.0 / 255.0;
  bool do_normalize = true;
  std::array<double, 3> mean{0.48145466, 0.4578275, 0.40821073};
  std::array<double, 3> std{0.26862954, 0.26130258, 0.27577711};

  /// Errors: `malformed`; `unsupported` for a resampling filter other than bicubic, and for sizes given in
  /// another way than shortest_edge or height and width.
  static Result<PreprocessConfig> from_json(std::string_view json);

  /// The size of what `preprocess` returns, where it does not depend on the picture; 0 otherwise.
  int output_width() const;
  int output_height() const;
};

/// Resizes and crops as CLIPImageProcessor does, sizes and borders rounded as there. A crop that is larger
/// than the picture is padded with black. Errors: those of `resize_bicubic`.
Result<ImageRgb> preprocess(const ImageRgb& image, const PreprocessConfig& config);

}  // namespace imago
