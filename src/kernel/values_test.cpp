#include <gtest/gtest.h>

#include "kernel/email_address.hpp"
#include "kernel/limited_text.hpp"
#include "kernel/money.hpp"
#include "kernel/permission.hpp"
#include "kernel/search_text.hpp"

namespace {

TEST(EmailAddress, is_kept_as_typed_and_compared_without_case) {
  const auto address = EmailAddress::parse("Ann.Smith+a@Example.com");
  ASSERT_TRUE(address.has_value());
  EXPECT_EQ(address->text(), "Ann.Smith+a@Example.com");
  EXPECT_EQ(address->key(), "ann.smith+a@example.com");
}

TEST(EmailAddress, what_is_no_address_is_refused) {
  for (const auto* text :
       {"", "ann", "@example.com", "ann@", "ann@com", "a..b@example.com", ".a@example.com",
        "a b@example.com", "a@exa mple.com", "a@-x.com", "a@example.com\r\nBcc: b@example.com"}) {
    EXPECT_FALSE(EmailAddress::parse(text).has_value()) << text;
  }
  EXPECT_FALSE(EmailAddress::parse(std::string(80, 'a') + "@example.com").has_value());
}

TEST(LimitedText, counts_code_points) {
  EXPECT_TRUE(LimitedText<3>::parse("łłł").has_value());
  EXPECT_FALSE(LimitedText<3>::parse("łłłł").has_value());
}

TEST(Utf8, only_well_formed_text_without_nul_is_clean) {
  EXPECT_TRUE(is_clean_utf8("zażółć 🎉"));
  for (const auto text :
       {std::string_view("\0", 1), std::string_view("\xff"), std::string_view("\xc0\x80"),
        std::string_view("\xed\xa0\x80"), std::string_view("\xf4\x90\x80\x80"),
        std::string_view("\xe2\x82")}) {
    EXPECT_FALSE(is_clean_utf8(text));
  }
}

TEST(Money, is_printed_in_major_units) {
  EXPECT_EQ(Money{2500}.text(), "25");
  EXPECT_EQ(Money{50}.text(), "0.5");
  EXPECT_EQ(Money{1205}.text(), "12.05");
  EXPECT_EQ(Money{-7}.text(), "-0.07");
}

TEST(SearchText, escapes_what_like_would_read) {
  EXPECT_EQ(search_key("ÄBc"), "Äbc");
  EXPECT_EQ(contains_pattern("50%_a\\"), "%50\\%\\_a\\\\%");
}

TEST(Permission, words_name_area_and_verb) {
  const PermissionSet set{PermissionSet::bit(Area::zone), PermissionSet::bit(Area::zone)};
  EXPECT_EQ(permission_words(set), (std::vector<std::string>{"#zone:read", "#zone:edit"}));
  EXPECT_TRUE(set.has(Area::zone, Verb::edit));
  EXPECT_FALSE(set.has(Area::dns_records, Verb::read));
}

}  // namespace
