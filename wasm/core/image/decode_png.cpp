// SPDX-License-Identifier: MIT
// Reads a PNG's chunks (W3C PNG, second edition; eXIf: PNG extensions 1.5), checks them and rewrites the file
// for stb_image: IHDR, a full palette, tRNS, one IDAT.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

#include "image/decode_plan.h"
#include "image/stb_decoder.h"

namespace imago {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxIcc = std::size_t{1} << 20;
constexpr std::uint64_t kMaxDeflateRatio = 1032;  // of zlib's own documentation
constexpr std::uint64_t kFixedMemory = std::uint64_t{1} << 20;

enum ColorType { kGray = 0, kRgb = 2, kPalette = 3, kGrayAlpha = 4, kRgba = 6 };

std::uint32_t u32(ByteSpan b, std::size_t at) {
  return std::uint32_t{b[at]} << 24 | std::uint32_t{b[at + 1]} << 16 | std::uint32_t{b[at + 2]} << 8 |
         b[at + 3];
}

// The CRC-32 of PNG's annex D, four bytes a step.
class Crc32 {
 public:
  static std::uint32_t of(ByteSpan bytes) {
    static const Crc32 tables;
    const auto& t = tables.table_;
    std::uint32_t crc = ~0u;
    for (; bytes.size() >= 4; bytes = bytes.subspan(4)) {
      crc ^= bytes[0] | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16 |
             std::uint32_t{bytes[3]} << 24;
      crc = t[3][crc & 255] ^ t[2][crc >> 8 & 255] ^ t[1][crc >> 16 & 255] ^ t[0][crc >> 24];
    }
    for (const std::uint8_t byte : bytes) crc = t[0][(crc ^ byte) & 255] ^ crc >> 8;
    return ~crc;
  }

 private:
  Crc32() {
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t crc = i;
      for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? 0xedb88320u ^ crc >> 1 : crc >> 1;
      table_[0][i] = crc;
    }
    for (std::size_t i = 0; i < 256; ++i) {
      for (std::size_t k = 1; k < 4; ++k)
        table_[k][i] = table_[0][table_[k - 1][i] & 255] ^ table_[k - 1][i] >> 8;
    }
  }
  std::array<std::array<std::uint32_t, 256>, 4> table_;
};

// Table 11.1: which depths go with which colour types.
bool depth_is_valid(int color_type, int depth) {
  const bool part_of_byte = depth == 1 || depth == 2 || depth == 4;
  switch (color_type) {
    case kGray:
      return part_of_byte || depth == 8 || depth == 16;
    case kPalette:
      return part_of_byte || depth == 8;
    case kRgb:
    case kGrayAlpha:
    case kRgba:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

class PngReader {
 public:
  PngReader(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth)
      : bytes_(bytes), limits_(limits), depth_(depth) {}

  Result<DecodePlan> read();

 private:
  Status read_chunk(std::string_view type, ByteSpan body, bool intact);
  Status read_header(ByteSpan body);
  Status read_palette(ByteSpan body);
  Status read_transparency(ByteSpan body);
  void read_ancillary(std::string_view type, ByteSpan body);
  std::optional<ColorTransform> find_transform() const;
  std::optional<ColorTransform> transform_from_chromaticities() const;
  Status check_data_size();
  void write_stream();
  void put_chunk(std::string_view type, ByteSpan body);

  int channels() const {
    switch (color_type_) {
      case kRgb:
        return 3;
      case kGrayAlpha:
        return 2;
      case kRgba:
        return 4;
      default:
        return 1;
    }
  }

  ByteSpan bytes_;
  const DecodeLimits& limits_;
  PlanDepth depth_;
  DecodePlan plan_;

  ByteSpan header_, palette_, transparency_, icc_, chromaticities_;
  std::vector<ByteSpan> data_;
  int bit_depth_ = 0, color_type_ = 0;
  bool is_srgb_ = false;
  std::uint32_t gamma_ = 0;  // gAMA: the encoding exponent times 100,000; 0 where absent
};

Result<DecodePlan> PngReader::read() {
  std::size_t at = 8;
  for (bool ended = false; !ended;) {
    if (bytes_.size() - at < 12) return truncated_error();
    const std::size_t length = u32(bytes_, at);
    if (length > 0x7fffffff) return malformed_error("a chunk of this PNG has an impossible length");
    if (length > bytes_.size() - at - 12) {
      // The size stands at the start: enough for whoever asks only for that.
      if (depth_ == PlanDepth::header && !header_.empty()) break;
      return truncated_error();
    }
    const std::string_view type(reinterpret_cast<const char*>(bytes_.data()) + at + 4, 4);
    const ByteSpan body = bytes_.subspan(at + 8, length);
    const bool needs_check = depth_ == PlanDepth::whole || type != "IDAT"sv;
    const bool intact =
        !needs_check || Crc32::of(bytes_.subspan(at + 4, length + 4)) == u32(bytes_, at + 8 + length);
    if (header_.empty() && type != "IHDR"sv)
      return malformed_error("this PNG does not start with its header");
    const auto status = read_chunk(type, body, intact);
    if (!status) return status.error();
    ended = type == "IEND"sv;
    at += 12 + length;
  }
  plan_.has_alpha = color_type_ == kGrayAlpha || color_type_ == kRgba || !transparency_.empty();
  plan_.model = color_type_ == kGray || color_type_ == kGrayAlpha ? ColorModel::gray : ColorModel::rgb;
  if (depth_ == PlanDepth::header) return std::move(plan_);

  if (data_.empty()) return truncated_error();
  if (color_type_ == kPalette && palette_.empty()) return malformed_error("this PNG's palette is missing");
  const auto status = check_data_size();
  if (!status) return status.error();
  plan_.to_srgb = find_transform();
  write_stream();
  return std::move(plan_);
}

Status PngReader::read_chunk(std::string_view type, ByteSpan body, bool intact) {
  const bool critical = (type[0] & 0x20) == 0;
  if (!intact) {
    if (critical) return malformed_error("a checksum of this PNG is wrong");
    return Ok{};  // damaged metadata must not cost the picture
  }
  if (type == "IHDR"sv) return read_header(body);
  if (type == "PLTE"sv) return read_palette(body);
  if (type == "tRNS"sv) return read_transparency(body);
  if (type == "IDAT"sv) {
    data_.push_back(body);
    return Ok{};
  }
  if (type == "CgBI"sv) return unsupported_error("this PNG is in Apple's private variant");
  if (critical && type != "IEND"sv)
    return unsupported_error("this PNG needs an extension that is not known here");
  read_ancillary(type, body);
  return Ok{};
}

Status PngReader::read_header(ByteSpan body) {
  if (!header_.empty() || body.size() != 13) return malformed_error("this PNG's header is malformed");
  auto status = check_dimensions(u32(body, 0), u32(body, 4), limits_);
  if (!status) return status;
  plan_.width = static_cast<int>(u32(body, 0));
  plan_.height = static_cast<int>(u32(body, 4));
  bit_depth_ = body[8];
  color_type_ = body[9];
  if (!depth_is_valid(color_type_, bit_depth_) || body[10] != 0 || body[11] != 0 || body[12] > 1) {
    return malformed_error("this PNG's header is malformed");
  }
  header_ = body;
  return Ok{};
}

Status PngReader::read_palette(ByteSpan body) {
  if (!palette_.empty() || body.empty() || body.size() % 3 != 0 || body.size() > 768) {
    return malformed_error("this PNG's palette is malformed");
  }
  palette_ = body;
  return Ok{};
}

Status PngReader::read_transparency(ByteSpan body) {
  if (color_type_ == kGrayAlpha || color_type_ == kRgba) return Ok{};  // meaningless beside an alpha channel
  const bool valid = color_type_ == kPalette ? body.size() >= 1 && body.size() <= palette_.size() / 3
                     : color_type_ == kGray  ? body.size() == 2
                                             : body.size() == 6;
  if (!valid) return malformed_error("this PNG's transparency is malformed");
  transparency_ = body;
  return Ok{};
}

void PngReader::read_ancillary(std::string_view type, ByteSpan body) {
  if (type == "eXIf"sv) plan_.exif = parse_exif(body);
  if (type == "sRGB"sv) is_srgb_ = true;
  if (type == "gAMA"sv && body.size() == 4) gamma_ = u32(body, 0);
  if (type == "cHRM"sv && body.size() == 32) chromaticities_ = body;
  if (type == "iCCP"sv) {
    // A name of 1..79 bytes, a zero, the compression method (0), the compressed profile.
    const auto zero = std::find(body.begin(), body.begin() + std::min<std::size_t>(body.size(), 80), 0);
    const auto name = static_cast<std::size_t>(zero - body.begin());
    if (name + 2 < body.size() && body[name] == 0 && body[name + 1] == 0) icc_ = body.subspan(name + 2);
  }
}

// The order of PNG's section 12: a profile, then sRGB, then gAMA and cHRM.
std::optional<ColorTransform> PngReader::find_transform() const {
  if (!icc_.empty()) {
    const auto profile = stb_inflate(icc_, kMaxIcc);
    return profile ? icc_to_srgb(*profile, plan_.model) : std::nullopt;
  }
  if (is_srgb_) return std::nullopt;
  return transform_from_chromaticities();
}

std::optional<ColorTransform> PngReader::transform_from_chromaticities() const {
  // Without gAMA nothing is known of the curve, and cHRM alone is too often a careless copy to act on.
  if (gamma_ == 0) return std::nullopt;
  // 1/2.2 is how sRGB is written here; anything close to it means sRGB's own curve.
  constexpr std::uint32_t kSrgbGamma = 45455, kTolerance = 2273;
  const bool srgb_curve = gamma_ >= kSrgbGamma - kTolerance && gamma_ <= kSrgbGamma + kTolerance;
  ToneTable tone;
  for (std::size_t i = 0; i < tone.size(); ++i) {
    const double x = static_cast<double>(i) / 255.0;
    tone[i] = srgb_curve ? srgb_to_linear(x) : std::pow(x, 100000.0 / gamma_);
  }
  ColorTransform transform;
  if (plan_.model == ColorModel::gray) {
    transform = ColorTransform::from_gray(tone);
  } else {
    Matrix3 matrix = rgb_to_xyz_d50(kSrgbPrimaries);
    if (!chromaticities_.empty()) {
      const auto value = [&](std::size_t i) { return u32(chromaticities_, 4 * i) / 100000.0; };
      matrix =
          rgb_to_xyz_d50({value(2), value(3), value(4), value(5), value(6), value(7), value(0), value(1)});
      if (matrix == Matrix3{}) return std::nullopt;
    }
    transform = ColorTransform::from_matrix_profile({{tone, tone, tone}, matrix});
  }
  if (transform.is_identity()) return std::nullopt;
  return transform;
}

// How many bytes the pixels unpack to, against what the compressed data can possibly hold.
Status PngReader::check_data_size() {
  const std::uint64_t width = plan_.width, height = plan_.height;
  const std::uint64_t row = (width * channels() * bit_depth_ + 7) / 8 + 1;
  std::uint64_t compressed = 0;
  for (const auto& part : data_) compressed += part.size();
  if (row * height > (compressed + 1) * kMaxDeflateRatio) return truncated_error();
  // stb_image holds the compressed and the unpacked data in buffers that double; Adam7 adds a filter byte a
  // row of each pass. Then the unpacked pixels, their 8-bit version and the palette's colours, two of them at
  // a time.
  const std::uint64_t pixel = std::uint64_t{4} * (bit_depth_ == 16 ? 2 : 1);
  const std::uint64_t budget =
      3 * compressed + 3 * (row * height + 8 * height) + 2 * pixel * width * height + kFixedMemory;
  plan_.memory_budget = static_cast<std::size_t>(std::min<std::uint64_t>(budget, SIZE_MAX));
  return Ok{};
}

void PngReader::put_chunk(std::string_view type, ByteSpan body) {
  auto& out = plan_.stream;
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(body.size() >> shift));
  out.insert(out.end(), type.begin(), type.end());
  out.insert(out.end(), body.begin(), body.end());
  out.insert(out.end(), 4, 0);  // stb_image reads no checksum
}

void PngReader::write_stream() {
  std::vector<std::uint8_t> data;
  for (const auto& part : data_) data.insert(data.end(), part.begin(), part.end());
  plan_.stream.assign(bytes_.begin(), bytes_.begin() + 8);
  put_chunk("IHDR"sv, header_);
  if (color_type_ == kPalette) {
    // Full, because stb_image looks up any index.
    std::vector<std::uint8_t> palette(palette_.begin(), palette_.end());
    palette.resize(768);
    put_chunk("PLTE"sv, palette);
  }
  if (!transparency_.empty()) put_chunk("tRNS"sv, transparency_);
  put_chunk("IDAT"sv, data);
  put_chunk("IEND"sv, {});
}

}  // namespace

Result<DecodePlan> plan_png(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth) {
  return PngReader(bytes, limits, depth).read();
}

}  // namespace imago
