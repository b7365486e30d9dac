#include "kernel/ids.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

TEST(Ids, are_in_the_order_in_which_they_were_made) {
  ManualClock clock(Timestamp{1'800'000'000'000'000});
  SystemRandom random;
  Ids ids(clock, random);
  auto last = ids.next<AccountId>();
  for (int i = 0; i < 100'000; ++i) {
    const auto next = ids.next<AccountId>();
    ASSERT_LT(last, next);
    last = next;
  }
}

TEST(Ids, sequences_grow_also_when_the_clock_stands_or_goes_back) {
  ManualClock clock(Timestamp{1'800'000'000'000'000});
  SeededRandom random(1);
  Ids ids(clock, random);
  const auto first = ids.next_sequence();
  const auto second = ids.next_sequence();
  clock.advance(Duration(-5'000'000));
  EXPECT_LT(first, second);
  EXPECT_LT(second, ids.next_sequence());
}

TEST(Ids, sequences_grow_past_what_a_faster_clock_wrote) {
  ManualClock clock(Timestamp{1'000'000});
  SeededRandom random(1);
  Ids ids(clock, random);
  const std::int64_t ahead = std::int64_t{5'000'000} * 1024 + 7;
  const auto first = ids.next_sequence(ahead);
  EXPECT_LT(ahead, first);
  EXPECT_LT(first, ids.next_sequence());
}

TEST(Ids, an_id_is_32_lower_case_hex_digits) {
  EXPECT_TRUE(AccountId::parse("01a20d842ced00014c980810df70c1ea").has_value());
  for (const auto* text :
       {"", "01A20d842ced00014c980810df70c1ea", "01a20d842ced00014c980810df70c1e",
        "01a20d842ced00014c980810df70c1eaa", "g1a20d842ced00014c980810df70c1ea"}) {
    EXPECT_FALSE(AccountId::parse(text).has_value()) << text;
  }
  EXPECT_TRUE(AccountId().empty());
}

TEST(Ids, random_texts_differ) {
  ManualClock clock(Timestamp{0});
  SystemRandom random;
  Ids ids(clock, random);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(seen.insert(ids.random_hex(8)).second);
  EXPECT_EQ(ids.random_uuid().size(), 36U);
  EXPECT_EQ(ids.random_uuid()[14], '4');
}

}  // namespace
