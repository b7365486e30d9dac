#include "billing/test_gateway.hpp"

#include <gtest/gtest.h>

namespace billing {
namespace {

TEST(CardNumber, says_its_brand) {
  EXPECT_EQ(brand_of("4242424242424242"), Brand::visa);
  EXPECT_EQ(brand_of("5555555555554444"), Brand::mastercard);
  EXPECT_EQ(brand_of("378282246310005"), Brand::amex);
  EXPECT_EQ(brand_of("6011111111111117"), Brand::discover);
  EXPECT_EQ(brand_of("6200000000000005"), Brand::unionpay);
}

TEST(CardNumber, of_all_documented_cards_has_its_check_digit) {
  for (const auto* number :
       {"4000000000003220", "4000008400001629", "4000000000000002", "4000000000009995",
        "4000000000009987", "4000000000000069", "4000000000000127", "4000000000000119",
        "4000000000000341"}) {
    EXPECT_EQ(brand_of(number), Brand::visa) << number;
  }
}

TEST(CardNumber, is_refused_with_a_wrong_digit_or_length) {
  EXPECT_FALSE(brand_of("4242424242424241"));
  EXPECT_FALSE(brand_of("424242424242424"));
  EXPECT_FALSE(brand_of(""));
  EXPECT_FALSE(brand_of("0000000000000000"));
}

}  // namespace
}  // namespace billing
