#include <gtest/gtest.h>

#include "service/test_platform.hpp"

// Lists as files that would be too large.
namespace {

using test_service::Partner;
using test_service::TestPlatform;

constexpr std::int64_t exported_max = 100'000;

constexpr sql::Text copy_zone = R"(
  WITH RECURSIVE numbers (n) AS (
    SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count
  )
  INSERT INTO zones (id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused,
    name_servers, vanity_name_servers, verification_key, plan, quotas, declared, status_since,
    activated_on, created_on, modified_on)
  SELECT '0123456789abcdef012345678' || CAST(1000000 + n AS TEXT), tenant_id, unit_id, account_id,
    n || name, n || name_ascii, status, type, paused, name_servers, vanity_name_servers,
    verification_key, plan, quotas, declared, status_since, activated_on, created_on, modified_on
  FROM numbers CROSS JOIN zones
)";
constexpr sql::Text copy_account_text = R"(
  WITH RECURSIVE numbers (n) AS (
    SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count
  )
  INSERT INTO account_texts (account_id, tenant_id, unit_id, type, text)
  SELECT '0123456789abcdef012345678' || CAST(1000000 + n AS TEXT), tenant_id, unit_id, type, text
  FROM numbers CROSS JOIN account_texts
)";
constexpr sql::Text copy_account = R"(
  WITH RECURSIVE numbers (n) AS (
    SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count
  )
  INSERT INTO accounts (id, tenant_id, unit_id, name, name_key, type, enforce_twofactor,
    enterprise_zones_max, enterprise_zones_used, created_at)
  SELECT '0123456789abcdef012345678' || CAST(1000000 + n AS TEXT), tenant_id, unit_id, name,
    name_key, type, enforce_twofactor, 0, 0, created_at
  FROM numbers CROSS JOIN accounts
)";
constexpr sql::Text delete_last =
    "DELETE FROM accounts WHERE id = (SELECT max(id) FROM accounts WHERE id LIKE '0123456789abc%')";
constexpr sql::Text break_store = "ALTER TABLE zones RENAME TO lost";

class Exports : public testing::TestWithParam<sql::Dialect> {
 protected:
  Exports() : platform_(GetParam()), ann_(platform_.add_partner("ann")) {}

  void change(const sql::Text& statement, std::int64_t count = exported_max) {
    platform_.service().as_operator("test", [&](Call& call) {
      call.tx.change(statement, {{"count", count}});
    });
  }
  void remove_admin() {
    auto& service = platform_.service();
    service.as_operator("test", [&](Call& call) {
      service.tenants.remove_admin(call, ann_.tenant_id, ann_.user_id);
    });
  }
  void remove_last() {
    platform_.service().as_operator("test", [](Call& call) { call.tx.change(delete_last); });
  }

  TestPlatform platform_;
  Partner ann_;
};
INSTANTIATE_TEST_SUITE_P(
    Both, Exports, test_support::both_databases(), test_support::database_name
);

TEST_P(Exports, go_on_without_what_is_deleted_meanwhile) {
  change(copy_account, 800);
  change(copy_account_text, 800);
  int parts = 0;
  platform_.before_part = [&] {
    ++parts;
    remove_last();
  };
  const auto answer = platform_.call("GET", "/platform/v1/accounts/export?search=ann", &ann_);
  EXPECT_EQ(parts, 2);
  EXPECT_FALSE(answer.is_broken);
  EXPECT_EQ(std::count(answer.text.begin(), answer.text.end(), '\n'), 1 + 801 - 2);
}

TEST_P(Exports, go_on_without_what_is_not_the_callers_any_more) {
  change(copy_account, 800);
  change(copy_account_text, 800);
  platform_.before_part = [&, parts = 0]() mutable {
    if (++parts == 2) remove_admin();
  };
  const auto answer = platform_.call("GET", "/platform/v1/accounts/export?search=ann", &ann_);
  EXPECT_FALSE(answer.is_broken);
  // Of the second part there is the account that Ann is a member of.
  EXPECT_EQ(std::count(answer.text.begin(), answer.text.end(), '\n'), 1 + 500 + 1);
}

TEST_P(Exports, of_zones_leave_out_what_is_not_the_callers_any_more) {
  const auto made = platform_.call("POST", "/accounts", &ann_, R"({"name": "Acme"})");
  const auto id = std::string(made.body.at("result").at("id").as_string());
  const auto zone = R"({"name": "acme.com", "account": {"id": ")" + id + R"("}})";
  ASSERT_EQ(platform_.call("POST", "/zones", &ann_, zone).status, 200);
  const auto lines = [&] {
    const auto answer = platform_.call("GET", "/platform/v1/zones/export", &ann_);
    return std::count(answer.text.begin(), answer.text.end(), '\n');
  };
  EXPECT_EQ(lines(), 2);
  platform_.before_part = [&] { remove_admin(); };
  EXPECT_EQ(lines(), 1);
}

TEST_P(Exports, have_no_end_when_who_asks_may_ask_no_more) {
  platform_.before_part = [&] {
    auto& service = platform_.service();
    service.as_operator("test", [&](Call& call) {
      auto user = service.users.get(call, ann_.user_id);
      service.users.set_suspended(call, user, true);
    });
  };
  EXPECT_TRUE(platform_.call("GET", "/platform/v1/accounts/export", &ann_).is_broken);
}

TEST_P(Exports, have_no_end_when_a_part_cannot_be_made) {
  platform_.before_part = [&] {
    platform_.service().as_operator("test", [](Call& call) { call.tx.change(break_store); });
  };
  const auto answer = platform_.call("GET", "/platform/v1/accounts/export", &ann_);
  EXPECT_TRUE(answer.text.starts_with("\"id\",\"name\"")) << answer.text;
  EXPECT_TRUE(answer.is_broken);
}

TEST_P(Exports, of_too_many_accounts_are_refused) {
  change(copy_account_text);
  const auto answer = platform_.call("GET", "/platform/v1/accounts/export?search=ann", &ann_);
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.code(), 61801);
}

TEST_P(Exports, of_too_many_zones_are_refused) {
  const auto body = R"({"name": "acme.com", "account": {"id": ")" +
                    std::string(ann_.account_id.text()) + R"("}})";
  ASSERT_EQ(platform_.call("POST", "/zones", &ann_, body).status, 200);
  change(copy_zone);
  const auto answer = platform_.call("GET", "/platform/v1/zones/export", &ann_);
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.code(), 60506);
  const auto part =
      platform_.call("GET", "/platform/v1/zones/export?name=ends_with:99acme.com", &ann_);
  EXPECT_EQ(part.status, 200);
  EXPECT_EQ(std::count(part.text.begin(), part.text.end(), '\n'), 1001);
}

}  // namespace
