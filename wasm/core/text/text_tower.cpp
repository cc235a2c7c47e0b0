// SPDX-License-Identifier: MIT
#include "text/text_tower.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "nn/kernels/kernels.h"
#include "nn/operations.h"

namespace imago {

using kernels::Epilogue;

Status TextTower::encode(std::span<const std::int32_t> tokens, std::span<float> out) {
  if (tokens.empty() || tokens.size() > max_tokens()) {
    return Error{
        ErrorCode::out_of_range,
        std::to_string(tokens.size()) + " tokens, the text tower takes 1 to " + std::to_string(max_tokens())};
  }
  for (const std::int32_t id : tokens) {
    if (id < 0 || static_cast<std::size_t>(id) >= config_.vocab_size) {
      return Error{ErrorCode::out_of_range, "token " + std::to_string(id) + " is outside the vocabulary"};
    }
  }
  if (out.size() != dim())
    return Error{ErrorCode::out_of_range, "the output is not " + std::to_string(dim()) + " long"};

  const std::size_t n = tokens.size();
  embed(tokens);
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    // Only the last token is read after the last layer when pooling is "eos", so the others stop at its keys
    // and values.
    const bool only_last = config_.pooling == Pooling::eos && i + 1 == layers_.size();
    const std::size_t first = only_last ? n - 1 : 0;
    attend(layers_[i], n, first);
    transform(layers_[i], n, first);
  }
  pool(n);
  projection_.forward(a_.rows.prepare(a_.sentence, 1, precision_), Epilogue::store, out, a_.rows.scratch);
  normalize(out);
  return Ok{};
}

/// hidden = token embedding + position embedding
void TextTower::embed(std::span<const std::int32_t> tokens) {
  const std::size_t dim = config_.hidden_size;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const auto id = static_cast<std::size_t>(tokens[t]);
    for (std::size_t i = 0; i < dim; ++i) {
      const float value = tokens_.i8.empty()
                              ? tokens_.f32[id * dim + i]
                              : static_cast<float>(tokens_.i8[id * dim + i]) * tokens_.scales[id];
      a_.hidden[t * dim + i] = value + positions_[t * dim + i];
    }
  }
}

/// hidden += out_proj(attention(layer_norm1(hidden))), for the tokens from `first` on.
void TextTower::attend(const Layer& layer, std::size_t tokens, std::size_t first) {
  const std::size_t dim = config_.hidden_size;
  const std::size_t values = tokens * dim;
  const auto scratch = a_.rows.scratch;
  kernels::layer_norm(a_.hidden, tokens, layer.norm1.weight, layer.norm1.bias, config_.layer_norm_epsilon,
                      a_.normed);
  const Rows x = a_.rows.prepare(a_.normed.first(values), tokens, precision_);
  layer.query.forward(x.from(first), Epilogue::store, a_.query.subspan(first * dim), scratch);
  layer.key.forward(x, Epilogue::store, a_.key, scratch);
  layer.value.forward(x, Epilogue::store, a_.value, scratch);
  for (std::size_t head = 0; head < config_.heads; ++head) attend_head(head, tokens, first);

  const auto mixed = a_.mixed.first(values).subspan(first * dim);
  const Rows y = a_.rows.prepare(mixed, tokens - first, precision_);
  layer.out.forward(y, Epilogue::accumulate, a_.hidden.subspan(first * dim), scratch);
}

/// mixed = softmax(q·kᵀ / sqrt(d)) · v for one head's columns.
void TextTower::attend_head(std::size_t head, std::size_t tokens, std::size_t first) {
  const std::size_t dim = config_.hidden_size;
  const std::size_t d = dim / config_.heads;
  const float scale = 1.0F / std::sqrt(static_cast<float>(d));
  const auto part = [&](std::span<float> x, std::size_t token) {
    return x.subspan(token * dim + head * d, d);
  };
  for (std::size_t t = first; t < tokens; ++t) {
    const auto weights = a_.weights.first(config_.causal ? t + 1 : tokens);
    for (std::size_t j = 0; j < weights.size(); ++j) {
      weights[j] = kernels::dot_f32(part(a_.query, t), part(a_.key, j)) * scale;
    }
    kernels::softmax(weights);
    const auto mixed = part(a_.mixed, t);
    std::fill(mixed.begin(), mixed.end(), 0.0F);
    for (std::size_t j = 0; j < weights.size(); ++j)
      kernels::add_scaled(mixed, weights[j], part(a_.value, j));
  }
}

/// hidden += fc2(quick_gelu(fc1(layer_norm2(hidden)))), for the tokens from `first` on.
void TextTower::transform(const Layer& layer, std::size_t tokens, std::size_t first) {
  const std::size_t dim = config_.hidden_size;
  const std::size_t rows = tokens - first;
  const auto hidden = a_.hidden.subspan(first * dim, rows * dim);
  const auto normed = a_.normed.first(rows * dim);
  const auto inner = a_.inner.first(rows * config_.intermediate_size);
  kernels::layer_norm(hidden, rows, layer.norm2.weight, layer.norm2.bias, config_.layer_norm_epsilon, normed);
  layer.fc1.forward(a_.rows.prepare(normed, rows, precision_), Epilogue::store, inner, a_.rows.scratch);
  kernels::quick_gelu(inner);
  layer.fc2.forward(a_.rows.prepare(inner, rows, precision_), Epilogue::accumulate, hidden, a_.rows.scratch);
}

/// sentence = final layer norm of the last token, or the mean of all tokens' final layer norms.
void TextTower::pool(std::size_t tokens) {
  const std::size_t dim = config_.hidden_size;
  const std::size_t first = config_.pooling == Pooling::eos ? tokens - 1 : 0;
  const std::size_t rows = tokens - first;
  const auto normed = a_.normed.first(rows * dim);
  kernels::layer_norm(a_.hidden.subspan(first * dim), rows, final_norm_.weight, final_norm_.bias,
                      config_.layer_norm_epsilon, normed);
  mean_rows(normed, rows, a_.sentence);
}

}  // namespace imago
