// SPDX-License-Identifier: MIT
// Reads a GIF's blocks (CompuServe GIF89a), checks them and writes a GIF of the first frame alone for
// stb_image.
#include <algorithm>
#include <utility>

#include "image/decode_gif_lzw.h"
#include "image/decode_plan.h"

namespace imago {
namespace {

constexpr std::uint8_t kExtension = 0x21, kImage = 0x2c, kTrailer = 0x3b, kGraphicControl = 0xf9;
constexpr std::size_t kFixedMemory = std::size_t{1} << 20;

int u16(ByteSpan bytes, std::size_t at) { return bytes[at] | bytes[at + 1] << 8; }

class GifReader {
 public:
  GifReader(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth)
      : bytes_(bytes), limits_(limits), depth_(depth) {}

  Result<DecodePlan> read();

 private:
  Status read_image();
  // The sub-blocks from `at_` on, joined end to end as they are stored; empty where the file ends first.
  ByteSpan read_sub_blocks();
  void write_stream(ByteSpan descriptor, ByteSpan colors, ByteSpan data);

  ByteSpan bytes_;
  const DecodeLimits& limits_;
  PlanDepth depth_;
  std::size_t at_ = 0;
  DecodePlan plan_;
  int screen_width_ = 0, screen_height_ = 0;
  ByteSpan global_colors_;
  int control_flags_ = 0, transparent_index_ = 0;
  bool has_image_ = false;
};

std::size_t color_table_size(int flags) {
  return (flags & 0x80) == 0 ? 0 : std::size_t{3} << ((flags & 7) + 1);
}

Result<DecodePlan> GifReader::read() {
  if (bytes_.size() < 13) return truncated_error();
  screen_width_ = u16(bytes_, 6);
  screen_height_ = u16(bytes_, 8);
  const std::size_t colors = color_table_size(bytes_[10]);
  if (bytes_.size() < 13 + colors) return truncated_error();
  global_colors_ = bytes_.subspan(13, colors);
  at_ = 13 + colors;

  // A file without its trailer is common and harmless; one that stops inside a block was cut.
  while (at_ < bytes_.size() && bytes_[at_] != kTrailer) {
    const std::uint8_t kind = bytes_[at_++];
    if (kind == kExtension) {
      if (at_ >= bytes_.size()) return truncated_error();
      const std::uint8_t label = bytes_[at_++];
      const ByteSpan blocks = read_sub_blocks();
      if (blocks.empty()) return truncated_error();
      if (label == kGraphicControl && !has_image_ && blocks.size() >= 5 && blocks[0] == 4) {
        control_flags_ = blocks[1];
        transparent_index_ = blocks[4];
      }
    } else if (kind == kImage) {
      const auto status = read_image();
      if (!status) return status.error();
      if (depth_ == PlanDepth::header) return std::move(plan_);
    } else if (kind != 0) {  // stray zeros between blocks are common
      return malformed_error("a block of this GIF is of no known kind");
    }
  }
  if (!has_image_) return truncated_error();
  return std::move(plan_);
}

ByteSpan GifReader::read_sub_blocks() {
  const std::size_t start = at_;
  while (at_ < bytes_.size()) {
    const std::size_t length = bytes_[at_];
    at_ += 1 + length;
    if (length == 0) return bytes_.subspan(start, at_ - start);
  }
  return {};
}

Status GifReader::read_image() {
  if (bytes_.size() - at_ < 10) return truncated_error();
  const ByteSpan descriptor = bytes_.subspan(at_, 9);
  const int left = u16(descriptor, 0), top = u16(descriptor, 2);
  const int width = u16(descriptor, 4), height = u16(descriptor, 6);
  const std::size_t colors = color_table_size(descriptor[8]);
  at_ += 9;
  if (bytes_.size() - at_ < colors + 1) return truncated_error();
  const ByteSpan local_colors = bytes_.subspan(at_, colors);
  at_ += colors;

  if (has_image_) {  // only the frame's being there matters
    ++at_;
    return read_sub_blocks().empty() ? Status(truncated_error()) : Status(Ok{});
  }
  has_image_ = true;
  // A first frame may reach beyond the screen; like browsers, let the screen grow.
  screen_width_ = std::max(screen_width_, left + width);
  screen_height_ = std::max(screen_height_, top + height);
  if (width == 0 || height == 0) return malformed_error("this GIF's first frame has no pixels");
  auto status = check_dimensions(screen_width_, screen_height_, limits_);
  if (!status) return status;
  plan_.width = screen_width_;
  plan_.height = screen_height_;
  plan_.has_alpha = (control_flags_ & 1) != 0 || width < screen_width_ || height < screen_height_;
  if (depth_ == PlanDepth::header) return Ok{};
  if (local_colors.empty() && global_colors_.empty()) return malformed_error("this GIF has no colours");

  const int root_bits = bytes_[at_];
  if (root_bits < 1 || root_bits > 8) return malformed_error("this GIF's code size is impossible");
  ++at_;
  const ByteSpan blocks = read_sub_blocks();
  if (blocks.empty()) return truncated_error();
  const std::size_t size = static_cast<std::size_t>(width) * height;
  GifLzwReader lzw(root_bits, size);
  for (std::size_t i = 0; blocks[i] != 0; i += 1 + blocks[i]) {
    if (!lzw.feed(blocks.subspan(i + 1, blocks[i]))) return malformed_error("this GIF's data are damaged");
  }
  if (lzw.pixels().size() < size) return truncated_error();
  // Packed anew, because stb_image knows no deferred clear codes and follows long strings by recursion.
  write_stream(descriptor, local_colors, gif_write_literals(lzw.pixels()));
  return Ok{};
}

// The background colour becomes 0, which stb_image leaves transparent, as browsers do with any.
void GifReader::write_stream(ByteSpan descriptor, ByteSpan colors, ByteSpan data) {
  auto& out = plan_.stream;
  const auto put = [&](std::initializer_list<int> values) {
    for (const int value : values) out.push_back(static_cast<std::uint8_t>(value));
  };
  const auto append = [&](ByteSpan bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); };
  append(bytes_.first(6));
  put({plan_.width & 255, plan_.width >> 8, plan_.height & 255, plan_.height >> 8, bytes_[10], 0, 0});
  append(global_colors_);
  if ((control_flags_ & 1) != 0) put({kExtension, kGraphicControl, 4, 1, 0, 0, transparent_index_, 0});
  put({kImage});
  append(descriptor);
  append(colors);
  append(data);
  put({kTrailer});
  // Pixels, background (4 bytes each), history (1), and a copy in the channels asked for.
  plan_.memory_budget = std::size_t{13} * plan_.width * plan_.height + kFixedMemory;
}

}  // namespace

Result<DecodePlan> plan_gif(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth) {
  return GifReader(bytes, limits, depth).read();
}

}  // namespace imago
