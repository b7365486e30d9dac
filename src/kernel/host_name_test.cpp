#include "kernel/host_name.hpp"

#include <gtest/gtest.h>

namespace {

TEST(HostName, is_shown_in_unicode_and_compared_in_ascii) {
  const auto unicode = HostName::parse("Żółw.example.COM.");
  const auto ascii = HostName::parse("xn--w-uga1v8h.example.com");
  ASSERT_TRUE(unicode.has_value());
  ASSERT_TRUE(ascii.has_value());
  EXPECT_EQ(unicode->text(), "żółw.example.com");
  EXPECT_EQ(unicode->ascii(), "xn--w-uga1v8h.example.com");
  EXPECT_EQ(*unicode, *ascii);
}

TEST(HostName, what_is_no_name_is_refused) {
  for (const auto* text :
       {"", ".", "com", "a..com", "-a.com", "a-.com", "a b.com", "a/b.com", "http://a.com",
        "ex ample.com"}) {
    EXPECT_FALSE(HostName::parse(text).has_value()) << text;
  }
  EXPECT_FALSE(HostName::parse(std::string(64, 'a') + ".com").has_value());
  std::string longest;
  while (longest.size() < 250) longest += "abcdefg.";
  EXPECT_FALSE(HostName::parse(longest + "com").has_value());
  EXPECT_FALSE(HostName::parse(std::string_view("a\0.com", 6)).has_value());
}

TEST(HostName, knows_what_is_below_what) {
  const auto apex = *HostName::parse("example.com");
  EXPECT_TRUE(HostName::parse("www.example.com")->is_below(apex));
  EXPECT_FALSE(apex.is_below(apex));
  EXPECT_FALSE(HostName::parse("badexample.com")->is_below(apex));
}

TEST(HostName, knows_public_suffixes_and_what_can_be_registered) {
  EXPECT_TRUE(HostName::parse("co.uk")->is_public_suffix());
  EXPECT_TRUE(HostName::parse("github.io")->is_public_suffix());
  EXPECT_TRUE(HostName::parse("example.co.uk")->is_registrable());
  EXPECT_TRUE(HostName::parse("someone.github.io")->is_registrable());
  EXPECT_FALSE(HostName::parse("www.example.com")->is_registrable());
  EXPECT_TRUE(HostName::parse("2.0.192.in-addr.arpa")->is_registrable());
}

}  // namespace
