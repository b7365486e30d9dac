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
    store_.database().write([&](sql::Transaction& tx) {
      Call call{caller_, origin_, clock_.now(), tx, ids_, outbox_};
      for (int i = 0; i < 3; ++i) {
        sql::Change change{"things", "k" + std::to_string(i), account_, {}, {}, {R"({"n":1})"}};
        sql::write_change_log(tx, call, {change});
      }
    });
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

TEST_P(ChangesTest, an_untouched_log_holds) {
  const auto broken =
      store_.database().read([](sql::Transaction& tx) { return sql::verify_change_log(tx); });
  EXPECT_EQ(broken, std::nullopt);
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
