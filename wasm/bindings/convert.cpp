// SPDX-License-Identifier: MIT
#include "convert.h"

#include <cstdint>
#include <cstdlib>
#include <utility>

namespace imago::bindings {

using emscripten::val;

namespace {

const char* code_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::truncated:
      return "truncated";
    case ErrorCode::malformed:
      return "malformed";
    case ErrorCode::unsupported:
      return "unsupported";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::mismatch:
      return "mismatch";
    case ErrorCode::not_loaded:
      return "not_loaded";
    case ErrorCode::out_of_range:
      return "out_of_range";
    case ErrorCode::out_of_memory:
      return "out_of_memory";
  }
  return "internal";
}

// Without exceptions a failed operator new ends the instance, so large copies are tried with malloc first.
bool fits_in_memory(std::size_t bytes) {
  void* probe = std::malloc(bytes == 0 ? 1 : bytes);
  std::free(probe);
  return probe != nullptr;
}

}  // namespace

template <class T>
Result<std::vector<T>> copy_from_js(const val& array) {
  const auto length = array["length"].as<std::size_t>();
  if (!fits_in_memory(length * sizeof(T))) {
    return Error{ErrorCode::out_of_memory, "there is not enough memory for the input"};
  }
  return emscripten::convertJSArrayToNumberVector<T>(array);
}

template Result<std::vector<std::int8_t>> copy_from_js(const val&);
template Result<std::vector<std::uint8_t>> copy_from_js(const val&);
template Result<std::vector<std::uint16_t>> copy_from_js(const val&);
template Result<std::vector<std::uint32_t>> copy_from_js(const val&);
template Result<std::vector<float>> copy_from_js(const val&);

Result<Safetensors> read_tensors(const val& bytes) {
  Result<std::vector<std::uint8_t>> copy = copy_from_js<std::uint8_t>(bytes);
  if (!copy) return copy.error();
  return Safetensors::parse(std::move(*copy));
}

Error not_loaded(const char* what) {
  return {ErrorCode::not_loaded, std::string(what) + " has to be loaded first"};
}

Error in_file(const char* file, const Error& error) {
  return {error.code, std::string(file) + ": " + error.message};
}

val reply(const val& value) {
  val answer = val::object();
  answer.set("ok", true);
  answer.set("value", value);
  return answer;
}

val reply() { return reply(val::undefined()); }

val reply(const Error& error) {
  val answer = val::object();
  answer.set("ok", false);
  answer.set("code", std::string(code_name(error.code)));
  answer.set("message", error.message);
  return answer;
}

}  // namespace imago::bindings
