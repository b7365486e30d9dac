#include "kernel/ip_range.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>

namespace {

bool is_in(std::string_view range, std::string_view address) {
  const auto parsed = IpRange::parse(range);
  return parsed && parsed->contains(address);
}

TEST(IpRange, ranges_and_addresses_of_both_kinds_are_read) {
  for (const auto* good :
       {"0.0.0.0/0", "192.0.2.1", "192.0.2.0/24", "::/0", "::1", "2001:db8::/32", "::ffff:1.2.3.4"})
    EXPECT_TRUE(IpRange::parse(good)) << good;
  for (const auto* bad :
       {"", "/", "/8", "1.2.3", "1.2.3.4/", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/+8", "1.2.3.4/8x",
        "1.2.3.4/8/8", " 1.2.3.4", "::/129", "localhost", "[::1]", "1.2.3.4/999999999999"})
    EXPECT_FALSE(IpRange::parse(bad)) << bad;
  EXPECT_FALSE(IpRange::parse(std::string_view("1.2.3.4\0x", 9)));
}

TEST(IpRange, an_address_is_in_its_range_and_in_no_other) {
  EXPECT_TRUE(is_in("192.0.2.7", "192.0.2.7"));
  EXPECT_FALSE(is_in("192.0.2.7", "192.0.2.8"));
  EXPECT_TRUE(is_in("2001:db8:0::1", "2001:DB8::1"));
  EXPECT_TRUE(is_in("192.0.2.0/24", "192.0.2.255"));
  EXPECT_FALSE(is_in("192.0.2.0/24", "192.0.3.0"));
  EXPECT_TRUE(is_in("192.0.2.128/25", "192.0.2.129"));
  EXPECT_FALSE(is_in("192.0.2.128/25", "192.0.2.127"));
  EXPECT_TRUE(is_in("2001:db8::/33", "2001:db8:7fff::1"));
  EXPECT_FALSE(is_in("2001:db8::/33", "2001:db8:8000::1"));
  EXPECT_FALSE(is_in("192.0.2.0/24", "nowhere"));
}

TEST(IpRange, a_mapped_address_is_the_address_it_maps) {
  EXPECT_TRUE(is_in("192.0.2.0/24", "::ffff:192.0.2.7"));
  EXPECT_TRUE(is_in("::ffff:192.0.2.0/120", "192.0.2.7"));
  EXPECT_FALSE(is_in("192.0.2.0/24", "2001:db8::1"));
  // All of IPv4 is not all of IPv6.
  EXPECT_FALSE(is_in("0.0.0.0/0", "2001:db8::1"));
  EXPECT_TRUE(is_in("::/0", "192.0.2.7"));
}

RC_GTEST_PROP(IpRange, ipv4_ranges_compare_like_numbers, ()) {
  const auto base = *rc::gen::arbitrary<std::uint32_t>();
  const auto bits = *rc::gen::inRange<unsigned>(0, 33);
  // Near the network, so that both answers occur.
  const auto address = base ^ (1U << *rc::gen::inRange<unsigned>(0, 32));
  const auto text = [](std::uint32_t n) {
    return std::to_string(n >> 24U) + "." + std::to_string(n >> 16U & 255U) + "." +
           std::to_string(n >> 8U & 255U) + "." + std::to_string(n & 255U);
  };
  const std::uint32_t mask = bits == 0 ? 0 : ~std::uint32_t{0} << (32U - bits);
  const auto range = text(base) + "/" + std::to_string(bits);
  RC_ASSERT(is_in(range, text(address)) == ((base & mask) == (address & mask)));
}

RC_GTEST_PROP(IpRange, any_text_is_a_range_or_none, (const std::string& text)) {
  if (const auto range = IpRange::parse(text)) RC_ASSERT(range->text() == text);
}

}  // namespace
