// SPDX-License-Identifier: MIT
#include "nn/model_config.h"

#include <cmath>
#include <optional>
#include <string>

#include "io/json.h"

namespace imago {
namespace {

/// Reads members and keeps the first error, so that a config reads as a list of its fields.
class Fields {
 public:
  Fields(JsonView object, std::string path, std::optional<Error>& error)
      : object_(object), path_(std::move(path)), error_(error) {}

  std::size_t size(std::string_view name, std::size_t low, std::size_t high) {
    return static_cast<std::size_t>(
        integer(name, static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)));
  }

  std::int64_t integer(std::string_view name, std::int64_t low, std::int64_t high) {
    const std::int64_t value = take(object_.get_integer(name), low);
    if (value >= low && value <= high) return value;
    fail(ErrorCode::out_of_range, name,
         "is " + std::to_string(value) + ", not in " + std::to_string(low) + ".." + std::to_string(high));
    return low;
  }

  // `range` says the same as the bounds: printing a double would bring all of printf.
  double number(std::string_view name, double low, double high, const char* range) {
    const double value = take(object_.get_number(name), low);
    if (value >= low && value <= high) return value;
    fail(ErrorCode::out_of_range, name, std::string("is not in ") + range);
    return low;
  }

  bool boolean(std::string_view name) { return take(object_.get_boolean(name), false); }

  std::string string(std::string_view name) {
    return std::string(take(object_.get_string(name), std::string_view()));
  }

  bool has(std::string_view name) const { return object_.find(name).has_value(); }

  void fail(ErrorCode code, std::string_view name, const std::string& what) {
    if (!error_) error_ = Error{code, "config.json: " + path_ + std::string(name) + " " + what};
  }

 private:
  template <class T>
  T take(Result<T> result, T otherwise) {
    if (result.ok()) return *result;
    if (!error_) error_ = Error{result.error().code, "config.json: " + path_ + result.error().message};
    return otherwise;
  }

  JsonView object_;
  std::string path_;
  std::optional<Error>& error_;
};

TextConfig read_text(Fields fields) {
  TextConfig text;
  text.vocab_size = fields.size("vocab_size", 1, 1'000'000);
  text.hidden_size = fields.size("hidden_size", 1, 4096);
  text.layers = fields.size("num_hidden_layers", 1, 64);
  text.heads = fields.size("num_attention_heads", 1, 64);
  text.intermediate_size = fields.size("intermediate_size", 1, 16384);
  text.max_positions = fields.size("max_position_embeddings", 1, 1024);
  text.layer_norm_epsilon = static_cast<float>(fields.number("layer_norm_eps", 1e-12, 1.0, "1e-12..1"));
  const auto last_token = static_cast<std::int64_t>(text.vocab_size) - 1;
  text.bos = static_cast<std::int32_t>(fields.integer("bos_token_id", 0, last_token));
  text.eos = static_cast<std::int32_t>(fields.integer("eos_token_id", 0, last_token));
  text.causal = fields.boolean("is_causal");
  if (text.hidden_size % text.heads != 0) {
    fields.fail(ErrorCode::out_of_range, "num_attention_heads", "does not divide hidden_size");
  }
  if (const std::string act = fields.string("hidden_act"); act != "quick_gelu") {
    fields.fail(ErrorCode::unsupported, "hidden_act", "is \"" + act + "\"; this engine has quick_gelu");
  }
  const std::string pooling = fields.string("pooling");
  if (pooling != "eos" && pooling != "mean") {
    fields.fail(ErrorCode::unsupported, "pooling", "is \"" + pooling + "\"; this engine has eos and mean");
  }
  text.pooling = pooling == "mean" ? Pooling::mean : Pooling::eos;
  return text;
}

/// `[expansion, channels, repeats, stride]`
BlockRow read_block_row(JsonView row, std::size_t i, Fields& fields) {
  std::size_t values[4] = {1, 1, 1, 1};
  constexpr std::int64_t kHighest[4] = {16, 4096, 32, 2};
  bool good = row.is_array() && row.size() == 4;
  for (std::size_t j = 0; good && j < 4; ++j) {
    const auto value = row.at(j).integer();
    good = value.ok() && *value >= 1 && *value <= kHighest[j];
    if (good) values[j] = static_cast<std::size_t>(*value);
  }
  if (!good) {
    fields.fail(ErrorCode::out_of_range, "blocks[" + std::to_string(i) + "]",
                "is not [expansion 1..16, channels 1..4096, repeats 1..32, stride 1..2]");
  }
  return {values[0], values[1], values[2], values[3]};
}

VisionConfig read_vision(Fields fields, JsonView object) {
  VisionConfig vision;
  vision.image_size = fields.size("image_size", 8, 1024);
  vision.stem_channels = fields.size("stem_channels", 1, 4096);
  vision.head_channels = fields.size("head_channels", 1, 16384);
  if (fields.has("prototypes")) {
    vision.prototypes = fields.size("prototypes", 1, 65536);
    vision.query_size = fields.size("query_size", 1, 16384);
  }
  if (fields.has("query_offset")) vision.query_offset = fields.boolean("query_offset");
  const auto rows = object.find("blocks");
  if (!rows || !rows->is_array() || rows->size() == 0 || rows->size() > 32) {
    fields.fail(ErrorCode::malformed, "blocks", "is not an array of 1..32 rows");
    return vision;
  }
  for (std::size_t i = 0; i < rows->size(); ++i) {
    vision.blocks.push_back(read_block_row(rows->at(i), i, fields));
    const BlockRow& row = vision.blocks.back();
    // Without an expansion the depthwise layer reads the block's input, which only after the stem is a ReLU6
    // map.
    if (row.expansion == 1 && (i > 0 || row.repeats > 1)) {
      fields.fail(ErrorCode::unsupported, "blocks[" + std::to_string(i) + "]",
                  "has expansion 1, which only the first block can");
    }
  }
  return vision;
}

}  // namespace

Result<ModelConfig> ModelConfig::from_json(std::string_view json) {
  const auto document = Json::parse(json);
  if (!document.ok()) return Error{document.error().code, "config.json: " + document.error().message};
  const JsonView root = document->root();
  std::optional<Error> error;
  Fields fields(root, "", error);

  if (const std::string type = fields.string("model_type"); type != "clip-lite") {
    fields.fail(ErrorCode::unsupported, "model_type", "is \"" + type + "\"; this engine runs clip-lite");
  }
  ModelConfig config;
  config.projection_dim = fields.size("projection_dim", 1, 8192);
  if (fields.has("logit_scale"))
    config.logit_scale = static_cast<float>(fields.number("logit_scale", 0.0, 1000.0, "0..1000"));
  const auto text = root.get("text_config");
  const auto vision = root.get("vision_config");
  if (!error && !text.ok()) error = Error{text.error().code, "config.json: " + text.error().message};
  if (!error && !vision.ok()) error = Error{vision.error().code, "config.json: " + vision.error().message};
  if (error) return *error;

  config.text = read_text(Fields(*text, "text_config.", error));
  config.vision = read_vision(Fields(*vision, "vision_config.", error), *vision);
  if (error) return *error;
  config.text.projection_dim = config.projection_dim;
  config.vision.projection_dim = config.projection_dim;
  return config;
}

}  // namespace imago
