// SPDX-License-Identifier: MIT
#include "relevance/kendall.h"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "io/json.h"

namespace imago::relevance {
namespace {

std::string read_golden() {
  std::ifstream file(std::string(IMAGO_SOURCE_DIR) + "/tests/golden/kendall.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<double> numbers(const JsonView& array) {
  std::vector<double> out;
  for (std::size_t i = 0; i < array.size(); ++i) out.push_back(*array.at(i).number());
  return out;
}

void expect_equal(const std::optional<double>& found, const JsonView& wanted) {
  ASSERT_EQ(found.has_value(), !wanted.is_null());
  if (found) {
    EXPECT_NEAR(*found, *wanted.number(), 1e-9);
  }
}

TEST(Kendall, EqualsSciPy) {
  const std::string text = read_golden();
  const auto json = Json::parse(text);
  ASSERT_TRUE(json.ok());
  const auto cases = json->root().get("cases");
  ASSERT_TRUE(cases.ok());
  ASSERT_GE(cases->size(), 20U);
  for (std::size_t i = 0; i < cases->size(); ++i) {
    const JsonView row = cases->at(i);
    const auto x = numbers(*row.get("x"));
    const auto y = numbers(*row.get("y"));
    expect_equal(kendall_tau_b(x, y), *row.get("tau_b"));
    expect_equal(kendall_tau_c(x, y), *row.get("tau_c"));
  }
}

TEST(Kendall, ConstantEmptyOrUnequalRankingsHaveNone) {
  const std::vector<double> same = {1, 1, 1};
  const std::vector<double> rising = {1, 2, 3};
  EXPECT_FALSE(kendall_tau_b(same, rising));
  EXPECT_FALSE(kendall_tau_c(same, rising));
  EXPECT_FALSE(kendall_tau_b({}, {}));
  EXPECT_FALSE(kendall_tau_c(rising, std::vector<double>{1, 2}));
}

}  // namespace
}  // namespace imago::relevance
