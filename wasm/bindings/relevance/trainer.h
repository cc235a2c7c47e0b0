// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <emscripten/val.h>

#include "relevance/judgements.h"
#include "relevance/options.h"
#include "relevance/recall.h"
#include "relevance/study.h"

namespace imago::bindings {

/// Trains and judges relevance scorers behind one JavaScript handle. Every method answers {ok, value} or {ok,
/// code, message}. See wasm/README.md.
class Trainer {
 public:
  using val = emscripten::val;

  val load(const val& judgements);
  val step();
  val table() const;
  val predictions(const std::string& scorer) const;
  val curves() const;
  val recall_step();
  val recall() const;
  val train(const val& words) const;

 private:
  relevance::TrainingOptions options_;
  std::optional<relevance::Judgements> judgements_;
  std::optional<relevance::Study> study_;    ///< made by the first step
  std::optional<relevance::Recall> recall_;  ///< made by the first recall_step
};

}  // namespace imago::bindings
