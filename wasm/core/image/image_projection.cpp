// SPDX-License-Identifier: MIT
#include "image/image_projection.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "nn/operations.h"

namespace imago {

using kernels::Epilogue;

Result<ImageProjection> ImageProjection::load(const VisionConfig& config, const Safetensors& weights,
                                              Precision precision) {
  ImageProjection loaded;
  loaded.head_channels_ = config.head_channels;
  loaded.query_size_ = config.query_size;
  loaded.prototypes_ = config.prototypes;
  std::size_t inputs = config.head_channels;
  if (config.prototypes > 0) {
    auto query =
        Linear::load(weights, "visual_query", config.query_size, config.head_channels, true, precision);
    if (!query.ok()) return query.error();
    auto prototypes =
        Linear::load(weights, "visual_prototypes", config.prototypes, config.query_size, true, precision);
    if (!prototypes.ok()) return prototypes.error();
    loaded.attention_ = Attention{std::move(*query), std::move(*prototypes), {}, {}};
    inputs = config.prototypes;
  }
  auto projection =
      Linear::load(weights, "visual_projection", config.projection_dim, inputs, true, precision);
  if (!projection.ok()) return projection.error();
  loaded.projection_ = std::move(*projection);
  if (config.query_offset) {
    auto offset = load_offset(weights, config.projection_dim);
    if (!offset.ok()) return offset.error();
    loaded.offset_ = std::move(*offset);
  }
  return loaded;
}

Result<ImageProjection::Offset> ImageProjection::load_offset(const Safetensors& weights, std::size_t dim) {
  const auto subtracted = weights.f32("visual_offset", {dim});
  if (!subtracted.ok()) return subtracted.error();
  const auto filler = weights.f32("visual_filler", {dim});
  if (!filler.ok()) return filler.error();
  Offset offset{{subtracted->begin(), subtracted->end()}, {filler->begin(), filler->end()}, 0.0F};
  offset.square = kernels::dot_f32(offset.direction, offset.direction);
  normalize(offset.direction);
  return offset;
}

void ImageProjection::cut(Arena::Cutter& cutter) {
  if (!attention_) return;
  attention_->q = cutter.take<float>(query_size_);
  attention_->shares = cutter.take<float>(prototypes_);
}

std::size_t ImageProjection::columns() const { return std::max({head_channels_, query_size_, prototypes_}); }

void ImageProjection::forward(std::span<float> pooled, const RowBuffers& rows, Precision precision,
                              std::span<float> out) const {
  std::span<const float> inputs = pooled;
  if (attention_) {
    for (float& v : pooled) v = std::sqrt(v);
    normalize(pooled);
    attention_->query.forward(rows.prepare(pooled, 1, precision), Epilogue::store, attention_->q,
                              rows.scratch);
    normalize(attention_->q);
    attention_->prototypes.forward(rows.prepare(attention_->q, 1, precision), Epilogue::store,
                                   attention_->shares, rows.scratch);
    kernels::softmax(attention_->shares);
    inputs = attention_->shares;
  }
  projection_.forward(rows.prepare(inputs, 1, precision), Epilogue::store, out, rows.scratch);
  normalize(out);
  if (!offset_) return;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] -= offset_->subtracted[i];
  const float rest = std::sqrt(std::max(offset_->square - kernels::dot_f32(out, out), 0.0F));
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += rest * offset_->direction[i];
  normalize(out);
}

}  // namespace imago
