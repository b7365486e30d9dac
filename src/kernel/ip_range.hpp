#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

// An address, or a range of them in CIDR notation: `192.0.2.0/24`, `2001:db8::/32`, `192.0.2.7`.
class IpRange {
 public:
  static std::optional<IpRange> parse(std::string_view text);

  bool contains(std::string_view ip) const;
  std::string text() const { return text_; }

 private:
  using Address = std::array<unsigned char, 16>;
  static std::optional<Address> address_of(const std::string& text);

  std::string text_;
  Address address_{};
  int length_ = 0;  // bits that count
};
