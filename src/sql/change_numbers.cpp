#include "sql/change_numbers.hpp"

namespace sql {

namespace {

constexpr Text moment_on_postgres = R"(
  SELECT CAST(CAST(pg_snapshot_xmin(s) AS TEXT) AS BIGINT) AS "begin",
         CAST(CAST(pg_snapshot_xmax(s) AS TEXT) AS BIGINT) AS "end",
         (SELECT count(*) FROM pg_snapshot_xip(s)) AS running_count
  FROM pg_current_snapshot() s
)";

std::string highest(const NumberedTable& table, std::string_view name, std::string_view group) {
  std::string text = "coalesce((SELECT max(n.";
  text += table.number;
  text += ") FROM ";
  text += name;
  text += " n WHERE n.";
  text += table.group;
  text += " = ";
  text += group;
  return text + "), 0)";
}

// One more than the highest number of the group.
std::string count_on(const NumberedTable& table, std::string_view group) {
  return "(max(" + highest(table, table.name, group) + ", " +
         highest(table, table.removals, group) + ") + 1)";
}

const Text& moment_on_sqlite(const NumberedTable& table) {
  return generated(
      R"(SELECT next AS "begin", next AS "end", 0 AS running_count FROM (SELECT )" +
      count_on(table, ":group") + " AS next)"
  );
}

}  // namespace

std::string next_number(Dialect dialect, const NumberedTable& table, std::string_view group) {
  if (dialect == Dialect::sqlite) return count_on(table, group);
  return "CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)";
}

bool Moment::is_before(const Moment& other) const {
  if (end != other.end) return end < other.end;
  return running_count > other.running_count;
}

Moment moment_of(Transaction& tx, const NumberedTable& table, std::string_view group) {
  const bool is_sqlite = tx.dialect() == Dialect::sqlite;
  const auto& text = is_sqlite ? moment_on_sqlite(table) : moment_on_postgres;
  return tx.row<Moment>(text, {{"group", group}}).value();
}

}  // namespace sql
