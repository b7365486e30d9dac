#include "sql/placeholders.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Placeholders, the_same_name_gets_the_same_number) {
  const auto made = sql::number_placeholders("SELECT :a, :b_2 WHERE x = :a AND y = ':a' AND z = 1");
  EXPECT_EQ(made.text, "SELECT $1, $2 WHERE x = $1 AND y = ':a' AND z = 1");
  EXPECT_EQ(made.names, (std::vector<std::string>{"a", "b_2"}));
}

}  // namespace
