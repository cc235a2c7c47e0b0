// SPDX-License-Identifier: MIT
#include "image/exif.h"

#include <cstddef>
#include <optional>

namespace imago {
namespace {

// Tags and types of TIFF 6.0 and Exif 2.32.
constexpr std::uint32_t kTagOrientation = 0x0112;
constexpr std::uint32_t kTagExifIfd = 0x8769;
constexpr std::uint32_t kTagDateTimeOriginal = 0x9003;
constexpr std::uint32_t kTypeByte = 1, kTypeAscii = 2, kTypeShort = 3, kTypeLong = 4;
constexpr std::size_t kDateLength = 19;  // "YYYY:MM:DD HH:MM:SS"

class Tiff {
 public:
  explicit Tiff(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  bool open() {
    if (bytes_.size() < 8) return false;
    if (bytes_[0] == 'I' && bytes_[1] == 'I') {
      little_ = true;
    } else if (bytes_[0] != 'M' || bytes_[1] != 'M') {
      return false;
    }
    return number(2, 2) == 42u;
  }

  std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | bytes_[at + (little_ ? size - 1 - i : i)];
    }
    return value;
  }

  // Where the 12-byte entry of a tag starts in the directory at `ifd`.
  std::optional<std::size_t> entry(std::size_t ifd, std::uint32_t tag) const {
    const auto count = number(ifd, 2);
    if (!count) return std::nullopt;
    for (std::size_t i = 0; i < *count; ++i) {
      const std::size_t at = ifd + 2 + 12 * i;
      const auto found = number(at, 2);
      if (!found) return std::nullopt;
      if (*found == tag) return at;
    }
    return std::nullopt;
  }

  // An entry's first value where it is an unsigned integer.
  std::optional<std::uint32_t> integer(std::size_t entry) const {
    const auto type = number(entry + 2, 2);
    if (type == kTypeByte) return number(entry + 8, 1);
    if (type == kTypeShort) return number(entry + 8, 2);
    if (type == kTypeLong) return number(entry + 8, 4);
    return std::nullopt;
  }

  std::string text(std::size_t entry, std::size_t length) const {
    const auto type = number(entry + 2, 2);
    const auto count = number(entry + 4, 4);
    const auto at = number(entry + 8, 4);
    if (type != kTypeAscii || !count || *count < length || !at) return {};
    if (*at > bytes_.size() || bytes_.size() - *at < length) return {};
    const auto value = bytes_.subspan(*at, length);
    return std::string(value.begin(), value.end());
  }

 private:
  std::span<const std::uint8_t> bytes_;
  bool little_ = false;
};

// Only digits where digits belong: cameras without a clock write blanks or zeros.
bool is_date(const std::string& text) {
  constexpr char kPattern[] = "dddd:dd:dd dd:dd:dd";
  if (text.size() != kDateLength) return false;
  for (std::size_t i = 0; i < kDateLength; ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kPattern[i] == 'd' ? !digit : text[i] != kPattern[i]) return false;
  }
  return text.compare(0, 4, "0000") != 0;
}

}  // namespace

Exif parse_exif(std::span<const std::uint8_t> bytes) {
  Exif exif;
  Tiff tiff(bytes);
  if (!tiff.open()) return exif;
  const auto ifd = tiff.number(4, 4);
  if (!ifd) return exif;

  if (const auto entry = tiff.entry(*ifd, kTagOrientation)) {
    const auto value = tiff.integer(*entry);
    if (value && *value >= 1 && *value <= 8) exif.orientation = static_cast<int>(*value);
  }
  if (const auto entry = tiff.entry(*ifd, kTagExifIfd)) {
    const auto sub_ifd = tiff.integer(*entry);
    const auto date = sub_ifd ? tiff.entry(*sub_ifd, kTagDateTimeOriginal) : std::nullopt;
    if (date) {
      std::string text = tiff.text(*date, kDateLength);
      if (is_date(text)) exif.captured = std::move(text);
    }
  }
  return exif;
}

}  // namespace imago
