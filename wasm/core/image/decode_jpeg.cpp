// SPDX-License-Identifier: MIT
// Reads a JPEG's segments (ITU-T T.81, annex B), checks them and rewrites them for stb_image.
#include "image/decode_jpeg.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "image/decode_plan.h"

namespace imago {
namespace {

using namespace std::string_view_literals;

// Progressive files have 6 to 20 scans in practice; each one costs a pass over the whole picture.
constexpr int kMaxScans = 100;
constexpr std::size_t kMaxIcc = std::size_t{4} << 20;
// What stb_image allocates beside the planes.
constexpr std::size_t kFixedMemory = std::size_t{1} << 20;

enum Marker : std::uint8_t {
  kSof0 = 0xc0,
  kSof1 = 0xc1,
  kSof2 = 0xc2,
  kDht = 0xc4,
  kDac = 0xcc,
  kSoi = 0xd8,
  kEoi = 0xd9,
  kSos = 0xda,
  kDqt = 0xdb,
  kDri = 0xdd,
  kDhp = 0xde,
  kExp = 0xdf,
  kApp0 = 0xe0,
  kApp1 = 0xe1,
  kApp2 = 0xe2,
  kApp14 = 0xee,
  kTem = 0x01,
};

bool starts_with(ByteSpan bytes, std::string_view text) {
  return bytes.size() >= text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

int u16(ByteSpan bytes, std::size_t at) { return bytes[at] << 8 | bytes[at + 1]; }

class JpegReader {
 public:
  JpegReader(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth)
      : bytes_(bytes), limits_(limits), depth_(depth) {}

  Result<DecodePlan> read();

 private:
  Status read_segment(std::uint8_t marker, ByteSpan body);
  Status read_quantization(ByteSpan body);
  Status read_huffman(ByteSpan body);
  Status read_frame(std::uint8_t marker, ByteSpan body);
  Status read_scan(ByteSpan body);
  void read_application(std::uint8_t marker, ByteSpan body);

  Status check_scan(const JpegScan& scan) const;
  void finish_header();
  void write_frame();
  void write_tables();
  bool covered() const;

  void put(std::initializer_list<int> values) {
    for (const int value : values) plan_.stream.push_back(static_cast<std::uint8_t>(value));
  }

  ByteSpan bytes_;
  const DecodeLimits& limits_;
  PlanDepth depth_;
  std::size_t at_ = 2;

  DecodePlan plan_;
  JpegFrame frame_;
  std::optional<JpegEntropyReader> entropy_;
  std::array<std::optional<std::array<int, 64>>, 4> quantization_;
  std::array<std::optional<JpegHuffman>, 4> dc_tables_, ac_tables_;
  int restart_interval_ = 0;
  int scans_ = 0;
  std::vector<bool> component_seen_;

  bool has_jfif_ = false, has_exif_ = false;
  std::optional<int> adobe_transform_;
  std::vector<ByteSpan> icc_parts_;
};

Result<DecodePlan> JpegReader::read() {
  put({0xff, kSoi});
  for (;;) {
    // The next marker: anything before it (padding, stray data after a scan) is skipped.
    while (at_ + 1 < bytes_.size() &&
           (bytes_[at_] != 0xff || bytes_[at_ + 1] == 0 || bytes_[at_ + 1] == 0xff))
      ++at_;
    if (at_ + 1 >= bytes_.size()) return truncated_error();
    const std::uint8_t marker = bytes_[at_ + 1];
    at_ += 2;
    if (marker == kEoi) break;
    if (marker == kTem || (marker >= 0xd0 && marker <= kSoi)) continue;  // they have no body
    if (at_ + 2 > bytes_.size()) return truncated_error();
    const auto length = static_cast<std::size_t>(u16(bytes_, at_));
    if (length < 2) return malformed_error("a segment of this JPEG has an impossible length");
    if (length > bytes_.size() - at_) return truncated_error();
    const ByteSpan body = bytes_.subspan(at_ + 2, length - 2);
    at_ += length;

    if (marker == kSos && depth_ == PlanDepth::header) {
      if (frame_.components.empty()) return malformed_error("this JPEG has data before its size");
      finish_header();
      return std::move(plan_);
    }
    const auto status = read_segment(marker, body);
    if (!status) return status.error();
  }
  if (!covered()) return truncated_error();
  finish_header();
  put({0xff, kEoi});
  return std::move(plan_);
}

Status JpegReader::read_segment(std::uint8_t marker, ByteSpan body) {
  switch (marker) {
    case kSof0:
    case kSof1:
    case kSof2:
      return read_frame(marker, body);
    case kDqt:
      return read_quantization(body);
    case kDht:
      return read_huffman(body);
    case kSos:
      return read_scan(body);
    case kDri:
      if (body.size() != 2) return malformed_error("this JPEG's restart interval is malformed");
      restart_interval_ = u16(body, 0);
      return Ok{};
    case kDac:
      return unsupported_error("arithmetic-coded JPEGs are not supported");
    case kDhp:
    case kExp:
      return unsupported_error("hierarchical JPEGs are not supported");
    default:
      break;
  }
  if (marker >= 0xc3 && marker <= 0xcf) {
    return unsupported_error("lossless, hierarchical and arithmetic-coded JPEGs are not supported");
  }
  read_application(marker, body);
  return Ok{};
}

void JpegReader::read_application(std::uint8_t marker, ByteSpan body) {
  if (scans_ > 0) return;  // too late to be about the picture; `image_info` stops before it, too
  if (marker == kApp0 && starts_with(body, "JFIF\0"sv)) has_jfif_ = true;
  if (marker == kApp1 && starts_with(body, "Exif\0\0"sv) && !has_exif_) {
    has_exif_ = true;
    plan_.exif = parse_exif(body.subspan(6));
  }
  if (marker == kApp2 && body.size() > 14 && starts_with(body, "ICC_PROFILE\0"sv))
    icc_parts_.push_back(body.subspan(12));
  if (marker == kApp14 && body.size() >= 12 && starts_with(body, "Adobe"sv)) adobe_transform_ = body[11];
}

Status JpegReader::read_quantization(ByteSpan body) {
  while (!body.empty()) {
    const int precision = body[0] >> 4, id = body[0] & 15;
    const std::size_t size = precision == 0 ? 65 : 129;
    if (precision > 1 || id > 3 || body.size() < size)
      return malformed_error("a quantization table of this JPEG is malformed");
    auto& table = quantization_[id].emplace();
    for (std::size_t i = 0; i < 64; ++i) table[i] = precision == 0 ? body[1 + i] : u16(body, 1 + 2 * i);
    body = body.subspan(size);
  }
  return Ok{};
}

Status JpegReader::read_huffman(ByteSpan body) {
  while (!body.empty()) {
    if (body.size() < 17) return malformed_error("a Huffman table of this JPEG is malformed");
    const int kind = body[0] >> 4, id = body[0] & 15;
    const auto counts = body.subspan<1, 16>();
    std::size_t total = 0;
    for (const std::uint8_t count : counts) total += count;
    if (kind > 1 || id > 3 || total > 256 || body.size() < 17 + total) {
      return malformed_error("a Huffman table of this JPEG is malformed");
    }
    auto table = JpegHuffman::create(counts, body.subspan(17, total));
    if (!table) return table.error();
    (kind == 0 ? dc_tables_ : ac_tables_)[id] = std::move(*table);
    const std::size_t length = 2 + 17 + total;
    put({0xff, kDht, static_cast<int>(length >> 8), static_cast<int>(length & 255)});
    plan_.stream.insert(plan_.stream.end(), body.begin(), body.begin() + 17 + total);
    body = body.subspan(17 + total);
  }
  return Ok{};
}

Status JpegReader::read_frame(std::uint8_t marker, ByteSpan body) {
  if (!frame_.components.empty()) return malformed_error("this JPEG has two frame headers");
  if (body.size() < 6) return malformed_error("this JPEG's frame header is malformed");
  if (body[0] != 8) return unsupported_error("only JPEGs with 8 bits a channel are supported");
  frame_.progressive = marker == kSof2;
  frame_.height = u16(body, 1);
  frame_.width = u16(body, 3);
  if (frame_.height == 0 && frame_.width != 0)
    return unsupported_error("this JPEG leaves its height to be told later");
  auto status = check_dimensions(frame_.width, frame_.height, limits_);
  if (!status) return status;
  const std::size_t count = body[5];
  if (body.size() != 6 + 3 * count) return malformed_error("this JPEG's frame header is malformed");
  if (count != 1 && count != 3 && count != 4)
    return unsupported_error("only JPEGs with 1, 3 or 4 channels are supported");

  int h_max = 1, v_max = 1;
  for (std::size_t i = 0; i < count; ++i) {
    JpegComponent component;
    component.id = body[6 + 3 * i];
    component.h = body[7 + 3 * i] >> 4;
    component.v = body[7 + 3 * i] & 15;
    component.quantization = body[8 + 3 * i];
    if (component.h < 1 || component.h > 4 || component.v < 1 || component.v > 4 ||
        component.quantization > 3) {
      return malformed_error("this JPEG's frame header is malformed");
    }
    h_max = std::max(h_max, component.h);
    v_max = std::max(v_max, component.v);
    frame_.components.push_back(component);
  }
  frame_.mcus_x = (frame_.width + 8 * h_max - 1) / (8 * h_max);
  frame_.mcus_y = (frame_.height + 8 * v_max - 1) / (8 * v_max);
  std::size_t planes = 0;
  for (auto& component : frame_.components) {
    if (h_max % component.h != 0 || v_max % component.v != 0) {
      return unsupported_error("this JPEG's chroma sampling is not supported");
    }
    const int width = (frame_.width * component.h + h_max - 1) / h_max;
    const int height = (frame_.height * component.v + v_max - 1) / v_max;
    component.blocks_x = (width + 7) / 8;
    component.blocks_y = (height + 7) / 8;
    component.padded_x = frame_.mcus_x * component.h;
    component.padded_y = frame_.mcus_y * component.v;
    planes += std::size_t{64} * component.padded_x * component.padded_y;
  }
  // Planes, their coefficients (16 bits) where progressive, and the pixels.
  plan_.memory_budget =
      planes * (frame_.progressive ? 3 : 1) + std::size_t{3} * frame_.width * frame_.height + kFixedMemory;
  component_seen_.resize(count);
  return Ok{};
}

Status JpegReader::read_scan(ByteSpan body) {
  if (frame_.components.empty()) return malformed_error("this JPEG has data before its size");
  if (++scans_ > kMaxScans) return Error{ErrorCode::too_large, "this JPEG has more than 100 scans"};
  const std::size_t count = body.empty() ? 0 : body[0];
  if (count < 1 || count > frame_.components.size() || body.size() != 4 + 2 * count) {
    return malformed_error("a scan header of this JPEG is malformed");
  }
  JpegScan scan;
  scan.restart_interval = restart_interval_;
  for (std::size_t i = 0; i < count; ++i) {
    const auto found = std::find_if(frame_.components.begin(), frame_.components.end(),
                                    [&](const JpegComponent& c) { return c.id == body[1 + 2 * i]; });
    const auto index = static_cast<int>(found - frame_.components.begin());
    if (found == frame_.components.end() ||
        std::count(scan.components.begin(), scan.components.end(), index) > 0) {
      return malformed_error("a scan header of this JPEG is malformed");
    }
    scan.components.push_back(index);
    const int dc = body[2 + 2 * i] >> 4, ac = body[2 + 2 * i] & 15;
    if (dc > 3 || ac > 3) return malformed_error("a scan header of this JPEG is malformed");
    if (dc_tables_[dc]) scan.dc[i] = &*dc_tables_[dc];
    if (ac_tables_[ac]) scan.ac[i] = &*ac_tables_[ac];
  }
  const ByteSpan tail = body.last(3);
  scan.spectral_start = frame_.progressive ? tail[0] : 0;
  scan.spectral_end = frame_.progressive ? tail[1] : 63;
  scan.high = frame_.progressive ? tail[2] >> 4 : 0;
  scan.low = frame_.progressive ? tail[2] & 15 : 0;
  auto status = check_scan(scan);
  if (!status) return status;

  if (scans_ == 1) write_frame();
  write_tables();
  put({0xff, kSos, 0, static_cast<int>(6 + 2 * count), static_cast<int>(count)});
  for (std::size_t i = 0; i < count; ++i) put({scan.components[i] + 1, body[2 + 2 * i]});
  put({scan.spectral_start, scan.spectral_end, scan.high << 4 | scan.low});

  if (!entropy_) entropy_.emplace(frame_);
  const auto taken = entropy_->read_scan(scan, bytes_.subspan(at_), plan_.stream);
  if (!taken) return taken.error();
  at_ += *taken;
  if (scan.spectral_start == 0 && scan.high == 0) {
    for (const int index : scan.components) component_seen_[index] = true;
  }
  return Ok{};
}

Status JpegReader::check_scan(const JpegScan& scan) const {
  const bool has_dc = scan.spectral_start == 0, first = scan.high == 0;
  const bool has_ac = scan.spectral_end > 0;
  if (frame_.progressive) {
    if (scan.spectral_end > 63 || scan.spectral_start > scan.spectral_end || scan.high > 13 ||
        scan.low > 13 || (has_dc && has_ac) || (!has_dc && scan.components.size() > 1)) {
      return malformed_error("a scan header of this JPEG is malformed");
    }
  }
  for (std::size_t i = 0; i < scan.components.size(); ++i) {
    if ((has_dc && first && scan.dc[i] == nullptr) || (has_ac && scan.ac[i] == nullptr) ||
        !quantization_[frame_.components[scan.components[i]].quantization]) {
      return malformed_error("a table that this JPEG's data need is missing");
    }
    // Details of a picture that has no outline yet.
    if (frame_.progressive && !(has_dc && first) && !component_seen_[scan.components[i]]) {
      return malformed_error("the scans of this JPEG are out of order");
    }
  }
  return Ok{};
}

// True where every channel has had a scan, so that no pixel is left to chance.
bool JpegReader::covered() const {
  return !component_seen_.empty() && std::count(component_seen_.begin(), component_seen_.end(), false) == 0;
}

// Which colours the channels are follows libjpeg's rules, and is then said in the one way that stb_image
// understands: an Adobe marker for RGB (0), CMYK (0) and YCCK (2), none for YCbCr. Components are renamed 1,
// 2, 3, 4. CMYK is taken to be stored inverted, as Adobe does, with its marker or without (so do Pillow and
// the browsers).
void JpegReader::write_frame() {
  const auto& components = frame_.components;
  std::optional<int> transform;
  if (components.size() == 3 && !has_jfif_) {
    const bool named_rgb = components[0].id == 'R' && components[1].id == 'G' && components[2].id == 'B';
    if (adobe_transform_ ? *adobe_transform_ == 0 : named_rgb) transform = 0;
  } else if (components.size() == 4) {
    transform = adobe_transform_.value_or(0) == 0 ? 0 : 2;
  }
  if (transform) put({0xff, kApp14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, *transform});
  put({0xff, frame_.progressive ? kSof2 : kSof0, 0, static_cast<int>(8 + 3 * components.size()), 8});
  put({frame_.height >> 8, frame_.height & 255, frame_.width >> 8, frame_.width & 255});
  put({static_cast<int>(components.size())});
  for (std::size_t i = 0; i < components.size(); ++i) {
    put({static_cast<int>(i) + 1, components[i].h << 4 | components[i].v, components[i].quantization});
  }
}

// Quantization tables and the restart interval as they stand at a scan.
void JpegReader::write_tables() {
  for (std::size_t id = 0; id < quantization_.size(); ++id) {
    if (!quantization_[id]) continue;
    put({0xff, kDqt, 0, 2 + 129, static_cast<int>(0x10 | id)});
    for (const int value : *quantization_[id]) put({value >> 8, value & 255});
  }
  put({0xff, kDri, 0, 4, restart_interval_ >> 8, restart_interval_ & 255});
}

void JpegReader::finish_header() {
  plan_.width = frame_.width;
  plan_.height = frame_.height;
  const std::size_t channels = frame_.components.size();
  plan_.model = channels == 1 ? ColorModel::gray : channels == 3 ? ColorModel::rgb : ColorModel::cmyk;
  if (depth_ == PlanDepth::header || icc_parts_.empty()) return;
  // A profile is split over segments that say "part i of n", in any order; it counts only as a whole.
  std::vector<std::uint8_t> profile;
  for (std::size_t i = 0; i < icc_parts_.size(); ++i) {
    const auto part = std::find_if(icc_parts_.begin(), icc_parts_.end(),
                                   [&](ByteSpan p) { return p[0] == i + 1 && p[1] == icc_parts_.size(); });
    if (part == icc_parts_.end() || profile.size() + part->size() > kMaxIcc) return;
    profile.insert(profile.end(), part->begin() + 2, part->end());
  }
  plan_.to_srgb = icc_to_srgb(profile, plan_.model);
}

}  // namespace

Result<DecodePlan> plan_jpeg(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth) {
  return JpegReader(bytes, limits, depth).read();
}

}  // namespace imago
