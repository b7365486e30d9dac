#include "sql/ranks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "support/databases.hpp"

namespace {

struct Thing {
  AccountId id;
  std::string owner;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, owner, name))

}  // namespace

template <>
struct sql::Table<Thing> {
  static constexpr std::string_view name = "things";
  static constexpr std::string_view counted_by[] = {"owner"};
  static constexpr Ranking ranked_by[] = {{"owner", "name"}};
};

namespace {

constexpr std::string_view create_tables =
    "CREATE TABLE things (id TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL);"
    "CREATE INDEX things_by_name ON things (owner, name, id);"
    "CREATE TABLE ranks (list TEXT NOT NULL, first_key TEXT NOT NULL, first_id TEXT NOT NULL,"
    " length BIGINT NOT NULL, PRIMARY KEY (list, first_key, first_id));";

constexpr sql::Text select_page = R"(
  SELECT id, owner, name FROM things
  WHERE owner = :owner AND (name, id) >= (:first_key, :first_id)
  ORDER BY name, id LIMIT 5 OFFSET :offset
)";
constexpr sql::Text count_runs = "SELECT count(*) FROM ranks";

constexpr sql::Ranking by_name{"owner", "name"};

Thing thing(int number, int name) {
  auto text = std::to_string(number);
  return {
      *AccountId::parse(std::string(32 - text.size(), '0') + text), "o",
      "n" + std::to_string(100'000 + name)};
}

// The page at `position` has to be what counting from the beginning gives.
void expect_page(
    sql::Transaction& tx, const std::set<std::pair<std::string, std::string>>& all,
    std::int64_t position
) {
  const auto start = tx.start_at<Thing>(by_name, std::string("o"), position);
  const auto rows = tx.rows<Thing>(
      select_page, {{"owner", "o"},
                    {"first_key", start.first_key},
                    {"first_id", start.first_id},
                    {"offset", start.offset}}
  );
  auto expected = std::next(
      all.begin(), std::min<std::int64_t>(position, static_cast<std::int64_t>(all.size()))
  );
  for (const auto& row : rows) {
    ASSERT_NE(expected, all.end());
    EXPECT_EQ(row.name, expected->first) << position;
    EXPECT_EQ(std::string(row.id.text()), expected->second) << position;
    ++expected;
  }
}

class RanksTest : public testing::TestWithParam<sql::Dialect> {};
INSTANTIATE_TEST_SUITE_P(
    Both, RanksTest, test_support::both_databases(), test_support::database_name
);

TEST_P(RanksTest, any_page_is_the_one_that_counting_finds) {
  test_support::TestDatabase store(GetParam(), create_tables);
  store.database().write([&](sql::Transaction& tx) {
    std::minstd_rand random(5);
    std::set<std::pair<std::string, std::string>> all;
    std::vector<Thing> kept;
    for (int i = 0; i < 4000; ++i) {
      const auto added = thing(i, i < 2000 ? i : static_cast<int>(random() % 5000));
      tx.insert(added);
      all.emplace(added.name, added.id.text());
      kept.push_back(added);
    }
    for (int i = 0; i < 1500; ++i) {
      const auto index = random() % kept.size();
      const auto gone = kept[index];
      kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(index));
      tx.remove(gone);
      all.erase({gone.name, std::string(gone.id.text())});
    }
    for (std::int64_t position = 0; position < 2600; position += 97) expect_page(tx, all, position);
    for (const auto& gone : kept) tx.remove(gone);
    EXPECT_EQ(tx.value<std::int64_t>(count_runs), 0);
    EXPECT_EQ(tx.count<Thing>("owner", std::string("o")), 0);
  });
}

TEST_P(RanksTest, a_row_that_changes_its_key_moves) {
  test_support::TestDatabase store(GetParam(), create_tables);
  store.database().write([&](sql::Transaction& tx) {
    std::set<std::pair<std::string, std::string>> all;
    for (int i = 0; i < 2500; ++i) tx.insert(thing(i, i));
    for (int i = 0; i < 2500; ++i) {
      auto moved = thing(i, i);
      moved.name = "n" + std::to_string(900'000 - i);
      tx.update(moved);
      all.emplace(moved.name, moved.id.text());
    }
    for (std::int64_t position = 0; position < 2500; position += 499)
      expect_page(tx, all, position);
  });
}

}  // namespace
