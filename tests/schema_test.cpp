#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "app/service.hpp"
#include "support/databases.hpp"

// Two rules about the tables: they are the same on both databases, and nearly all say whose a row
// is.
namespace {

// A column, an index or a reference, as a line of text.
struct Line {
  std::string line;
};
BOOST_DESCRIBE_STRUCT(Line, (), (line))

constexpr sql::Text sqlite_columns = R"(
  SELECT m.name || '.' || c.name || ' ' || replace(lower(c.type), 'integer', 'bigint') ||
    CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' not null' ELSE '' END AS line
  FROM sqlite_master m JOIN pragma_table_info(m.name) c
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
)";
constexpr sql::Text postgres_columns = R"(
  SELECT table_name || '.' || column_name || ' ' || data_type ||
    CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END AS line
  FROM information_schema.columns WHERE table_schema = 'public'
)";

// On SQLite the key of an append-only table is the row's own number, which has no index.
constexpr sql::Text sqlite_indexes = R"(
  SELECT m.name || ' (' || (
      SELECT group_concat(i.name, ', ')
      FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno) i
    ) || ')' || CASE WHEN l."unique" = 1 THEN ' unique' ELSE '' END ||
    CASE WHEN l.partial = 1 THEN ' partial' ELSE '' END AS line
  FROM sqlite_master m JOIN pragma_index_list(m.name) l
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
  UNION ALL
  SELECT m.name || ' (' || c.name || ') unique' AS line
  FROM sqlite_master m JOIN pragma_table_info(m.name) c
  WHERE m.type = 'table' AND c.pk = 1 AND lower(c.type) = 'integer'
)";
constexpr sql::Text postgres_indexes = R"(
  SELECT CAST(t.relname AS TEXT) || ' (' || (
      SELECT string_agg(CAST(a.attname AS TEXT), ', ' ORDER BY k.position)
      FROM unnest(i.indkey) WITH ORDINALITY AS k (number, position)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
    ) || ')' || CASE WHEN i.indisunique THEN ' unique' ELSE '' END ||
    CASE WHEN i.indpred IS NOT NULL THEN ' partial' ELSE '' END AS line
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE n.nspname = 'public'
)";

constexpr sql::Text sqlite_references = R"(
  SELECT m.name || '.' || f."from" || ' to ' || f."table" || ' ' || lower(f.on_delete) AS line
  FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
  WHERE m.type = 'table'
)";
constexpr sql::Text postgres_references = R"(
  SELECT CAST(t.relname AS TEXT) || '.' || CAST(a.attname AS TEXT) || ' to ' ||
    CAST(r.relname AS TEXT) || ' ' ||
    CASE c.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' ELSE 'no action' END AS line
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f'
)";

std::set<std::string> lines_of(sql::Database& database, const sql::Text& text) {
  return database.read([&](sql::Transaction& tx) {
    std::set<std::string> lines;
    for (const auto& row : tx.rows<Line>(text)) lines.insert(row.line);
    return lines;
  });
}

class Schema : public testing::Test {
 protected:
  void expect_equal(const sql::Text& of_sqlite, const sql::Text& of_postgres) {
    const auto here = lines_of(sqlite_.database(), of_sqlite);
    const auto there = lines_of(postgres_.database(), of_postgres);
    EXPECT_FALSE(here.empty());
    EXPECT_THAT(here, testing::ContainerEq(there));
  }

  test_support::TestDatabase sqlite_{sql::Dialect::sqlite, app::all_migrations()};
  test_support::TestDatabase postgres_{sql::Dialect::postgres, app::all_migrations()};
};

TEST_F(Schema, has_the_same_columns_on_both_databases) {
  expect_equal(sqlite_columns, postgres_columns);
}

TEST_F(Schema, has_the_same_indexes_on_both_databases) {
  expect_equal(sqlite_indexes, postgres_indexes);
}

TEST_F(Schema, has_the_same_references_on_both_databases) {
  expect_equal(sqlite_references, postgres_references);
}

// What belongs to no tenant: the people, who may work for several, and what the store itself needs.
const std::set<std::string> nobodys{
    // of people
    "users", "user_preferences", "sessions", "failed_attempts", "mailed_links",
    // of a token, whose own row says whose it is
    "token_rights", "token_uses", "token_spending",
    // of the operator
    "tenants", "plan_prices",
    // of the store
    "calls", "counters", "ranks", "migrations", "stored_answers", "audit_notes"};

TEST_F(Schema, says_of_every_row_whose_it_is) {
  std::set<std::string> tables;
  std::set<std::string> owned;
  for (const auto& line : lines_of(sqlite_.database(), sqlite_columns)) {
    const auto dot = line.find('.');
    const auto table = line.substr(0, dot);
    const auto column = line.substr(dot + 1, line.find(' ') - dot - 1);
    tables.insert(table);
    if (column == "account_id" || column == "tenant_id") owned.insert(table);
  }
  for (const auto& table : tables) {
    EXPECT_NE(owned.contains(table), nobodys.contains(table))
        << table << " needs account_id or tenant_id, or a place among those that are nobody's";
  }
}

}  // namespace
