// SPDX-License-Identifier: MIT
// Files that are cut, lie or mean harm: each gives one error, and none a picture.
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "decode_fixture.h"
#include "image/decode.h"

namespace imago::test {
namespace {

using namespace std::string_view_literals;

ErrorCode code_of(const Bytes& bytes, const DecodeLimits& limits = {}) {
  const auto image = decode_image(bytes, limits);
  EXPECT_FALSE(image.ok());
  EXPECT_FALSE(image.ok() ? false : image.error().message.empty());
  return image.ok() ? ErrorCode{} : image.error().code;
}

std::size_t find(const Bytes& bytes, std::string_view text, std::size_t from = 0) {
  const auto at = std::search(bytes.begin() + from, bytes.end(), text.begin(), text.end(),
                              [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
  return static_cast<std::size_t>(at - bytes.begin());
}

void put_big(Bytes& bytes, std::size_t at, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * (size - 1 - i)));
}

void put_little(Bytes& bytes, std::size_t at, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

// Sets a PNG header's size and checksum.
void resize_png(Bytes& png, std::uint32_t width, std::uint32_t height) {
  put_big(png, 16, width, 4);
  put_big(png, 20, height, 4);
  std::uint32_t crc = ~0u;
  for (std::size_t i = 12; i < 29; ++i) {
    crc ^= png[i];
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? 0xedb88320u ^ crc >> 1 : crc >> 1;
  }
  put_big(png, 29, ~crc, 4);
}

TEST(DecodeHostile, EmptyAndForeignFiles) {
  EXPECT_EQ(code_of({}), ErrorCode::truncated);
  EXPECT_EQ(code_of({'h', 'e', 'l', 'l', 'o'}), ErrorCode::unsupported);
  EXPECT_EQ(code_of(Bytes(1000, 0)), ErrorCode::unsupported);
  for (const auto text : {"RIFF\x10\0\0\0WEBPVP8 "sv,
                          "\0\0\0\x1c"sv
                          "ftypavif\0\0\0\0mif1"sv,
                          "\0\0\0\x18"sv
                          "ftypheic\0\0\0\0mif1"sv}) {
    const auto image = decode_image(Bytes(text.begin(), text.end()));
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().code, ErrorCode::unsupported);
    EXPECT_NE(image.error().message.find("decoded outside"), std::string::npos);
  }
}

TEST(DecodeHostile, EveryFileCutAnywhereIsAnError) {
  for (const auto& name : fixture_names()) {
    const Bytes whole = fixture(name);
    if (!decode_image(whole)) continue;
    // What may go missing unnoticed: bytes after the end marker, a GIF's trailer.
    std::size_t end = whole.size();
    if (name == "jpeg_data_after_end.jpg") end -= 7;
    if (name.ends_with(".gif")) end -= 1;
    const std::size_t step = std::max<std::size_t>(1, whole.size() / 400);
    for (std::size_t size = 0; size < end; size += step) {
      const auto image = decode_image(std::span(whole).first(size));
      ASSERT_FALSE(image) << name << " cut to " << size << " of " << whole.size() << " bytes";
      if (size >= 18 && size + 300 > end) {
        EXPECT_EQ(image.error().code, ErrorCode::truncated) << name << " cut to " << size;
      }
    }
    ASSERT_FALSE(decode_image(std::span(whole).first(end - 1))) << name << " without its last byte";
  }
}

// An end marker after the cut hides it from a decoder that fills up what is missing.
TEST(DecodeHostile, JpegWithAnEndMarkerButWithoutAllItsData) {
  for (const auto name : {"jpeg_420.jpg", "jpeg_444.jpg", "jpeg_gray.jpg", "jpeg_restart.jpg",
                          "jpeg_restart_3_blocks.jpg", "jpeg_not_interleaved.jpg", "jpeg_cmyk_adobe.jpg"}) {
    const Bytes whole = fixture(name);
    for (std::size_t size = find(whole, "\xff\xda"sv) + 14; size + 3 < whole.size(); ++size) {
      Bytes cut(whole.begin(), whole.begin() + size);
      cut.insert(cut.end(), {0xff, 0xd9});
      EXPECT_FALSE(decode_image(cut)) << name << " cut to " << size << " of " << whole.size();
    }
  }
}

// A progressive file's scans refine the picture: one that lacks the last of them is a whole picture still,
// one that lacks a part of the first is not.
TEST(DecodeHostile, ProgressiveJpegCutInItsFirstScan) {
  for (const auto name :
       {"jpeg_progressive.jpg", "jpeg_gray_progressive.jpg", "jpeg_progressive_restart.jpg"}) {
    const Bytes whole = fixture(name);
    const std::size_t first = find(whole, "\xff\xda"sv);
    const std::size_t end = find(whole, "\xff\xc4"sv, first);
    ASSERT_LT(end, whole.size());
    for (std::size_t size = first + 14; size < end; ++size) {
      Bytes cut(whole.begin(), whole.begin() + size);
      cut.insert(cut.end(), {0xff, 0xd9});
      EXPECT_FALSE(decode_image(cut)) << name << " cut to " << size << " of " << end;
    }
  }
}

TEST(DecodeHostile, AlteredBytesNeverDoHarm) {
  for (const auto& name : fixture_names()) {
    const Bytes whole = fixture(name);
    const std::size_t step = std::max<std::size_t>(1, whole.size() / 150);
    for (std::size_t at = 0; at < whole.size(); at += step) {
      Bytes altered = whole;
      altered[at] ^= static_cast<std::uint8_t>(1u << (at % 8));
      const auto image = decode_image(altered, {.max_pixels = 1'000'000});
      if (image) {
        EXPECT_EQ(image->pixels.size(), std::size_t{3} * image->width * image->height);
      }
      (void)image_info(altered);
    }
  }
}

TEST(DecodeHostile, AnyAlteredByteOfAPngsPixelsIsNoticed) {
  const Bytes whole = fixture("png_rgb8.png");
  for (std::size_t at = 8; at < whole.size() - 12; ++at) {
    Bytes altered = whole;
    altered[at] ^= 0x20;
    EXPECT_FALSE(decode_image(altered)) << at;
  }
}

TEST(DecodeHostile, SizesAreCheckedBeforeAnyWork) {
  Bytes png = fixture("png_rgb8.png");
  resize_png(png, 20'000, 20'000);
  EXPECT_EQ(code_of(png), ErrorCode::too_large);
  EXPECT_EQ(image_info(png).error().code, ErrorCode::too_large);
  resize_png(png, 0x7fffffff, 0x7fffffff);
  EXPECT_EQ(code_of(png), ErrorCode::too_large);
  resize_png(png, 2'000'000, 1);
  EXPECT_EQ(code_of(png), ErrorCode::too_large);
  resize_png(png, 0, 10);
  EXPECT_EQ(code_of(png), ErrorCode::malformed);
  resize_png(png, 10'000, 10'000);  // within the limit, but 300 MB cannot be in these few bytes
  EXPECT_EQ(code_of(png), ErrorCode::truncated);

  Bytes jpeg = fixture("jpeg_420.jpg");
  const std::size_t frame = find(jpeg, "\xff\xc0"sv);
  put_big(jpeg, frame + 5, 65'535, 2);
  put_big(jpeg, frame + 7, 65'535, 2);
  EXPECT_EQ(code_of(jpeg), ErrorCode::too_large);
  put_big(jpeg, frame + 5, 9'000, 2);
  put_big(jpeg, frame + 7, 9'000, 2);
  EXPECT_EQ(code_of(jpeg), ErrorCode::truncated);
  put_big(jpeg, frame + 5, 0, 2);
  EXPECT_EQ(code_of(jpeg), ErrorCode::unsupported);

  Bytes gif = fixture("gif_plain.gif");
  put_little(gif, 6, 65'535, 2);
  put_little(gif, 8, 65'535, 2);
  EXPECT_EQ(code_of(gif), ErrorCode::too_large);

  Bytes bmp = fixture("bmp_24.bmp");
  put_little(bmp, 18, 30'000, 4);
  EXPECT_EQ(code_of(bmp), ErrorCode::truncated);
  put_little(bmp, 22, 30'000, 4);
  EXPECT_EQ(code_of(bmp), ErrorCode::too_large);
  put_little(bmp, 22, 0x80000000, 4);
  EXPECT_EQ(code_of(bmp), ErrorCode::too_large);
  put_little(bmp, 18, 0xffffffff, 4);
  EXPECT_EQ(code_of(bmp), ErrorCode::malformed);

  EXPECT_EQ(code_of(fixture("png_rgb8.png"), {.max_pixels = 100}), ErrorCode::too_large);
  EXPECT_EQ(code_of(fixture("png_rgb8.png"), {.max_bytes = 100}), ErrorCode::too_large);
}

TEST(DecodeHostile, PngThatUnpacksToMoreThanItsSize) {
  EXPECT_EQ(code_of(fixture("png_unpacks_to_16_mb.png")), ErrorCode::malformed);
}

// [regression] Found by the fuzzer: info and picture disagreed on the size.
TEST(DecodeHostile, JpegWithExifAfterItsFirstScan) {
  Bytes jpeg = fixture("jpeg_progressive.jpg");
  const Bytes turned = fixture("exif_orientation_6.jpg");
  const std::size_t exif = find(turned, "\xff\xe1"sv);
  const std::size_t length = 2 + std::size_t{turned[exif + 2]} * 256 + turned[exif + 3];
  const std::size_t first_scan = find(jpeg, "\xff\xda"sv);
  const std::size_t between = find(jpeg, "\xff\xc4"sv, first_scan);
  jpeg.insert(jpeg.begin() + between, turned.begin() + exif, turned.begin() + exif + length);
  const auto info = image_info(jpeg);
  const auto image = decode_image(jpeg);
  ASSERT_TRUE(info && image);
  EXPECT_EQ(info->width, image->width);
  EXPECT_EQ(image->width, 83);
}

TEST(DecodeHostile, JpegWithoutItsTables) {
  for (const auto marker : {"\xff\xc4"sv, "\xff\xdb"sv}) {
    Bytes jpeg = fixture("jpeg_420.jpg");
    for (std::size_t at = find(jpeg, marker); at < jpeg.size(); at = find(jpeg, marker, at)) {
      jpeg.erase(jpeg.begin() + at, jpeg.begin() + at + 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]));
    }
    EXPECT_EQ(code_of(jpeg), ErrorCode::malformed);
  }
}

TEST(DecodeHostile, JpegWithAnImpossibleHuffmanTable) {
  Bytes jpeg = fixture("jpeg_gray.jpg");
  const std::size_t table = find(jpeg, "\xff\xc4"sv);
  jpeg[table + 5] = 3;  // three codes of one bit
  EXPECT_EQ(code_of(jpeg), ErrorCode::malformed);
}

TEST(DecodeHostile, JpegWithAThousandScans) {
  const Bytes whole = fixture("jpeg_gray.jpg");
  const std::size_t scan = find(whole, "\xff\xda"sv);
  Bytes jpeg(whole.begin(), whole.begin() + scan);
  for (int i = 0; i < 1000; ++i) jpeg.insert(jpeg.end(), whole.begin() + scan, whole.end() - 2);
  jpeg.insert(jpeg.end(), {0xff, 0xd9});
  EXPECT_EQ(code_of(jpeg), ErrorCode::too_large);
}

TEST(DecodeHostile, JpegVariantsThatAreNotSupported) {
  EXPECT_EQ(code_of(fixture("jpeg_arithmetic.jpg")), ErrorCode::unsupported);
  Bytes jpeg = fixture("jpeg_420.jpg");
  const std::size_t frame = find(jpeg, "\xff\xc0"sv);
  jpeg[frame + 4] = 12;
  EXPECT_EQ(code_of(jpeg), ErrorCode::unsupported);
}

TEST(DecodeHostile, BmpCompressionsThatAreNotSupported) {
  Bytes bmp = fixture("bmp_8.bmp");
  put_little(bmp, 30, 1, 4);
  EXPECT_EQ(code_of(bmp), ErrorCode::unsupported);
}

// A GIF of literal codes that are never cleared: the table fills and then stays ("deferred clear"). `pixel`
// gives each pixel's index.
template <class Pixel>
Bytes gif_without_clears(int side, Pixel pixel) {
  Bytes gif{'G', 'I', 'F', '8', '9', 'a', 0, 0, 0, 0, 0xf7, 0, 0};
  put_little(gif, 6, side, 2);
  put_little(gif, 8, side, 2);
  for (int i = 0; i < 256; ++i) gif.insert(gif.end(), 3, static_cast<std::uint8_t>(i));
  gif.insert(gif.end(), {0x2c, 0, 0, 0, 0, gif[6], gif[7], gif[8], gif[9], 0, 8});
  Bytes packed;
  std::uint32_t bits = 0;
  int bit_count = 0, code_bits = 9, next = 258;
  const auto put = [&](int code) {
    bits |= static_cast<std::uint32_t>(code) << bit_count;
    for (bit_count += code_bits; bit_count >= 8; bit_count -= 8, bits >>= 8)
      packed.push_back(static_cast<std::uint8_t>(bits));
  };
  put(256);
  for (int i = 0; i < side * side; ++i) {
    put(pixel(i));
    if (i > 0 && next < 4096 && ++next == 1 << code_bits && code_bits < 12) ++code_bits;
  }
  put(257);
  packed.push_back(static_cast<std::uint8_t>(bits));
  for (std::size_t i = 0; i < packed.size(); i += 255) {
    const std::size_t length = std::min<std::size_t>(255, packed.size() - i);
    gif.push_back(static_cast<std::uint8_t>(length));
    gif.insert(gif.end(), packed.begin() + i, packed.begin() + i + length);
  }
  gif.insert(gif.end(), {0, 0x3b});
  return gif;
}

TEST(DecodeHostile, GifWhoseTableIsNeverCleared) {
  const auto pixel = [](int i) { return i * 37 % 251; };
  const auto image = decode_image(gif_without_clears(128, pixel));
  ASSERT_TRUE(image) << image.error().message;
  for (int i = 0; i < 128 * 128; ++i) ASSERT_EQ(image->pixels[3 * i], pixel(i)) << i;
}

TEST(DecodeHostile, GifWithFewerPixelsThanItsSize) {
  Bytes gif = gif_without_clears(20, [](int) { return 7; });
  const std::size_t height = 13 + 768 + 7;
  put_little(gif, height, 21, 2);
  EXPECT_EQ(code_of(gif), ErrorCode::truncated);
}

}  // namespace
}  // namespace imago::test
