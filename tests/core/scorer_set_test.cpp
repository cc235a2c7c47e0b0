// SPDX-License-Identifier: MIT
#include "relevance/scorer_set.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "relevance/scorer_set_save.h"
#include "relevance/train.h"
#include "relevance_fixture.h"

namespace imago::relevance {
namespace {

Trained trained() {
  Judgements judgements = make_judgements(80, 1);
  judgements.model_sha256 = "abc";
  const WordSet words = make_words(judgements, 10, 20);
  Result<Trained> result = train_scorers(judgements, words, quick_options());
  EXPECT_TRUE(result.ok());
  return std::move(*result);
}

Result<ScorerSet> reread(std::vector<std::uint8_t> bytes) {
  const auto tensors = Safetensors::parse(std::move(bytes));
  if (!tensors) return tensors.error();
  return ScorerSet::from_safetensors(*tensors);
}

TEST(ScorerSet, SaysTheSameAfterItsFile) {
  const Judgements judgements = make_judgements(80, 1);
  const Trained made = trained();
  const auto bytes = save_scorers(made.scorers);
  ASSERT_TRUE(bytes.ok());
  const auto read = reread(*bytes);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->model_sha256, "abc");
  EXPECT_EQ(save_scorers(*read).value(), *bytes);
  for (const std::size_t words : {1U, 9U}) {
    for (std::size_t i = 0; i < 10; ++i) {
      for (const ScorerKind kind : {ScorerKind::linear, ScorerKind::mlp, ScorerKind::cosine}) {
        const auto ask = [&](const ScorerSet& set) {
          return set.probability(kind, set.prepare(judgements.captions.vector(i), words, 0.5F),
                                 set.projection.image(judgements.images.vector(i)));
        };
        EXPECT_EQ(ask(made.scorers), ask(*read));
        EXPECT_GE(ask(*read), 0.0F);
        EXPECT_LE(ask(*read), 1.0F);
      }
    }
  }
}

TEST(ScorerSet, ShortQueriesHaveTheirOwnMeanAndThreshold) {
  const Trained made = trained();
  const Judgements judgements = make_judgements(80, 1);
  const auto sentence = made.scorers.prepare(judgements.captions.vector(0), 3, 0.0F);
  const auto word = made.scorers.prepare(judgements.captions.vector(0), 2, 0.0F);
  EXPECT_FALSE(sentence.is_short);
  EXPECT_TRUE(word.is_short);
  EXPECT_NE(sentence.text.unit, word.text.unit);
  EXPECT_EQ(made.scorers.threshold(word), made.scorers.thresholds.words);
  EXPECT_EQ(made.scorers.threshold(sentence), made.scorers.thresholds.sentence);
}

TEST(ScorerSet, PiecesAndMissingPhotosSeparateAbsentWords) {
  const Trained made = trained();
  EXPECT_LT(made.scorers.short_queries.pieces, 0.0F) << "in this world only absent words come in pieces";
  EXPECT_GE(made.words_kept, 0.9);
  EXPECT_GT(made.words_refused, 0.9);
}

TEST(ScorerSet, AVectorOfZerosIsANumber) {
  const Trained made = trained();
  const std::vector<float> zeros(24);
  const auto query = made.scorers.prepare(zeros, 5, 0.0F);
  EXPECT_TRUE(
      std::isfinite(made.scorers.probability(ScorerKind::mlp, query, made.scorers.projection.image(zeros))));
}

TEST(ScorerSet, WhatIsNotFiniteIsNotWritten) {
  Trained made = trained();
  made.scorers.linear.weight[3] = std::numeric_limits<float>::quiet_NaN();
  const auto bytes = save_scorers(made.scorers);
  ASSERT_FALSE(bytes.ok());
  EXPECT_EQ(bytes.error().code, ErrorCode::out_of_range);
}

TEST(ScorerSet, DamagedFilesAreErrors) {
  const auto bytes = save_scorers(trained().scorers);
  ASSERT_TRUE(bytes.ok());
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, bytes->size() / 2, bytes->size() - 1}) {
    EXPECT_FALSE(reread({bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(size)}).ok()) << size;
  }
  const std::string text(bytes->begin(), bytes->end());
  for (const char* name : {"basis", "mlp.output.bias", "thresholds", "ridge.features", "short.weight"}) {
    std::string renamed = text;
    renamed[renamed.find("\"" + std::string(name) + "\"") + 1] = '_';
    EXPECT_FALSE(reread({renamed.begin(), renamed.end()}).ok()) << name;
  }
}

TEST(Training, NoEmbeddingOfWhatIsExcludedReachesTheWeights) {
  const Judgements judgements = make_judgements(80, 5);
  const WordSet words = make_words(judgements, 10, 20);
  const auto weights = [&](const Judgements& from) {
    return save_scorers(train_scorers(from, words, quick_options())->scorers).value();
  };
  const auto wanted = weights(judgements);
  EXPECT_EQ(weights(with_others_excluded(judgements)), wanted);

  // Each rule by itself: what it keeps out would have left a trace.
  for (const bool by_age : {true, false}) {
    Judgements one = judgements;
    const auto kept_out = [&](std::size_t i) {
      return by_age ? judgements.images.allowed[i] == 0 : judgements.images.flagged[i] != 0;
    };
    std::size_t row = 0;
    while (!kept_out(row)) ++row;
    one.images.allowed[row] = 1;
    one.images.flagged[row] = 0;
    EXPECT_NE(weights(one), wanted) << (by_age ? "allowed" : "flagged");
  }
}

TEST(Training, NeedsAllowedPairsInMoreThanOneGroup) {
  Judgements judgements = make_judgements(40, 2);
  const WordSet words = make_words(judgements, 4, 4);
  Judgements blocked = judgements;
  for (auto& allowed : blocked.images.allowed) allowed = 0;
  EXPECT_EQ(train_scorers(blocked, words, quick_options()).error().code, ErrorCode::mismatch);
  for (auto& group : judgements.images.group) group = 0;
  EXPECT_EQ(train_scorers(judgements, words, quick_options()).error().code, ErrorCode::mismatch);
}

}  // namespace
}  // namespace imago::relevance
