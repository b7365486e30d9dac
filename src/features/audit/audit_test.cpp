#include "audit/audit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "audit/resources.hpp"
#include "service/test_platform.hpp"

namespace audit {
namespace {

using test_service::Partner;
using test_service::TestPlatform;

const std::string window = "since=2027-01-01&before=2027-02-01";

class AuditLog : public testing::TestWithParam<sql::Dialect> {
 protected:
  AuditLog() : platform_(GetParam()), ann_(platform_.add_partner("ann")) {}

  std::string add_account(const std::string& name) {
    const auto made = platform_.call("POST", "/accounts", &ann_, R"({"name":")" + name + "\"}");
    return std::string(made.body.at("result").at("id").as_string());
  }

  // The ids of the entries of a list, over all its pages.
  std::vector<std::string> ids(const std::string& path, const Partner& who) {
    std::vector<std::string> all;
    for (std::string cursor;;) {
      const auto answer = platform_.call("GET", path + cursor, &who);
      EXPECT_EQ(answer.status, 200) << answer.text;
      for (const auto& entry : answer.body.at("result").as_array()) {
        all.emplace_back(entry.at("id").as_string());
      }
      const auto* next = answer.body.at("result_info").as_object().if_contains("cursor");
      if (next == nullptr) return all;
      cursor = "&cursor=" + std::string(next->as_string());
    }
  }

  TestPlatform platform_;
  Partner ann_;
};

INSTANTIATE_TEST_SUITE_P(
    Both, AuditLog, testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres),
    test_support::database_name
);

TEST_P(AuditLog, pages_of_any_size_give_each_entry_once) {
  const auto account = add_account("Acme");
  for (int i = 0; i < 25; ++i) {
    const auto body = R"({"name":"Acme )" + std::to_string(i) + "\"}";
    EXPECT_EQ(platform_.call("PUT", "/accounts/" + account, &ann_, body).status, 200);
  }
  const auto path = "/accounts/" + account + "/logs/audit?action_type.not=view&" + window;
  auto all = ids(path, ann_);
  EXPECT_EQ(all.size(), 26U);
  EXPECT_EQ(ids(path + "&limit=1", ann_), all);
  EXPECT_EQ(ids(path + "&limit=7", ann_), all);
  std::reverse(all.begin(), all.end());
  EXPECT_EQ(ids(path + "&limit=7&direction=asc", ann_), all);
}

TEST_P(AuditLog, who_administers_a_unit_sees_the_accounts_of_it) {
  auto& service = platform_.service();
  const auto bob = platform_.add_user("bob");
  const auto account = add_account("Acme");
  service.as_operator("test", [&](Call& call) {
    const auto unit = service.tenants.add_unit(call, ann_.tenant_id, "Second");
    service.accounts.add_to_unit(call, unit, "Bolt");
    service.tenants.add_admin(call, ann_.tenant_id, unit.id, bob.user_id);
  });
  const auto path = "/platform/v1/tenants/" + std::string(ann_.tenant_id.text()) +
                    "/audit-log?resource_type=account&action_type=create&" + window;
  EXPECT_EQ(ids(path, bob).size(), 1U);
  EXPECT_EQ(ids(path, ann_).size(), 3U);
  EXPECT_TRUE(ids(path + "&account_id=" + account, bob).empty());
}

TEST_P(AuditLog, version_one_is_given_as_a_table_for_spreadsheets) {
  const auto account = add_account("=Acme");
  const auto answer =
      platform_.call("GET", "/accounts/" + account + "/audit_logs?export=true", &ann_);
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.text.starts_with("when,id,action_type,"));
  EXPECT_NE(answer.text.find("\"Add Account =Acme\""), std::string::npos);
  EXPECT_NE(answer.text.find(R"(""name"":""=Acme"")"), std::string::npos);
}

TEST(Resources, products_of_categories_are_products_of_tables) {
  for (const auto& category : product_categories()) {
    for (const auto& product : category.products) EXPECT_FALSE(product.label.empty());
    EXPECT_FALSE(category.products.empty()) << category.value;
  }
}

TEST(Resources, tables_without_a_name_of_their_own_have_a_noun) {
  EXPECT_EQ(resource_of("zones").type, "zone");
  EXPECT_EQ(resource_of("dns_records").product, "dns");
  EXPECT_EQ(resource_of("load_balancers").type, "load_balancer");
  EXPECT_EQ(resource_of("load_balancers").label, "Load Balancer");
  EXPECT_EQ(resource_of("new_policies").type, "new_policy");
}

}  // namespace
}  // namespace audit
