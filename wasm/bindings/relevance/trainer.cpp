// SPDX-License-Identifier: MIT
#include "trainer.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <emscripten/bind.h>

#include "convert.h"
#include "relevance/kendall.h"
#include "relevance/scorer_set_save.h"
#include "relevance/study_table.h"
#include "relevance/train.h"

namespace imago::bindings {

using emscripten::val;

namespace {

Error steps_left() { return {ErrorCode::not_loaded, "the study has steps left"}; }

template <class Steps>
val progress_of(const Steps& steps) {
  val answer = val::object();
  answer.set("done", steps.done());
  answer.set("total", std::size_t{Steps::kSteps});
  return reply(answer);
}

Error no_judgements() { return {ErrorCode::not_loaded, "judgements have to be loaded first"}; }

val numbers(std::span<const double> values) {
  const std::vector<float> single(values.begin(), values.end());
  return copy_to_js(std::span<const float>(single));
}

val training_figures(const relevance::Trained& trained) {
  val figures = val::object();
  figures.set("pairs", trained.pairs);
  figures.set("ridgePenalty", trained.ridge_penalty);
  figures.set("ridgeInnerError", trained.ridge_inner_error);
  figures.set("mlpEpochs", trained.mlp_epochs);
  figures.set("mlpInnerLoss", numbers(trained.mlp_inner_loss));
  figures.set("wordsKept", trained.words_kept);
  figures.set("wordsRefused", trained.words_refused);
  figures.set("thresholdSentence", trained.scorers.thresholds.sentence);
  figures.set("thresholdWords", trained.scorers.thresholds.words);
  return figures;
}

using Tau = std::optional<double> (*)(std::span<const double>, std::span<const double>);

val rank_correlation(Tau tau, const val& x, const val& y) {
  const std::vector<double> first = emscripten::convertJSArrayToNumberVector<double>(x);
  const std::vector<double> second = emscripten::convertJSArrayToNumberVector<double>(y);
  if (first.size() != second.size()) {
    return reply(Error{ErrorCode::out_of_range, "both rankings must have the same length"});
  }
  const std::optional<double> found = tau(first, second);
  return reply(found ? val(*found) : val::null());
}

val kendall_tau_b(const val& x, const val& y) { return rank_correlation(&relevance::kendall_tau_b, x, y); }
val kendall_tau_c(const val& x, const val& y) { return rank_correlation(&relevance::kendall_tau_c, x, y); }

}  // namespace

val Trainer::load(const val& judgements) {
  const Result<Safetensors> tensors = read_tensors(judgements);
  if (!tensors) return reply(tensors.error());
  Result<relevance::Judgements> read = relevance::Judgements::from_safetensors(*tensors);
  if (!read) return reply(read.error());
  val answer = val::object();
  answer.set("images", read->images.size());
  answer.set("captions", read->captions.size());
  answer.set("expertPairs", read->experts.size());
  answer.set("crowdPairs", read->crowd.size());
  answer.set("modelSha256", read->model_sha256);
  judgements_.emplace(std::move(*read));
  recall_.reset();
  study_.reset();
  return reply(answer);
}

val Trainer::step() {
  if (!judgements_) return reply(no_judgements());
  if (!study_) {
    Result<relevance::Study> study = relevance::Study::create(*judgements_, options_);
    if (!study) return reply(study.error());
    study_.emplace(std::move(*study));
  }
  study_->step();
  return progress_of(*study_);
}

val Trainer::table() const {
  if (!study_) return reply(no_judgements());
  if (study_->done() < relevance::Study::kSteps) return reply(steps_left());
  return reply(val(relevance::study_table(*study_)));
}

val Trainer::curves() const {
  if (!study_) return reply(no_judgements());
  return reply(val(relevance::study_curves(*study_)));
}

val Trainer::recall_step() {
  if (!study_) return reply(no_judgements());
  if (study_->done() < relevance::Study::kSteps) return reply(steps_left());
  if (!recall_) recall_.emplace(*study_);
  recall_->step();
  return progress_of(*recall_);
}

val Trainer::recall() const {
  if (!recall_ || recall_->done() < relevance::Recall::kSteps) return reply(steps_left());
  return reply(val(recall_->table()));
}

val Trainer::predictions(const std::string& scorer) const {
  if (!study_) return reply(no_judgements());
  const auto& names = relevance::kScorerNames;
  const auto found = std::find(names.begin(), names.end(), scorer);
  if (found == names.end()) return reply(Error{ErrorCode::out_of_range, "there is no such scorer"});
  const relevance::Predictions& predictions =
      study_->predictions(static_cast<relevance::Scorer>(found - names.begin()));
  val answer = val::object();
  answer.set("experts", numbers(predictions.experts));
  answer.set("blend", numbers(predictions.blend));
  answer.set("crowd", numbers(predictions.crowd_order));
  return reply(answer);
}

val Trainer::train(const val& words) const {
  if (!judgements_) return reply(no_judgements());
  const Result<Safetensors> tensors = read_tensors(words);
  if (!tensors) return reply(tensors.error());
  const auto word_set = relevance::WordSet::from_safetensors(*tensors, *judgements_);
  if (!word_set) return reply(word_set.error());
  const auto trained = relevance::train_scorers(*judgements_, *word_set, options_);
  if (!trained) return reply(trained.error());
  const auto bytes = relevance::save_scorers(trained->scorers);
  if (!bytes) return reply(bytes.error());
  val answer = val::object();
  answer.set("bytes", copy_to_js(std::span<const std::uint8_t>(*bytes)));
  answer.set("figures", training_figures(*trained));
  return reply(answer);
}

}  // namespace imago::bindings

EMSCRIPTEN_BINDINGS(imago_relevance) {
  using imago::bindings::Trainer;

  emscripten::function("kendallTauB", &imago::bindings::kendall_tau_b);
  emscripten::function("kendallTauC", &imago::bindings::kendall_tau_c);

  emscripten::class_<Trainer>("Trainer")
      .constructor<>()
      .function("load", &Trainer::load)
      .function("step", &Trainer::step)
      .function("table", &Trainer::table)
      .function("predictions", &Trainer::predictions)
      .function("curves", &Trainer::curves)
      .function("recallStep", &Trainer::recall_step)
      .function("recall", &Trainer::recall)
      .function("train", &Trainer::train);
}
