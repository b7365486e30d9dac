#include "kernel/ip_range.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace {

constexpr unsigned ipv6_bits = 128;
constexpr unsigned ipv4_bits = 32;
constexpr std::size_t mapped_prefix_bytes = 12;
constexpr unsigned byte_bits = 8;

bool is_ipv4(std::string_view text) { return text.find(':') == std::string_view::npos; }

}  // namespace

std::optional<IpRange::Bytes> IpRange::bytes_of(std::string_view address) {
  const std::string text(address);
  // inet_pton reads to the first NUL.
  if (text.find('\0') != std::string::npos) return {};
  Bytes bytes{};
  if (!is_ipv4(text)) {
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return {};
    return bytes;
  }
  bytes[mapped_prefix_bytes - 2] = bytes[mapped_prefix_bytes - 1] = 0xff;
  if (::inet_pton(AF_INET, text.c_str(), bytes.data() + mapped_prefix_bytes) != 1) return {};
  return bytes;
}

std::optional<IpRange> IpRange::parse(std::string_view text) {
  const auto slash = text.find('/');
  const auto address = text.substr(0, slash);
  const auto bytes = bytes_of(address);
  if (!bytes) return {};
  const unsigned bits_max = is_ipv4(address) ? ipv4_bits : ipv6_bits;
  unsigned bits = bits_max;
  if (slash != std::string_view::npos) {
    const auto digits = text.substr(slash + 1);
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, bits);
    if (digits.empty() || read.ec != std::errc() || read.ptr != end || bits > bits_max) return {};
  }
  IpRange range;
  range.text_ = std::string(text);
  range.bytes_ = *bytes;
  range.prefix_bits_ = bits + ipv6_bits - bits_max;
  return range;
}

bool IpRange::contains(std::string_view address) const {
  const auto bytes = bytes_of(address);
  if (!bytes) return false;
  const auto whole = prefix_bits_ / byte_bits;
  if (!std::equal(bytes_.begin(), bytes_.begin() + whole, bytes->begin())) return false;
  const auto rest = prefix_bits_ % byte_bits;
  if (rest == 0) return true;
  const auto mask = static_cast<std::uint8_t>(0xffU << (byte_bits - rest));
  return (bytes_[whole] & mask) == ((*bytes)[whole] & mask);
}
