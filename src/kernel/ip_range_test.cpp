#include "kernel/ip_range.hpp"

#include <gtest/gtest.h>

namespace {

bool holds(std::string_view range, std::string_view ip) {
  const auto parsed = IpRange::parse(range);
  return parsed && parsed->contains(ip);
}

TEST(IpRange, holds_what_begins_with_its_bits) {
  EXPECT_TRUE(holds("192.0.2.7", "192.0.2.7"));
  EXPECT_FALSE(holds("192.0.2.7", "192.0.2.8"));
  EXPECT_TRUE(holds("192.0.2.0/25", "192.0.2.127"));
  EXPECT_FALSE(holds("192.0.2.0/25", "192.0.2.128"));
  EXPECT_TRUE(holds("0.0.0.0/0", "203.0.113.1"));
  EXPECT_FALSE(holds("0.0.0.0/0", "2001:db8::1"));
  EXPECT_TRUE(holds("2001:db8::/33", "2001:db8:7fff::1"));
  EXPECT_FALSE(holds("2001:db8::/33", "2001:db8:8000::1"));
  EXPECT_TRUE(holds("2001:db8:0::1", "2001:DB8::1"));
  EXPECT_FALSE(holds("192.0.2.0/24", "nonsense"));
}

TEST(IpRange, what_is_none_is_none) {
  for (const auto* text :
       {"", "/", "192.0.2", "192.0.2.1/33", "192.0.2.1/-1", "192.0.2.1/", "192.0.2.1/8x",
        "2001:db8::/129", "example.com"}) {
    EXPECT_FALSE(IpRange::parse(text).has_value()) << text;
  }
}

}  // namespace
