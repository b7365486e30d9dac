#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "sql/database.hpp"

namespace sql {

struct Migration {
  std::string_view name;  // 0001_tenants
  std::string_view script;
};

// Applies what is missing, in one transaction. How many were applied.
int migrate(const DatabaseOptions& options, std::span<const Migration> migrations, Timestamp now);

// The last one applied and whether it is the newest this program knows; empty when none is.
struct SchemaState {
  std::string last;
  bool is_current = false;
};
SchemaState schema_state(Transaction& tx, std::span<const Migration> known);

// A script for SQLite: there, only INTEGER makes a key the row id itself.
std::string for_sqlite(std::string_view script);

}  // namespace sql
