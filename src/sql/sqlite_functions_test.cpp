#include "sql/sqlite_functions.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>

namespace sql {
namespace {

// 1, 0 or -1 for NULL.
int value_of(const std::string& expression) {
  sqlite3* handle = nullptr;
  EXPECT_EQ(sqlite3_open(":memory:", &handle), SQLITE_OK);
  register_functions(handle);
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(
      sqlite3_prepare_v2(handle, ("SELECT " + expression).c_str(), -1, &statement, nullptr),
      SQLITE_OK
  );
  EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW);
  const bool is_null = sqlite3_column_type(statement, 0) == SQLITE_NULL;
  const int value = is_null ? -1 : sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  sqlite3_close(handle);
  return value;
}

TEST(Like, finds_a_part_and_regards_case) {
  EXPECT_EQ(value_of("'acme north' LIKE '%north%'"), 1);
  EXPECT_EQ(value_of("'acme north' LIKE '%North%'"), 0);
  EXPECT_EQ(value_of("'acme' LIKE '%%'"), 1);
  EXPECT_EQ(value_of("'' LIKE '%a%'"), 0);
}

TEST(Like, takes_escaped_wildcards_as_they_are) {
  EXPECT_EQ(value_of(R"('50% off' LIKE '%50\%%' ESCAPE '\')"), 1);
  EXPECT_EQ(value_of(R"('500 off' LIKE '%50\%%' ESCAPE '\')"), 0);
  EXPECT_EQ(value_of(R"('a_b' LIKE '%a\_b%' ESCAPE '\')"), 1);
  EXPECT_EQ(value_of(R"('axb' LIKE '%a\_b%' ESCAPE '\')"), 0);
  EXPECT_EQ(value_of(R"('a%' LIKE '%a\%' ESCAPE '\')"), 1);
  EXPECT_EQ(value_of(R"('a%b' LIKE '%a\%' ESCAPE '\')"), 0);
}

TEST(Like, knows_every_other_pattern) {
  EXPECT_EQ(value_of("'acme.com' LIKE 'acme%'"), 1);
  EXPECT_EQ(value_of("'my acme.com' LIKE 'acme%'"), 0);
  EXPECT_EQ(value_of("'my acme' LIKE '%acme'"), 1);
  EXPECT_EQ(value_of("'b\xC3\xBC' LIKE 'b_'"), 1);
  EXPECT_EQ(value_of("'bue' LIKE 'b_'"), 0);
  EXPECT_EQ(value_of("'a-b-c' LIKE 'a%b%c'"), 1);
  EXPECT_EQ(value_of("'abc' LIKE 'abc'"), 1);
  EXPECT_EQ(value_of("'abcd' LIKE 'abc'"), 0);
}

TEST(Like, of_nothing_is_nothing) {
  EXPECT_EQ(value_of("NULL LIKE '%a%'"), -1);
  EXPECT_EQ(value_of("'a' LIKE NULL"), -1);
}

TEST(Strpos, is_the_place_of_a_part) {
  EXPECT_EQ(value_of("strpos('acme north', 'acme')"), 1);
  EXPECT_EQ(value_of("strpos('acme north', 'north')"), 6);
  EXPECT_EQ(value_of("strpos('acme north', 'North')"), 0);
  EXPECT_EQ(value_of("strpos('50% off', '%')"), 3);
  EXPECT_EQ(value_of("strpos('acme', 'acme north')"), 0);
  EXPECT_EQ(value_of("strpos('acme', '')"), 1);
  EXPECT_EQ(value_of("strpos('', '')"), 1);
  EXPECT_EQ(value_of("strpos('', 'a')"), 0);
}

TEST(Strpos, of_nothing_is_nothing) {
  EXPECT_EQ(value_of("strpos(NULL, 'a')"), -1);
  EXPECT_EQ(value_of("strpos('a', NULL)"), -1);
}

}  // namespace
}  // namespace sql
