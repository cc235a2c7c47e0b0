// SPDX-License-Identifier: MIT
#include "io/safetensors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace imago {
namespace {

/// A file of that header and as many data bytes, counting up from 0.
std::vector<std::uint8_t> file_of(const std::string& header, std::size_t data_bytes) {
  std::vector<std::uint8_t> file;
  for (unsigned shift = 0; shift < 64; shift += 8) {
    file.push_back(static_cast<std::uint8_t>(std::uint64_t{header.size()} >> shift));
  }
  file.insert(file.end(), header.begin(), header.end());
  for (std::size_t i = 0; i < data_bytes; ++i) file.push_back(static_cast<std::uint8_t>(i));
  return file;
}

std::string tensor(const std::string& dtype, const std::string& shape, const std::string& offsets) {
  return R"({"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}";
}

void expect_refused(const std::string& header, std::size_t data_bytes, ErrorCode code) {
  const auto parsed = Safetensors::parse(file_of(header, data_bytes));
  ASSERT_FALSE(parsed.ok()) << header;
  EXPECT_EQ(parsed.error().code, code) << header << ": " << parsed.error().message;
}

TEST(Safetensors, ReadsTensorsAndMetadata) {
  const auto parsed = Safetensors::parse(file_of(
      R"({"__metadata__":{"format":"pt","é":"x"},"b":)" + tensor("U8", "[2,3]", "[0,6]") +
          ",\"a\":" + tensor("I8", "[]", "[6,7]") + ",\"none\":" + tensor("F32", "[0,5]", "[7,7]") + "}",
      7));
  ASSERT_TRUE(parsed.ok()) << parsed.error().message;
  EXPECT_EQ(parsed->names(), (std::vector<std::string_view>{"a", "b", "none"}));
  EXPECT_EQ(parsed->metadata().at("format"), "pt");
  EXPECT_EQ(parsed->metadata().size(), 2U);
  const auto b = parsed->u8("b", {2, 3});
  ASSERT_TRUE(b.ok());
  EXPECT_EQ((*b)[5], 5);
  EXPECT_EQ((*parsed->i8("a", {}))[0], 6);
  EXPECT_EQ(parsed->find("b")->elements(), 6U);
  EXPECT_EQ(parsed->find("a")->elements(), 1U);
  EXPECT_TRUE(parsed->f32("none", {0, 5})->empty());
  EXPECT_EQ(parsed->find("c"), nullptr);
}

TEST(Safetensors, ATypedReadChecksTypeAndShape) {
  const auto parsed = Safetensors::parse(file_of("{\"a\":" + tensor("F32", "[2]", "[0,8]") + "}", 8));
  ASSERT_TRUE(parsed.ok());
  EXPECT_TRUE(parsed->f32("a", {2}).ok());
  EXPECT_EQ(parsed->f32("a", {1, 2}).error().code, ErrorCode::mismatch);
  EXPECT_EQ(parsed->i32("a", {2}).error().code, ErrorCode::mismatch);
  EXPECT_EQ(parsed->f32("b", {2}).error().code, ErrorCode::malformed);
}

TEST(Safetensors, TensorsOffTheirAlignmentAreUsableAndMovable) {
  // 1 + 4 + 8 bytes: whatever the header's length, at least one wide tensor is off.
  for (int padding = 0; padding < 8; ++padding) {
    auto parsed = Safetensors::parse(file_of(
        "{\"a\":" + tensor("U8", "[1]", "[0,1]") + ",\"b\":" + tensor("I32", "[1]", "[1,5]") + ",\"c\":" +
            tensor("F64", "[1]", "[5,13]") + std::string(static_cast<std::size_t>(padding), ' ') + "}",
        13));
    ASSERT_TRUE(parsed.ok());
    Safetensors moved = std::move(*parsed);
    const auto b = moved.i32("b", {1});
    ASSERT_TRUE(b.ok());
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(b->data()) % alignof(std::int32_t), 0U);
    EXPECT_EQ((*b)[0], 0x04030201);
    EXPECT_EQ(moved.find("c")->bytes[7], 12);
  }
}

TEST(Safetensors, WritesWhatItReads) {
  const std::vector<float> floats{1.5F, -2.0F, 0.0F};
  const std::vector<std::uint8_t> bytes{9, 8, 7, 6, 5};
  const auto as_bytes = std::span(reinterpret_cast<const std::uint8_t*>(floats.data()), 12);
  const std::map<std::string, TensorView> tensors{{"a \"quoted\"", {DType::u8, {5}, bytes}},
                                                  {"z", {DType::f32, {3, 1}, as_bytes}},
                                                  {"empty", {DType::f16, {0}, {}}}};
  const std::map<std::string, std::string> metadata{{"k", "v\n"}, {"a", "ё"}};
  const std::vector<std::uint8_t> file = write_safetensors(tensors, metadata);
  EXPECT_EQ(file, write_safetensors(tensors, metadata));
  EXPECT_EQ(file[0] % 8, 0) << "the header is padded";

  const auto parsed = Safetensors::parse(file);
  ASSERT_TRUE(parsed.ok()) << parsed.error().message;
  EXPECT_EQ(parsed->metadata(), metadata);
  EXPECT_EQ(parsed->names().size(), 3U);
  const auto z = parsed->f32("z", {3, 1});
  ASSERT_TRUE(z.ok());
  EXPECT_TRUE(std::equal(z->begin(), z->end(), floats.begin()));
  const auto a = parsed->u8("a \"quoted\"", {5});
  ASSERT_TRUE(a.ok());
  EXPECT_TRUE(std::equal(a->begin(), a->end(), bytes.begin()));
  EXPECT_TRUE(Safetensors::parse(write_safetensors({}, {})).ok());
}

TEST(Safetensors, ATruncatedFileIsRefused) {
  const auto whole = file_of("{\"a\":" + tensor("F32", "[2]", "[0,8]") + "}", 8);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto parsed =
        Safetensors::parse({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
    ASSERT_FALSE(parsed.ok()) << size;
    EXPECT_EQ(parsed.error().code, ErrorCode::truncated) << size;
  }
  EXPECT_TRUE(Safetensors::parse(whole).ok());
}

TEST(Safetensors, ABadHeaderIsRefused) {
  const std::string a = tensor("U8", "[4]", "[0,4]");
  for (const std::string& header : std::vector<std::string>{
           std::string(" {}"), std::string("[]"), std::string("{"), std::string("{}x"),
           std::string("{\"a\":1}"), "{\"a\":{\"dtype\":\"U8\",\"shape\":[4]}}",
           "{\"a\":" + a.substr(0, a.size() - 1) + ",\"x\":1}}", "{\"a\":" + tensor("U8", "4", "[0,4]") + "}",
           "{\"a\":" + tensor("U8", "[4.0]", "[0,4]") + "}", "{\"a\":" + tensor("U8", "[-4]", "[0,4]") + "}",
           "{\"a\":" + tensor("U8", "[4]", "[0,4,4]") + "}", "{\"a\":" + tensor("U8", "[4]", "[4,0]") + "}",
           "{\"a\":" + tensor("U8", "[4]", "[-1,3]") + "}", "{\"__metadata__\":[],\"a\":" + a + "}",
           "{\"__metadata__\":{\"k\":1},\"a\":" + a + "}",
           "{\"__metadata__\":{\"k\":\"\",\"k\":\"\"},\"a\":" + a + "}",
           "{\"__metadata__\":{},\"__metadata__\":{},\"a\":" + a + "}"}) {
    expect_refused(header, 4, ErrorCode::malformed);
  }
}

TEST(Safetensors, OffsetsMustTileTheData) {
  const auto two = [](const std::string& first, const std::string& second) {
    return "{\"a\":" + first + ",\"b\":" + second + "}";
  };
  const std::string half = tensor("U8", "[2]", "[0,2]");
  expect_refused(two(half, half), 4, ErrorCode::malformed);
  expect_refused(two(half, tensor("U8", "[2]", "[1,3]")), 4, ErrorCode::malformed);
  expect_refused(two(half, tensor("U8", "[1]", "[3,4]")), 4, ErrorCode::malformed);
  expect_refused(two(half, tensor("U8", "[1]", "[2,3]")), 4, ErrorCode::malformed);
  expect_refused(two(half, tensor("U8", "[3]", "[2,5]")), 4, ErrorCode::truncated);
  expect_refused("{}", 1, ErrorCode::malformed);
  const auto names_twice = "{\"a\":" + half + ",\"a\":" + tensor("U8", "[2]", "[2,4]") + "}";
  expect_refused(names_twice, 4, ErrorCode::malformed);
  EXPECT_TRUE(Safetensors::parse(file_of(two(tensor("U8", "[2]", "[2,4]"), half), 4)).ok())
      << "any order of names";
}

TEST(Safetensors, ShapesThatLieAreRefused) {
  expect_refused("{\"a\":" + tensor("F32", "[2]", "[0,4]") + "}", 4, ErrorCode::malformed);
  // 2^62 · 4 bytes wraps to 0, 2^32 · 2^32 elements as well.
  expect_refused("{\"a\":" + tensor("F32", "[4611686018427387904]", "[0,0]") + "}", 0, ErrorCode::malformed);
  expect_refused("{\"a\":" + tensor("U8", "[4294967296,4294967296]", "[0,0]") + "}", 0, ErrorCode::malformed);
  expect_refused("{\"a\":" + tensor("U8", "[18446744073709551615]", "[0,0]") + "}", 0, ErrorCode::malformed);
  expect_refused("{\"a\":" + tensor("U8", "[1,1,1,1,1,1,1,1,1]", "[0,1]") + "}", 1, ErrorCode::too_large);
  expect_refused("{\"a\":" + tensor("F8_E4M3", "[1]", "[0,1]") + "}", 1, ErrorCode::unsupported);
}

TEST(Safetensors, AHugeHeaderLengthIsRefusedBeforeAnythingIsRead) {
  std::vector<std::uint8_t> file(16, 0xFF);
  const auto parsed = Safetensors::parse(file);
  ASSERT_FALSE(parsed.ok());
  EXPECT_EQ(parsed.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace imago
