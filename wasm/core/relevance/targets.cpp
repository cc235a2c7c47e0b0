// SPDX-License-Identifier: MIT
#include "relevance/targets.h"

#include <cstdint>
#include <unordered_map>

namespace imago::relevance {
namespace {

constexpr double kExpertPart = 0.6;
constexpr double kCrowdPart = 0.4;

std::uint64_t key_of(const Pair& pair) { return std::uint64_t{pair.image} << 32 | pair.caption; }

double unit_score(double score) { return (score - 1.0) / 3.0; }

std::optional<double> majority(const ExpertPair& pair) {
  const auto& [a, b, c] = pair.scores;
  if (a == b || a == c) return a;
  if (b == c) return b;
  return std::nullopt;
}

double mean_score(const ExpertPair& pair) {
  const auto& [a, b, c] = pair.scores;
  return (a + b + c) / 3.0;
}

}  // namespace

std::vector<std::optional<double>> build_targets(const Judgements& judgements, Target target) {
  std::vector<std::optional<double>> out;
  out.reserve(judgements.experts.size());
  if (target == Target::experts) {
    for (const ExpertPair& pair : judgements.experts) out.emplace_back(unit_score(mean_score(pair)));
    return out;
  }
  std::unordered_map<std::uint64_t, double> shares;
  for (const CrowdPair& pair : judgements.crowd) shares.emplace(key_of(pair), pair.share);
  for (const ExpertPair& pair : judgements.experts) {
    const std::optional<double> score = majority(pair);
    if (!score) {
      out.emplace_back();
      continue;
    }
    const auto share = shares.find(key_of(pair));
    out.emplace_back(kExpertPart * unit_score(*score) +
                     kCrowdPart * (share == shares.end() ? 0.0 : share->second));
  }
  return out;
}

}  // namespace imago::relevance
