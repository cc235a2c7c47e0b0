// SPDX-License-Identifier: MIT
// The part of the engine that says how probably a photo fits the words.
#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "convert.h"
#include "engine.h"

namespace imago::bindings {

using emscripten::val;

namespace {

/// Words of a query, and how many pieces beyond one the tokenizer needs for each of its Latin words: the
/// more, the less it was part of what the model learnt. Russian inflects, so that there pieces say nothing.
struct QueryShape {
  std::size_t words = 0;
  float extra_pieces = 0.0F;
};

QueryShape shape_of(const Tokenizer& tokenizer, std::size_t max_tokens, std::string_view text) {
  QueryShape shape;
  std::size_t extra = 0;
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = text.find_first_not_of(kSpace, end);
    ++shape.words;
    bool latin = true;
    for (const char c : word) latin = latin && static_cast<unsigned char>(c) < 0x80;
    if (!latin) continue;
    const std::size_t tokens = tokenizer.encode(word, max_tokens).size();  // with beginning and end
    if (tokens > 3) extra += tokens - 3;
  }
  if (shape.words > 0) shape.extra_pieces = static_cast<float>(extra) / static_cast<float>(shape.words);
  return shape;
}

Result<relevance::ScorerKind> kind_of(const std::string& name) {
  if (name == "linear") return relevance::ScorerKind::linear;
  if (name == "mlp") return relevance::ScorerKind::mlp;
  if (name == "cosine") return relevance::ScorerKind::cosine;
  return Error{ErrorCode::out_of_range, "a scorer is called linear, mlp or cosine"};
}

}  // namespace

val Engine::load_relevance(const val& bytes) {
  const Result<Safetensors> tensors = read_tensors(bytes);
  if (!tensors) return reply(tensors.error());
  Result<relevance::ScorerSet> scorers = relevance::ScorerSet::from_safetensors(*tensors);
  if (!scorers) return reply(scorers.error());
  scorers_.emplace(std::move(*scorers));
  val answer = val::object();
  answer.set("dim", scorers_->dim());
  answer.set("modelSha256", scorers_->model_sha256);
  return reply(answer);
}

val Engine::query_shape(const std::string& text) const {
  if (!text_) return reply(not_loaded("a text model"));
  const QueryShape shape = shape_of(text_->tokenizer, text_->tower.max_tokens(), text);
  val answer = val::object();
  answer.set("words", shape.words);
  answer.set("extraPieces", shape.extra_pieces);
  return reply(answer);
}

val Engine::probabilities(const std::string& text, const val& vector, const val& ids,
                          const std::string& scorer) const {
  if (!text_ || !index_ || !scorers_) {
    return reply(Error{ErrorCode::not_loaded, "a text model, an index and scorers have to be loaded first"});
  }
  const Result<relevance::ScorerKind> kind = kind_of(scorer);
  if (!kind) return reply(kind.error());
  const Result<std::vector<float>> query = copy_from_js<float>(vector);
  if (!query) return reply(query.error());
  const Result<std::vector<std::uint32_t>> rows = copy_from_js<std::uint32_t>(ids);
  if (!rows) return reply(rows.error());
  if (query->size() != scorers_->dim() || index_->dim() != scorers_->dim()) {
    return reply(Error{ErrorCode::mismatch, "the scorers were trained on vectors of another length"});
  }
  const QueryShape shape = shape_of(text_->tokenizer, text_->tower.max_tokens(), text);
  const relevance::PreparedQuery prepared = scorers_->prepare(*query, shape.words, shape.extra_pieces);
  std::vector<float> row(scorers_->dim());
  std::vector<float> found(rows->size());
  for (std::size_t i = 0; i < rows->size(); ++i) {
    if ((*rows)[i] >= index_->size()) {
      return reply(Error{ErrorCode::out_of_range, "the index has no row of that number"});
    }
    index_->row((*rows)[i], row);
    found[i] = scorers_->probability(*kind, prepared, scorers_->projection.image(row));
  }
  val answer = val::object();
  answer.set("probabilities", copy_to_js(std::span<const float>(found)));
  answer.set("threshold", scorers_->threshold(prepared));
  return reply(answer);
}

}  // namespace imago::bindings
