// SPDX-License-Identifier: MIT
// k-means over the rows of a large index, for `imago index`.
#include "index/grouping.h"

#include <emscripten/bind.h>

#include <optional>
#include <span>
#include <utility>

#include "convert.h"

namespace imago::bindings {
namespace {

using emscripten::val;

/// One grouping behind a JavaScript handle. Every method answers {ok, value} or {ok, code, message}.
class GroupingHandle {
 public:
  /// rows: Int8Array (n, dim); scales: Float32Array (n).
  val load(const val& rows, const val& scales, std::uint32_t dim, std::uint32_t groups, std::uint32_t seed) {
    auto values = copy_from_js<std::int8_t>(rows);
    if (!values) return reply(values.error());
    auto factors = copy_from_js<float>(scales);
    if (!factors) return reply(factors.error());
    GroupingOptions options;
    options.groups = groups;
    options.seed = seed;
    auto grouping = Grouping::create(std::move(*values), std::move(*factors), dim, options);
    if (!grouping) return reply(grouping.error());
    grouping_.emplace(std::move(*grouping));
    return progress();
  }

  val step() {
    if (!grouping_) return reply(nothing_loaded());
    grouping_->step();
    return progress();
  }

  val result() const {
    if (!grouping_ || grouping_->done() < grouping_->total()) return reply(nothing_loaded());
    val answer = val::object();
    answer.set("groupOf", copy_to_js(grouping_->group_of()));
    answer.set("centroids", copy_to_js(grouping_->centroids()));
    answer.set("spreads", copy_to_js(grouping_->spreads()));
    return reply(answer);
  }

 private:
  static Error nothing_loaded() { return {ErrorCode::not_loaded, "no rows have been grouped yet"}; }

  val progress() const {
    val answer = val::object();
    answer.set("done", grouping_->done());
    answer.set("total", grouping_->total());
    return reply(answer);
  }

  std::optional<Grouping> grouping_;
};

}  // namespace
}  // namespace imago::bindings

EMSCRIPTEN_BINDINGS(imago_grouping) {
  using imago::bindings::GroupingHandle;
  emscripten::class_<GroupingHandle>("Grouping")
      .constructor<>()
      .function("load", &GroupingHandle::load)
      .function("step", &GroupingHandle::step)
      .function("result", &GroupingHandle::result);
}
