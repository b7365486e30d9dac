#include "sql/changes.hpp"

#include <gtest/gtest.h>

#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "support/databases.hpp"

namespace {

constexpr std::string_view create_tables =
    "CREATE TABLE calls (seq BIGINT PRIMARY KEY, at BIGINT, credential TEXT, actor_id TEXT, "
    "actor_email TEXT,"
    " request_id TEXT, ip TEXT, user_agent TEXT, method TEXT, uri TEXT, change_count BIGINT);"
    "CREATE TABLE changes (seq BIGINT PRIMARY KEY, call_seq BIGINT, id TEXT, table_name TEXT, "
    "row_key TEXT,"
    " account_id TEXT, tenant_id TEXT, before TEXT, after TEXT, digest TEXT);";

constexpr sql::Text change_image = "UPDATE changes SET after = '{}' WHERE row_key = 'k1'";
constexpr sql::Text remove_middle = "DELETE FROM changes WHERE row_key = 'k1'";
constexpr sql::Text change_actor = "UPDATE calls SET actor_email = 'eve@example.com'";
constexpr sql::Text remove_calls = "DELETE FROM calls";
constexpr sql::Text change_digest = "UPDATE changes SET digest = 'x' WHERE row_key = 'k2'";

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

}  // namespace
