// SPDX-License-Identifier: MIT
#include "io/byte_reader.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>

namespace imago {
namespace {

constexpr std::array<std::uint8_t, 10> kBytes{0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0xFE, 0xFF};

TEST(ByteReader, ReadsBothByteOrders) {
  ByteReader reader(kBytes);
  EXPECT_EQ(*reader.little<std::uint16_t>(), 0x0201);
  EXPECT_EQ(*reader.big<std::uint16_t>(), 0x0304);
  EXPECT_EQ(*reader.big<std::uint32_t>(), 0x05060708U);
  EXPECT_EQ(*reader.little<std::uint8_t>(), 0xFE);
  EXPECT_EQ(reader.position(), 9U);
  EXPECT_EQ(reader.remaining(), 1U);

  ByteReader again(kBytes);
  EXPECT_EQ(*again.little<std::uint64_t>(), 0x0807060504030201ULL);
  EXPECT_EQ(*again.big<std::uint16_t>(), 0xFEFF);
}

TEST(ByteReader, ARefusedReadChangesNothing) {
  ByteReader reader(kBytes);
  ASSERT_TRUE(reader.take(7).ok());
  const auto refused = reader.little<std::uint32_t>();
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, ErrorCode::truncated);
  EXPECT_EQ(reader.position(), 7U);
  EXPECT_EQ(*reader.little<std::uint8_t>(), 0x08);
  EXPECT_FALSE(reader.take(std::numeric_limits<std::uint64_t>::max()).ok());
  EXPECT_EQ(reader.take(2)->size(), 2U);
  EXPECT_EQ(reader.take(0)->size(), 0U);
  EXPECT_FALSE(reader.take(1).ok());
}

TEST(ByteReader, NothingToRead) {
  ByteReader reader({});
  EXPECT_EQ(reader.remaining(), 0U);
  EXPECT_FALSE(reader.big<std::uint8_t>().ok());
}

}  // namespace
}  // namespace imago
