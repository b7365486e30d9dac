#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// An address, or a range of them in CIDR notation: `192.0.2.0/24`, `2001:db8::/32`, `192.0.2.7`. An
// IPv4 address is the same as its mapped IPv6 form, ::ffff:192.0.2.7.
class IpRange {
 public:
  static std::optional<IpRange> parse(std::string_view text);

  // False for what is no address.
  bool contains(std::string_view address) const;
  // As it was given.
  const std::string& text() const { return text_; }

 private:
  using Bytes = std::array<std::uint8_t, 16>;
  static std::optional<Bytes> bytes_of(std::string_view address);

  std::string text_;
  Bytes bytes_{};
  unsigned prefix_bits_ = 0;
};
