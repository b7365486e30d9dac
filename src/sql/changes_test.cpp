#include "sql/changes.hpp"

#include <gtest/gtest.h>

#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "support/databases.hpp"

namespace {

constexpr std::string_view create_tables =
    "CREATE TABLE calls (seq BIGINT PRIMARY KEY, at BIGINT, credential TEXT, actor_id TEXT, "
    "actor_email TEXT,"
    " request_id TEXT, ip TEXT, user_agent TEXT, method TEXT, uri TEXT, change_count BIGINT, "
    "token_id TEXT, status BIGINT, error_code BIGINT);"
    "CREATE TABLE changes (seq BIGINT PRIMARY KEY, call_seq BIGINT, id TEXT, table_name TEXT, "
    "row_key TEXT,"
    " account_id TEXT, tenant_id TEXT, before TEXT, after TEXT, digest TEXT, zone_id TEXT);";

constexpr sql::Text change_image = "UPDATE changes SET after = '{}' WHERE row_key = 'k1'";
constexpr sql::Text remove_middle = "DELETE FROM changes WHERE row_key = 'k1'";
constexpr sql::Text change_actor = "UPDATE calls SET actor_email = 'eve@example.com'";
constexpr sql::Text first_id = "SELECT id FROM changes ORDER BY seq LIMIT 1";
constexpr sql::Text first_seq = "SELECT seq FROM changes ORDER BY seq LIMIT 1";
constexpr sql::Text remove_calls = "DELETE FROM calls";
constexpr sql::Text change_digest = "UPDATE changes SET digest = 'x' WHERE row_key = 'k2'";

constexpr std::string_view digest_of_older_line =
    "4e0defbee710bc7b5e06b90d272d48f72ec23052b71df36c495d6887b59aa4a4";

class NoOutbox final : public Outbox {
 public:
  void start(Call&, std::string_view, std::string_view, std::string, Timestamp) override {}
};

class ChangesTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  void SetUp() override {
    for (int i = 0; i < 3; ++i) write({change("k" + std::to_string(i), account_)}, ids_);
  }

  static sql::Change change(const std::string& key, const AccountId& account_id) {
    return {"things", key, account_id, {}, {}, {R"({"n":1})"}};
  }

  void write(const std::vector<sql::Change>& changes, Ids& ids) {
    store_.database().write([&](sql::Transaction& tx) {
      Call call{caller_, origin_, clock_.now(), tx, ids, outbox_};
      sql::write_change_log(tx, call, changes);
    });
  }

  std::optional<std::string> verify() {
    return store_.database().read([](sql::Transaction& tx) { return sql::verify_change_log(tx); });
  }

  std::optional<std::string> verify_after(const sql::Text& damage) {
    return store_.database().write([&](sql::Transaction& tx) {
      tx.change(damage);
      return sql::verify_change_log(tx);
    });
  }

  test_support::TestDatabase store_{GetParam(), create_tables};
  ManualClock clock_{Timestamp{1'800'000'000'000'000}};
  SeededRandom random_{1};
  Ids ids_{clock_, random_};
  NoOutbox outbox_;
  Caller caller_{Credential::api_key, ids_.next<UserId>(), "ann@example.com"};
  Origin origin_;
  AccountId account_ = ids_.next<AccountId>();
};

INSTANTIATE_TEST_SUITE_P(
    Both, ChangesTest, test_support::both_databases(), test_support::database_name
);

TEST_P(ChangesTest, an_untouched_log_holds) { EXPECT_EQ(verify(), std::nullopt); }
TEST_P(ChangesTest, several_lines_of_one_call_without_an_account_hold) {
  write({change("a", {}), change("b", {}), change("c", account_)}, ids_);
  EXPECT_EQ(verify(), std::nullopt);
}
TEST_P(ChangesTest, a_node_whose_clock_is_behind_continues_the_chain) {
  ManualClock slow(Timestamp{1'700'000'000'000'000});
  Ids ids_of_other_node(slow, random_);
  write({change("k3", account_), change("k4", account_)}, ids_of_other_node);
  EXPECT_EQ(verify(), std::nullopt);
}

TEST_P(ChangesTest, a_changed_image_is_found) {
  EXPECT_TRUE(verify_after(change_image).has_value());
}
TEST_P(ChangesTest, a_line_taken_out_is_found) {
  EXPECT_TRUE(verify_after(remove_middle).has_value());
}
TEST_P(ChangesTest, a_changed_actor_is_found) {
  EXPECT_TRUE(verify_after(change_actor).has_value());
}
TEST_P(ChangesTest, a_lost_call_is_found) { EXPECT_TRUE(verify_after(remove_calls).has_value()); }
TEST_P(ChangesTest, a_changed_digest_is_found) {
  EXPECT_TRUE(verify_after(change_digest).has_value());
}

TEST_P(ChangesTest, an_id_of_a_line_leads_to_it) {
  const auto ids = store_.database().read([](sql::Transaction& tx) {
    return std::pair(*tx.value<std::string>(first_id), *tx.value<std::int64_t>(first_seq));
  });
  EXPECT_EQ(ids.first.size(), 36U);
  EXPECT_EQ(sql::sequence_of_id(ids.first), ids.second);
  EXPECT_EQ(sql::sequence_of_id("f174be97-19b1-40d6-954d-70cd5fbd52db"), std::nullopt);
  EXPECT_EQ(sql::sequence_of_id("f174be97-19b1-80d6-954d-70cd5fbd52db"), std::nullopt);
  EXPECT_EQ(sql::sequence_of_id("nonsense"), std::nullopt);
}

// As it was before lines had a status, a token and a zone.
TEST(Changes, the_digest_of_an_older_line_stays_as_it_was) {
  const sql::CallLine call{7, {1}, Credential::api_key, {}, "a@b.c", "r", "i", "u", "PUT", "/x", 1};
  const sql::ChangeLine line{9, 7, "id", "things", "k", {}, {}, {"null"}, {"{}"}, "old"};
  EXPECT_EQ(sql::chained_digest("before", call, line), digest_of_older_line);
}

}  // namespace
