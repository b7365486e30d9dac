#include "sql/database.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "sql/changes.hpp"
#include "sql/connection.hpp"
#include "support/databases.hpp"
#include "support/own_process.hpp"

namespace {

struct Item {
  AccountId id;
  AccountId account_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, account_id, name))

struct Counted {
  std::int64_t seq = 0;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (seq, name))

}  // namespace

template <>
struct sql::Table<Item> {
  static constexpr std::string_view name = "items";
  static constexpr std::string_view counted_by[] = {"account_id"};
};

namespace {

constexpr std::string_view create_tables =
    "CREATE TABLE items (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, name TEXT NOT NULL UNIQUE);"
    "CREATE TABLE rows (seq BIGINT PRIMARY KEY, name TEXT NOT NULL);";

constexpr sql::Text select_items = "SELECT id, account_id, name FROM items ORDER BY id";
constexpr sql::Text insert_row = "INSERT INTO rows (seq, name) VALUES (:seq, :name)";
constexpr sql::Text count_rows = "SELECT count(*) FROM rows";
constexpr sql::Text select_by_name =
    "SELECT seq, name FROM rows WHERE (:name IS NULL OR name = :name) ORDER BY seq";

AccountId id_of(char c) { return *AccountId::parse(std::string(32, c)); }

class DatabaseTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  test_support::TestDatabase store_{GetParam(), create_tables};
  sql::Database& database_ = store_.database();
};

INSTANTIATE_TEST_SUITE_P(
    Both, DatabaseTest, test_support::both_databases(), test_support::database_name
);

TEST_P(DatabaseTest, a_row_comes_back_as_it_was_stored) {
  const Item item{id_of('a'), id_of('b'), "it's \"quoted\": a::b"};
  database_.write([&](sql::Transaction& tx) { tx.insert(item); });
  const auto items =
      database_.read([](sql::Transaction& tx) { return tx.rows<Item>(select_items); });
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].id, item.id);
  EXPECT_EQ(items[0].name, item.name);
}

// Where the first store of a process decides, hence a process of its own.
TEST(SqliteDeathTest, what_a_large_write_spills_lies_beside_the_store) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto is_beside_store = [] {
    const test_support::TestFolder folder;
    const auto connection = sql::open_sqlite(folder.path() + "/store.db", false);
    connection->execute(
        "CREATE TABLE rows (name TEXT);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
        "INSERT INTO rows SELECT hex(zeroblob(500)) FROM n;"
        "BEGIN; SAVEPOINT call; UPDATE rows SET name = lower(name) || 'x'"
    );
    bool is_found = false;
    for (const auto& file : std::filesystem::directory_iterator("/proc/self/fd")) {
      std::error_code gone;
      const auto target = std::filesystem::read_symlink(file.path(), gone).string();
      is_found = is_found || target.starts_with(folder.path() + "/etilqs_");
    }
    return is_found;
  };
  EXPECT_EXIT(
      test_support::end_process(is_beside_store()), testing::ExitedWithCode(EXIT_SUCCESS), ""
  );
}

TEST_P(DatabaseTest, what_throws_leaves_nothing_behind) {
  const auto attempt = [&] {
    database_.write([](sql::Transaction& tx) {
      tx.change(insert_row, {{"seq", 1}, {"name", "x"}});
      throw std::runtime_error("no");
    });
  };
  EXPECT_THROW(attempt(), std::runtime_error);
  EXPECT_EQ(
      database_.read([](auto& tx) { return *tx.template value<std::int64_t>(count_rows); }), 0
  );
}

TEST_P(DatabaseTest, insert_update_and_remove_capture_before_and_after) {
  database_.write([&](sql::Transaction& tx) {
    Item item{id_of('a'), id_of('b'), "one"};
    tx.insert(item);
    item.name = "two";
    tx.update(item);
    tx.update(item);
    tx.remove(item);
    ASSERT_EQ(tx.changes().size(), 3U);
    EXPECT_EQ(tx.changes()[0].before.text, "null");
    EXPECT_NE(tx.changes()[1].before.text.find("\"one\""), std::string::npos);
    EXPECT_NE(tx.changes()[1].after.text.find("\"two\""), std::string::npos);
    EXPECT_EQ(tx.changes()[2].after.text, "null");
    EXPECT_EQ(tx.changes()[0].account_id, id_of('b'));
    EXPECT_EQ(tx.changes()[0].row_key, std::string(32, 'a'));
  });
}

TEST_P(DatabaseTest, insert_if_new_tells_a_conflict) {
  database_.write([&](sql::Transaction& tx) {
    EXPECT_TRUE(tx.insert_if_new(Item{id_of('a'), id_of('b'), "one"}));
    EXPECT_FALSE(tx.insert_if_new(Item{id_of('c'), id_of('b'), "one"}));
    EXPECT_EQ(tx.changes().size(), 1U);
  });
}

TEST_P(DatabaseTest, counts_follow_inserts_and_removals) {
  database_.write([&](sql::Transaction& tx) {
    tx.insert(Item{id_of('1'), id_of('b'), "one"});
    tx.insert(Item{id_of('2'), id_of('b'), "two"});
    tx.insert(Item{id_of('3'), id_of('c'), "three"});
    tx.remove(Item{id_of('2'), id_of('b'), "two"});
    EXPECT_EQ(tx.count<Item>("account_id", id_of('b')), 1);
    EXPECT_EQ(tx.count<Item>("account_id", id_of('c')), 1);
    EXPECT_EQ(tx.count<Item>("account_id", id_of('d')), 0);
  });
}

TEST_P(DatabaseTest, nulls_carry_their_type) {
  database_.write([&](sql::Transaction& tx) {
    tx.change(insert_row, {{"seq", 1}, {"name", "x"}});
    EXPECT_EQ(
        tx.rows<Counted>(select_by_name, {{"name", std::optional<std::string>()}}).size(), 1U
    );
    EXPECT_EQ(tx.rows<Counted>(select_by_name, {{"name", "y"}}).size(), 0U);
  });
}

TEST_P(DatabaseTest, an_acknowledged_write_is_seen_by_the_next_read) {
  for (std::int64_t i = 1; i <= 50; ++i) {
    database_.write([&](sql::Transaction& tx) {
      tx.change(insert_row, {{"seq", i}, {"name", "x"}});
    });
    EXPECT_EQ(
        database_.read([](auto& tx) { return *tx.template value<std::int64_t>(count_rows); }), i
    );
  }
}

TEST_P(DatabaseTest, writers_beside_each_other_lose_nothing) {
  constexpr std::int64_t threads = 8;
  constexpr std::int64_t each = 25;
  std::vector<std::thread> writers;
  for (std::int64_t t = 0; t < threads; ++t) {
    writers.emplace_back([&, t] {
      for (std::int64_t i = 0; i < each; ++i) {
        database_.write([&](sql::Transaction& tx) {
          const auto count = *tx.value<std::int64_t>(count_rows);
          tx.change(insert_row, {{"seq", t * each + i + 1}, {"name", std::to_string(count)}});
        });
      }
    });
  }
  for (auto& writer : writers) writer.join();
  // Serializable: each transaction saw another count.
  const auto rows = database_.read([](auto& tx) {
    return tx.template rows<Counted>(select_by_name, {{"name", std::optional<std::string>()}});
  });
  std::vector<std::int64_t> seen;
  for (const auto& row : rows) seen.push_back(std::stoll(row.name));
  std::sort(seen.begin(), seen.end());
  for (std::int64_t i = 0; i < threads * each; ++i)
    EXPECT_EQ(seen.at(static_cast<std::size_t>(i)), i);
}

TEST_P(DatabaseTest, a_refusal_in_a_group_harms_nobody_else) {
  std::vector<std::thread> writers;
  std::atomic<int> refused{0};
  for (int t = 0; t < 64; ++t) {
    writers.emplace_back([&, t] {
      try {
        database_.write([&](sql::Transaction& tx) {
          tx.change(insert_row, {{"seq", t + 1}, {"name", "x"}});
          if (t % 2 == 0) throw std::runtime_error("refused");
        });
      } catch (const std::runtime_error&) {
        ++refused;
      }
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(refused, 32);
  EXPECT_EQ(
      database_.read([](auto& tx) { return *tx.template value<std::int64_t>(count_rows); }), 32
  );
}

TEST_P(DatabaseTest, what_is_remembered_of_a_snapshot_is_forgotten_with_it) {
  const auto remembered_count = [&] {
    return database_.read([](sql::Transaction& tx) {
      return tx.remembered<std::int64_t>("count", [&] {
        return tx.value<std::int64_t>(count_rows).value();
      });
    });
  };
  // So often that each connection was asked.
  for (std::int64_t seq = 1; seq <= 20; ++seq) {
    database_.write([&](sql::Transaction& tx) {
      tx.change(insert_row, {{"seq", seq}, {"name", "x"}});
    });
    for (int i = 0; i < 10; ++i) EXPECT_EQ(remembered_count(), seq);
  }
}

TEST_P(DatabaseTest, many_reads_at_once_see_what_was_written_before_them) {
  std::vector<std::thread> readers;
  std::atomic<std::int64_t> written{0};
  std::atomic<int> stale{0};
  for (int t = 0; t < 32; ++t) {
    readers.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        const auto least = written.load();
        const auto seen = database_.read([](sql::Transaction& tx) {
          return tx.remembered<std::int64_t>("count", [&] {
            return tx.value<std::int64_t>(count_rows).value();
          });
        });
        if (seen < least) ++stale;
      }
    });
  }
  for (std::int64_t seq = 1; seq <= 50; ++seq) {
    database_.write([&](sql::Transaction& tx) {
      tx.change(insert_row, {{"seq", seq}, {"name", "x"}});
    });
    written = seq;
  }
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(stale, 0);
}

TEST(PostgresDatabaseTest, nobody_notices_that_the_server_was_started_anew) {
  test_support::TestDatabase store{sql::Dialect::postgres, create_tables};
  auto& database = store.database();
  const auto add = [&](std::int64_t seq) {
    database.write([&](sql::Transaction& tx) {
      tx.change(insert_row, {{"seq", seq}, {"name", "x"}});
    });
  };
  for (std::int64_t seq = 1; seq <= 8; ++seq) add(seq);
  sql::open_postgres(store.options().url)
      ->execute(
          "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity "
          "WHERE datname = current_database() AND pid <> pg_backend_pid(); END $$"
      );
  for (std::int64_t seq = 9; seq <= 16; ++seq) add(seq);
  EXPECT_EQ(
      database.read([](auto& tx) { return *tx.template value<std::int64_t>(count_rows); }), 16
  );
}

}  // namespace
