#include "kernel/clock.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

TEST(Timestamp, is_printed_in_utc_with_six_digits) {
  EXPECT_EQ(Timestamp{0}.text(), "1970-01-01T00:00:00.000000Z");
  EXPECT_EQ(Timestamp{-1}.text(), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(Timestamp::parse("2026-02-04T23:00:31.318867Z")->text(), "2026-02-04T23:00:31.318867Z");
  EXPECT_EQ(Timestamp::parse("2026-02-04T23:00:31Z")->text_in_seconds(), "2026-02-04T23:00:31Z");
}

TEST(Timestamp, takes_offsets_and_fractions) {
  EXPECT_EQ(
      Timestamp::parse("2026-02-05T01:00:00+02:00"), Timestamp::parse("2026-02-04T23:00:00Z")
  );
  EXPECT_EQ(Timestamp::parse("2026-02-04T23:00:00.5Z")->us % 1'000'000, 500'000);
}

TEST(Timestamp, what_is_no_time_is_refused) {
  for (const auto* text :
       {"", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T00:00:00", "2026-01-01", "2026-01-01T00:00:00Zx", "soon"}) {
    EXPECT_FALSE(Timestamp::parse(text).has_value()) << text;
  }
}

RC_GTEST_PROP(Timestamp, what_is_printed_is_read_again, ()) {
  const auto at =
      Timestamp{*rc::gen::inRange<std::int64_t>(-62'000'000'000'000'000, 250'000'000'000'000'000)};
  RC_ASSERT(Timestamp::parse(at.text()) == at);
}

TEST(Calendar, months_end_on_their_last_day) {
  const auto plus = [](const char* from, int months) {
    return add_months(*Timestamp::parse(from), months).text_in_seconds();
  };
  EXPECT_EQ(plus("2024-01-31T10:00:00Z", 1), "2024-02-29T10:00:00Z");
  EXPECT_EQ(plus("2026-10-05T09:00:55Z", -18), "2025-04-05T09:00:55Z");
}

}  // namespace
