// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "index/embedding_index.h"
#include "index/top_k.h"

namespace {

/// Deliberate crash when the promise does not hold: the fuzzer reports the input.
void require(bool promise) {
  if (!promise) std::abort();
}

}  // namespace

/// Any bytes as an index file; whatever is accepted must answer any query with an ordered, complete top-k.
/// Input: one byte k, then the file; the query is made of the file's last bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t k = data[0];
  const std::vector<std::uint8_t> file(data + 1, data + size);
  auto tensors = imago::Safetensors::parse(file);
  if (!tensors.ok()) return 0;
  const auto index = imago::EmbeddingIndex::from_safetensors(std::move(*tensors));
  if (!index.ok()) return 0;

  std::vector<float> query(index->dim());
  const std::size_t bytes = std::min(file.size(), query.size() * sizeof(float));
  std::memcpy(query.data(), file.data() + file.size() - bytes, bytes);
  const auto hits = index->top_k(query, k);
  require(hits.size() == std::min(k, index->size()));
  require(std::is_sorted(hits.begin(), hits.end(), imago::ranks_before));
  std::vector<float> row(index->dim());
  for (const auto& hit : hits) {
    require(hit.id < index->size());
    index->row(hit.id, row);
  }

  auto again = imago::Safetensors::parse(index->to_safetensors());
  require(again.ok());
  const auto copy = imago::EmbeddingIndex::from_safetensors(std::move(*again));
  require(copy.ok() && copy->size() == index->size() && copy->dim() == index->dim());
  return 0;
}
