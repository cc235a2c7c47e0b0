// SPDX-License-Identifier: MIT
#include "relevance/training_part.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace imago::relevance {

FeatureRows Scaling::apply(const FeatureRows& rows) const {
  return ((rows.rowwise() - mean).array().rowwise() * scale.array()).matrix();
}

Scaling fit_scaling(const FeatureSet& set, std::size_t rank, const FeatureRows& rows) {
  const Eigen::Index width = rows.cols();
  const auto n = static_cast<float>(std::max<Eigen::Index>(rows.rows(), 1));
  Scaling out;
  out.mean = rows.colwise().sum() / n;
  const Eigen::RowVectorXf variance = (rows.rowwise() - out.mean).array().square().colwise().sum() / n;
  out.scale = Eigen::RowVectorXf::Zero(width);
  const auto group = [&](Eigen::Index at, Eigen::Index size) {
    const float total = variance.segment(at, size).sum();
    if (total > 0.0F) out.scale.segment(at, size).setConstant(1.0F / std::sqrt(total));
  };
  Eigen::Index at = 0;
  for (const bool present : {set.image, set.text, set.product, set.difference}) {
    if (!present) continue;
    group(at, static_cast<Eigen::Index>(rank));
    at += static_cast<Eigen::Index>(rank);
  }
  // The cosine's numbers have different units: each is a group of its own.
  for (; at < width; ++at) group(at, 1);
  return out;
}

std::vector<InnerFold> inner_folds(const TrainingPart& part, bool diagonal) {
  const std::set<std::uint8_t> images(part.image_group.begin(), part.image_group.end());
  const std::set<std::uint8_t> captions(part.caption_group.begin(), part.caption_group.end());
  std::vector<InnerFold> folds;
  const auto add = [&](InnerFold fold) {
    bool checks = false;
    bool trains = false;
    for (std::size_t i = 0; i < part.size() && !(checks && trains); ++i) {
      checks = checks || fold.checks(part, i);
      trains = trains || fold.trains(part, i);
    }
    if (checks && trains) folds.push_back(fold);
  };
  if (diagonal) {
    for (auto image = images.begin(), caption = captions.begin();
         image != images.end() && caption != captions.end(); ++image, ++caption)
      add({*image, *caption});
    return folds;
  }
  for (const std::uint8_t image : images) {
    for (const std::uint8_t caption : captions) add({image, caption});
  }
  return folds;
}

}  // namespace imago::relevance
