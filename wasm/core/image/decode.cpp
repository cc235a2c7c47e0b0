// SPDX-License-Identifier: MIT
#include "image/decode.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "image/decode_plan.h"
#include "image/stb_decoder.h"

namespace imago {
namespace {

// Vectors abort where memory runs out (there are no exceptions), so big ones are tried first.
Result<ImageRgb> allocate_image(int width, int height) {
  const std::size_t size = std::size_t{3} * width * height;
  void* volatile probe = std::malloc(size);  // volatile: or the pair is optimised away
  if (probe == nullptr) return Error{ErrorCode::out_of_memory, "not enough memory for the picture"};
  std::free(probe);
  return ImageRgb{width, height, std::vector<std::uint8_t>(size)};
}

Result<DecodePlan> make_plan(ByteSpan bytes, ImageFormat format, const DecodeLimits& limits,
                             PlanDepth depth) {
  if (bytes.empty()) return Error{ErrorCode::truncated, "the file is empty"};
  if (bytes.size() > limits.max_bytes) return Error{ErrorCode::too_large, "the file is over the size limit"};
  switch (format) {
    case ImageFormat::jpeg:
      return plan_jpeg(bytes, limits, depth);
    case ImageFormat::png:
      return plan_png(bytes, limits, depth);
    case ImageFormat::gif:
      return plan_gif(bytes, limits, depth);
    case ImageFormat::bmp:
      return plan_bmp(bytes, limits, depth);
    case ImageFormat::unknown:
      break;
    default:
      return Error{ErrorCode::unsupported, std::string(format_name(format)) +
                                               " is decoded outside this engine: pass its pixels instead"};
  }
  return Error{ErrorCode::unsupported, "not a picture in a format that is known here"};
}

// Where the upright picture's pixels come from: source index = start + x·step_x + y·step_y, in pixels.
struct Walk {
  std::ptrdiff_t start, step_x, step_y;
};

Walk orientation_walk(int orientation, std::ptrdiff_t width, std::ptrdiff_t height) {
  const std::ptrdiff_t right = width - 1, bottom = (height - 1) * width;
  switch (orientation) {
    case 2:
      return {right, -1, width};  // mirrored
    case 3:
      return {bottom + right, -1, -width};  // turned by 180°
    case 4:
      return {bottom, 1, -width};  // upside down, mirrored
    case 5:
      return {0, width, 1};  // transposed
    case 6:
      return {bottom, -width, 1};  // to be turned clockwise
    case 7:
      return {bottom + right, -width, -1};  // transposed across the other diagonal
    case 8:
      return {right, width, -1};  // to be turned anticlockwise
    default:
      return {0, 1, width};
  }
}

Result<ImageRgb> upright_over_white(const StbPixels& source, int orientation) {
  const bool swaps = orientation_swaps_sides(orientation);
  auto image = allocate_image(swaps ? source.height : source.width, swaps ? source.width : source.height);
  if (!image) return image;
  const Walk walk = orientation_walk(orientation, source.width, source.height);
  std::uint8_t* out = image->pixels.data();
  for (int y = 0; y < image->height; ++y) {
    const std::uint8_t* in = source.data.get() + (walk.start + y * walk.step_y) * source.channels;
    for (int x = 0; x < image->width; ++x, out += 3) {
      const std::uint8_t* pixel = in + x * walk.step_x * source.channels;
      if (source.channels == 4) {
        for (int i = 0; i < 3; ++i) out[i] = over_white(pixel[i], pixel[3]);
      } else {
        for (int i = 0; i < 3; ++i) out[i] = pixel[i];
      }
    }
  }
  return image;
}

}  // namespace

Status check_dimensions(std::uint64_t width, std::uint64_t height, const DecodeLimits& limits) {
  if (width == 0 || height == 0) return Error{ErrorCode::malformed, "the picture has no pixels"};
  if (width > kMaxSide || height > kMaxSide || width * height > limits.max_pixels) {
    return Error{ErrorCode::too_large, "the picture is " + std::to_string(width) + " × " +
                                           std::to_string(height) + " pixels, over the limit of " +
                                           std::to_string(limits.max_pixels / 1'000'000) + " megapixels"};
  }
  return Ok{};
}

Result<ImageInfo> image_info(std::span<const std::uint8_t> bytes, const DecodeLimits& limits) {
  const ImageFormat format = sniff_format(bytes);
  auto plan = make_plan(bytes, format, limits, PlanDepth::header);
  if (!plan) return plan.error();
  ImageInfo info;
  info.format = format;
  const bool swaps = orientation_swaps_sides(plan->exif.orientation);
  info.width = swaps ? plan->height : plan->width;
  info.height = swaps ? plan->width : plan->height;
  info.orientation = plan->exif.orientation;
  info.has_alpha = plan->has_alpha;
  info.captured = std::move(plan->exif.captured);
  return info;
}

Result<ImageRgb> decode_image(std::span<const std::uint8_t> bytes, const DecodeLimits& limits) {
  auto plan = make_plan(bytes, sniff_format(bytes), limits, PlanDepth::whole);
  if (!plan) return plan.error();
  auto pixels = stb_decode(plan->stream, plan->has_alpha ? 4 : 3, plan->memory_budget);
  if (!pixels) return pixels.error();
  if (pixels->width != plan->width || pixels->height != plan->height) {
    return malformed_error("the picture's size contradicts itself");
  }
  plan->stream = {};  // a big photo's file is worth freeing before the next buffer
  if (plan->to_srgb) plan->to_srgb->apply({pixels->data.get(), pixels->size()}, pixels->channels);
  return upright_over_white(*pixels, plan->exif.orientation);
}

Result<ImageRgb> rgba_to_rgb(std::span<const std::uint8_t> rgba, int width, int height) {
  if (width < 0 || height < 0) return Error{ErrorCode::mismatch, "a negative size"};
  const auto status = check_dimensions(width, height, {});
  if (!status) return status.error();
  if (rgba.size() != std::size_t{4} * width * height) {
    return Error{ErrorCode::mismatch, "the RGBA buffer does not have width × height × 4 bytes"};
  }
  auto image = allocate_image(width, height);
  if (!image) return image;
  std::uint8_t* out = image->pixels.data();
  for (std::size_t i = 0; i < rgba.size(); i += 4, out += 3) {
    const std::uint8_t* pixel = rgba.data() + i;
    // Photos are opaque, nearly all of them: without the products the copy is several times faster.
    if (pixel[3] == 255) {
      out[0] = pixel[0];
      out[1] = pixel[1];
      out[2] = pixel[2];
    } else {
      for (std::size_t k = 0; k < 3; ++k) out[k] = over_white(pixel[k], pixel[3]);
    }
  }
  return image;
}

}  // namespace imago
