// SPDX-License-Identifier: MIT
// The part of the engine that needs no model: quantised rows and the search in them.
#include <span>
#include <utility>
#include <vector>

#include "convert.h"
#include "engine.h"
#include "io/safetensors.h"

namespace imago::bindings {

using emscripten::val;

namespace {

Error no_index() { return {ErrorCode::not_loaded, "an index has to be loaded first"}; }

Error no_such_row() { return {ErrorCode::out_of_range, "the index has no row of that number"}; }

}  // namespace

val Engine::quantize(const val& rows, std::uint32_t dim) const {
  const Result<std::vector<float>> values = copy_from_js<float>(rows);
  if (!values) return reply(values.error());
  if (dim == 0 || values->size() % dim != 0) {
    return reply(Error{ErrorCode::mismatch, "the rows are no whole number of vectors"});
  }
  const std::size_t count = values->size() / dim;
  std::vector<std::int8_t> quantised(values->size());  // (count, dim)
  std::vector<float> scales(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = std::span<const float>(*values).subspan(i * dim, dim);
    scales[i] = quantize_row(row, std::span<std::int8_t>(quantised).subspan(i * dim, dim));
  }
  val answer = val::object();
  answer.set("embeddings", copy_to_js(std::span<const std::int8_t>(quantised)));
  answer.set("scales", copy_to_js(std::span<const float>(scales)));
  return reply(answer);
}

val Engine::load_index(const val& bytes) {
  Result<std::vector<std::uint8_t>> copy = copy_from_js<std::uint8_t>(bytes);
  if (!copy) return reply(copy.error());
  Result<Safetensors> tensors = Safetensors::parse(std::move(*copy));
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
