// SPDX-License-Identifier: MIT
#include "nn/kernels/types.h"

namespace imago::kernels {

PackedQuery::PackedQuery(std::span<const std::int8_t> query) : codes(query.begin(), query.end()) {
  for (const std::int8_t code : query) raised.push_back(static_cast<std::uint8_t>(code + 32));
  for (std::size_t k = 0; k + 16 <= query.size(); k += 16) {
    for (std::size_t i = 1; i < 16; i += 2) halves.push_back(query[k + i]);
    for (std::size_t i = 0; i < 16; i += 2) halves.push_back(query[k + i]);
  }
}

}  // namespace imago::kernels
