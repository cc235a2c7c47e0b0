// SPDX-License-Identifier: MIT
#include "photo_engine.h"

#include <span>
#include <utility>
#include <vector>

#include "convert.h"
#include "image/crop.h"
#include "image/exif.h"
#include "nn/model_config.h"

namespace imago::bindings {

using emscripten::val;

namespace {

using Bytes = std::vector<std::uint8_t>;

Result<ImageRgb> decode_bytes(const val& bytes) {
  Result<Bytes> copy = copy_from_js<std::uint8_t>(bytes);
  if (!copy) return copy.error();
  return decode_image(*copy);
}

/// RGBA or RGB pixels that another decoder made.
Result<ImageRgb> wrap_pixels(const val& bytes, std::uint32_t width, std::uint32_t height) {
  const std::uint64_t area = std::uint64_t{width} * height;
  if (area == 0 || area > DecodeLimits{}.max_pixels || width > kMaxSide || height > kMaxSide) {
    return Error{ErrorCode::too_large, "a picture must have 1 to 100,000,000 pixels"};
  }
  Result<Bytes> copy = copy_from_js<std::uint8_t>(bytes);
  if (!copy) return copy.error();
  if (copy->size() == area * 3)
    return ImageRgb{static_cast<int>(width), static_cast<int>(height), std::move(*copy)};
  return rgba_to_rgb(*copy, static_cast<int>(width), static_cast<int>(height));
}

val image_to_js(const ImageRgb& image) {
  val answer = val::object();
  answer.set("data", copy_to_js(std::span<const std::uint8_t>(image.pixels)));
  answer.set("width", image.width);
  answer.set("height", image.height);
  return answer;
}

}  // namespace

val PhotoEngine::load_vision(const std::string& config_json, const std::string& preprocessor_json,
                             const val& weights, bool f32) {
  const Result<ModelConfig> config = ModelConfig::from_json(config_json);
  if (!config) return reply(in_file("config.json", config.error()));
  Result<PreprocessConfig> preprocess = PreprocessConfig::from_json(preprocessor_json);
  if (!preprocess) return reply(in_file("preprocessor_config.json", preprocess.error()));
  const Result<Safetensors> tensors = read_tensors(weights);
  if (!tensors) return reply(in_file("vision_model.safetensors", tensors.error()));
  Result<ImageTower> tower = ImageTower::create(config->vision, *tensors, precision_of(f32));
  if (!tower) return reply(in_file("vision_model.safetensors", tower.error()));
  vision_.emplace(Vision{std::move(*preprocess), std::move(*tower)});
  return reply();
}

val PhotoEngine::dim() const {
  const std::size_t dim = text_dim();
  return reply(val(dim == 0 && vision_ ? vision_->tower.dim() : dim));
}

val PhotoEngine::image_info(const val& bytes) const {
  const Result<Bytes> copy = copy_from_js<std::uint8_t>(bytes);
  if (!copy) return reply(copy.error());
  const Result<ImageInfo> info = imago::image_info(*copy);
  if (!info) return reply(info.error());
  val answer = val::object();
  answer.set("width", info->width);
  answer.set("height", info->height);
  answer.set("captured", info->captured);
  return reply(answer);
}

val PhotoEngine::exif_date(const val& tiff) const {
  const Result<Bytes> copy = copy_from_js<std::uint8_t>(tiff);
  if (!copy) return reply(copy.error());
  return reply(val(parse_exif(*copy).captured));
}

val PhotoEngine::decode(const val& bytes) const {
  const Result<ImageRgb> image = decode_bytes(bytes);
  if (!image) return reply(image.error());
  return reply(image_to_js(*image));
}

Result<ImageRgb> PhotoEngine::prepare(const Result<ImageRgb>& picture) const {
  if (!vision_) return not_loaded("an image model");
  if (!picture) return picture.error();
  return imago::preprocess(*picture, vision_->preprocess);
}

val PhotoEngine::encode_prepared(const Result<ImageRgb>& prepared) {
  if (!prepared) return reply(prepared.error());
  std::vector<float> vector(vision_->tower.dim());
  if (const Status status = vision_->tower.encode(prepared->pixels, vector); !status)
    return reply(status.error());
  return reply(copy_to_js(std::span<const float>(vector)));
}

val PhotoEngine::encode_image(const val& bytes) { return encode_prepared(prepare(decode_bytes(bytes))); }

val PhotoEngine::encode_pixels(const val& bytes, std::uint32_t width, std::uint32_t height) {
  return encode_prepared(prepare(wrap_pixels(bytes, width, height)));
}

val PhotoEngine::describe(const Result<ImageRgb>& picture) {
  const Result<ImageRgb> whole = prepare(picture);
  if (!whole) return reply(whole.error());
  ImageTower& tower = vision_->tower;
  std::vector<float> vector(tower.dim()), unused(tower.dim());
  const std::size_t one = tower.trait_shape().size();
  std::vector<float> traits(2 * one);  // (views, one)
  const auto halves = std::span<float>(traits);
  const Result<ImageRgb> middle = imago::preprocess(crop_middle(*picture), vision_->preprocess);
  if (!middle) return reply(middle.error());
  for (const Status& status : {tower.encode(whole->pixels, vector, halves.first(one)),
                               tower.encode(middle->pixels, unused, halves.last(one))}) {
    if (!status) return reply(status.error());
  }
  val answer = val::object();
  answer.set("embedding", copy_to_js(std::span<const float>(vector)));
  answer.set("traits", copy_to_js(std::span<const float>(traits)));
  return reply(answer);
}

val PhotoEngine::describe_image(const val& bytes) { return describe(decode_bytes(bytes)); }

val PhotoEngine::describe_pixels(const val& bytes, std::uint32_t width, std::uint32_t height) {
  return describe(wrap_pixels(bytes, width, height));
}

val PhotoEngine::trait_shape() const {
  if (!vision_) return reply(not_loaded("an image tower"));
  const TraitShape shape = vision_->tower.trait_shape();
  val answer = val::object();
  answer.set("regions", shape.regions);
  answer.set("regionChannels", shape.region_channels);
  answer.set("statistics", shape.statistics);
  return reply(answer);
}

val PhotoEngine::preprocess(const val& bytes) const {
  const Result<ImageRgb> prepared = prepare(decode_bytes(bytes));
  return prepared ? reply(image_to_js(*prepared)) : reply(prepared.error());
}

val PhotoEngine::preprocess_pixels(const val& bytes, std::uint32_t width, std::uint32_t height) const {
  const Result<ImageRgb> prepared = prepare(wrap_pixels(bytes, width, height));
  return prepared ? reply(image_to_js(*prepared)) : reply(prepared.error());
}

val PhotoEngine::quantize(const val& rows, std::uint32_t dim) const {
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

val PhotoEngine::load_image_rule(const val& bytes) {
  const Result<Safetensors> tensors = read_tensors(bytes);
  if (!tensors) return reply(tensors.error());
  Result<ImageRule> rule = ImageRule::from_safetensors(*tensors);
  if (!rule) return reply(rule.error());
  image_rule_.emplace(std::move(*rule));
  val answer = val::object();
  answer.set("inputs", image_rule_->inputs());
  answer.set("modelSha256", image_rule_->model_sha256());
  return reply(answer);
}

val PhotoEngine::under_age_probability(const val& traits) const {
  if (!image_rule_) return reply(not_loaded("an image rule"));
  const Result<std::vector<float>> values = copy_from_js<float>(traits);
  if (!values) return reply(values.error());
  const Result<float> probability = image_rule_->probability(*values);
  return probability ? reply(val(*probability)) : reply(probability.error());
}

}  // namespace imago::bindings
