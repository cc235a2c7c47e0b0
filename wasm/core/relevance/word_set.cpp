// SPDX-License-Identifier: MIT
#include "relevance/word_set.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "nn/kernels/kernels.h"
#include "nn/operations.h"
#include "nn/weights.h"

namespace imago::relevance {
namespace {

constexpr int kLogisticSteps = 30;
constexpr double kPenalty = 1e-3;  // keeps the system solvable where a feature never changes
constexpr std::size_t kMaxWords = 100'000;

/// Centred cosines of all words with all photos that may train, and who shows what.
struct Grid {
  std::size_t photos = 0;
  std::vector<float> cosine;        // (words, photos)
  std::vector<std::uint8_t> shown;  // (words, photos)
};

std::vector<float> mean_vector(const WordSet& words) {
  std::vector<float> mean(words.dim);
  mean_rows(words.vectors, words.size(), mean);
  return mean;
}

Grid make_grid(const WordSet& words, const Judgements& judgements, const Projection& projection,
               std::span<const float> text_mean) {
  std::vector<std::vector<float>> photos;
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < judgements.images.size(); ++i) {
    if (!judgements.images.trains(i)) continue;
    photos.push_back(projection.image(judgements.images.vector(i)).unit);
    rows.push_back(i);
  }
  Grid grid;
  grid.photos = photos.size();
  std::vector<float> word(words.dim);
  for (std::size_t w = 0; w < words.size(); ++w) {
    for (std::size_t k = 0; k < words.dim; ++k) word[k] = words.vectors[w * words.dim + k] - text_mean[k];
    normalize(word);
    for (std::size_t p = 0; p < photos.size(); ++p) {
      grid.cosine.push_back(kernels::dot_f32(word, photos[p]));
      grid.shown.push_back(words.shown[w * words.images + rows[p]]);
    }
  }
  return grid;
}

ShortModel fit_logistic(const WordSet& words, const Grid& grid) {
  Eigen::Vector4d weight = Eigen::Vector4d::Zero();
  for (int step = 0; step < kLogisticSteps; ++step) {
    Eigen::Vector4d gradient = kPenalty * weight;
    Eigen::Matrix4d hessian = kPenalty * Eigen::Matrix4d::Identity();
    for (std::size_t i = 0; i < grid.cosine.size(); ++i) {
      const double c = grid.cosine[i];
      const Eigen::Vector4d row(c, c * c, words.extra_pieces[i / grid.photos], 1.0);
      const double p = 1.0 / (1.0 + std::exp(-row.dot(weight)));
      gradient += (p - (grid.shown[i] != 0 ? 1.0 : 0.0)) * row;
      hessian += p * (1.0 - p) * row * row.transpose();
    }
    // Starting from nothing, full Newton steps of a logistic regression can overshoot: none may be longer
    // than this.
    Eigen::Vector4d change = hessian.ldlt().solve(gradient);
    const double length = change.norm();
    if (length > 5.0) change *= 5.0 / length;
    weight -= change;
    if (length < 1e-9) break;
  }
  ShortModel model;
  model.cosine = static_cast<float>(weight[0]);
  model.square = static_cast<float>(weight[1]);
  model.pieces = static_cast<float>(weight[2]);
  model.bias = static_cast<float>(weight[3]);
  return model;
}

double share_below(std::span<const float> sorted, float threshold) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), threshold);
  return sorted.empty() ? 0.0 : static_cast<double>(at - sorted.begin()) / static_cast<double>(sorted.size());
}

}  // namespace

Result<WordSet> WordSet::from_safetensors(const Safetensors& tensors, const Judgements& judgements) {
  const TensorView* rows = tensors.find("words");
  if (rows == nullptr || rows->shape.size() != 2 || rows->shape[0] == 0 || rows->shape[0] > kMaxWords) {
    return Error{ErrorCode::malformed, "the words have no tensor words of shape (n, dim)"};
  }
  WordSet out;
  out.dim = judgements.images.dim;
  out.images = judgements.images.size();
  const std::size_t n = rows->shape[0];
  const auto vectors = find_f32(tensors, "words", {n, out.dim});
  if (!vectors) return vectors.error();
  const auto pieces = find_f32(tensors, "word_pieces", {n});
  if (!pieces) return pieces.error();
  const auto shown = tensors.u8("word_shown", {n, out.images});
  if (!shown) return shown.error();
  out.vectors.assign(vectors->begin(), vectors->end());
  out.extra_pieces.assign(pieces->begin(), pieces->end());
  out.shown.assign(shown->begin(), shown->end());
  return out;
}

ShortFit fit_short_queries(const WordSet& words, const Judgements& judgements, const Projection& projection,
                           double most_lost) {
  std::vector<float> text_mean = mean_vector(words);
  const Grid grid = make_grid(words, judgements, projection, text_mean);
  ShortFit fit;
  fit.model = fit_logistic(words, grid);
  std::vector<float> present;  // best probability of each word that such a photo shows
  std::vector<float> absent;
  for (std::size_t w = 0; w < words.size(); ++w) {
    float best = 0.0F;
    bool is_shown = false;
    for (std::size_t i = w * grid.photos; i < (w + 1) * grid.photos; ++i) {
      best = std::max(best, fit.model.probability(grid.cosine[i], words.extra_pieces[w]));
      is_shown = is_shown || grid.shown[i] != 0;
    }
    (is_shown ? present : absent).push_back(best);
  }
  std::sort(present.begin(), present.end());
  std::sort(absent.begin(), absent.end());
  if (!present.empty()) {
    const auto lost = static_cast<std::size_t>(most_lost * static_cast<double>(present.size()));
    fit.threshold = present[std::min(lost, present.size() - 1)];
  }
  fit.kept = 1.0 - share_below(present, fit.threshold);
  fit.refused = share_below(absent, fit.threshold);
  fit.model.text_mean = std::move(text_mean);
  return fit;
}

}  // namespace imago::relevance
