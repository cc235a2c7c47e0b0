// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace imago {

/// CLIP's split, `'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+`, with `\s` as White_Space: the
/// matches in order, what lies between them dropped. The views are into `text`.
std::vector<std::u32string_view> split_clip(std::u32string_view text);

/// The split that a byte-level pre-tokenizer makes by itself (GPT-2's),
/// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`, with `\s` as in ECMAScript
/// (White_Space, less U+0085, with U+FEFF), which is how it runs in JavaScript. Nothing is dropped.
std::vector<std::u32string_view> split_gpt2(std::u32string_view text);

}  // namespace imago
