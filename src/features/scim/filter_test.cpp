#include "scim/filter.hpp"

#include <gtest/gtest.h>

#include <map>

namespace scim {
namespace {

const std::map<std::string, std::vector<std::string>, std::less<>> ann{
    {"id", {"0123"}},
    {"username", {"Ann@acme.com"}},
    {"externalid", {"aB"}},
    {"name.familyname", {"O'Neil \"the\" Great"}},
    {"active", {"true"}},
    {"emails.type", {"work"}},
    {"emails.value", {"Ann@acme.com"}},
    {"meta.lastmodified", {"2027-01-15T08:00:00.000000Z"}}};

bool passes(const std::string& text) {
  const auto filter = Filter::parse(text);
  EXPECT_TRUE(filter.has_value()) << text;
  return filter && filter->holds([](std::string_view attribute) {
    const auto found = ann.find(attribute);
    return found == ann.end() ? std::vector<std::string>() : found->second;
  });
}

TEST(Filter, compares_as_the_schema_says) {
  for (const auto* text :
       {R"(userName eq "ann@ACME.com")", R"(USERNAME EQ "ann@acme.com")", R"(externalId eq "aB")",
        R"(userName sw "ANN")", R"(userName co "@")", R"(userName ew ".com")", R"(userName pr)",
        R"(userName ne "bob@acme.com")", R"(title ne "x")", R"(active eq true)",
        R"(name.familyName co "\"the\"")", R"(meta.lastModified gt "2027-01-01T00:00:00Z")",
        R"(urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ann@acme.com")",
        R"(emails[type eq "work" and value co "acme"])"}) {
    EXPECT_TRUE(passes(text)) << text;
  }
  for (const auto* text :
       {R"(userName eq "bob@acme.com")", R"(externalId eq "ab")", R"(title pr)", R"(title eq "x")",
        R"(active eq false)", R"(emails[type eq "home"])", R"(userName lt "a")"}) {
    EXPECT_FALSE(passes(text)) << text;
  }
}

TEST(Filter, binds_not_before_and_before_or) {
  EXPECT_TRUE(passes(R"(active eq true or active eq false and title pr)"));
  EXPECT_FALSE(passes(R"((active eq true or active eq false) and title pr)"));
  EXPECT_TRUE(passes(R"(not (title pr) and userName pr)"));
  EXPECT_FALSE(passes(R"(not (title pr or userName pr))"));
}

TEST(Filter, says_which_value_it_demands) {
  EXPECT_EQ(
      Filter::parse(R"(active eq true and (userName eq "a" and id pr))")->demanded("username"), "a"
  );
  EXPECT_FALSE(Filter::parse(R"(userName eq "a" or id pr)")->demanded("username"));
  EXPECT_FALSE(Filter::parse(R"(not (userName eq "a"))")->demanded("username"));
  EXPECT_FALSE(Filter::parse(R"(userName sw "a")")->demanded("username"));
}

TEST(Filter, is_refused_when_it_cannot_be_read) {
  for (const auto* text :
       {"", " ", "userName", "userName eq", "userName eq \"a", "userName is \"a\"", "eq \"a\"",
        "(userName pr", "userName pr)", "not userName pr", "userName pr and", "emails[type pr",
        "userName eq \"\\x\"", "userName eq \"a\" \"b\"", "userName pr or or id pr"}) {
    EXPECT_FALSE(Filter::parse(text).has_value()) << text;
  }
  EXPECT_FALSE(Filter::parse(std::string(40, '(') + "id pr" + std::string(40, ')')).has_value());
  EXPECT_FALSE(Filter::parse("id eq \"" + std::string(5000, 'a') + '"').has_value());
}

}  // namespace
}  // namespace scim
