// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace imago {

/// Why a call failed. The name of each code, in snake_case, is the `code` of the JavaScript `ImagoError`.
enum class ErrorCode {
  truncated,     ///< the input ends before what it promises
  malformed,     ///< the input contradicts its own format
  unsupported,   ///< well formed, but a feature this engine does not have
  too_large,     ///< over a limit that is checked before any work is done
  mismatch,      ///< two inputs that do not belong together (shapes, model hashes)
  not_loaded,    ///< a model, an index or a policy is needed first
  out_of_range,  ///< an argument outside its documented range
  out_of_memory,
};

struct Error {
  ErrorCode code;
  std::string message;  ///< one sentence for a person, without a trailing full stop
};

/// A value or an error. Nothing in `core` throws: a failed call returns its reason.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Error& error() { return *std::get_if<1>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value.
struct Ok {};
using Status = Result<Ok>;

}  // namespace imago
