#pragma once

#include <list>
#include <memory>
#include <string>
#include <vector>

#include "sql/connection.hpp"
#include "sql/database.hpp"

namespace simulation {

// What goes wrong at this moment, from outside of the program: by a connection of its own.
class Faults {
 public:
  Faults(const sql::DatabaseOptions& options, sql::Dialect dialect);

  enum class Kind {
    statement,  // a statement fails, the transaction lives on until it is rolled back
    store,      // the store gives up the whole transaction: a full disk, a lost connection
    conflict,   // others always come first
  };

  // Until it is disarmed, writes to one table fail so.
  void arm(Kind kind, const std::string& table);
  void disarm();
  bool is_armed() const { return !armed_.empty(); }

  // Every connection of the program is gone. PostgreSQL only; nothing happens on SQLite.
  void lose_connections();

  // All tables that hold rows of the product.
  const std::vector<std::string>& tables() const { return tables_; }

  // Rows that speak of an account that is not there, a sentence each.
  std::vector<std::string> orphans();

 private:
  void arm_sqlite(Kind kind, const std::string& table);
  void arm_postgres(Kind kind, const std::string& table);

  std::unique_ptr<sql::Connection> connection_;
  std::vector<std::string> tables_;
  // A question for each table of accounts; statements are known by where their text lies.
  std::list<std::pair<std::string, std::string>> questions_;
  std::string armed_;
};

}  // namespace simulation
