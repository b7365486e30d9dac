#include "kernel/ip_range.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace {

constexpr int bits_of_all = 128;
constexpr int bits_of_mapping = 96;  // ::ffff:192.0.2.7

}  // namespace

// Addresses of version 4 are mapped into those of version 6, so that there is one comparison.
std::optional<IpRange::Address> IpRange::address_of(const std::string& text) {
  Address address{};
  if (inet_pton(AF_INET6, text.c_str(), address.data()) == 1) return address;
  in_addr short_address{};
  if (inet_pton(AF_INET, text.c_str(), &short_address) != 1) return {};
  address[10] = address[11] = 0xff;
  const auto* bytes = reinterpret_cast<const unsigned char*>(&short_address);
  std::copy(bytes, bytes + 4, address.begin() + 12);
  return address;
}

std::optional<IpRange> IpRange::parse(std::string_view text) {
  const auto slash = text.find('/');
  const std::string first(text.substr(0, slash));
  const auto address = address_of(first);
  if (!address) return {};
  IpRange range;
  range.text_ = text;
  range.address_ = *address;
  range.length_ = bits_of_all;
  if (slash == std::string_view::npos) return range;
  const auto digits = text.substr(slash + 1);
  const auto* const end = digits.data() + digits.size();
  int length = 0;
  const auto read = std::from_chars(digits.data(), end, length);
  const bool is_short = first.find(':') == std::string::npos;
  const int start = is_short ? bits_of_mapping : 0;
  if (read.ec != std::errc() || read.ptr != end || length < 0 || start + length > bits_of_all) {
    return {};
  }
  range.length_ = start + length;
  return range;
}

bool IpRange::contains(std::string_view ip) const {
  const auto address = address_of(std::string(ip));
  if (!address) return false;
  const auto whole = static_cast<std::size_t>(length_ / 8);
  if (!std::equal(address_.begin(), address_.begin() + whole, address->begin())) return false;
  if (length_ % 8 == 0) return true;
  const auto mask = static_cast<unsigned char>(0xff << (8 - length_ % 8));
  return (address_.at(whole) & mask) == (address->at(whole) & mask);
}
