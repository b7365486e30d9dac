#include "app/config.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

TEST(Config, an_address_has_a_host_and_a_port) {
  EXPECT_EQ(parse_address("127.0.0.1:8787").port, 8787);
  EXPECT_EQ(parse_address("[::1]:1").host, "::1");
  EXPECT_TRUE(parse_address("localhost:0").is_loopback());
  EXPECT_FALSE(parse_address("0.0.0.0:0").is_loopback());
  for (const auto* text : {"", ":1", "host", "host:", "host:x", "host:65536", "host:-1"}) {
    EXPECT_THROW(parse_address(text), WrongUse) << text;
  }
}

TEST(Config, what_cannot_be_is_refused) {
  const auto refuses = [](auto change) {
    Config config;
    config.data = "d";
    change(config);
    EXPECT_THROW(complete(config), WrongUse);
  };
  refuses([](Config& config) { config.data.clear(); });
  refuses([](Config& config) { config.tls_cert = "c"; });
  refuses([](Config& config) { config.smtp_url = "smtp://x"; });
  refuses([](Config& config) { config.rate_limit = "1200"; });
  refuses([](Config& config) { config.rate_limit = "0/1"; });
  refuses([](Config& config) { config.listen = "0.0.0.0:1"; });
  refuses([](Config& config) { config.admin_listen = "0.0.0.0:1"; });
}

}  // namespace
}  // namespace app
