// SPDX-License-Identifier: MIT
#include "relevance/study_table.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "relevance/json_text.h"
#include "relevance/kendall.h"
#include "relevance/metrics.h"

namespace imago::relevance {
namespace {

constexpr std::size_t kBins = 15;
constexpr std::size_t kDraws = 500;
constexpr std::uint64_t kSeed = 20261126;

using Keep = std::function<bool(const Pair&)>;

struct Chosen {
  std::vector<double> predicted;
  std::vector<double> target;
  std::vector<std::uint32_t> photo;
};

Chosen choose(const Study& study, std::span<const double> predicted, Target kind, const Keep& keep) {
  Chosen out;
  const auto target = study.target(kind);
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    const Pair& pair = study.judgements().experts[i];
    if (!target[i] || !keep(pair)) continue;
    out.predicted.push_back(predicted[i]);
    out.target.push_back(*target[i]);
    out.photo.push_back(pair.image);
  }
  return out;
}

/// τ_c over every single rating, pairs of a photo and its own caption left out (the published way).
void add_expert_tau(JsonObject& object, const Study& study, std::span<const double> order, const Keep& keep) {
  std::vector<double> scores;
  std::vector<double> ratings;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const ExpertPair& pair = study.judgements().experts[i];
    if (!keep(pair) || study.judgements().own(pair)) continue;
    for (const std::uint8_t rating : pair.scores) {
      scores.push_back(order[i]);
      ratings.push_back(rating);
    }
  }
  const auto tau = kendall_tau_c(scores, ratings);
  object.add("expert_tau_c", tau ? std::optional(100.0 * *tau) : tau);
  object.count("expert_pairs", scores.size() / kExperts);
}

void add_crowd_tau(JsonObject& object, const Study& study, std::span<const double> order, const Keep& keep) {
  std::vector<double> scores;
  std::vector<double> shares;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const CrowdPair& pair = study.judgements().crowd[i];
    if (!keep(pair)) continue;
    scores.push_back(order[i]);
    shares.push_back(pair.share);
  }
  const auto tau = kendall_tau_b(scores, shares);
  object.add("cf_tau_b", tau ? std::optional(100.0 * *tau) : tau);
  object.count("cf_pairs", scores.size());
}

std::string curve_of(std::span<const ReliabilityBin> bins) {
  std::string out;
  for (const ReliabilityBin& bin : bins) {
    JsonObject object;
    object.add("predicted", bin.predicted).add("observed", bin.observed).count("count", bin.count);
    out += (out.empty() ? "" : ",") + object.text();
  }
  return "[" + out + "]";
}

void add_mse(JsonObject& object, const Study& study, const Chosen& chosen) {
  std::vector<double> squares(chosen.target.size());
  for (std::size_t i = 0; i < squares.size(); ++i)
    squares[i] = (chosen.predicted[i] - chosen.target[i]) * (chosen.predicted[i] - chosen.target[i]);
  const Interval interval =
      bootstrap_mean(squares, chosen.photo, study.judgements().images.size(), kDraws, kSeed);
  object.add("mse_experts", mean_squared_error(chosen.predicted, chosen.target));
  object.add("mse_experts_interval", json_array(std::vector<double>{interval.low, interval.high}));
}

std::string scorer_block(const Study& study, Scorer scorer, const Keep& keep) {
  const Predictions& predictions = study.predictions(scorer);
  const Chosen experts = choose(study, predictions.experts, Target::experts, keep);
  const Chosen blend = choose(study, predictions.blend, Target::blend, keep);
  JsonObject object;
  object.count("n", experts.target.size());
  if (experts.target.empty()) return object.text();
  object.add("variance", variance(experts.target));
  add_mse(object, study, experts);
  object.add("mae_experts", mean_absolute_error(experts.predicted, experts.target));
  object.add("r2_experts", r_squared(experts.predicted, experts.target));
  object.count("n_blend", blend.target.size());
  const bool has_blend = !blend.target.empty();
  object.add("variance_blend", has_blend ? std::optional(variance(blend.target)) : std::nullopt);
  object.add("mse_blend",
             has_blend ? std::optional(mean_squared_error(blend.predicted, blend.target)) : std::nullopt);
  add_expert_tau(object, study, predictions.expert_order, keep);
  add_crowd_tau(object, study, predictions.crowd_order, keep);
  const auto bins = reliability_curve(experts.predicted, experts.target, kBins);
  object.add("ece", calibration_error(bins)).add("reliability", curve_of(bins));
  return object.text();
}

/// Each expert as a predictor of the mean of the other two.
std::string human_block(const Study& study, const Keep& keep) {
  Chosen chosen;
  for (const ExpertPair& pair : study.judgements().experts) {
    if (!keep(pair)) continue;
    const double sum = pair.scores[0] + pair.scores[1] + pair.scores[2];
    for (const std::uint8_t score : pair.scores) {
      chosen.predicted.push_back((score - 1.0) / 3.0);
      chosen.target.push_back(((sum - score) / 2.0 - 1.0) / 3.0);
      chosen.photo.push_back(pair.image);
    }
  }
  JsonObject object;
  object.count("n", chosen.target.size());
  if (chosen.target.empty()) return object.text();
  object.add("variance", variance(chosen.target));
  add_mse(object, study, chosen);
  object.add("mae_experts", mean_absolute_error(chosen.predicted, chosen.target));
  for (const char* name : {"mse_blend", "expert_tau_c", "cf_tau_b", "ece"}) object.add(name, std::nullopt);
  return object.text();
}

}  // namespace

std::string study_table(const Study& study) {
  const Judgements& judgements = study.judgements();
  const std::vector<std::pair<const char*, Keep>> blocks = {
      {"all", [](const Pair&) { return true; }},
      {"without_own", [&](const Pair& pair) { return !judgements.own(pair); }},
      {"allowed", [&](const Pair& pair) { return judgements.allowed(pair); }},
  };
  JsonObject scorers;
  const auto add = [&](const char* name, const auto& block) {
    JsonObject object;
    for (const auto& [part, keep] : blocks) object.add(part, block(keep));
    scorers.add(name, object.text());
  };
  for (std::size_t s = 0; s < kScorerNames.size(); ++s) {
    add(kScorerNames[s].data(),
        [&](const Keep& keep) { return scorer_block(study, static_cast<Scorer>(s), keep); });
  }
  add("human", [&](const Keep& keep) { return human_block(study, keep); });
  JsonObject chosen;
  std::vector<std::size_t> epochs;
  for (const LearningCurve& curve : study.curves()) epochs.push_back(curve.epochs);
  chosen.add("ridge_penalty", json_array(study.ridge_penalties())).add("mlp_epochs", json_array(epochs));
  JsonObject out;
  out.add("scorers", scorers.text()).add("chosen", chosen.text());
  return out.text();
}

std::string study_curves(const Study& study) {
  std::string out;
  for (const LearningCurve& curve : study.curves()) {
    JsonObject object;
    object.add("training", json_array(curve.training)).add("validation", json_array(curve.validation));
    object.count("epochs", curve.epochs);
    out += (out.empty() ? "" : ",") + object.text();
  }
  return "[" + out + "]";
}

}  // namespace imago::relevance
