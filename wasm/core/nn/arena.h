// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>

namespace imago {

/// One buffer for all activations of a tower, cut into spans once.
///
/// The layout is a function that takes spans; it runs twice, first to measure and then to cut:
///   Arena arena; arena.allocate([&](Arena::Cutter& cut) { x = cut.take<float>(rows * dim); … });
class Arena {
 public:
  class Cutter {
   public:
    /// `count` values, aligned to 16 bytes, zero at first; an empty span while measuring. 64 bits, so that a
    /// product of sizes that a 32-bit build can't hold is still seen to be too large.
    template <class T>
    std::span<T> take(std::uint64_t count) {
      const std::uint64_t begin = used_;
      used_ += (count * sizeof(T) + kAlign - 1) / kAlign * kAlign;
      if (base_ == nullptr) return {};
      return {reinterpret_cast<T*>(base_ + begin), static_cast<std::size_t>(count)};
    }

   private:
    friend class Arena;
    std::uint8_t* base_ = nullptr;
    std::uint64_t used_ = 0;
  };

  /// False if the layout needs more than `limit` bytes or memory is short.
  template <class Layout>
  bool allocate(Layout&& layout, std::size_t limit) {
    Cutter cutter;
    layout(cutter);
    if (cutter.used_ > limit) return false;
    memory_.reset(new (std::nothrow) Block[static_cast<std::size_t>(cutter.used_ / kAlign) + 1]());
    if (!memory_) return false;
    cutter.base_ = reinterpret_cast<std::uint8_t*>(memory_.get());
    cutter.used_ = 0;
    layout(cutter);
    return true;
  }

 private:
  static constexpr std::size_t kAlign = 16;
  struct alignas(kAlign) Block {
    std::uint8_t bytes[kAlign];
  };
  std::unique_ptr<Block[]> memory_;
};

}  // namespace imago
