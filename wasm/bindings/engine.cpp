// SPDX-License-Identifier: MIT
#include "engine.h"

#include <span>
#include <utility>
#include <vector>

#include "convert.h"
#include "nn/model_config.h"

namespace imago::bindings {

using emscripten::val;

val Engine::load_text(const std::string& config_json, const std::string& tokenizer_json, const val& weights,
                      bool f32) {
  const Result<ModelConfig> config = ModelConfig::from_json(config_json);
  if (!config) return reply(in_file("config.json", config.error()));
  Result<Tokenizer> tokenizer = Tokenizer::from_json(tokenizer_json);
  if (!tokenizer) return reply(in_file("tokenizer.json", tokenizer.error()));
  if (tokenizer->vocab_size() > config->text.vocab_size) {
    return reply(Error{ErrorCode::mismatch, "tokenizer.json has more tokens than the model of config.json"});
  }
  const Result<Safetensors> tensors = read_tensors(weights);
  if (!tensors) return reply(in_file("text_model.safetensors", tensors.error()));
  Result<TextTower> tower = TextTower::create(config->text, *tensors, precision_of(f32));
  if (!tower) return reply(in_file("text_model.safetensors", tower.error()));
  text_.emplace(Text{std::move(*tokenizer), std::move(*tower)});
  return reply();
}

val Engine::dim() const { return reply(val(text_dim())); }

val Engine::tokenize(const std::string& text) const {
  if (!text_) return reply(not_loaded("a text model"));
  const std::vector<std::int32_t> tokens = text_->tokenizer.encode(text, text_->tower.max_tokens());
  return reply(copy_to_js(std::span<const std::int32_t>(tokens)));
}

val Engine::encode_text(const std::string& text) {
  if (!text_) return reply(not_loaded("a text model"));
  const std::vector<std::int32_t> tokens = text_->tokenizer.encode(text, text_->tower.max_tokens());
  std::vector<float> vector(text_->tower.dim());
  if (const Status status = text_->tower.encode(tokens, vector); !status) return reply(status.error());
  return reply(copy_to_js(std::span<const float>(vector)));
}

val Engine::load_policy(const std::string& words) {
  Result<Policy> policy = Policy::from_json(words);
  if (!policy) return reply(policy.error());
  policy_.emplace(std::move(*policy));
  return reply();
}

val Engine::caption_blocked(const std::string& text) const {
  if (!policy_) return reply(not_loaded("a policy"));
  return reply(val(policy_->caption_blocked(text)));
}

val Engine::query_blocked(const std::string& text) const {
  if (!policy_) return reply(not_loaded("a policy"));
  return reply(val(policy_->query_blocked(text)));
}

}  // namespace imago::bindings
