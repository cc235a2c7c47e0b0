// SPDX-License-Identifier: MIT
#include "text/text_tower.h"

#include <gtest/gtest.h>

#include "tower_fixture.h"

namespace imago {
namespace {

using namespace tower_fixture;

struct TextCase {
  std::string name;
  TextConfig config;
  std::vector<std::int32_t> tokens;
  std::vector<float> f32, int8;
};

std::vector<TextCase> text_cases() {
  std::vector<TextCase> all;
  const Json document = expected();
  const JsonView texts = *document.root().get("text");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const JsonView text = texts.at(i);
    TextCase c;
    c.config = config().text;
    c.config.causal = *text.get_boolean("is_causal");
    c.config.pooling = *text.get_string("pooling") == "mean" ? Pooling::mean : Pooling::eos;
    for (const float id : floats(*text.get("tokens"))) c.tokens.push_back(static_cast<std::int32_t>(id));
    c.f32 = floats(*text.get("f32"));
    c.int8 = floats(*text.get("int8"));
    c.name = std::string(c.config.causal ? "causal " : "full ") + std::string(*text.get_string("pooling")) +
             " " + std::to_string(c.tokens.size()) + " tokens";
    all.push_back(std::move(c));
  }
  EXPECT_EQ(all.size(), 16U);
  return all;
}

std::vector<float> encode(const TextConfig& config, const Safetensors& weights, Precision precision,
                          std::span<const std::int32_t> tokens) {
  auto tower = TextTower::create(config, weights, precision);
  if (!tower.ok()) {
    ADD_FAILURE() << tower.error().message;
    return {};
  }
  std::vector<float> out(tower->dim());
  EXPECT_TRUE(tower->encode(tokens, out).ok());
  return out;
}

TEST(TextTower, F32EqualsPyTorch) {
  for (const TextCase& c : text_cases()) {
    SCOPED_TRACE(c.name);
    expect_near(encode(c.config, weights(), Precision::f32, c.tokens), c.f32, 1e-5F);
  }
}

TEST(TextTower, Int8EqualsItsSpecification) {
  for (const TextCase& c : text_cases()) {
    SCOPED_TRACE(c.name);
    const auto out = encode(c.config, weights(), Precision::int8, c.tokens);
    expect_near(out, c.int8, 1e-5F);
    EXPECT_GT(cosine(out, c.f32), 0.999);
  }
}

TEST(TextTower, F32WeightsRunInF32UnderEitherPrecision) {
  const Safetensors wide = Altered(weights()).widen(".weight").parse();
  for (const TextCase& c : text_cases()) {
    const auto reference = encode(c.config, weights(), Precision::f32, c.tokens);
    EXPECT_EQ(encode(c.config, wide, Precision::f32, c.tokens), reference) << c.name;
    EXPECT_EQ(encode(c.config, wide, Precision::int8, c.tokens), reference) << c.name;
  }
}

TEST(TextTower, MixesTensorsOfBothKinds) {
  const Safetensors mixed =
      Altered(weights()).widen("q_proj").widen("1.mlp.fc2").widen("token_embedding").parse();
  for (const TextCase& c : text_cases()) {
    EXPECT_GT(cosine(encode(c.config, mixed, Precision::int8, c.tokens), c.f32), 0.999) << c.name;
  }
}

TEST(TextTower, AnswersAlikeWhateverRanBefore) {
  auto tower = TextTower::create(config().text, weights(), Precision::int8);
  ASSERT_TRUE(tower.ok());
  const std::vector<std::int32_t> longest = {1, 9, 8, 7, 6, 5, 4, 3, 10, 11, 12, 2}, brief = {1, 17, 2};
  std::vector<float> first(tower->dim()), again(tower->dim());
  ASSERT_TRUE(tower->encode(brief, first).ok());
  ASSERT_TRUE(tower->encode(longest, again).ok());
  ASSERT_TRUE(tower->encode(brief, again).ok());
  EXPECT_EQ(again, first);
  TextTower moved = std::move(*tower);
  ASSERT_TRUE(moved.encode(brief, again).ok());
  EXPECT_EQ(again, first);
}

TEST(TextTower, RefusesTokensItCannotRun) {
  auto tower = TextTower::create(config().text, weights(), Precision::int8);
  ASSERT_TRUE(tower.ok());
  std::vector<float> out(tower->dim(), 7.0F), brief(3);
  const std::vector<std::int32_t> too_many(13, 1);
  for (const auto& tokens : {std::vector<std::int32_t>{}, too_many, {1, 61, 2}, {1, -1, 2}}) {
    const auto status = tower->encode(tokens, out);
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::out_of_range);
  }
  EXPECT_FALSE(tower->encode(std::vector<std::int32_t>{1, 2}, brief).ok());
  EXPECT_EQ(out, std::vector<float>(tower->dim(), 7.0F)) << "a refused call must leave the output alone";
}

TEST(TextTower, NamesTheTensorAtFault) {
  const std::string fc1 = "text_model.encoder.layers.1.mlp.fc1.";
  struct Case {
    Safetensors weights;
    ErrorCode code;
    std::string tensor;
  };
  Case cases[] = {
      {Altered(weights()).erase(fc1 + "weight").parse(), ErrorCode::malformed, fc1 + "weight"},
      {Altered(weights()).erase(fc1 + "weight_scale").parse(), ErrorCode::malformed, fc1 + "weight_scale"},
      {Altered(weights()).erase("text_model.final_layer_norm.bias").parse(), ErrorCode::malformed,
       "final_layer_norm.bias"},
      {Altered(weights()).reshape(fc1 + "weight", {36, 70}).parse(), ErrorCode::mismatch, fc1 + "weight"},
      {Altered(weights()).reshape("text_projection.weight", {36, 21}).parse(), ErrorCode::mismatch,
       "text_projection"},
      {Altered(weights()).set_byte(fc1 + "weight", 5, 64).parse(), ErrorCode::malformed, fc1 + "weight"},
      {Altered(weights()).set_byte(fc1 + "bias", 3, 0x7F).set_byte(fc1 + "bias", 2, 0xFF).parse(),
       ErrorCode::malformed, fc1 + "bias"},
  };
  for (const Case& c : cases) {
    const auto tower = TextTower::create(config().text, c.weights, Precision::int8);
    ASSERT_FALSE(tower.ok()) << c.tensor;
    EXPECT_EQ(tower.error().code, c.code) << tower.error().message;
    EXPECT_NE(tower.error().message.find(c.tensor), std::string::npos) << tower.error().message;
  }
}

}  // namespace
}  // namespace imago
