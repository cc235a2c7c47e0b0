// SPDX-License-Identifier: MIT
#include "text/tokenizer_bpe.h"

#include <queue>
#include <tuple>

#include "text/unicode.h"

namespace imago {

char32_t byte_symbol(std::uint8_t byte) {
  static const std::array<char32_t, 256> table = [] {
    std::array<char32_t, 256> symbols{};
    char32_t next = 0x100;
    for (char32_t b = 0; b < 256; ++b) {
      const bool printable = (b >= 0x21 && b <= 0x7E) || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
      symbols[b] = printable ? b : next++;
    }
    return symbols;
  }();
  return table[byte];
}

Result<Bpe> Bpe::create(const Vocabulary& vocabulary,
                        std::span<const std::pair<std::string_view, std::string_view>> merges,
                        Settings settings) {
  const auto id_of = [&](const std::string& token) {
    const auto found = vocabulary.find(token);
    return found == vocabulary.end() ? kNone : found->second;
  };
  Bpe bpe;
  bpe.unknown_ = settings.unknown;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    std::string symbol;
    utf8_append(symbol, byte_symbol(static_cast<std::uint8_t>(byte)));
    bpe.inner_[byte] = id_of(symbol);
    bpe.last_[byte] = id_of(symbol + settings.end_of_word_suffix);
  }
  bpe.merges_.reserve(merges.size());
  std::int32_t rank = 0;
  for (const auto& [left, right] : merges) {
    const std::int32_t a = id_of(std::string(left));
    const std::int32_t b = id_of(std::string(right));
    const std::int32_t joined = id_of(std::string(left) + std::string(right));
    if (a == kNone || b == kNone || joined == kNone) {
      return Error{ErrorCode::malformed, "merge \"" + std::string(left) + " " + std::string(right) +
                                             "\" names a token that the vocabulary lacks"};
    }
    bpe.merges_[key(a, b)] = {rank++, joined};
  }
  return bpe;
}

const Bpe::Merge* Bpe::find_merge(std::int32_t left, std::int32_t right) const {
  if (left == kNone || right == kNone) return nullptr;
  const auto found = merges_.find(key(left, right));
  return found == merges_.end() ? nullptr : &found->second;
}

void Bpe::encode(std::string_view word, std::vector<std::int32_t>& out) const {
  // Symbols in a doubly linked list over the bytes: a merge keeps its left place and takes its right one out.
  struct Symbol {
    std::int32_t id;
    std::size_t previous;
    std::size_t next;
    bool gone;
  };
  const std::size_t n = word.size();
  std::vector<Symbol> symbols(n);
  for (std::size_t i = 0; i < n; ++i) {
    const auto byte = static_cast<std::uint8_t>(word[i]);
    symbols[i] = {i + 1 < n ? inner_[byte] : last_[byte], i - 1, i + 1, false};
  }

  // The best merge first, the leftmost among equals. An entry is stale when its pair is no longer what it
  // was.
  struct Candidate {
    std::int32_t rank;
    std::size_t at;
    std::int32_t left;
    std::int32_t right;
    bool operator>(const Candidate& other) const {
      return std::tie(rank, at) > std::tie(other.rank, other.at);
    }
  };
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
  const auto offer = [&](std::size_t at) {
    if (at >= n || symbols[at].next >= n) return;
    const std::int32_t left = symbols[at].id;
    const std::int32_t right = symbols[symbols[at].next].id;
    if (const Merge* merge = find_merge(left, right)) queue.push({merge->rank, at, left, right});
  };
  for (std::size_t i = 0; i + 1 < n; ++i) offer(i);
  while (!queue.empty()) {
    const Candidate best = queue.top();
    queue.pop();
    Symbol& left = symbols[best.at];
    if (left.gone || left.id != best.left || left.next >= n || symbols[left.next].id != best.right) continue;
    Symbol& right = symbols[left.next];
    left.id = find_merge(best.left, best.right)->id;
    right.gone = true;
    left.next = right.next;
    if (left.next < n) symbols[left.next].previous = best.at;
    offer(best.at);
    offer(left.previous);
  }
  for (std::size_t i = 0; i < n; i = symbols[i].next) {
    const std::int32_t id = symbols[i].id == kNone ? unknown_ : symbols[i].id;
    if (id != kNone) out.push_back(id);
  }
}

}  // namespace imago
