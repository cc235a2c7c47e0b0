// SPDX-License-Identifier: MIT
#include "relevance/recall.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "io/json.h"
#include "nn/kernels/kernels.h"
#include "relevance/study_table.h"
#include "relevance_fixture.h"

namespace imago::relevance {
namespace {

Recall finished(const Study& study) {
  Recall recall(study);
  while (recall.step()) {
  }
  return recall;
}

/// The percentage of first captions whose photo is among the first k by plain cosine, from a full sort.
double cosine_recall(const Judgements& judgements, std::size_t k, bool allowed_only) {
  std::set<std::uint32_t> asked;
  double found = 0.0;
  double total = 0.0;
  for (std::uint32_t caption = 0; caption < judgements.captions.size(); ++caption) {
    const std::uint32_t own = judgements.caption_image[caption];
    if (!asked.insert(own).second) continue;
    if (allowed_only && !judgements.allowed({.image = own, .caption = caption})) continue;
    std::vector<std::pair<float, std::uint32_t>> order;
    for (std::uint32_t photo = 0; photo < judgements.images.size(); ++photo) {
      if (allowed_only && judgements.images.allowed[photo] == 0) continue;
      order.emplace_back(
          -kernels::dot_f32(judgements.images.vector(photo), judgements.captions.vector(caption)), photo);
    }
    std::sort(order.begin(), order.end());
    total += 1.0;
    for (std::size_t place = 0; place < k; ++place) found += order[place].second == own ? 1.0 : 0.0;
  }
  return 100.0 * found / total;
}

TEST(Recall, OfTheCosineIsThatOfAFullSort) {
  const Judgements judgements = make_judgements(80, 11);
  const Study study = finished(judgements, quick_options({1.0}));
  const std::string text = finished(study).table();
  const auto json = Json::parse(text);
  ASSERT_TRUE(json.ok()) << text;
  EXPECT_EQ(*json->root().get("queries")->get_integer("all"), 80);
  EXPECT_EQ(*json->root().get("photos")->get_integer("all"), 80);
  EXPECT_LT(*json->root().get("photos")->get_integer("allowed"), 80);
  const JsonView cosine = *json->root().get("recall")->get("cosine");
  for (const std::size_t k : {std::size_t{1}, std::size_t{7}, std::size_t{50}}) {
    EXPECT_NEAR(*cosine.get("all")->at(k - 1).number(), cosine_recall(judgements, k, false), 1e-6);
    EXPECT_NEAR(*cosine.get("allowed")->at(k - 1).number(), cosine_recall(judgements, k, true), 1e-6);
  }
}

TEST(Recall, RisesWithKAndNeedsInteraction) {
  const Study study = finished(make_judgements(120, 12), quick_options({1.0}));
  const auto json = Json::parse(finished(study).table());
  ASSERT_TRUE(json.ok());
  const JsonView scorers = *json->root().get("recall");
  const auto at = [&](const char* scorer, std::size_t k) {
    return *scorers.get(scorer)->get("all")->at(k - 1).number();
  };
  for (const std::string_view name : Recall::kScorers) {
    for (std::size_t k = 2; k <= Recall::kDeepest; ++k) EXPECT_GE(at(name.data(), k), at(name.data(), k - 1));
  }
  // One of 120 photos by chance: 50 places find 42 %.
  EXPECT_NEAR(at("concat_ridge", 50), 42.0, 15.0) << "it ranks the same photos first for every caption";
}

TEST(Recall, NeverSeesWhatItsCellHeldBack) {
  const Judgements judgements = make_judgements(80, 13);
  Judgements changed = judgements;
  for (ExpertPair& pair : changed.experts) {
    if (!judgements.trains(pair)) pair.scores = {4, 4, 4};
  }
  const Study before = finished(judgements, quick_options({1.0}));
  const Study after = finished(changed, quick_options({1.0}));
  EXPECT_EQ(finished(before).table(), finished(after).table()) << "what is excluded trains nothing";
}

TEST(StudyCurves, HoldTheLossesOfEveryCell) {
  const Study study = finished(make_judgements(80, 14), quick_options({1.0}));
  const std::string text = study_curves(study);
  const auto json = Json::parse(text);
  ASSERT_TRUE(json.ok()) << text;
  ASSERT_EQ(json->root().size(), Study::kSteps);
  for (std::size_t cell = 0; cell < Study::kSteps; ++cell) {
    const JsonView curve = json->root().at(cell);
    const std::size_t epochs = curve.get("training")->size();
    EXPECT_EQ(curve.get("validation")->size(), epochs);
    EXPECT_GE(static_cast<std::size_t>(*curve.get_integer("epochs")), 1U);
    EXPECT_LE(static_cast<std::size_t>(*curve.get_integer("epochs")), epochs);
    EXPECT_LT(*curve.get("training")->at(epochs - 1).number(), *curve.get("training")->at(0).number());
  }
}

}  // namespace
}  // namespace imago::relevance
