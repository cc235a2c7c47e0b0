// SPDX-License-Identifier: MIT
// The one translation unit that holds stb_image. Its SIMD paths are off everywhere, so that native and WASM
// builds run the same arithmetic. Built with -fwrapv: a hostile JPEG's coefficients may wrap, and that must
// be defined.
#include <cstdlib>
#include <cstring>
#include <limits>

#include "image/image_rgb.h"
#include "image/stb_decoder.h"

namespace imago {
namespace {

// stb_image frees without telling the size, so each block carries it in front (16 bytes keep the alignment).
constexpr std::size_t kBlockHeader = 16;
thread_local std::size_t budget_left = 0;
thread_local bool over_budget = false;
thread_local bool out_of_memory = false;

// New blocks are zeroed: what a damaged stream leaves unwritten must not show what was in memory before.
void* budget_realloc(void* old, std::size_t size) {
  std::size_t old_size = 0;
  auto* old_block = old == nullptr ? nullptr : static_cast<char*>(old) - kBlockHeader;
  if (old_block != nullptr) std::memcpy(&old_size, old_block, sizeof old_size);
  // The old and the new block exist at the same time.
  if (size > budget_left) {
    over_budget = true;
    return nullptr;
  }
  auto* block = static_cast<char*>(old_block == nullptr ? std::calloc(size + kBlockHeader, 1)
                                                        : std::realloc(old_block, size + kBlockHeader));
  if (block == nullptr) {
    out_of_memory = true;
    return nullptr;
  }
  std::memcpy(block, &size, sizeof size);
  budget_left = budget_left - size + old_size;
  return block + kBlockHeader;
}

void budget_free(void* pointer) {
  if (pointer == nullptr) return;
  auto* block = static_cast<char*>(pointer) - kBlockHeader;
  std::size_t size = 0;
  std::memcpy(&size, block, sizeof size);
  budget_left += size;
  std::free(block);
}

}  // namespace
}  // namespace imago

#define STBI_MALLOC(size) imago::budget_realloc(nullptr, size)
#define STBI_REALLOC(pointer, size) imago::budget_realloc(pointer, size)
#define STBI_FREE(pointer) imago::budget_free(pointer)
#define STBI_ASSERT(condition) static_cast<void>(0)
#define STBI_MAX_DIMENSIONS (1 << 20)
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_ONLY_GIF
#define STBI_ONLY_BMP
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_NO_SIMD
#define STBI_NO_FAILURE_STRINGS
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#include <stb_image.h>

namespace imago {
namespace {

static_assert(STBI_MAX_DIMENSIONS == kMaxSide);

constexpr std::size_t kMaxStream = std::numeric_limits<int>::max();

Error failure() {
  if (out_of_memory) return {ErrorCode::out_of_memory, "not enough memory to decode the picture"};
  if (over_budget) return {ErrorCode::malformed, "the picture's data unpacks to more than its size allows"};
  return {ErrorCode::malformed, "the picture's data is damaged"};
}

}  // namespace

void StbDeleter::operator()(std::uint8_t* pixels) const { budget_free(pixels); }

Result<StbPixels> stb_decode(std::span<const std::uint8_t> stream, int channels, std::size_t memory_budget) {
  if (stream.size() > kMaxStream) return Error{ErrorCode::too_large, "the file is over 2 GiB"};
  budget_left = memory_budget;
  over_budget = out_of_memory = false;
  StbPixels pixels;
  int source_channels = 0;
  pixels.data.reset(stbi_load_from_memory(stream.data(), static_cast<int>(stream.size()), &pixels.width,
                                          &pixels.height, &source_channels, channels));
  pixels.channels = channels;
  if (!pixels.data) return failure();
  return pixels;
}

Result<std::vector<std::uint8_t>> stb_inflate(std::span<const std::uint8_t> zlib, std::size_t max_bytes) {
  if (zlib.size() > kMaxStream || max_bytes > kMaxStream)
    return Error{ErrorCode::too_large, "a zlib stream over 2 GiB"};
  std::vector<std::uint8_t> content(max_bytes);
  const int size =
      stbi_zlib_decode_buffer(reinterpret_cast<char*>(content.data()), static_cast<int>(max_bytes),
                              reinterpret_cast<const char*>(zlib.data()), static_cast<int>(zlib.size()));
  if (size < 0) return Error{ErrorCode::malformed, "a zlib stream is damaged"};
  content.resize(static_cast<std::size_t>(size));
  return content;
}

}  // namespace imago
