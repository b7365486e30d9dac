#include <gtest/gtest.h>

#include "webauthn/webauthn.hpp"

namespace webauthn {
namespace {

TEST(RelyingParty, is_the_host_and_the_origin_of_the_public_url) {
  const auto party = RelyingParty::of("https://Platform.example.com/dashboard", "Acme");
  EXPECT_EQ(party.id, "platform.example.com");
  EXPECT_EQ(party.origin, "https://platform.example.com");
  EXPECT_EQ(party.name, "Acme");
  EXPECT_TRUE(party.is_possible);
}

TEST(RelyingParty, a_port_belongs_to_the_origin_unless_it_is_the_usual_one) {
  EXPECT_EQ(RelyingParty::of("https://a.example:8443", "").origin, "https://a.example:8443");
  EXPECT_EQ(RelyingParty::of("https://a.example:8443", "").id, "a.example");
  EXPECT_EQ(RelyingParty::of("https://a.example:443", "").origin, "https://a.example");
}

TEST(RelyingParty, needs_https_and_a_host_name_except_on_this_machine) {
  EXPECT_TRUE(RelyingParty::of("http://localhost:8787", "").is_possible);
  for (const auto* url :
       {"http://a.example", "https://192.0.2.7", "https://[::1]:8787", "http://127.0.0.1:8787", ""})
    EXPECT_FALSE(RelyingParty::of(url, "").is_possible) << url;
  EXPECT_EQ(RelyingParty::of("https://[::1]:8787", "").id, "[::1]");
}

}  // namespace
}  // namespace webauthn
