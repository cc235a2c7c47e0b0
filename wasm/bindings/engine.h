// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <emscripten/val.h>

#include "image/decode.h"
#include "image/image_tower.h"
#include "image/preprocess.h"
#include "index/embedding_index.h"
#include "policy/image_rule.h"
#include "policy/policy.h"
#include "relevance/scorer_set.h"
#include "text/text_tower.h"
#include "text/tokenizer.h"

namespace imago::bindings {

/// The core behind one long-lived JavaScript handle. Every method answers {ok, value} or {ok, code, message};
/// a load builds the new part completely before it takes the old one's place. See wasm/README.md.
class Engine {
 public:
  using val = emscripten::val;

  val load_text(const std::string& config, const std::string& tokenizer, const val& weights, bool f32);
  val load_vision(const std::string& config, const std::string& preprocessor, const val& weights, bool f32);
  val dim() const;

  val tokenize(const std::string& text) const;
  val encode_text(const std::string& text);

  val image_info(const val& bytes) const;
  val exif_date(const val& tiff) const;
  val decode(const val& bytes) const;
  val encode_image(const val& bytes);
  val encode_pixels(const val& bytes, std::uint32_t width, std::uint32_t height);
  val describe_image(const val& bytes);
  val describe_pixels(const val& bytes, std::uint32_t width, std::uint32_t height);
  val preprocess(const val& bytes) const;
  val preprocess_pixels(const val& bytes, std::uint32_t width, std::uint32_t height) const;

  val quantize(const val& rows, std::uint32_t dim) const;
  val load_index(const val& bytes);
  val search(const val& vector, std::uint32_t k) const;
  val blocked_rows(const val& ids) const;
  val index_row(std::uint32_t id) const;

  val load_relevance(const val& bytes);
  val query_shape(const std::string& text) const;
  val probabilities(const std::string& text, const val& vector, const val& ids,
                    const std::string& scorer) const;

  val load_policy(const std::string& words);
  val caption_blocked(const std::string& text) const;
  val query_blocked(const std::string& text) const;
  val load_image_rule(const val& bytes);
  val under_age_probability(const val& traits) const;

 private:
  struct Text {
    Tokenizer tokenizer;
    TextTower tower;
  };
  struct Vision {
    PreprocessConfig preprocess;
    ImageTower tower;
  };

  Result<ImageRgb> prepare(const Result<ImageRgb>& picture) const;
  val encode_prepared(const Result<ImageRgb>& prepared);
  val describe(const Result<ImageRgb>& picture);

  std::optional<Text> text_;
  std::optional<Vision> vision_;
  std::optional<EmbeddingIndex> index_;
  std::optional<relevance::ScorerSet> scorers_;
  std::optional<Policy> policy_;
  std::optional<ImageRule> image_rule_;
};

}  // namespace imago::bindings
