#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sql/table.hpp"

namespace sql {

// Where a page begins: `offset` rows behind the first row that is not before (first_key, first_id).
struct PageStart {
  std::string first_key;
  std::string first_id;
  std::int64_t offset = 0;
};

class Transaction;

// Position of rows without counting them: each list is cut into runs of at most 1,000 rows, and the
// length of each run is kept (table `ranks`), as in a counted B-tree of two levels. A page deep in
// a
// million rows is found by adding up a thousand or two numbers. SQLite only: on PostgreSQL the rows
// of runs would serialize all writers, so there a page is counted from the beginning.
namespace ranks {

struct Place {
  std::string_view table;
  Ranking ranking;
  std::string_view group;  // the group's value
  std::string_view key;    // the row's value in the order
  std::string_view id;
};

void add(Transaction& tx, const Place& place);
void remove(Transaction& tx, const Place& place);

// The start of the rows from `position` on, 0 being the first.
PageStart start_at(
    Transaction& tx, std::string_view table, const Ranking& ranking, std::string_view group,
    std::int64_t position
);

}  // namespace ranks

}  // namespace sql
