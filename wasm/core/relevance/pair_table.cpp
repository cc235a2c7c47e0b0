// SPDX-License-Identifier: MIT
#include "relevance/pair_table.h"

namespace imago::relevance {

const Projected& PairTable::image(std::size_t i) {
  if (!images_[i]) images_[i] = projection_.image(judgements_.images.vector(i));
  return *images_[i];
}

const Projected& PairTable::caption(std::size_t i) {
  if (!captions_[i]) captions_[i] = projection_.text(judgements_.captions.vector(i));
  return *captions_[i];
}

void PairTable::features(const FeatureSet& set, const Pair& pair, std::span<float> out) {
  write_features(set, image(pair.image), caption(pair.caption), out);
}

TrainingPart PairTable::training_part(const FeatureSet& set, std::span<const std::size_t> which,
                                      std::span<const std::optional<double>> target) {
  TrainingPart part;
  part.set = set;
  part.rank = projection_.rank();
  const std::size_t width = feature_count(set, part.rank);
  part.rows.resize(static_cast<Eigen::Index>(which.size()), static_cast<Eigen::Index>(width));
  for (const std::size_t i : which) {
    if (!target[i]) continue;
    const Pair& pair = judgements_.experts[i];
    const auto row = static_cast<Eigen::Index>(part.size());
    features(set, pair, std::span<float>(part.rows.row(row).data(), width));
    part.target.push_back(*target[i]);
    part.image_group.push_back(judgements_.images.group[pair.image]);
    part.caption_group.push_back(judgements_.captions.group[pair.caption]);
  }
  part.rows.conservativeResize(static_cast<Eigen::Index>(part.size()), Eigen::NoChange);
  return part;
}

}  // namespace imago::relevance
