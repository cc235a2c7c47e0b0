// SPDX-License-Identifier: MIT
// The image rule's trainings, for `imago train-policy`. Whoever calls keeps the rows and hands over what a
// step asks for.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "convert.h"
#include "policy/perceptron_training.h"
#include "policy/region_training.h"

namespace {

using emscripten::val;
using imago::bindings::copy_from_js;
using imago::bindings::copy_to_js;
using imago::bindings::not_loaded;
using imago::bindings::reply;

/// A half of the image rule while it learns. begin() comes first.
template <class Half>
class Trainer {
 public:
  /// side: regions of a picture in a row, and as many rows; channels: of each.
  val begin(std::uint32_t side, std::uint32_t channels, std::uint32_t rows) {
    auto training = Half::create(side, channels, rows);
    if (!training) return reply(training.error());
    training_.emplace(std::move(*training));
    return reply();
  }

  val observe(const val& rows) {
    if (!training_) return reply(not_loaded("a training"));
    const auto values = copy_from_js<typename Half::Value>(rows);
    if (!values) return reply(values.error());
    const imago::Status status = training_->observe(*values);
    return status ? reply() : reply(status.error());
  }

  val next() {
    if (!training_) return reply(not_loaded("a training"));
    return reply(copy_to_js(training_->next()));
  }

  val learn(const val& rows, const val& shares) {
    if (!training_) return reply(not_loaded("a training"));
    const auto values = copy_from_js<typename Half::Value>(rows);
    if (!values) return reply(values.error());
    const auto labels = copy_from_js<float>(shares);
    if (!labels) return reply(labels.error());
    const imago::Status status = training_->learn(*values, *labels);
    return status ? reply() : reply(status.error());
  }

  val save(const std::string& model) const {
    if (!training_) return reply(not_loaded("a training"));
    return reply(copy_to_js(std::span<const std::uint8_t>(training_->save({{"model_sha256", model}}))));
  }

 private:
  std::optional<typename Half::Training> training_;
};

struct Regions {
  using Training = imago::RegionTraining;
  using Value = std::uint16_t;
  static auto create(std::uint32_t side, std::uint32_t channels, std::uint32_t rows) {
    return Training::create({side, channels}, rows, {});
  }
};

struct Statistics {
  using Training = imago::PerceptronTraining;
  using Value = float;
  static auto create(std::uint32_t side, std::uint32_t channels, std::uint32_t rows) {
    return Training::create(std::size_t{side} * side * channels, rows, {});
  }
};

template <class Kind>
void bind(const char* name) {
  emscripten::class_<Kind>(name)
      .template constructor<>()
      .function("begin", &Kind::begin)
      .function("observe", &Kind::observe)
      .function("next", &Kind::next)
      .function("learn", &Kind::learn)
      .function("save", &Kind::save);
}

}  // namespace

EMSCRIPTEN_BINDINGS(imago_policy_trainer) {
  bind<Trainer<Statistics>>("StatisticsTrainer");
  bind<Trainer<Regions>>("RegionTrainer");
}
