#include "sql/migrator.hpp"

#include <algorithm>

namespace sql {

namespace {

constexpr std::string_view create_migrations =
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)";

constexpr Text select_applied = "SELECT name FROM migrations ORDER BY name";
constexpr Text insert_applied =
    "INSERT INTO migrations (name, applied_at) VALUES (:name, :applied_at)";

struct Applied {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (name))

}  // namespace

std::string for_sqlite(std::string_view script) {
  constexpr std::string_view portable = "BIGINT PRIMARY KEY";
  constexpr std::string_view row_id = "INTEGER PRIMARY KEY";
  std::string text(script);
  for (auto at = text.find(portable); at != std::string::npos; at = text.find(portable, at)) {
    text.replace(at, portable.size(), row_id);
  }
  return text;
}

int migrate(const DatabaseOptions& options, std::span<const Migration> migrations, Timestamp now) {
  const auto connection =
      options.url.empty() ? open_sqlite(options.path, false) : open_postgres(options.url);
  const bool is_sqlite = connection->dialect() == Dialect::sqlite;
  connection->execute(is_sqlite ? "BEGIN IMMEDIATE" : "BEGIN ISOLATION LEVEL SERIALIZABLE");
  // Two nodes that start together wait for each other here.
  if (!is_sqlite) connection->execute("SELECT pg_advisory_xact_lock(8787)");
  connection->execute(create_migrations);
  int count = 0;
  {
    Transaction tx(*connection);
    const auto applied = tx.rows<Applied>(select_applied);
    for (const auto& migration : migrations) {
      const auto is_this = [&](const Applied& row) { return row.name == migration.name; };
      if (std::any_of(applied.begin(), applied.end(), is_this)) continue;
      connection->execute(is_sqlite ? for_sqlite(migration.script) : std::string(migration.script));
      tx.change(insert_applied, {{"name", migration.name}, {"applied_at", now}});
      ++count;
    }
  }
  connection->execute("COMMIT");
  return count;
}

SchemaState schema_state(Transaction& tx, std::span<const Migration> known) {
  const auto applied = tx.rows<Applied>(select_applied);
  if (applied.empty()) return {};
  return {applied.back().name, !known.empty() && applied.back().name == known.back().name};
}

}  // namespace sql
