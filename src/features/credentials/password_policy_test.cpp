#include "credentials/password_policy.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "credentials/errors.hpp"
#include "kernel/refusal.hpp"

namespace credentials {
namespace {

BreachedPasswords read(const std::string& text) {
  std::istringstream lines(text);
  return BreachedPasswords::read(lines);
}

int code_of(const PasswordPolicy& policy, const std::string& password) {
  try {
    policy.check(Secret(password), "/password");
  } catch (const Refusal& refusal) {
    EXPECT_EQ(refusal.problems.front().pointer, "/password");
    return refusal.problems.front().number;
  }
  return 0;
}

TEST(BreachedPasswords, are_read_as_digests_with_counts) {
  const auto list = read(
      "00000000A8DAE4228F821FB418F59826079BF368:3\r\n"
      "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:10434004\r\n"
  );
  EXPECT_TRUE(list.contains("password"));
  EXPECT_FALSE(list.contains("correct horse battery"));
}

TEST(BreachedPasswords, are_read_as_leading_digits) {
  const auto list = read("0000000000\n5baa61e4c9\n");
  EXPECT_TRUE(list.contains("password"));
  EXPECT_FALSE(list.contains("Password"));
}

TEST(BreachedPasswords, are_read_as_they_are) {
  const auto list = read("password\n\nletmein please now\n");
  EXPECT_TRUE(list.contains("password"));
  EXPECT_TRUE(list.contains("letmein please now"));
  EXPECT_FALSE(list.contains(""));
}

TEST(PasswordPolicy, counts_characters_not_bytes) {
  const PasswordPolicy policy(12, read("password1234\n"));
  EXPECT_EQ(code_of(policy, "elf zeichen"), errors::password_too_short.number);
  EXPECT_EQ(code_of(policy, "zwölf zeiche"), 0);
  EXPECT_EQ(code_of(policy, std::string(128, 'x')), 0);
  EXPECT_EQ(code_of(policy, std::string(129, 'x')), errors::password_too_long.number);
  EXPECT_EQ(code_of(policy, "password1234"), errors::password_breached.number);
}

}  // namespace
}  // namespace credentials
