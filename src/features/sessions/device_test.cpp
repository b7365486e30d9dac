#include "sessions/device.hpp"

#include <gtest/gtest.h>

namespace sessions {
namespace {

TEST(Device, is_named_by_browser_and_system) {
  EXPECT_EQ(
      device_text("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
      ),
      "Firefox on Windows"
  );
  EXPECT_EQ(
      device_text("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                  "Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0"),
      "Edge on Linux"
  );
  EXPECT_EQ(
      device_text("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
                  "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"),
      "Safari on iPhone"
  );
  EXPECT_EQ(device_text("curl/8.5.0"), "curl");
  EXPECT_EQ(device_text(""), "Unknown device");
}

TEST(Device, a_place_is_an_address_or_a_network_of_them) {
  EXPECT_EQ(place_text("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(place_text("2001:db8::1"), place_text("2001:db8:0:0:1234::2"));
  EXPECT_NE(place_text("2001:db8::1"), place_text("2001:db8:0:1::1"));
  EXPECT_NE(place_text("::ffff:192.0.2.7"), place_text("::ffff:192.0.2.8"));
}

TEST(Device, a_mark_is_for_one_user_and_one_key) {
  const auto key = crypto::Key::from_hex(std::string(64, '1'));
  const auto other_key = crypto::Key::from_hex(std::string(64, '2'));
  const auto ann = *UserId::parse(std::string(32, 'a'));
  const auto bob = *UserId::parse(std::string(32, 'b'));
  const auto mark = device_mark(key, ann, std::string(32, 'c'));
  EXPECT_TRUE(is_device_of(key, ann, mark));
  EXPECT_FALSE(is_device_of(key, bob, mark));
  EXPECT_FALSE(is_device_of(other_key, ann, mark));
  EXPECT_FALSE(is_device_of(key, ann, "forged" + mark.substr(6)));
  EXPECT_FALSE(is_device_of(key, ann, ""));
}

}  // namespace
}  // namespace sessions
