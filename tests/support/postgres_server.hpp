#pragma once

#include <string>

namespace test_support {

// A new, empty PostgreSQL database, dropped with this object. The server is the one named by
// TENANTD_TEST_POSTGRES; without it the process starts one of its own at the first use.
class PostgresDatabase {
 public:
  PostgresDatabase();
  ~PostgresDatabase();
  PostgresDatabase(const PostgresDatabase&) = delete;
  PostgresDatabase& operator=(const PostgresDatabase&) = delete;

  const std::string& url() const { return url_; }

 private:
  std::string name_;
  std::string url_;
};

}  // namespace test_support
