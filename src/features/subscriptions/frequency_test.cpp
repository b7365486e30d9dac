#include "subscriptions/frequency.hpp"

#include <gtest/gtest.h>

namespace subscriptions {
namespace {

TEST(Frequency, annual_is_yearly) {
  EXPECT_EQ(PeriodWord::parse("annual")->text(), "yearly");
  EXPECT_EQ(PeriodWord::parse("yearly")->frequency(), catalog::Frequency::yearly);
  EXPECT_EQ(PeriodWord::parse("not-applicable")->frequency(), std::nullopt);
  EXPECT_FALSE(PeriodWord::parse("daily").has_value());
}

TEST(Frequency, a_month_ends_on_the_last_day_where_the_day_is_missing) {
  const auto start = *Timestamp::parse("2026-01-31T10:00:00Z");
  EXPECT_EQ(
      period_end(start, catalog::Frequency::monthly), *Timestamp::parse("2026-02-28T10:00:00Z")
  );
  EXPECT_EQ(
      period_end(start, catalog::Frequency::quarterly), *Timestamp::parse("2026-04-30T10:00:00Z")
  );
  EXPECT_EQ(
      period_end(start, catalog::Frequency::yearly), *Timestamp::parse("2027-01-31T10:00:00Z")
  );
  EXPECT_EQ(
      period_end(start, catalog::Frequency::weekly), *Timestamp::parse("2026-02-07T10:00:00Z")
  );
}

}  // namespace
}  // namespace subscriptions
