// SPDX-License-Identifier: MIT
#include "image/exif.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace imago {
namespace {

using Bytes = std::vector<std::uint8_t>;

// A TIFF structure in either byte order.
class TiffWriter {
 public:
  explicit TiffWriter(bool little) : little_(little) {
    const std::uint8_t mark = little ? 'I' : 'M';
    bytes = {mark, mark};
    put(42, 2);
    put(8, 4);
  }
  void put(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) {
      bytes.push_back(static_cast<std::uint8_t>(value >> (8 * (little_ ? i : size - 1 - i))));
    }
  }
  void entry(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value,
             int value_size) {
    put(tag, 2);
    put(type, 2);
    put(count, 4);
    put(value, value_size);
    for (int i = value_size; i < 4; ++i) bytes.push_back(0);
  }
  void text(const std::string& value) { bytes.insert(bytes.end(), value.begin(), value.end()); }

  Bytes bytes;

 private:
  bool little_;
};

Bytes sample(bool little, const std::string& date) {
  TiffWriter tiff(little);
  tiff.put(2, 2);
  tiff.entry(0x0112, 3, 1, 6, 2);
  tiff.entry(0x8769, 4, 1, 38, 4);
  tiff.put(0, 4);
  tiff.put(1, 2);  // at 38
  tiff.entry(0x9003, 2, 20, 56, 4);
  tiff.put(0, 4);
  tiff.text(date);  // at 56
  tiff.bytes.push_back(0);
  return tiff.bytes;
}

TEST(Exif, ReadsBothByteOrders) {
  for (const bool little : {false, true}) {
    const Exif exif = parse_exif(sample(little, "2026:11:24 03:04:05"));
    EXPECT_EQ(exif.orientation, 6);
    EXPECT_EQ(exif.captured, "2026:11:24 03:04:05");
  }
}

TEST(Exif, OrientationOfOtherTypesAndRanges) {
  const auto orientation = [](std::uint32_t type, std::uint32_t value, int size) {
    TiffWriter tiff(true);
    tiff.put(1, 2);
    tiff.entry(0x0112, type, 1, value, size);
    tiff.put(0, 4);
    return parse_exif(tiff.bytes).orientation;
  };
  EXPECT_EQ(orientation(1, 3, 1), 3);
  EXPECT_EQ(orientation(4, 8, 4), 8);
  EXPECT_EQ(orientation(3, 0, 2), 1);
  EXPECT_EQ(orientation(3, 9, 2), 1);
  EXPECT_EQ(orientation(4, 0xffffffff, 4), 1);
  EXPECT_EQ(orientation(7, 3, 2), 1);  // a type that it cannot have
}

TEST(Exif, OnlyRealDates) {
  for (const char* date :
       {"0000:00:00 00:00:00", "    :  :     :  :  ", "2026-11-24 03:04:05", "<b>6:11:24 03:04:05"}) {
    EXPECT_EQ(parse_exif(sample(true, date)).captured, "") << date;
  }
}

TEST(Exif, AnyCutKeepsTheDefaultsOrTheTruth) {
  const Bytes whole = sample(true, "2026:11:24 03:04:05");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Exif exif = parse_exif(std::span(whole).first(size));
    EXPECT_TRUE(exif.orientation == 1 || exif.orientation == 6) << size;
    EXPECT_TRUE(exif.captured.empty() || exif.captured == "2026:11:24 03:04:05") << size;
  }
}

TEST(Exif, HostileOffsetsAndCounts) {
  for (const std::uint32_t ifd : {0u, 4u, 7u, 0x7fffffffu, 0xffffffffu}) {
    Bytes bytes = sample(true, "2026:11:24 03:04:05");
    for (int i = 0; i < 4; ++i) bytes[4 + i] = static_cast<std::uint8_t>(ifd >> (8 * i));
    const Exif exif = parse_exif(bytes);
    EXPECT_EQ(exif.captured, "") << ifd;
  }
  // A directory that is its own Exif directory, and one that claims 65,535 entries.
  TiffWriter loop(true);
  loop.put(0xffff, 2);
  loop.entry(0x8769, 4, 1, 8, 4);
  EXPECT_EQ(parse_exif(loop.bytes).orientation, 1);
}

}  // namespace
}  // namespace imago
