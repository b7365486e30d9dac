#include <gtest/gtest.h>

#include "service/test_platform.hpp"
#include "support/databases.hpp"

namespace accounts {
namespace {

using test_service::Partner;
using test_service::TestPlatform;

class Access : public testing::TestWithParam<sql::Dialect> {
 protected:
  // Bob administers a unit of his own.
  Access() {
    platform_.service().as_operator("test", [&](Call& call) {
      auto& tenants = platform_.service().tenants;
      unit_id_ = tenants.add_unit(call, ann_.tenant_id, "Second").id;
      tenants.add_admin(call, ann_.tenant_id, unit_id_, bob_.user_id);
    });
  }
  std::string made(const Partner& who, const UnitId& unit_id) {
    const auto body = R"({"name":"Acme","unit":{"id":")" + std::string(unit_id.text()) + R"("}})";
    const auto answer = platform_.call("POST", "/accounts", &who, body);
    return std::string(answer.body.at("result").at("id").as_string());
  }

  TestPlatform platform_{GetParam()};
  Partner ann_ = platform_.add_partner("ann");
  Partner bob_ = platform_.add_user("bob");
  UnitId unit_id_;
};

TEST_P(Access, an_admin_of_a_unit_administers_its_accounts_alone) {
  const auto own = made(bob_, unit_id_);
  EXPECT_EQ(platform_.call("DELETE", "/accounts/" + own, &bob_).status, 200);
  EXPECT_EQ(platform_.call("GET", "/accounts/" + own, &bob_).code(), 1003);
  const auto other = made(ann_, ann_.unit_id);
  // It is there, and not his: like one that never was.
  EXPECT_EQ(platform_.call("GET", "/accounts/" + other, &bob_).code(), 9109);
}

TEST_P(Access, a_member_who_administers_another_unit_does_not_delete_the_account) {
  const auto other = made(ann_, ann_.unit_id);
  const auto member = R"({"email":"bob@example.com","status":"accepted",)"
                      R"("roles":["33666b9c79b9a5273fc7344ff42f953d"]})";
  ASSERT_EQ(platform_.call("POST", "/accounts/" + other + "/members", &ann_, member).status, 200);
  EXPECT_EQ(platform_.call("GET", "/accounts/" + other, &bob_).status, 200);
  EXPECT_EQ(platform_.call("DELETE", "/accounts/" + other, &bob_).code(), 9109);
}

TEST_P(Access, tokens_of_a_tenant_are_for_admins_of_all_of_it) {
  const auto path = "/platform/v1/tenants/" + std::string(ann_.tenant_id.text()) + "/tokens";
  const auto body = R"({"name":"x","policies":[]})";
  EXPECT_EQ(platform_.call("POST", path, &bob_, body).code(), 9109);
  EXPECT_EQ(platform_.call("GET", path, &bob_).code(), 9109);
  EXPECT_EQ(platform_.call("POST", path, &ann_, body).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Both, Access, test_support::both_databases(), test_support::database_name);

}  // namespace
}  // namespace accounts
