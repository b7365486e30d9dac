#include "support/postgres_server.hpp"

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <memory>

namespace test_support {
namespace {

std::string answer(const PostgresDatabase& database, const char* question) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
      PQconnectdb(database.url().c_str()), PQfinish
  );
  const std::unique_ptr<PGresult, decltype(&PQclear)> result(
      PQexec(connection.get(), question), PQclear
  );
  EXPECT_STREQ(PQerrorMessage(connection.get()), "");
  return PQntuples(result.get()) == 1 ? PQgetvalue(result.get(), 0, 0) : "";
}

TEST(PostgresDatabase, databases_do_not_see_each_other) {
  const PostgresDatabase one;
  const PostgresDatabase other;
  answer(one, "CREATE TABLE things (id BIGINT)");
  EXPECT_EQ(answer(one, "SELECT count(*) FROM pg_tables WHERE tablename = 'things'"), "1");
  EXPECT_EQ(answer(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'things'"), "0");
}

TEST(PostgresDatabase, text_is_utf_8_in_byte_order) {
  const PostgresDatabase database;
  EXPECT_EQ(answer(database, "SHOW server_encoding"), "UTF8");
  EXPECT_EQ(
      answer(database, "SELECT datcollate FROM pg_database WHERE datname = 'template0'"), "C"
  );
}

}  // namespace
}  // namespace test_support
