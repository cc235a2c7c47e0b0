// SPDX-License-Identifier: MIT
// The part of the engine that needs no model: the search in quantised rows.
#include <span>
#include <utility>
#include <vector>

#include "convert.h"
#include "engine.h"

namespace imago::bindings {

using emscripten::val;

namespace {

Error no_index() { return {ErrorCode::not_loaded, "an index has to be loaded first"}; }

Error no_such_row() { return {ErrorCode::out_of_range, "the index has no row of that number"}; }

}  // namespace

val Engine::load_index(const val& bytes) {
  Result<Safetensors> tensors = read_tensors(bytes);
  if (!tensors) return reply(tensors.error());
  Result<EmbeddingIndex> index = EmbeddingIndex::from_safetensors(std::move(*tensors));
  if (!index) return reply(index.error());
  index_.emplace(std::move(*index));
  val answer = val::object();
  answer.set("size", index_->size());
  answer.set("dim", index_->dim());
  answer.set("modelSha256", index_->model_sha256());
  return reply(answer);
}

val Engine::search(const val& vector, std::uint32_t k) const {
  if (!index_) return reply(no_index());
  const Result<std::vector<float>> query = copy_from_js<float>(vector);
  if (!query) return reply(query.error());
  if (query->size() != index_->dim()) {
    return reply(Error{ErrorCode::mismatch, "the vector has another length than the index's rows"});
  }
  const std::vector<Hit> hits = index_->top_k(*query, k);
  std::vector<std::uint32_t> ids(hits.size());
  std::vector<float> scores(hits.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    ids[i] = hits[i].id;
    scores[i] = hits[i].score;
  }
  val answer = val::object();
  answer.set("ids", copy_to_js(std::span<const std::uint32_t>(ids)));
  answer.set("scores", copy_to_js(std::span<const float>(scores)));
  return reply(answer);
}

val Engine::blocked_rows(const val& ids) const {
  if (!index_) return reply(no_index());
  const Result<std::vector<std::uint32_t>> rows = copy_from_js<std::uint32_t>(ids);
  if (!rows) return reply(rows.error());
  std::vector<std::uint8_t> blocked(rows->size());
  for (std::size_t i = 0; i < rows->size(); ++i) {
    if ((*rows)[i] >= index_->size()) return reply(no_such_row());
    blocked[i] = index_->blocked((*rows)[i]) ? 1 : 0;
  }
  return reply(copy_to_js(std::span<const std::uint8_t>(blocked)));
}

val Engine::index_row(std::uint32_t id) const {
  if (!index_) return reply(no_index());
  if (id >= index_->size()) return reply(no_such_row());
  std::vector<float> row(index_->dim());
  index_->row(id, row);
  return reply(copy_to_js(std::span<const float>(row)));
}

}  // namespace imago::bindings
