// SPDX-License-Identifier: MIT
#include "image/preprocess.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "image/resize.h"
#include "io/json.h"

namespace imago {
namespace {

constexpr std::int64_t kBicubic = 3;  // PIL.Image.Resampling.BICUBIC

struct Size {
  int shortest_edge = 0, width = 0, height = 0;
};

Error size_error(const char* name) {
  return {ErrorCode::unsupported,
          std::string("preprocessor_config.json: ") + name +
              " must be a number, {shortest_edge} or {height, width}, in pixels up to " +
              std::to_string(kMaxSide)};
}

// A size is an object, or, in old files, a number. `number_is_edge`: that number is the shorter side (size),
// not both (crop_size).
Result<Size> read_size(JsonView value, const char* name, bool number_is_edge) {
  const auto side = [&](JsonView number) -> int {
    const auto pixels = number.integer();
    return pixels && *pixels >= 1 && *pixels <= kMaxSide ? static_cast<int>(*pixels) : 0;
  };
  Size size;
  if (value.is_number()) {
    const int pixels = side(value);
    if (number_is_edge) {
      size.shortest_edge = pixels;
    } else {
      size.width = size.height = pixels;
    }
  } else if (const auto edge = value.find("shortest_edge"); edge && number_is_edge) {
    size.shortest_edge = side(*edge);
  } else {
    const auto width = value.find("width"), height = value.find("height");
    if (width && height) size = {0, side(*width), side(*height)};
  }
  if (size.shortest_edge == 0 && (size.width == 0 || size.height == 0)) return size_error(name);
  return size;
}

Status read_flag(JsonView root, std::string_view name, bool& flag) {
  const auto value = root.find(name);
  if (!value || value->is_null()) return Ok{};
  const auto read = value->boolean();
  if (!read) return read.error();
  flag = *read;
  return Ok{};
}

Status read_channels(JsonView root, std::string_view name, std::array<double, 3>& channels) {
  const auto value = root.find(name);
  if (!value || value->is_null()) return Ok{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = value->size() == 3 ? value->at(i).number() : Result<double>(Error{});
    if (!number) {
      return Error{ErrorCode::malformed,
                   "preprocessor_config.json: " + std::string(name) + " must be three numbers"};
    }
    channels[i] = *number;
  }
  return Ok{};
}

// Python's a // 2.
int floor_half(int a) { return a >> 1; }

// transformers.image_transforms.center_crop: what a crop takes from beyond the picture is black.
ImageRgb center_crop(const ImageRgb& image, int width, int height) {
  const int left = floor_half(image.width - width), top = floor_half(image.height - height);
  ImageRgb out{width, height, std::vector<std::uint8_t>(std::size_t{3} * width * height)};
  const int begin = std::max(0, -left), end = std::min(width, image.width - left);
  for (int y = std::max(0, -top); y < std::min(height, image.height - top); ++y) {
    const auto from = static_cast<std::ptrdiff_t>(y + top) * image.width + left + begin;
    const auto to = static_cast<std::ptrdiff_t>(y) * width + begin;
    std::copy_n(image.pixels.begin() + 3 * from, 3 * (end - begin), out.pixels.begin() + 3 * to);
  }
  return out;
}

}  // namespace

Result<PreprocessConfig> PreprocessConfig::from_json(std::string_view text) {
  const auto json = Json::parse(text);
  if (!json) return json.error();
  const JsonView root = json->root();
  if (!root.is_object()) return Error{ErrorCode::malformed, "preprocessor_config.json must hold an object"};

  PreprocessConfig config;
  for (const auto& status :
       {read_flag(root, "do_resize", config.do_resize),
        read_flag(root, "do_center_crop", config.do_center_crop),
        read_flag(root, "do_rescale", config.do_rescale),
        read_flag(root, "do_normalize", config.do_normalize), read_channels(root, "image_mean", config.mean),
        read_channels(root, "image_std", config.std)}) {
    if (!status) return status.error();
  }
  if (const auto factor = root.find("rescale_factor"); factor && !factor->is_null()) {
    const auto number = factor->number();
    if (!number) return number.error();
    config.rescale_factor = *number;
  }
  if (const auto resample = root.find("resample"); resample && !resample->is_null()) {
    const auto number = resample->integer();
    if (!number) return number.error();
    if (*number != kBicubic) {
      return Error{ErrorCode::unsupported,
                   "preprocessor_config.json: only resample 3 (bicubic) is supported"};
    }
  }
  if (const auto value = root.find("size"); value && !value->is_null()) {
    const auto size = read_size(*value, "size", true);
    if (!size) return size.error();
    config.shortest_edge = size->shortest_edge;
    config.resize_width = size->width;
    config.resize_height = size->height;
  }
  if (const auto value = root.find("crop_size"); value && !value->is_null()) {
    const auto size = read_size(*value, "crop_size", false);
    if (!size) return size.error();
    config.crop_width = size->width;
    config.crop_height = size->height;
  }
  return config;
}

int PreprocessConfig::output_width() const {
  return do_center_crop ? crop_width : do_resize && shortest_edge == 0 ? resize_width : 0;
}

int PreprocessConfig::output_height() const {
  return do_center_crop ? crop_height : do_resize && shortest_edge == 0 ? resize_height : 0;
}

Result<ImageRgb> preprocess(const ImageRgb& image, const PreprocessConfig& config) {
  Result<ImageRgb> resized = Error{};
  const ImageRgb* current = &image;
  if (config.do_resize) {
    int width = config.resize_width, height = config.resize_height;
    if (config.shortest_edge > 0) {
      // The longer side is int(edge · long / short), evaluated in that order.
      const std::int64_t shorter = std::max(1, std::min(image.width, image.height));
      const std::int64_t longer = std::max(image.width, image.height);
      const double exact = static_cast<double>(config.shortest_edge * longer) / static_cast<double>(shorter);
      const int long_side = static_cast<int>(std::min(exact, 2.0 * kMaxSide));
      width = image.width <= image.height ? config.shortest_edge : long_side;
      height = image.width <= image.height ? long_side : config.shortest_edge;
    }
    resized = resize_bicubic(image, width, height);
    if (!resized) return resized;
    current = &*resized;
  }
  return config.do_center_crop ? center_crop(*current, config.crop_width, config.crop_height) : *current;
}

}  // namespace imago
