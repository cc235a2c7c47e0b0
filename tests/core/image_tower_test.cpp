// SPDX-License-Identifier: MIT
#include "image/image_tower.h"

#include <gtest/gtest.h>

#include "tower_fixture.h"

namespace imago {
namespace {

using namespace tower_fixture;

struct ImageCase {
  std::vector<std::uint8_t> pixels;
  std::vector<float> f32, int8;
};

std::vector<ImageCase> image_cases() {
  std::vector<ImageCase> all;
  const Json document = expected();
  const JsonView images = *document.root().get("image");
  for (std::size_t i = 0; i < images.size(); ++i) {
    const JsonView image = images.at(i);
    const auto seed = static_cast<std::uint32_t>(*image.get_integer("seed"));
    all.push_back(
        {picture(config().vision.image_size, seed), floats(*image.get("f32")), floats(*image.get("int8"))});
  }
  EXPECT_EQ(all.size(), 3U);
  return all;
}

std::vector<float> encode(const Safetensors& weights, Precision precision,
                          std::span<const std::uint8_t> pixels) {
  auto tower = ImageTower::create(config().vision, weights, precision);
  if (!tower.ok()) {
    ADD_FAILURE() << tower.error().message;
    return {};
  }
  std::vector<float> out(tower->dim());
  EXPECT_TRUE(tower->encode(pixels, out).ok());
  return out;
}

TEST(ImageTower, F32EqualsPyTorch) {
  for (const ImageCase& c : image_cases())
    expect_near(encode(weights(), Precision::f32, c.pixels), c.f32, 1e-5F);
}

TEST(ImageTower, Int8EqualsItsSpecification) {
  for (const ImageCase& c : image_cases()) {
    const auto out = encode(weights(), Precision::int8, c.pixels);
    expect_near(out, c.int8, 1e-6F);
    EXPECT_GT(cosine(out, c.f32), 0.995);
  }
}

TEST(ImageTower, TellsPicturesApart) {
  const auto all = image_cases();
  EXPECT_LT(cosine(encode(weights(), Precision::int8, all[0].pixels),
                   encode(weights(), Precision::int8, all[1].pixels)),
            0.99);
}

TEST(ImageTower, F32WeightsRunInF32UnderEitherPrecision) {
  const Safetensors wide = Altered(weights()).widen(".weight").parse();
  for (const ImageCase& c : image_cases()) {
    const auto reference = encode(weights(), Precision::f32, c.pixels);
    EXPECT_EQ(encode(wide, Precision::f32, c.pixels), reference);
    EXPECT_EQ(encode(wide, Precision::int8, c.pixels), reference);
  }
}

TEST(ImageTower, MixesTensorsOfBothKinds) {
  for (const char* part : {"stem", "blocks.0.depthwise", "blocks.0.", "blocks.1.expand", "blocks.4", "head",
                           "visual_", "visual_prototypes"}) {
    const Safetensors mixed = Altered(weights()).widen(part).parse();
    for (const ImageCase& c : image_cases()) {
      EXPECT_GT(cosine(encode(mixed, Precision::int8, c.pixels), c.f32), 0.995) << part;
    }
  }
}

/// Without prototypes the projection reads the pooled features, as a MobileNetV2 with a linear head does.
TEST(ImageTower, ProjectsPooledFeaturesWithoutPrototypes) {
  VisionConfig plain = config().vision;
  plain.prototypes = plain.query_size = 0;
  plain.query_offset = false;
  const Safetensors zeros =
      Altered(weights()).zeros("visual_projection", {plain.projection_dim, plain.head_channels}).parse();
  auto tower = ImageTower::create(plain, zeros, Precision::int8);
  ASSERT_TRUE(tower.ok()) << tower.error().message;
  std::vector<float> out(tower->dim(), 7.0F);
  ASSERT_TRUE(tower->encode(image_cases()[1].pixels, out).ok());
  EXPECT_EQ(out, std::vector<float>(tower->dim(), 0.0F));
  EXPECT_FALSE(ImageTower::create(plain, weights(), Precision::int8).ok());
}

/// Where the vector less the offset is longer than what it is filled up to, it keeps its direction.
TEST(ImageTower, QueryOffsetIsFilledUpOrLeftAsItIs) {
  const VisionConfig vision = config().vision;
  VisionConfig without = vision;
  without.query_offset = false;
  const Safetensors unfilled = Altered(weights()).zero_floats("visual_filler").parse();
  const auto offset = *unfilled.f32("visual_offset", {vision.projection_dim});
  for (const ImageCase& c : image_cases()) {
    std::vector<float> shifted(vision.projection_dim), plain(vision.projection_dim);
    ASSERT_TRUE(ImageTower::create(vision, unfilled, Precision::int8)->encode(c.pixels, shifted).ok());
    ASSERT_TRUE(ImageTower::create(without, unfilled, Precision::int8)->encode(c.pixels, plain).ok());
    double square = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      plain[i] -= offset[i];
      square += static_cast<double>(plain[i]) * plain[i];
    }
    for (float& v : plain) v = static_cast<float>(v / std::sqrt(square));
    expect_near(shifted, plain, 1e-6F);
  }
}

TEST(ImageTower, NamesWhatAQueryOffsetLacks) {
  for (const char* name : {"visual_offset", "visual_filler"}) {
    const auto tower =
        ImageTower::create(config().vision, Altered(weights()).erase(name).parse(), Precision::int8);
    ASSERT_FALSE(tower.ok());
    EXPECT_NE(tower.error().message.find(name), std::string::npos) << tower.error().message;
  }
}

TEST(ImageTower, AnswersAlikeWhateverRanBefore) {
  auto tower = ImageTower::create(config().vision, weights(), Precision::int8);
  ASSERT_TRUE(tower.ok());
  const auto all = image_cases();
  std::vector<float> first(tower->dim()), again(tower->dim());
  ASSERT_TRUE(tower->encode(all[1].pixels, first).ok());
  ASSERT_TRUE(tower->encode(all[2].pixels, again).ok());
  ImageTower moved = std::move(*tower);
  ASSERT_TRUE(moved.encode(all[1].pixels, again).ok());
  EXPECT_EQ(again, first);
}

TEST(ImageTower, RefusesPicturesOfAnotherSize) {
  auto tower = ImageTower::create(config().vision, weights(), Precision::int8);
  ASSERT_TRUE(tower.ok());
  std::vector<float> out(tower->dim(), 7.0F);
  const auto status = tower->encode(picture(33, 1), out);
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().code, ErrorCode::out_of_range);
  EXPECT_EQ(out[0], 7.0F);
}

TEST(ImageTower, NamesTheTensorAtFault) {
  const std::string block = "vision_model.blocks.2.";
  struct Case {
    Safetensors weights;
    ErrorCode code;
    std::string tensor;
  };
  Case cases[] = {
      {Altered(weights()).erase(block + "expand.weight").parse(), ErrorCode::malformed,
       block + "expand.weight"},
      {Altered(weights()).erase("vision_model.stem.bias").parse(), ErrorCode::malformed, "stem.bias"},
      {Altered(weights()).reshape(block + "depthwise.weight", {48, 9}).parse(), ErrorCode::mismatch,
       block + "depthwise"},
      {Altered(weights()).set_byte(block + "depthwise.weight", 0, 0x80).parse(), ErrorCode::malformed,
       block + "depthwise"},
      {Altered(weights()).set_byte("vision_model.stem.weight", 0, 64).parse(), ErrorCode::malformed,
       "stem.weight"},
  };
  for (const Case& c : cases) {
    const auto tower = ImageTower::create(config().vision, c.weights, Precision::int8);
    ASSERT_FALSE(tower.ok()) << c.tensor;
    EXPECT_EQ(tower.error().code, c.code) << tower.error().message;
    EXPECT_NE(tower.error().message.find(c.tensor), std::string::npos) << tower.error().message;
  }
}

/// [regression] sizes whose product does not fit in 32 bits once passed as small ones.
TEST(ImageTower, RefusesActivationsBeyondItsLimit) {
  VisionConfig large;
  large.image_size = 1024;
  large.stem_channels = 4096;
  large.blocks = {{1, 16, 1, 1}};
  large.head_channels = 8;
  large.projection_dim = 4;
  const Safetensors zeros = Altered(weights())
                                .zeros("vision_model.stem", {4096, 3, 3, 3})
                                .zeros("vision_model.blocks.0.depthwise", {4096, 3, 3})
                                .zeros("vision_model.blocks.0.project", {16, 4096})
                                .zeros("vision_model.head", {8, 16})
                                .zeros("visual_projection", {4, 8})
                                .parse();
  const auto tower = ImageTower::create(large, zeros, Precision::int8);
  ASSERT_FALSE(tower.ok());
  EXPECT_EQ(tower.error().code, ErrorCode::too_large) << tower.error().message;
}

}  // namespace
}  // namespace imago
