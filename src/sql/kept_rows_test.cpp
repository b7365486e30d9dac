#include "sql/kept_rows.hpp"

#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "support/databases.hpp"

namespace {

struct Thing {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (name))

constexpr std::string_view create_tables =
    "CREATE TABLE things (name TEXT PRIMARY KEY, owner TEXT NOT NULL, changed_in BIGINT NOT NULL);"
    "CREATE INDEX things_by_change ON things (owner, changed_in);"
    "CREATE TABLE removals (owner TEXT NOT NULL, changed_in BIGINT NOT NULL);";

constexpr sql::NumberedTable things{"things", "removals", "owner", "changed_in"};
constexpr sql::Text select_all = "SELECT name FROM things WHERE owner = :owner";
constexpr sql::Text select_changed = R"(
  SELECT name FROM things WHERE owner = :owner AND changed_in >= :first AND changed_in < :end
)";
constexpr sql::Text count_removals = R"(
  SELECT count(*) FROM removals
  WHERE owner = :owner AND changed_in >= :first AND changed_in < :end
)";
constexpr sql::Text delete_thing = "DELETE FROM things WHERE name = :name";

struct ThingsOfOwner {
  using Group = std::string;
  using Row = Thing;
  static sql::Moment moment(sql::Transaction& tx, const std::string& owner) {
    return sql::moment_of(tx, things, owner);
  }
  static std::vector<Thing> all(sql::Transaction& tx, const std::string& owner) {
    return tx.rows<Thing>(select_all, {{"owner", owner}});
  }
  static std::vector<Thing> changed(
      sql::Transaction& tx, const std::string& owner, std::int64_t first, std::int64_t end
  ) {
    return tx.rows<Thing>(select_changed, {{"owner", owner}, {"first", first}, {"end", end}});
  }
  static std::int64_t count_removed(
      sql::Transaction& tx, const std::string& owner, std::int64_t first, std::int64_t end
  ) {
    const auto count =
        tx.value<std::int64_t>(count_removals, {{"owner", owner}, {"first", first}, {"end", end}});
    return count.value_or(0);
  }
  static const std::string& key(const Thing& thing) { return thing.name; }
};

class KeptRowsTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  void add(const std::string& name, const std::string& owner = "ann") {
    database_.write([&](sql::Transaction& tx) {
      numbered(
          tx, "INSERT INTO things (name, owner, changed_in) VALUES (:name, :owner, ", name, owner
      );
    });
  }
  void remove(const std::string& name) {
    database_.write([&](sql::Transaction& tx) {
      numbered(tx, "INSERT INTO removals (owner, changed_in) VALUES (:owner, ", name, "ann");
      tx.change(delete_thing, {{"name", name}});
    });
  }
  static void numbered(
      sql::Transaction& tx, const std::string& beginning, const std::string& name,
      const std::string& owner
  ) {
    const auto number = sql::next_number(tx.dialect(), things, ":owner");
    tx.change(sql::generated(beginning + number + ")"), {{"name", name}, {"owner", owner}});
  }
  std::string names(const std::string& owner = "ann") {
    const auto kept =
        database_.read([&](sql::Transaction& tx) { return rows_.keep_up(tx, owner); });
    const auto held = kept->hold();
    std::string all;
    for (const auto& thing : held.rows()) all += thing.name;
    return all;
  }

  test_support::TestDatabase store_{GetParam(), create_tables};
  sql::Database& database_ = store_.database();
  sql::KeptRows<ThingsOfOwner> rows_{1000};
};

INSTANTIATE_TEST_SUITE_P(
    Both, KeptRowsTest, test_support::both_databases(), test_support::database_name
);

TEST_P(KeptRowsTest, are_those_of_the_table_in_the_order_of_their_keys) {
  EXPECT_EQ(names(), "");
  add("b");
  add("d");
  add("x", "ben");
  EXPECT_EQ(names(), "bd");
  add("c");
  remove("d");
  add("a");
  EXPECT_EQ(names(), "abc");
  EXPECT_EQ(names("ben"), "x");
  remove("b");
  EXPECT_EQ(names(), "ac");
  // The number of what is gone is not given again.
  remove("a");
  add("e");
  EXPECT_EQ(names(), "ce");
  EXPECT_EQ(rows_.size(), 3U);
}

TEST_P(KeptRowsTest, stay_as_they_are_while_they_are_held) {
  add("a");
  const auto kept = database_.read([&](sql::Transaction& tx) { return rows_.keep_up(tx, "ann"); });
  std::promise<void> added;
  std::thread writer([&] {
    add("b");
    added.set_value();
    names();
  });
  {
    const auto held = kept->hold();
    added.get_future().wait();
    EXPECT_EQ(held.rows().size(), 1U);
  }
  writer.join();
  EXPECT_EQ(kept->hold().rows().size(), 2U);
}

TEST_P(KeptRowsTest, have_all_that_was_committed_before_whoever_looks) {
  constexpr std::size_t count = 60;
  std::atomic<std::size_t> committed = 0;
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      while (committed < count) {
        const auto before = committed.load();
        EXPECT_GE(names().size(), before);
      }
    });
  }
  for (; committed < count; ++committed) add(std::string(1, static_cast<char>('A' + committed)));
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(names().size(), count);
}

}  // namespace
