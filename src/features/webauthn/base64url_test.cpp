#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "webauthn/webauthn.hpp"

namespace webauthn {
namespace {

TEST(Base64url, is_as_the_standard_shows_it_without_padding) {
  EXPECT_EQ(base64url(""), "");
  EXPECT_EQ(base64url("f"), "Zg");
  EXPECT_EQ(base64url("fo"), "Zm8");
  EXPECT_EQ(base64url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(Base64url, what_was_written_is_read) {
  EXPECT_TRUE(rc::check([](const std::string& bytes) {
    RC_ASSERT(from_base64url(base64url(bytes)) == bytes);
  }));
}

TEST(Base64url, nothing_else_is_read) {
  for (const auto* text : {"Zg==", "Zh", "Z", "Zm9v YmFy", "+/8", "Zm9vYmF\xc3"})
    EXPECT_FALSE(from_base64url(text)) << text;
}

}  // namespace
}  // namespace webauthn
