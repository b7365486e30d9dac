#include "net/proxies.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Proxies, the_client_is_the_last_address_that_is_no_proxy) {
  const net::Proxies proxies({"10.0.0.1", "10.0.0.2"});
  EXPECT_EQ(proxies.client_of("10.0.0.1", "192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(proxies.client_of("10.0.0.1", "6.6.6.6, 192.0.2.7 , 10.0.0.2"), "192.0.2.7");
  EXPECT_EQ(proxies.client_of("10.0.0.1", "2001:DB8::1"), "2001:db8::1");
}

TEST(Proxies, nobody_else_is_believed) {
  const net::Proxies proxies({"10.0.0.1"});
  EXPECT_EQ(proxies.client_of("192.0.2.7", "6.6.6.6"), "192.0.2.7");
  EXPECT_EQ(proxies.client_of("10.0.0.1", ""), "10.0.0.1");
  EXPECT_EQ(proxies.client_of("10.0.0.1", "6.6.6.6, unknown"), "10.0.0.1");
}

}  // namespace
