// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"
#include "text/unicode.h"

namespace {

/// Deliberate crash when the promise does not hold: the fuzzer reports the input.
void require(bool promise) {
  if (!promise) std::abort();
}

void check_text(const imago::Tokenizer& tokenizer, std::string_view text) {
  constexpr std::size_t kNoLimit = 1'000'000;
  const auto ids = tokenizer.encode(text, kNoLimit);
  require(ids.size() >= 2 && ids.front() == tokenizer.bos() && ids.back() == tokenizer.eos());
  require(std::all_of(ids.begin(), ids.end(), [&](std::int32_t id) {
    return id >= 0 && static_cast<std::size_t>(id) < tokenizer.vocab_size();
  }));
  for (const std::size_t limit : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
    auto expected = ids;
    if (expected.size() > limit) {
      expected.resize(limit);
      if (limit > 0) expected.back() = tokenizer.eos();
    }
    require(tokenizer.encode(text, limit) == expected);
  }
  const auto normalized = imago::normalize_nfc(imago::utf8_decode(text));
  require(imago::normalize_nfc(normalized) == normalized);
}

}  // namespace

/// A text, a NUL byte (which no JSON holds), a tokenizer.json. Whatever tokenizer is accepted must encode the
/// text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t middle = std::min(input.find('\0'), size);
  const std::string_view text = input.substr(0, middle);
  const std::string_view json = input.substr(std::min(middle + 1, size));
  const auto tokenizer = imago::Tokenizer::from_json(json);
  if (tokenizer.ok()) check_text(*tokenizer, text);
  return 0;
}
