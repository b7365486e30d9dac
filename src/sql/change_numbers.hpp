#pragma once

#include <string>
#include <string_view>

#include "sql/transaction.hpp"

// Tables whose rows have the number of their last change, so that who has read a group of them asks
// only for what is new: a later change of a row has a higher number.
namespace sql {

// A table whose rows are in groups, and one of the numbers of removals, which has nothing else of
// what was removed. Both have the two columns, indexed together.
struct NumberedTable {
  std::string_view name;
  std::string_view removals;
  std::string_view group;
  std::string_view number;
};

// The SQL of the number of a change, for the group an expression stands for. SQLite has one
// writer, who counts; on PostgreSQL it is the number of the transaction, since a count would make
// all writers wait for each other.
std::string next_number(Dialect, const NumberedTable&, std::string_view group);

// Which numbers a transaction sees: all below `begin`, none from `end` on, and of those between all
// but the ones of so many transactions that were running.
struct Moment {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t running_count = 0;

  // Of two transactions one always sees all that the other sees.
  bool is_before(const Moment& other) const;
};
BOOST_DESCRIBE_STRUCT(Moment, (), (begin, end, running_count))

// For read transactions: what one of them sees is committed.
Moment moment_of(Transaction&, const NumberedTable&, std::string_view group);

}  // namespace sql
