// SPDX-License-Identifier: MIT
// The names of what a search needs; those of photos are in photo_bindings.cpp. Conversions are in
// convert.cpp, the object behind the names in engine*.cpp.
#include <emscripten/bind.h>

#include <cstdint>

#include "engine.h"
#include "nn/kernels/relaxed.h"

namespace {

/// Raised together with ABI_VERSION in web/engine/wasm.js whenever the boundary changes.
constexpr int kAbiVersion = 6;

int abi_version() { return kAbiVersion; }

/// Places of the relaxed module's functions in this module's table, which is what a function pointer is here.
void use_relaxed(std::uintptr_t scan, std::uintptr_t multiply) {
  namespace kernels = imago::kernels;
  kernels::simd::use_relaxed_scan(reinterpret_cast<kernels::RelaxedScan*>(scan));
  kernels::simd::use_relaxed_multiply(reinterpret_cast<kernels::RelaxedMultiply*>(multiply));
}

}  // namespace

EMSCRIPTEN_BINDINGS(imago) {
  using imago::bindings::Engine;

  emscripten::function("abiVersion", &abi_version);
  emscripten::function("useRelaxed", &use_relaxed);

  emscripten::class_<Engine>("Engine")
      .constructor<>()
      .function("loadText", &Engine::load_text)
      .function("dim", &Engine::dim)
      .function("tokenize", &Engine::tokenize)
      .function("encodeText", &Engine::encode_text)
      .function("loadIndex", &Engine::load_index)
      .function("search", &Engine::search)
      .function("blockedRows", &Engine::blocked_rows)
      .function("indexRow", &Engine::index_row)
      .function("loadRelevance", &Engine::load_relevance)
      .function("queryShape", &Engine::query_shape)
      .function("probabilities", &Engine::probabilities)
      .function("loadPolicy", &Engine::load_policy)
      .function("captionBlocked", &Engine::caption_blocked)
      .function("queryBlocked", &Engine::query_blocked);
}
