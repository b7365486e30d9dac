#include <gtest/gtest.h>

#include "json/read.hpp"
#include "json/write.hpp"
#include "kernel/email_address.hpp"
#include "kernel/id.hpp"

namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Inner {
  std::int32_t count = 0;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (count))

struct Thing {
  AccountId id;
  std::string name;
  Colour colour = Colour::red;
  std::optional<std::string> note;
  json::Maybe<std::string> hint;
  json::Patch<bool> flag;
  std::vector<Inner> parts;
  Money price;
  json::Raw extra;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, name, colour, note, hint, flag, parts, price, extra))

struct Stored {
  std::string name;
  Concealed secret;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (name, secret))

std::vector<Problem> problems_of(std::string_view text) {
  std::vector<Problem> problems;
  Thing thing;
  json::Document(text).read(thing, problems);
  return problems;
}

constexpr std::string_view good =
    R"({"id": "01a20d842ced00014c980810df70c1ea", "name": "a", "colour": "green",
  "parts": [{"count": 1}], "price": 12.05, "extra": {"x": [1]}, "unknown": true})";

TEST(Json, a_good_body_is_read_and_unknown_keys_are_ignored) {
  std::vector<Problem> problems;
  Thing thing;
  json::Document(good).read(thing, problems);
  ASSERT_TRUE(problems.empty());
  EXPECT_EQ(thing.colour, Colour::green);
  EXPECT_EQ(thing.price.minor, 1205);
  EXPECT_EQ(thing.extra.text, R"({"x":[1]})");
  EXPECT_FALSE(thing.flag.is_present);
  EXPECT_FALSE(thing.note.has_value());
}

TEST(Json, absent_null_and_value_are_three_things_in_a_patch) {
  std::vector<Problem> problems;
  Thing thing;
  json::Document(R"({"flag": null})").read(thing, problems);
  EXPECT_TRUE(thing.flag.is_present && !thing.flag.value.has_value());
  json::Document(R"({"flag": true})").read(thing, problems);
  EXPECT_TRUE(thing.flag.value.value());
}

TEST(Json, all_problems_are_told_with_their_pointers) {
  const auto problems = problems_of(
      R"({"id": "x", "name": 7, "colour": "blue", "parts": [{"count": 1}, {"count": "1"}],)"
      R"( "price": 1.234})"
  );
  std::vector<std::string> pointers;
  for (const auto& problem : problems) pointers.push_back(problem.pointer);
  EXPECT_EQ(
      pointers,
      (std::vector<std::string>{"/id", "/name", "/colour", "/parts/1/count", "/price", "/extra"})
  );
}

TEST(Json, bad_values_are_problems) {
  for (const auto* text :
       {R"({"parts": [{"count": 2147483648}]})", R"({"parts": [{"count": 1.5}]})",
        R"({"parts": {}})", R"({"name": "a\u0000b"})", R"({"price": "1"})", R"({"price": 1e300})",
        "[]", "7"}) {
    EXPECT_FALSE(problems_of(text).empty()) << text;
  }
}

TEST(Json, what_is_no_json_is_refused) {
  const auto deep = std::string(33, '[') + std::string(33, ']');
  for (const auto& text :
       {std::string("{"), std::string("{} {}"), std::string("\xff"),
        std::string("{\"a\": \"\xc0\x80\"}"), deep}) {
    EXPECT_THROW(problems_of(text), Refusal) << text;
  }
  EXPECT_FALSE(problems_of("").empty());
}

TEST(Json, is_written_in_the_order_of_the_description) {
  Thing thing;
  thing.name = "a\"\\\n\x01";
  thing.price = {1205};
  EXPECT_EQ(
      json::to_text(Inner{7}) + json::to_text(std::vector<Colour>{Colour::red}) +
          json::to_text(thing.name),
      R"({"count":7}["red"]"a\"\\\n\u0001")"
  );
}

TEST(Json, maybe_is_left_out_optional_is_null_and_secrets_never_appear) {
  EXPECT_EQ(json::to_text(Stored{"a", {"hash"}}), R"({"name":"a"})");
  EXPECT_EQ(json::to_text(std::optional<std::string>()), "null");
  EXPECT_EQ(json::to_text(AccountId()), "null");
}

}  // namespace
