#include "second_factors/totp.hpp"

#include <gtest/gtest.h>

namespace second_factors::totp {
namespace {

const Secret& secret() {
  static const auto made = secret_of("12345678901234567890");
  return made;
}

Timestamp at(std::int64_t seconds) { return {seconds * 1'000'000}; }

// RFC 6238, appendix B, SHA-1; the last six of eight digits.
TEST(Totp, codes_are_those_of_the_standard) {
  EXPECT_EQ(code_of_step(secret(), step_of(at(59))), "287082");
  EXPECT_EQ(code_of_step(secret(), step_of(at(1'111'111'109))), "081804");
  EXPECT_EQ(code_of_step(secret(), step_of(at(1'111'111'111))), "050471");
  EXPECT_EQ(code_of_step(secret(), step_of(at(1'234'567'890))), "005924");
  EXPECT_EQ(code_of_step(secret(), step_of(at(2'000'000'000))), "279037");
  EXPECT_EQ(code_of_step(secret(), step_of(at(20'000'000'000))), "353130");
}

TEST(Totp, clocks_may_differ_by_one_step) {
  const auto now = at(1'234'567'890);
  const auto step = step_of(now);
  for (const std::int64_t off : {-1, 0, 1})
    EXPECT_EQ(step_of_code(secret(), code_of_step(secret(), step + off), now), step + off);
  for (const std::int64_t off : {-2, 2})
    EXPECT_FALSE(step_of_code(secret(), code_of_step(secret(), step + off), now));
}

TEST(Totp, only_the_six_digits_are_a_code) {
  const auto now = at(1'234'567'890);
  for (const auto* code : {"", "5924", "005924 ", "0005924", "00592a"})
    EXPECT_FALSE(step_of_code(secret(), code, now)) << code;
}

TEST(Totp, the_link_names_issuer_and_user) {
  EXPECT_EQ(
      otpauth_url(secret(), "A & B", "ann+x@example.com"),
      "otpauth://totp/A%20%26%20B:ann%2Bx%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
      "&issuer=A%20%26%20B&algorithm=SHA1&digits=6&period=30"
  );
}

}  // namespace
}  // namespace second_factors::totp
