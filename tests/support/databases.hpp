#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "kernel/ids.hpp"
#include "sql/database.hpp"
#include "sql/migrator.hpp"
#include "support/postgres_server.hpp"

namespace test_support {

// A folder of one test, removed with this object.
class TestFolder {
 public:
  TestFolder() {
    SystemClock clock;
    SystemRandom random;
    path_ = std::filesystem::temp_directory_path() /
            ("tenantd-test-" + Ids(clock, random).random_hex(8));
    std::filesystem::create_directories(path_);
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// A new store on either database, with the tables of a script.
class TestDatabase {
 public:
  TestDatabase(sql::Dialect dialect, std::string_view script) {
    std::string all = "CREATE TABLE counters (id TEXT PRIMARY KEY, value BIGINT NOT NULL);";
    all += script;
    const sql::Migration migration{"0001_test", all};
    open(dialect, std::span(&migration, 1));
  }
  // With the tables of these migrations: all of the product's, say.
  TestDatabase(sql::Dialect dialect, std::span<const sql::Migration> migrations) {
    open(dialect, migrations);
  }

  sql::Database& database() { return *database_; }
  const sql::DatabaseOptions& options() const { return options_; }

 private:
  void open(sql::Dialect dialect, std::span<const sql::Migration> migrations) {
    if (dialect == sql::Dialect::postgres) {
      postgres_ = std::make_unique<PostgresDatabase>();
      options_.url = postgres_->url();
      options_.writers = 4;
      options_.readers = options_.long_readers = 2;
    } else {
      options_.path = folder_.path() + "/test.db";
    }
    sql::migrate(options_, migrations, Timestamp{0});
    database_ = sql::open_database(options_);
  }

  TestFolder folder_;
  std::unique_ptr<PostgresDatabase> postgres_;
  sql::DatabaseOptions options_;
  std::unique_ptr<sql::Database> database_;
};

// For INSTANTIATE_TEST_SUITE_P(Both, …, both_databases(), database_name).
inline auto both_databases() {
  return testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres);
}
inline std::string database_name(const testing::TestParamInfo<sql::Dialect>& info) {
  return info.param == sql::Dialect::sqlite ? "sqlite" : "postgres";
}

}  // namespace test_support
