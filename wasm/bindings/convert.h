// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <emscripten/val.h>

#include "io/result.h"

namespace imago::bindings {

/// A copy of a JavaScript typed array. Fails with `out_of_memory` instead of trapping when it does not fit.
template <class T>
Result<std::vector<T>> copy_from_js(const emscripten::val& array);

/// A new JavaScript typed array that owns its copy: a view would dangle as soon as the memory grows.
template <class T>
emscripten::val copy_to_js(std::span<const T> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .call<emscripten::val>("slice");
}

/// {ok: true, value}
emscripten::val reply(const emscripten::val& value);
/// {ok: true, value: undefined}
emscripten::val reply();
/// {ok: false, code, message}
emscripten::val reply(const Error& error);

}  // namespace imago::bindings
