// SPDX-License-Identifier: MIT
#include "nn/model_config.h"

#include <gtest/gtest.h>

#include "tower_fixture.h"

namespace imago {
namespace {

/// The golden configuration with one piece of text replaced.
Result<ModelConfig> altered(const std::string& from, const std::string& to) {
  std::string json = tower_fixture::read("config.json");
  const std::size_t at = json.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) json.replace(at, from.size(), to);
  return ModelConfig::from_json(json);
}

TEST(ModelConfig, ReadsEveryField) {
  const ModelConfig config = tower_fixture::config();
  EXPECT_EQ(config.projection_dim, 21U);
  EXPECT_FLOAT_EQ(config.logit_scale, 20.0F);
  EXPECT_EQ(config.text.vocab_size, 61U);
  EXPECT_EQ(config.text.hidden_size, 36U);
  EXPECT_EQ(config.text.layers, 2U);
  EXPECT_EQ(config.text.heads, 4U);
  EXPECT_EQ(config.text.intermediate_size, 70U);
  EXPECT_EQ(config.text.max_positions, 12U);
  EXPECT_EQ(config.text.projection_dim, 21U);
  EXPECT_FLOAT_EQ(config.text.layer_norm_epsilon, 1e-5F);
  EXPECT_EQ(config.text.bos, 1);
  EXPECT_EQ(config.text.eos, 2);
  EXPECT_TRUE(config.text.causal);
  EXPECT_EQ(config.text.pooling, Pooling::eos);
  EXPECT_EQ(config.vision.image_size, 34U);
  EXPECT_EQ(config.vision.stem_channels, 8U);
  EXPECT_EQ(config.vision.head_channels, 44U);
  EXPECT_EQ(config.vision.projection_dim, 21U);
  ASSERT_EQ(config.vision.blocks.size(), 4U);
  EXPECT_EQ(config.vision.blocks[1].expansion, 4U);
  EXPECT_EQ(config.vision.blocks[1].channels, 12U);
  EXPECT_EQ(config.vision.blocks[1].repeats, 2U);
  EXPECT_EQ(config.vision.blocks[1].stride, 2U);
}

TEST(ModelConfig, ReadsTheOtherPoolingAndAttention) {
  EXPECT_EQ(altered("\"eos\"", "\"mean\"")->text.pooling, Pooling::mean);
  EXPECT_FALSE(altered("\"is_causal\": true", "\"is_causal\": false")->text.causal);
}

TEST(ModelConfig, RefusesWhatItCannotRunAndNamesIt) {
  struct Case {
    const char *from, *to;
    ErrorCode code;
    const char* named;
  };
  const Case cases[] = {
      {"{", "", ErrorCode::malformed, "config.json"},
      {"\"clip-lite\"", "\"clip\"", ErrorCode::unsupported, "model_type"},
      {"\"text_config\"", "\"other_config\"", ErrorCode::malformed, "text_config"},
      {"\"vocab_size\": 61", "\"vocab_size\": \"61\"", ErrorCode::malformed, "vocab_size"},
      {"\"vocab_size\": 61", "\"vocab_size\": 0", ErrorCode::out_of_range, "vocab_size"},
      {"\"hidden_size\": 36", "\"hidden_size\": 1e12", ErrorCode::malformed, "hidden_size"},
      {"\"hidden_size\": 36", "\"hidden_size\": -36", ErrorCode::out_of_range, "hidden_size"},
      {"\"layer_norm_eps\": 1e-05", "\"layer_norm_eps\": 2", ErrorCode::out_of_range,
       "layer_norm_eps is not in 1e-12..1"},
      {"\"num_attention_heads\": 4", "\"num_attention_heads\": 5", ErrorCode::out_of_range,
       "num_attention_heads"},
      {"\"quick_gelu\"", "\"gelu\"", ErrorCode::unsupported, "hidden_act"},
      {"\"pooling\": \"eos\"", "\"pooling\": \"max\"", ErrorCode::unsupported, "pooling"},
      {"\"eos_token_id\": 2", "\"eos_token_id\": 61", ErrorCode::out_of_range, "eos_token_id"},
      {"\"image_size\": 34", "\"image_size\": 100000", ErrorCode::out_of_range, "image_size"},
      {"\"blocks\": [", "\"blocks\": 3, \"was\": [", ErrorCode::malformed, "blocks"},
      {"\"blocks\": [", "\"blocks\": [[1, 8, 1], ", ErrorCode::out_of_range, "blocks[0]"},
      {"\"blocks\": [", "\"blocks\": [[1, 8, 1, 3], ", ErrorCode::out_of_range, "blocks[0]"},
      {"\"blocks\": [", "\"blocks\": [[2, 8, 1, 1], ", ErrorCode::unsupported, "blocks[1]"},
  };
  for (const Case& c : cases) {
    const auto config = altered(c.from, c.to);
    ASSERT_FALSE(config.ok()) << c.to;
    EXPECT_EQ(config.error().code, c.code) << config.error().message;
    EXPECT_NE(config.error().message.find(c.named), std::string::npos) << config.error().message;
  }
}

}  // namespace
}  // namespace imago
