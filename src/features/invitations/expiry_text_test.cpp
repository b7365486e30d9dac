#include "invitations/expiry_text.hpp"

#include <gtest/gtest.h>

namespace invitations {
namespace {

TEST(ExpiryText, is_a_twelve_hour_clock_in_utc) {
  EXPECT_EQ(
      expiry_text(*Timestamp::parse("2021-10-21T13:12:45Z")), "Thu, Oct 21, 2021 1:12 pm GMT+0000"
  );
  EXPECT_EQ(
      expiry_text(*Timestamp::parse("2024-02-29T00:05:00Z")), "Thu, Feb 29, 2024 12:05 am GMT+0000"
  );
  EXPECT_EQ(
      expiry_text(*Timestamp::parse("2024-03-01T12:00:00+02:00")),
      "Fri, Mar 1, 2024 10:00 am GMT+0000"
  );
}

}  // namespace
}  // namespace invitations
