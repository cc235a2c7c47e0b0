// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/tokenizer.h"
#include "text/unicode.h"

namespace imago {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{32} << 20;
constexpr std::size_t kMaxTokens = 1'000'000;
constexpr std::size_t kMaxAddedTokens = 1024;
constexpr std::string_view kClipSplit = R"('s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+)";

Error malformed_tokenizer(std::string what) {
  return {ErrorCode::malformed, "tokenizer.json: " + std::move(what)};
}

Error unsupported(std::string_view what) {
  return {ErrorCode::unsupported, "tokenizer.json: " + std::string(what) + " is not supported"};
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// A member that is absent or null.
bool is_unset(const JsonView& json, std::string_view name) {
  const auto member = json.find(name);
  return !member || member->is_null();
}

/// A member that is absent, null, false or "".
bool is_off(const JsonView& json, std::string_view name) {
  if (is_unset(json, name)) return true;
  const auto flag = json.get_boolean(name);
  const auto text = json.get_string(name);
  return (flag && !*flag) || (text && text->empty());
}

Result<std::int32_t> read_id(const JsonView& json) {
  const auto id = json.integer();
  if (!id || *id < 0 || static_cast<std::uint64_t>(*id) >= kMaxTokens)
    return malformed_tokenizer("a token has no valid id");
  return static_cast<std::int32_t>(*id);
}

/// The members of a "Sequence", or the value itself when it is none.
Result<std::vector<JsonView>> steps_of(const JsonView& json, std::string_view list_name) {
  if (json.is_null()) return std::vector<JsonView>{};
  const auto type = json.get_string("type");
  if (!type) return malformed_tokenizer(type.error().message);
  if (*type != "Sequence") return std::vector<JsonView>{json};
  const auto list = json.get(list_name);
  if (!list || !list->is_array()) return malformed_tokenizer("a Sequence has no " + quoted(list_name));
  std::vector<JsonView> steps;
  for (std::size_t i = 0; i < list->size(); ++i) steps.push_back(list->at(i));
  return steps;
}

Result<Bpe::Vocabulary> read_vocabulary(const JsonView& model) {
  const auto json = model.get("vocab");
  if (!json || !json->is_object()) return malformed_tokenizer("the model has no \"vocab\"");
  if (json->size() > kMaxTokens) return Error{ErrorCode::too_large, "tokenizer.json: over 1,000,000 tokens"};
  Bpe::Vocabulary vocabulary;
  vocabulary.reserve(json->size());
  for (std::size_t i = 0; i < json->size(); ++i) {
    const auto id = read_id(json->at(i));
    if (!id) return id.error();
    vocabulary[std::string(json->key(i))] = *id;
  }
  return vocabulary;
}

using Merges = std::vector<std::pair<std::string_view, std::string_view>>;

Result<Merges> read_merges(const JsonView& model) {
  const auto json = model.get("merges");
  if (!json || !json->is_array()) return malformed_tokenizer("the model has no \"merges\"");
  if (json->size() > kMaxTokens) return Error{ErrorCode::too_large, "tokenizer.json: over 1,000,000 merges"};
  Merges merges;
  merges.reserve(json->size());
  for (std::size_t i = 0; i < json->size(); ++i) {
    const JsonView merge = json->at(i);
    if (const auto text = merge.string()) {
      const std::size_t space = text->find(' ');
      if (space == std::string_view::npos)
        return malformed_tokenizer("merge " + quoted(*text) + " is not of two tokens");
      merges.emplace_back(text->substr(0, space), text->substr(space + 1));
      continue;
    }
    const auto left = merge.at(0).string();
    const auto right = merge.at(1).string();
    if (!merge.is_array() || merge.size() != 2 || !left || !right)
      return malformed_tokenizer("a merge is not of two tokens");
    merges.emplace_back(*left, *right);
  }
  return merges;
}

Result<Bpe> read_model(const JsonView& model, const Bpe::Vocabulary& vocabulary) {
  const auto type = model.get_string("type");
  if (!type || *type != "BPE") return unsupported(type ? "model " + quoted(*type) : "a model without a type");
  for (const std::string_view option :
       {"dropout", "continuing_subword_prefix", "fuse_unk", "byte_fallback", "ignore_merges"}) {
    if (!is_off(model, option)) return unsupported("the model's option " + quoted(option));
  }
  Bpe::Settings settings;
  if (!is_unset(model, "end_of_word_suffix")) {
    const auto suffix = model.get_string("end_of_word_suffix");
    if (!suffix) return malformed_tokenizer(suffix.error().message);
    settings.end_of_word_suffix = *suffix;
  }
  if (!is_unset(model, "unk_token")) {
    const auto unknown = model.get_string("unk_token");
    const auto found = vocabulary.find(std::string(unknown ? *unknown : ""));
    if (found == vocabulary.end()) return malformed_tokenizer("the vocabulary has no unk_token");
    settings.unknown = found->second;
  }
  const auto merges = read_merges(model);
  if (!merges) return merges.error();
  return Bpe::create(vocabulary, *merges, std::move(settings));
}

}  // namespace

Result<Tokenizer> Tokenizer::from_json(std::string_view text) {
  const auto json = Json::parse(text, {.max_bytes = kMaxBytes, .max_depth = 16});
  if (!json) return json.error();
  const JsonView root = json->root();
  const auto model = root.get("model");
  if (!model || !model->is_object()) return malformed_tokenizer("there is no \"model\"");
  const auto vocabulary = read_vocabulary(*model);
  if (!vocabulary) return vocabulary.error();
  auto bpe = read_model(*model, *vocabulary);
  if (!bpe) return bpe.error();

  Tokenizer tokenizer(std::move(*bpe));
  for (const auto& [token, id] : *vocabulary) {
    tokenizer.vocab_size_ = std::max(tokenizer.vocab_size_, static_cast<std::size_t>(id) + 1);
  }
  Status status = Ok{};
  if (const auto member = root.find("normalizer")) status = tokenizer.read_normalizer(*member);
  if (!status) return status.error();
  const auto pre_tokenizer = root.get("pre_tokenizer");
  if (!pre_tokenizer) return unsupported("a file without a pre_tokenizer");
  if (status = tokenizer.read_pre_tokenizer(*pre_tokenizer); !status) return status.error();
  if (status = tokenizer.read_added_tokens(root, *vocabulary); !status) return status.error();
  const auto post_processor = root.get("post_processor");
  if (!post_processor) return unsupported("a file without a post_processor");
  if (status = tokenizer.read_post_processor(*post_processor, *vocabulary); !status) return status.error();
  return tokenizer;
}

Status Tokenizer::read_normalizer(const JsonView& json) {
  const auto steps = steps_of(json, "normalizers");
  if (!steps) return steps.error();
  constexpr std::size_t kMaxSteps = 8;
  if (steps->size() > kMaxSteps) return Error{ErrorCode::too_large, "tokenizer.json: too many normalizers"};
  for (const JsonView& step : *steps) {
    const auto type = step.get_string("type");
    if (!type) return malformed_tokenizer("a normalizer has no type");
    if (*type == "NFC") {
      normalizers_.push_back(Normalizer::nfc);
    } else if (*type == "Lowercase") {
      normalizers_.push_back(Normalizer::lower);
    } else if (*type == "Replace") {
      const auto pattern = step.get("pattern");
      const auto regex = pattern ? pattern->get_string("Regex") : Result<std::string_view>(pattern.error());
      const auto content = step.get_string("content");
      if (!regex || *regex != R"(\s+)" || !content || *content != " ") {
        return unsupported("a Replace normalizer other than \\s+ by a space");
      }
      normalizers_.push_back(Normalizer::spaces);
    } else {
      return unsupported("normalizer " + quoted(*type));
    }
  }
  return Ok{};
}

Status Tokenizer::read_pre_tokenizer(const JsonView& json) {
  const auto steps = steps_of(json, "pretokenizers");
  if (!steps) return steps.error();
  for (const JsonView& step : *steps) {
    const auto type = step.get_string("type");
    if (!type || (*type != "Split" && *type != "ByteLevel")) {
      return unsupported(type ? "pre-tokenizer " + quoted(*type) : "a pre-tokenizer without a type");
    }
  }
  if (steps->size() != 2 || *steps->front().get_string("type") == *steps->back().get_string("type") ||
      *steps->front().get_string("type") != "Split") {
    return unsupported("a pre-tokenizer that is not Split, then ByteLevel");
  }
  const JsonView& split = steps->front();
  const auto pattern = split.get("pattern");
  const auto regex = pattern ? pattern->get_string("Regex") : Result<std::string_view>(pattern.error());
  if (!regex || *regex != kClipSplit) return unsupported("a Split by another expression than CLIP's");
  const auto behavior = split.get_string("behavior");
  if (!behavior || *behavior != "Removed" || is_off(split, "invert")) {
    return unsupported("a Split that is not \"Removed\" with \"invert\"");
  }
  const JsonView& byte_level = steps->back();
  if (!is_off(byte_level, "add_prefix_space")) return unsupported("\"add_prefix_space\"");
  const auto use_regex = byte_level.get_boolean("use_regex");
  split_again_ = !use_regex || *use_regex;
  return Ok{};
}

Status Tokenizer::read_added_tokens(const JsonView& root, const Bpe::Vocabulary& vocabulary) {
  const auto list = root.find("added_tokens");
  if (!list || list->is_null()) return Ok{};
  if (!list->is_array()) return malformed_tokenizer("\"added_tokens\" should be a list");
  if (list->size() > kMaxAddedTokens)
    return Error{ErrorCode::too_large, "tokenizer.json: over 1,024 added tokens"};
  for (std::size_t i = 0; i < list->size(); ++i) {
    const JsonView token = list->at(i);
    const auto content = token.get_string("content");
    const auto id_json = token.get("id");
    if (!content || content->empty() || !id_json)
      return malformed_tokenizer("an added token has no content or id");
    const auto id = read_id(*id_json);
    if (!id) return id.error();
    if (const auto known = vocabulary.find(std::string(*content));
        known != vocabulary.end() && known->second != *id) {
      return malformed_tokenizer("added token " + quoted(*content) + " has another id in the vocabulary");
    }
    for (const std::string_view option : {"single_word", "lstrip", "rstrip"}) {
      if (!is_off(token, option)) return unsupported("an added token's " + quoted(option));
    }
    vocab_size_ = std::max(vocab_size_, static_cast<std::size_t>(*id) + 1);

    const std::u32string raw = utf8_decode(*content);
    added_[raw] = *id;
    // Unless said otherwise, special tokens are looked for in the text as it is, all others in the normalised
    // text.
    const bool as_is =
        is_unset(token, "normalized") ? !is_off(token, "special") : is_off(token, "normalized");
    if (as_is) {
      raw_tokens_.push_back(raw);
    } else if (std::u32string normalized = normalize(raw); !normalized.empty()) {
      added_[normalized] = *id;
      normalized_tokens_.push_back(std::move(normalized));
    }
  }
  return Ok{};
}

Status Tokenizer::read_post_processor(const JsonView& json, const Bpe::Vocabulary& vocabulary) {
  const auto type = json.get_string("type");
  std::string first, last;
  Status status = Ok{};
  if (type && *type == "RobertaProcessing") {
    status = read_roberta(json, first, last);
  } else if (type && *type == "TemplateProcessing") {
    status = read_template(json, first, last);
  } else {
    return unsupported(type ? "post-processor " + quoted(*type) : "a file without a post_processor");
  }
  if (!status) return status;
  const auto find = [&](const std::string& token, std::int32_t& out) {
    if (const auto added = added_.find(utf8_decode(token)); added != added_.end()) {
      out = added->second;
      return true;
    }
    const auto known = vocabulary.find(token);
    if (known != vocabulary.end()) out = known->second;
    return known != vocabulary.end();
  };
  if (!find(first, bos_) || !find(last, eos_)) {
    return malformed_tokenizer("the post-processor's tokens are not in the vocabulary");
  }
  return Ok{};
}

Status Tokenizer::read_roberta(const JsonView& json, std::string& first, std::string& last) const {
  for (const auto& [name, out] : {std::pair{"cls", &first}, std::pair{"sep", &last}}) {
    const auto pair = json.get(name);
    const auto token = pair ? pair->at(0).string() : Result<std::string_view>(pair.error());
    if (!token) return malformed_tokenizer("RobertaProcessing has no " + quoted(name));
    *out = *token;
  }
  return Ok{};
}

Status Tokenizer::read_template(const JsonView& json, std::string& first, std::string& last) const {
  const auto parts = json.get("single");
  if (!parts || !parts->is_array() || parts->size() != 3 || !parts->at(1).find("Sequence")) {
    return unsupported("a TemplateProcessing that is not one token, the text, one token");
  }
  for (const auto& [i, out] : {std::pair{std::size_t{0}, &first}, std::pair{std::size_t{2}, &last}}) {
    const auto special = parts->at(i).get("SpecialToken");
    const auto id = special ? special->get_string("id") : Result<std::string_view>(special.error());
    if (!id) return unsupported("a TemplateProcessing that is not one token, the text, one token");
    *out = *id;
  }
  return Ok{};
}

}  // namespace imago
