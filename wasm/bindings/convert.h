// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <emscripten/val.h>

#include "io/result.h"
#include "io/safetensors.h"
#include "nn/model_config.h"

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

/// A safetensors file. Errors: `out_of_memory`, and those of `Safetensors::parse`.
Result<Safetensors> read_tensors(const emscripten::val& bytes);

inline Precision precision_of(bool f32) { return f32 ? Precision::f32 : Precision::int8; }

/// What has to be loaded first.
Error not_loaded(const char* what);
/// Error of a step, with the file that it concerns in front.
Error in_file(const char* file, const Error& error);

/// {ok: true, value}
emscripten::val reply(const emscripten::val& value);
/// {ok: true, value: undefined}
emscripten::val reply();
/// {ok: false, code, message}
emscripten::val reply(const Error& error);

}  // namespace imago::bindings
