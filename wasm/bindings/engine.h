// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <emscripten/val.h>

#include "index/embedding_index.h"
#include "policy/policy.h"
#include "relevance/scorer_set.h"
#include "text/text_tower.h"
#include "text/tokenizer.h"

namespace imago::bindings {

/// What a search needs of the core, behind one long-lived JavaScript handle. Every method answers {ok, value}
/// or {ok, code, message}; a load builds the new part completely before it takes the old one's place. See
/// wasm/README.md.
class Engine {
 public:
  using val = emscripten::val;

  val load_text(const std::string& config, const std::string& tokenizer, const val& weights, bool f32);
  val dim() const;

  val tokenize(const std::string& text) const;
  val encode_text(const std::string& text);

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

 protected:
  /// Length of the text tower's vectors, 0 before it is loaded.
  std::size_t text_dim() const { return text_ ? text_->tower.dim() : 0; }

 private:
  struct Text {
    Tokenizer tokenizer;
    TextTower tower;
  };

  std::optional<Text> text_;
  std::optional<EmbeddingIndex> index_;
  std::optional<relevance::ScorerSet> scorers_;
  std::optional<Policy> policy_;
};

}  // namespace imago::bindings
