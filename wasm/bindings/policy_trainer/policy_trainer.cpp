// SPDX-License-Identifier: MIT
// The image rule's training, for `imago train-policy`.
#include <emscripten/bind.h>

#include <span>
#include <string>
#include <vector>

#include "convert.h"
#include "policy/image_rule_training.h"

namespace {

using emscripten::val;
using imago::bindings::copy_from_js;
using imago::bindings::copy_to_js;
using imago::bindings::reply;

/// rows: Float32Array (n, inputs); shares: Float32Array (n).
val train_image_rule(const val& rows, std::uint32_t inputs, const val& shares, const std::string& model) {
  const auto traits = copy_from_js<float>(rows);
  if (!traits) return reply(traits.error());
  const auto labels = copy_from_js<float>(shares);
  if (!labels) return reply(labels.error());
  const auto file = imago::train_image_rule(*traits, inputs, *labels, {}, {{"model_sha256", model}});
  return file ? reply(copy_to_js(std::span<const std::uint8_t>(*file))) : reply(file.error());
}

}  // namespace

EMSCRIPTEN_BINDINGS(imago_policy_trainer) { emscripten::function("trainImageRule", &train_image_rule); }
