// SPDX-License-Identifier: MIT
#include "relevance/study.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "io/json.h"
#include "relevance/kendall.h"
#include "relevance/metrics.h"
#include "relevance/study_table.h"
#include "relevance_fixture.h"

namespace imago::relevance {
namespace {

TrainingOptions quick() { return quick_options({0.1, 1.0}); }

TEST(Study, IsWorthLittleWithoutInteractionAndMuchWithIt) {
  const Study study = finished(make_judgements(120, 1), quick());
  EXPECT_EQ(study.done(), Study::kSteps);
  std::vector<double> target;
  for (const auto& value : study.target(Target::experts)) target.push_back(*value);
  const double spread = variance(target);
  const auto error = [&](Scorer scorer) {
    return mean_squared_error(study.predictions(scorer).experts, target);
  };
  EXPECT_NEAR(error(Scorer::mean), spread, 0.1 * spread);
  EXPECT_GT(error(Scorer::concat_ridge), 0.8 * spread);
  EXPECT_LT(error(Scorer::ridge), 0.6 * spread);
  EXPECT_LT(error(Scorer::centred_cosine), error(Scorer::cosine));
  for (const double p : study.predictions(Scorer::mlp).experts) {
    EXPECT_GE(p, 0.0);
    EXPECT_LE(p, 1.0);
  }
}

/// Every prediction but those of `scorer_allowed` must stay, whatever the experts say of the cell (group,
/// group).
TEST(Study, NoCellLearnsFromItsOwnPhotosOrCaptions) {
  const Judgements judgements = make_judgements(80, 2);
  Judgements changed = judgements;
  for (ExpertPair& pair : changed.experts) {
    if (judgements.images.group[pair.image] == 3 || judgements.captions.group[pair.caption] == 1) {
      for (auto& score : pair.scores) score = static_cast<std::uint8_t>(5 - score);
    }
  }
  const Study before = finished(judgements, quick());
  const Study after = finished(changed, quick());
  std::size_t compared = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < judgements.experts.size(); ++i) {
    const ExpertPair& pair = judgements.experts[i];
    const bool cell =
        judgements.images.group[pair.image] == 3 && judgements.captions.group[pair.caption] == 1;
    for (const Scorer scorer : {Scorer::mean, Scorer::concat_ridge, Scorer::ridge, Scorer::mlp}) {
      const double was = before.predictions(scorer).experts[i];
      const double is = after.predictions(scorer).experts[i];
      if (cell) {
        EXPECT_EQ(was, is);
      }
      compared += cell;
      others += !cell && was != is;
    }
  }
  EXPECT_GT(compared, 0U);
  EXPECT_GT(others, 0U) << "elsewhere the change must show, or the comparison says nothing";
}

TEST(Study, NoEmbeddingOfWhatIsExcludedTrainsAnything) {
  const Judgements judgements = make_judgements(80, 3);
  const Study before = finished(judgements, quick());
  const Study after = finished(with_others_excluded(judgements), quick());
  std::size_t compared = 0;
  for (std::size_t i = 0; i < judgements.experts.size(); ++i) {
    if (!judgements.trains(judgements.experts[i])) continue;  // here it is what the models are asked about
    ++compared;
    for (std::size_t s = 0; s < kScorerNames.size(); ++s)
      EXPECT_EQ(before.predictions(static_cast<Scorer>(s)).experts[i],
                after.predictions(static_cast<Scorer>(s)).experts[i]);
  }
  EXPECT_GT(compared, 0U);
  EXPECT_LT(compared, judgements.experts.size()) << "something must be excluded";
}

TEST(Study, TooFewJudgementsAreRefused) {
  Judgements one = make_judgements(80, 4);
  one.experts.resize(1);
  EXPECT_EQ(Study::create(std::move(one), quick()).error().code, ErrorCode::mismatch);
  Judgements blocked = make_judgements(80, 4);
  for (std::size_t i = 0; i < blocked.images.size(); ++i) {
    if (blocked.images.group[i] == 2) blocked.images.allowed[i] = 0;
  }
  EXPECT_EQ(Study::create(std::move(blocked), quick()).error().code, ErrorCode::mismatch);
}

TEST(StudyTable, HoldsEveryBlockWithItsSizeAndVariance) {
  const Study study = finished(make_judgements(80, 5), quick());
  const std::string text = study_table(study);
  const auto json = Json::parse(text);
  ASSERT_TRUE(json.ok()) << text;
  const JsonView scorers = *json->root().get("scorers");
  for (const char* name : {"mean", "concat_ridge", "ridge", "mlp", "cosine", "centred_cosine", "human"}) {
    for (const char* block : {"all", "without_own", "allowed"}) {
      const JsonView row = *scorers.get(name)->get(block);
      EXPECT_GT(*row.get_integer("n"), 0) << name << ' ' << block;
      EXPECT_GT(*row.get_number("variance"), 0.0);
      const double mse = *row.get_number("mse_experts");
      const JsonView interval = *row.get("mse_experts_interval");
      EXPECT_LE(*interval.at(0).number(), mse);
      EXPECT_GE(*interval.at(1).number(), mse);
      for (const char* key : {"mse_blend", "mae_experts", "expert_tau_c", "cf_tau_b", "ece"})
        EXPECT_TRUE(row.find(key).has_value()) << name << ' ' << block << ' ' << key;
    }
  }
  std::vector<double> order;
  std::vector<double> shares;
  for (std::size_t i = 0; i < study.judgements().crowd.size(); ++i) {
    order.push_back(study.predictions(Scorer::cosine).crowd_order[i]);
    shares.push_back(study.judgements().crowd[i].share);
  }
  EXPECT_NEAR(*scorers.get("cosine")->get("all")->get_number("cf_tau_b"),
              100.0 * *kendall_tau_b(order, shares), 1e-6);
  EXPECT_TRUE(scorers.get("mean")->get("all")->get("cf_tau_b")->is_null()) << "a constant ranks nothing";
  EXPECT_EQ(json->root().get("chosen")->get("ridge_penalty")->size(), Study::kSteps);
}

TEST(Targets, AreTheMeanAndTheBlend) {
  Judgements judgements = make_judgements(10, 6);
  judgements.experts = {{{0, 0}, {1, 2, 4}}, {{0, 1}, {2, 2, 4}}, {{1, 2}, {4, 3, 4}}};
  judgements.crowd = {{{0, 1}, 0.5F}};
  const auto experts = build_targets(judgements, Target::experts);
  EXPECT_NEAR(*experts[0], (7.0 / 3.0 - 1.0) / 3.0, 1e-12);
  const auto blend = build_targets(judgements, Target::blend);
  EXPECT_FALSE(blend[0].has_value()) << "no majority";
  EXPECT_NEAR(*blend[1], 0.6 / 3.0 + 0.4 * 0.5, 1e-12);
  EXPECT_NEAR(*blend[2], 0.6, 1e-12) << "no vote of the crowd counts as 0";
}

}  // namespace
}  // namespace imago::relevance
