#include "simulation/faults.hpp"

#include <boost/describe.hpp>

#include "sql/transaction.hpp"

namespace simulation {

namespace {

struct TableName {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(TableName, (), (name))

constexpr sql::Text sqlite_tables = R"(
  SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
)";
constexpr sql::Text postgres_tables = R"(
  SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables
  WHERE table_schema = 'public' ORDER BY 1
)";
constexpr sql::Text sqlite_tables_of_accounts = R"(
  SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c
  WHERE m.type = 'table' AND c.name = 'account_id' ORDER BY m.name
)";
constexpr sql::Text postgres_tables_of_accounts = R"(
  SELECT CAST(table_name AS TEXT) AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'account_id' ORDER BY 1
)";

std::vector<std::string> names_in(sql::Connection& connection, const sql::Text& text) {
  std::vector<std::string> names;
  connection.execute("BEGIN");
  sql::Transaction tx(connection);
  for (const auto& row : tx.rows<TableName>(text)) names.push_back(row.name);
  connection.execute("COMMIT");
  return names;
}

constexpr const char* events[] = {"INSERT", "UPDATE", "DELETE"};

}  // namespace

Faults::Faults(const sql::DatabaseOptions& options, sql::Dialect dialect)
    : connection_(
          dialect == sql::Dialect::sqlite ? sql::open_sqlite(options.path, false)
                                          : sql::open_postgres(options.url)
      ) {
  const bool is_sqlite = dialect == sql::Dialect::sqlite;
  tables_ = names_in(*connection_, is_sqlite ? sqlite_tables : postgres_tables);
  const auto& of_accounts = is_sqlite ? sqlite_tables_of_accounts : postgres_tables_of_accounts;
  for (const auto& table : names_in(*connection_, of_accounts)) {
    // The change log speaks of accounts that were.
    if (table == "changes") continue;
    questions_.emplace_back(
        table, "SELECT count(*) FROM " + table +
                   " t WHERE t.account_id IS NOT NULL AND NOT EXISTS " +
                   "(SELECT 1 FROM accounts a WHERE a.id = t.account_id)"
    );
  }
}

void Faults::arm(Kind kind, const std::string& table) {
  if (connection_->dialect() == sql::Dialect::sqlite) {
    arm_sqlite(kind, table);
  } else {
    arm_postgres(kind, table);
  }
  armed_ = table;
}

void Faults::arm_sqlite(Kind kind, const std::string& table) {
  const std::string what = kind == Kind::statement ? "ABORT" : "ROLLBACK";
  for (const std::string event : events) {
    connection_->execute(
        "CREATE TRIGGER fault_" + event + " BEFORE " + event + " ON " + table +
        " BEGIN SELECT RAISE(" + what + ", 'a fault of the simulation'); END"
    );
  }
}

void Faults::arm_postgres(Kind kind, const std::string& table) {
  std::string body = "RAISE EXCEPTION 'a fault of the simulation'";
  if (kind == Kind::conflict) body += " USING ERRCODE = '40001'";
  if (kind == Kind::store) body = "PERFORM pg_terminate_backend(pg_backend_pid())";
  connection_->execute(
      "CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $fault$ BEGIN " + body +
      "; RETURN NEW; END $fault$; CREATE TRIGGER fault BEFORE INSERT OR UPDATE OR DELETE ON " +
      table + " FOR EACH ROW EXECUTE FUNCTION fault()"
  );
}

void Faults::disarm() {
  if (!is_armed()) return;
  if (connection_->dialect() == sql::Dialect::sqlite) {
    for (const std::string event : events) connection_->execute("DROP TRIGGER fault_" + event);
  } else {
    connection_->execute("DROP TRIGGER fault ON " + armed_ + "; DROP FUNCTION fault()");
  }
  armed_.clear();
}

void Faults::lose_connections() {
  if (connection_->dialect() == sql::Dialect::sqlite) return;
  connection_->execute(
      "DO $lose$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity "
      "WHERE datname = current_database() AND pid <> pg_backend_pid(); END $lose$"
  );
}

std::vector<std::string> Faults::orphans() {
  std::vector<std::string> found;
  connection_->execute("BEGIN");
  sql::Transaction tx(*connection_);
  for (const auto& [table, question] : questions_) {
    const auto count = tx.value<std::int64_t>(sql::generated(question)).value_or(0);
    if (count == 0) continue;
    found.push_back(
        std::to_string(count) + " rows of " + table + " speak of accounts that are gone"
    );
  }
  connection_->execute("COMMIT");
  return found;
}

}  // namespace simulation
